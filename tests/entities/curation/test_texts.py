"""A curator writes an article's text; the machine, later captures and undo do what they should around it."""

import pytest
from django.contrib.auth.models import User
from django.contrib.postgres.search import SearchQuery

from archive.entities import curation
from archive.ingest import storage
from archive.ingest.storage import Stored
from archive.models import Article, Change, Decision, PlaceMention, Revision, SearchEntry, text_search
from archive.operations import verification
from tests import drafts

WRITTEN = "Tambahan redaksi.\n\nPasukan menembak di Kotabaru. Kami tidak akan mundur, kata Budi Santoso di Kotabaru."
NEWER = f"{drafts.BODY}\n\nKemudian hujan."


@pytest.fixture
def article(db: None) -> Article:
    return fetch(ingest(drafts.BODY).article_id)


def fetch(pk: int) -> Article:
    return Article.objects.select_related("current_revision").get(pk=pk)


def ingest(body: str, said: dict[str, list[str]] | None = None, capture: str = "isi berkas") -> Stored:
    return drafts.store(drafts.article(body, said=drafts.SAID if said is None else said), drafts.document(capture))


def write(article: Article, curator: User, body: str = WRITTEN, reason: str = "Kalimat pertama hilang") -> Decision:
    return curation.revise(article, body, reason=reason, over=article.current_revision_id, by=curator)


def shown(article: Article) -> tuple[str, list[str], list[int]]:
    """The text that readers see, and what is read in it: the statements' words and the mentions' places."""
    now = fetch(article.pk)
    said = now.statements.filter(revision=now.current_revision).order_by("number").values_list("text", flat=True)
    named = PlaceMention.objects.filter(revision=now.current_revision).order_by("start").values_list("start", flat=True)
    return now.current_revision.body, list(said), list(named)


def test_a_written_text_is_a_revision_of_the_same_capture(article: Article, curator: User) -> None:
    former = article.current_revision
    decision = write(article, curator)
    now = fetch(article.pk).current_revision
    assert (now.number, now.body, now.capture_id) == (2, WRITTEN, former.capture_id)
    assert (decision.kind, decision.values, decision.before) == (
        "revise article",
        {"current_revision_id": now.pk, "reason": "Kalimat pertama hilang", "text_sha256": now.text_sha256},
        {"current_revision_id": former.pk},
    )


def test_what_the_machine_read_is_carried_over_at_once(article: Article, curator: User) -> None:
    number = article.statements.get().pk
    write(article, curator)
    assert shown(article) == (WRITTEN, ["Kami tidak akan mundur"], [39, 94])
    assert (article.statements.get().pk, list(verification.check_rows())) == (number, [])


def test_what_stands_in_the_text_no_more_is_gone(article: Article, curator: User) -> None:
    write(article, curator, "Pasukan menembak di Kotabaru, dan tidak ada yang bicara.")
    assert shown(article)[1:] == ([], [20])


def test_a_verdict_follows_into_the_written_text(article: Article, curator: User) -> None:
    curation.confirm(article.statements.get(), by=curator)
    write(article, curator)
    now = article.statements.get()
    assert (now.revision, now.status) == (fetch(article.pk).current_revision, "confirmed")


def test_search_finds_the_written_words(article: Article, curator: User) -> None:
    write(article, curator)
    assert SearchEntry.objects.filter(vector=SearchQuery("redaksi", config=text_search.CONFIGURATION)).exists()
    assert list(verification.check_entries()) == []


def test_the_same_source_text_again_changes_nothing(article: Article, curator: User) -> None:
    write(article, curator)
    before = shown(article)
    outcomes = [ingest(drafts.BODY).outcome, ingest(drafts.BODY, capture="lain").outcome]
    assert (outcomes, shown(article)) == (["known", "known"], before)


def test_a_newer_source_text_waits_beneath(article: Article, curator: User) -> None:
    write(article, curator)
    before = shown(article)
    outcome = ingest(NEWER, capture="lain").outcome
    assert (outcome, shown(article)) == ("revised", before)
    assert curation.find_newer(fetch(article.pk)) == article.revisions.get(body=NEWER)


def test_undo_brings_back_the_former_text(article: Article, curator: User) -> None:
    before = shown(article)
    curation.undo(write(article, curator), by=curator)
    assert (shown(article), article.revisions.count()) == (before, 2)
    assert [*verification.check_rows(), *verification.check_entries()] == []


def test_undo_brings_back_the_newest_source_text(article: Article, curator: User) -> None:
    decision = write(article, curator)
    ingest(NEWER, capture="lain")
    curation.undo(decision, by=curator)
    assert shown(article) == (NEWER, ["Kami tidak akan mundur"], [20, 75])
    assert curation.find_newer(fetch(article.pk)) is None


def test_undo_after_the_source_mended_itself_keeps_that_text(article: Article, curator: User) -> None:
    decision = write(article, curator)
    assert ingest(WRITTEN, capture="lain").outcome == "known"
    curation.undo(decision, by=curator)
    assert shown(article)[0] == WRITTEN


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_written_texts_are_undone_in_any_order(article: Article, curator: User, order: tuple[int, int]) -> None:
    before = shown(article)
    texts = [write(article, curator), write(fetch(article.pk), curator, f"{WRITTEN}\n\nSelesai.")]
    first, second = (texts[at] for at in order)
    curation.undo(first, by=curator)
    left = shown(article)[0]
    curation.undo(second, by=curator)
    assert left == (f"{WRITTEN}\n\nSelesai." if order == (0, 1) else WRITTEN)
    assert shown(article) == before


def test_writing_an_undone_text_again_needs_no_third_revision(article: Article, curator: User) -> None:
    curation.undo(write(article, curator), by=curator)
    write(fetch(article.pk), curator)
    assert (shown(article)[0], article.revisions.count()) == (WRITTEN, 2)


def test_reading_anew_what_was_read_before_the_curator_wrote_is_dropped(article: Article, curator: User) -> None:
    stale = fetch(article.pk)
    write(article, curator)
    storage.reread(stale, drafts.article(drafts.BODY))
    assert shown(article)[0] == WRITTEN


def test_history_records_who_wrote(article: Article, curator: User) -> None:
    with curation.acting(curator.pk, "uji"):
        write(article, curator)
    tables = Change.objects.filter(changeset__curator=curator).values_list("table", "operation")
    assert {("archive_revision", "INSERT"), ("archive_decision", "INSERT"), ("archive_article", "UPDATE")} <= set(
        tables
    )


def test_lines_are_paragraphs_and_what_cannot_be_read_is_left_out(article: Article, curator: User) -> None:
    write(article, curator, "Baris pertama\x00 yang cukup panjang. \r\n\r\n\r\n Baris\u200b kedua.")
    assert shown(article)[0] == "Baris pertama yang cukup panjang.\n\nBaris kedua."


def test_a_reason_is_asked_for(article: Article, curator: User) -> None:
    with pytest.raises(curation.ReasonMissing):
        write(article, curator, reason=" ")


@pytest.mark.parametrize("body", [drafts.BODY, "Pendek.", "panjang sekali " * 40_000])
def test_what_is_no_new_text_is_refused(article: Article, curator: User, body: str) -> None:
    with pytest.raises(curation.InvalidValue):
        write(article, curator, body)
    assert Revision.objects.count() == 1


def test_a_text_that_was_begun_over_another_is_refused(article: Article, curator: User) -> None:
    ingest(NEWER, capture="lain")
    with pytest.raises(curation.TextChanged):
        write(article, curator)
