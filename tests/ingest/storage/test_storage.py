from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.postgres.search import SearchQuery
from pytest_django import DjangoAssertNumQueries

from archive.ingest import storage
from archive.ingest.documents import ArticleDraft, RawDocument
from archive.ingest.errors import UnstorableDocument
from archive.ingest.storage import Outcome
from archive.language.periods import Period
from archive.models import Article, Capture, Content, PlaceMention, Revision, SearchEntry, Statement
from archive.models.text_search import CONFIGURATION
from tests import drafts

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
OTHER = "Pasukan mundur dari Kotabaru. Kami akan kembali, kata Budi Santoso."
QUERIES_OF_A_NEW_ARTICLE = 19


def store(draft: ArticleDraft | None = None, raw: RawDocument | None = None) -> Outcome:
    return drafts.store(draft or drafts.article(), raw or drafts.document()).outcome


def other_text(content: str = "teks lain", **values: object) -> Outcome:
    draft = drafts.article(OTHER, said={"Budi Santoso": ["Kami akan kembali"]})
    return store(draft, drafts.document(content, **values))


def finds(word: str) -> bool:
    return SearchEntry.objects.filter(vector=SearchQuery(word, config=CONFIGURATION)).exists()


def test_store_makes_an_article_with_everything_that_was_read() -> None:
    assert store() == Outcome.STORED
    article = Article.objects.get()
    assert (article.key, article.slug, article.outlet.name) == ("berita.txt", "pasukan-menembak", "Harian Uji")
    assert article.current_revision.body == drafts.BODY
    assert [(each.anchor, each.text) for each in article.statements.all()] == [("p1", "Kami tidak akan mundur")]
    assert [each.text for each in article.mentions.all()] == ["Kotabaru", "Kotabaru"]


def test_store_makes_the_article_searchable() -> None:
    store()
    statement = Statement.objects.get()
    assert SearchEntry.objects.get().official_ids == [statement.speaker_id]
    assert finds("penembakan")


def test_store_finds_the_article_at_its_dateline_and_around() -> None:
    store(
        drafts.article(
            dateline="Kotabaru", dateline_place=0, places=(drafts.place("Kursk", authority_id="iso:RU-KRS"),)
        )
    )
    place = Article.objects.get().dateline_place
    assert SearchEntry.objects.get().place_ids == sorted([place.pk, place.parent_id])
    assert (place.slug, PlaceMention.objects.count()) == ("kursk", 0)


def test_store_takes_up_that_the_dateline_is_another() -> None:
    store(drafts.article(dateline="Kotabaru", dateline_place=0))
    other_text()
    assert Article.objects.get().dateline_place is None


def test_store_keeps_the_day_by_which_it_was_read() -> None:
    store(drafts.article(read_as_of=date(2023, 5, 1)))
    assert storage.restore_document(Article.objects.get().pk)[2] == date(2023, 5, 1)


def test_store_takes_the_arrival_for_the_day_by_which_it_was_read_where_that_is_unknown() -> None:
    store()
    Capture.objects.update(ingested_at=datetime(2024, 5, 6, 20, tzinfo=UTC))
    assert storage.restore_document(Article.objects.get().pk)[2] == date(2024, 5, 7)  # in western Indonesia


def test_store_leads_back_to_the_bytes() -> None:
    store(raw=drafts.document("isi berkas"))
    capture = Article.objects.get().current_revision.capture
    assert storage.restore_document(capture.article_id)[1].content == b"isi berkas"


def test_store_changes_nothing_for_the_same_document() -> None:
    store()
    before = list(Article.objects.values()), list(Statement.objects.values()), list(Capture.objects.values())
    assert store() == Outcome.KNOWN
    assert (list(Article.objects.values()), list(Statement.objects.values()), list(Capture.objects.values())) == before


def test_store_revises_an_article_whose_text_changed() -> None:
    store()
    assert other_text() == Outcome.REVISED
    article = Article.objects.get()
    assert [each.number for each in article.revisions.order_by("number")] == [1, 2]
    assert article.current_revision.body == OTHER
    assert (finds("kembali"), finds("tidak")) == (True, False)


def test_store_makes_an_earlier_text_current_again() -> None:
    store()
    other_text()
    assert store(raw=drafts.document("seperti semula")) == Outcome.REVISED
    article = Article.objects.get()
    assert (article.current_revision.number, article.revisions.count(), article.captures.count()) == (1, 2, 3)


def test_store_keeps_an_older_capture_as_a_revision_that_is_not_current() -> None:
    store(raw=drafts.document(captured_at=NOON))
    assert other_text(captured_at=NOON - timedelta(days=1)) == Outcome.REVISED
    article = Article.objects.get()
    assert (article.current_revision.number, article.revisions.count()) == (1, 2)
    assert article.title == "Pasukan menembak"


def test_store_takes_equal_text_under_another_key_for_another_article() -> None:
    store()
    assert store(drafts.article(key="lain.txt"), drafts.document(source="lain.txt")) == Outcome.STORED
    assert (Article.objects.count(), Content.objects.count(), Capture.objects.count()) == (2, 1, 2)


def test_store_keeps_another_capture_of_the_same_text() -> None:
    store()
    assert store(raw=drafts.document("isi <b>berkas</b>")) == Outcome.KNOWN
    assert (Revision.objects.count(), Capture.objects.count(), Statement.objects.count()) == (1, 2, 1)


def test_store_takes_up_what_another_capture_of_the_same_text_tells() -> None:
    store(drafts.article(published=Period()))
    store(raw=drafts.document("isi <b>berkas</b>"))
    assert Article.objects.get().published_precision == "day"


def test_store_accepts_what_was_rejected_before() -> None:
    raw = drafts.document()
    storage.reject(raw, "No article was found.")
    assert storage.find_known([raw]) == [None]
    assert store(raw=raw) == Outcome.STORED
    assert [(each.outcome, each.reason) for each in Capture.objects.all()] == [("stored", "")]


def test_store_leaves_a_hidden_article_hidden() -> None:
    store()
    Article.objects.update(hidden=True, hidden_reason="permintaan")
    other_text()
    assert (Article.objects.get().hidden, SearchEntry.objects.count()) == (True, 0)


def test_store_fits_overlong_and_unstorable_values() -> None:
    store(
        drafts.article(
            key="k" * 3000, title="t\0" * 3000, external_id="x" * 900, dateline="\ud800", authors=("a" * 999,) * 500
        )
    )
    article = Article.objects.get()
    assert (len(article.key), len(article.title), len(article.external_id)) == (600, 1000, 500)
    assert (article.dateline, len(article.authors)) == ("\ufffd", 100)


def test_store_tells_overlong_keys_apart() -> None:
    for ending in ("a", "b"):
        store(drafts.article(key="k" * 3000 + ending), drafts.document(ending))
    assert Article.objects.count() == 2


def test_store_takes_one_statement_and_one_mention_per_span() -> None:
    draft = drafts.article()
    store(replace(draft, statements=draft.statements * 2, places=draft.places * 2))
    assert (Statement.objects.count(), PlaceMention.objects.count()) == (1, 2)


@pytest.mark.parametrize("count", [1, 30])
def test_store_takes_the_same_number_of_queries_for_any_article(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    body = "\n\n".join(f"Kalimat {number} Budi di Kotabaru." for number in range(count))
    said = {"Budi Santoso": [f"Kalimat {number}" for number in range(count)]}
    store(drafts.article(body, said=said), drafts.document("pertama"))
    with django_assert_num_queries(QUERIES_OF_A_NEW_ARTICLE):
        store(drafts.article(body, said=said, key="kedua"), drafts.document("kedua"))


def test_reread_reads_the_same_article_anew() -> None:
    store()
    article = Article.objects.get()
    assert storage.reread(article, drafts.article(key="lain", dateline="Jakarta")).outcome == Outcome.KNOWN
    article.refresh_from_db()
    assert (article.key, article.dateline, article.captures.count()) == ("berita.txt", "Jakarta", 1)


def test_reread_makes_a_revision_where_the_text_is_read_otherwise() -> None:
    store()
    stored = storage.reread(Article.objects.get(), drafts.article("Teks yang lebih bersih."))
    assert stored.outcome == Outcome.REVISED
    assert list(Revision.objects.order_by("number").values_list("number", "capture__source")) == [
        (1, "folder/berita.txt"),
        (2, "folder/berita.txt"),
    ]


def test_reread_reads_anew_what_was_captured_again_later() -> None:
    store(raw=drafts.document("pertama", captured_at=NOON))
    store(raw=drafts.document("kedua", captured_at=NOON + timedelta(days=1)))
    other_text(captured_at=NOON + timedelta(days=2))
    store(raw=drafts.document("pertama", captured_at=NOON + timedelta(days=3)))
    storage.reread(Article.objects.get(), drafts.article(dateline="Jakarta"))
    assert Article.objects.get().dateline == "Jakarta"


def test_reread_reads_the_capture_that_last_told_of_the_article() -> None:
    store(drafts.article(published=Period()), drafts.document("pertama"))
    store(raw=drafts.document("kedua"))
    _, raw, _ = storage.restore_document(Article.objects.get().pk)
    assert raw.content == b"kedua"


def test_reread_leaves_alone_what_was_revised_while_it_was_read() -> None:
    store()
    article, *_ = storage.restore_document(Article.objects.get().pk)
    other_text()
    assert storage.reread(article, drafts.article()).outcome == Outcome.KNOWN
    assert Article.objects.get().current_revision.body == OTHER


def test_store_refuses_a_draft_that_contradicts_itself() -> None:
    draft = drafts.article()
    shifted = replace(draft.statements[0], start=0, end=5)
    with pytest.raises(UnstorableDocument):
        store(replace(draft, statements=(shifted,)))
    assert (Article.objects.count(), Capture.objects.count(), Content.objects.count()) == (0, 0, 0)


def test_store_keeps_keys_and_sources_of_many_bytes_in_its_indexes() -> None:
    long = "".join(chr(0x20000 + number) for number in range(2000))
    store(drafts.article(key=long), drafts.document(source=long))
    assert storage.find_known([drafts.document(source=long)]) != [None]
