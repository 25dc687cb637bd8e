import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.entities import curation
from archive.models import Article, Decision, PlaceMention, Revision, Statement
from tests import rows
from tests.entities.curation.rereading import entry, reread

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Kota Arang sepi, kata warga Arang."
WORDS = "gencatan senjata berlaku besok"


@pytest.fixture
def article(curator: User) -> Article:
    return rows.quoted("Gencatan senjata", BODY, said={"Sari": WORDS}, at=("Arang",))


def revise(article: Article, body: str) -> None:
    """Another text of the article, current from now on; its mentions are read anew elsewhere."""
    old = article.current_revision
    article.current_revision = Revision.objects.create(
        article=article,
        number=old.number + 1,
        title=old.title,
        body=body,
        text_sha256=rows.sha256(body),
        capture=old.capture,
        extractor_version="2",
    )
    article.save()
    article.mentions.all().delete()


def test_a_confirmed_statement_keeps_its_speaker_when_the_machine_reads_another(
    article: Article, curator: User
) -> None:
    curation.confirm(article.statements.get(), by=curator)
    reread(article, {WORDS: rows.speaker("Budi")})
    now = article.statements.get()
    assert (now.speaker, now.speaker_name, now.status) == (rows.speaker("Sari"), "Sari", "confirmed")


def test_a_corrected_span_comes_back_when_the_machine_reads_its_own_again(article: Article, curator: User) -> None:
    curation.correct(article.statements.get(), {"text": "senjata berlaku"}, by=curator)
    reread(article, {WORDS: rows.speaker("Sari")})
    assert [row.text for row in article.statements.all()] == ["senjata berlaku"]


def test_a_rejected_statement_stays_rejected(article: Article, curator: User) -> None:
    curation.reject(article.statements.get(), by=curator)
    reread(article, {WORDS: rows.speaker("Sari")})
    assert (article.statements.get().status, entry(article)[0]) == ("rejected", [])


def test_a_rejected_statement_stays_rejected_when_the_machine_reads_a_word_less(
    article: Article, curator: User
) -> None:
    curation.reject(article.statements.get(), by=curator)
    article.statements.all().delete()
    reread(article, {"gencatan senjata berlaku": rows.speaker("Sari")})
    assert article.statements.get().status == "rejected"


def test_a_rejected_statement_does_not_reach_other_words(article: Article, curator: User) -> None:
    curation.reject(article.statements.get(), by=curator)
    reread(article, {WORDS: rows.speaker("Sari"), "sepi": rows.speaker("Sari")})
    assert {row.text: row.status for row in article.statements.all()} == {WORDS: "rejected", "sepi": "machine"}


def test_a_confirmed_statement_that_the_machine_no_longer_reads_is_made_again(article: Article, curator: User) -> None:
    curation.confirm(article.statements.get(), by=curator)
    article.statements.all().delete()
    reread(article, {})
    now = article.statements.get()
    assert (now.text, now.speaker, now.number, now.status) == (WORDS, rows.speaker("Sari"), 1, "confirmed")


def test_a_statement_that_is_made_again_keeps_the_score_of_its_speaker(article: Article, curator: User) -> None:
    article.statements.update(speaker_score=0.9, speaker_reasons=["dikenal arsip"])
    curation.confirm(article.statements.get(), by=curator)
    article.statements.all().delete()
    reread(article, {})
    now = article.statements.get()
    assert (now.speaker_score, now.speaker_reasons) == (0.9, ["dikenal arsip"])


def test_a_decision_from_before_speakers_had_scores_makes_its_statement_again(article: Article, curator: User) -> None:
    curation.confirm(article.statements.get(), by=curator)
    decision = Decision.objects.get()
    del decision.values["speaker_score"], decision.values["speaker_reasons"]
    decision.save()
    article.statements.all().delete()
    reread(article, {})
    now = article.statements.get()
    assert (now.speaker_score, now.speaker_reasons) == (0.5, [])


def test_a_corrected_speaker_leaves_the_score_of_the_link(article: Article, curator: User) -> None:
    article.statements.update(speaker_score=0.3)
    curation.correct(article.statements.get(), {"entity": rows.speaker("Budi").pk}, by=curator)
    now = article.statements.get()
    assert (now.speaker_score, now.status) == (0.3, "corrected")


def test_a_confirmed_statement_follows_its_words_into_a_new_revision(article: Article, curator: User) -> None:
    curation.confirm(article.statements.get(), by=curator)
    revise(article, "Pembaruan.\n\n" + BODY)
    reread(article, {})
    now = article.statements.get()
    assert (now.revision, now.start) == (article.current_revision, 36)


def test_a_confirmed_statement_whose_words_are_gone_stays_with_its_old_revision(
    article: Article, curator: User
) -> None:
    curation.confirm(article.statements.get(), by=curator)
    revise(article, "Berita ini ditarik.")
    reread(article, {})
    assert (article.statements.get().revision.number, entry(article)[0]) == (1, [])


LATER = "Menteri Sari mengatakan gencatan senjata berlaku lusa. Kota Arang sepi."


@pytest.mark.parametrize(
    ("verdict", "status", "role"),
    [("correct", "corrected", "Menteri"), ("reject", "rejected", ""), ("confirm", "machine", "")],
)
def test_changed_words_are_corrected_or_rejected_as_before_but_not_confirmed(
    article: Article, curator: User, verdict: str, status: str, role: str
) -> None:
    row = article.statements.get()
    values = [{"role": "Menteri"}] if verdict == "correct" else []
    getattr(curation, verdict)(row, *values, by=curator)
    revise(article, LATER)
    article.statements.all().delete()
    for _ in range(2):
        reread(article, {"gencatan senjata berlaku lusa": rows.speaker("Sari")})
    now = article.statements.get()
    assert (now.text, now.status, now.role) == ("gencatan senjata berlaku lusa", status, role)


def test_undo_of_a_decision_that_followed_changed_words_brings_the_machine_back(
    article: Article, curator: User
) -> None:
    decision = curation.correct(article.statements.get(), {"role": "Menteri"}, by=curator)
    revise(article, LATER)
    article.statements.all().delete()
    reread(article, {"gencatan senjata berlaku lusa": rows.speaker("Budi")})
    curation.lay_over([article.pk])
    curation.undo(decision, by=curator)
    now = article.statements.get()
    assert (now.text, now.status, now.role, now.speaker) == (
        "gencatan senjata berlaku lusa",
        "machine",
        "",
        rows.speaker("Budi"),
    )


def test_of_two_equal_statements_the_decided_one_keeps_the_decision(curator: User) -> None:
    article = rows.quoted("Dua kali", "Ia berkata tidak. Lalu ia berkata tidak.", said={})
    sari = rows.speaker("Sari")
    first = rows.statement(article, sari, "tidak")
    second = Statement.objects.get(pk=first.pk)
    second.pk, second.number, second.occurrence, second.start, second.end = None, 2, 1, 34, 39
    second.save()
    curation.reject(second, by=curator)
    Statement.objects.filter(article=article).update(status="machine")
    curation.lay_over([article.pk])
    assert list(article.statements.order_by("start").values_list("status", flat=True)) == ["machine", "rejected"]


def test_a_rejected_mention_stays_rejected_when_mentions_are_written_anew(article: Article, curator: User) -> None:
    mention = article.mentions.get()
    curation.reject(mention, by=curator)
    article.mentions.all().delete()
    rows.mention(article, rows.place("Arang"))
    curation.lay_over([article.pk])
    assert article.mentions.get().status == "rejected"


def test_a_rejected_mention_leaves_the_other_mentions_of_the_name_alone(article: Article, curator: User) -> None:
    curation.reject(article.mentions.get(), by=curator)
    again = article.mentions.get()
    PlaceMention.objects.create(
        article=article,
        revision=article.current_revision,
        place=again.place,
        name="Arang",
        text="Arang",
        start=BODY.rindex("Arang"),
        end=BODY.rindex("Arang") + 5,
        score=0.9,
    )
    curation.lay_over([article.pk])
    assert list(article.mentions.order_by("start").values_list("status", flat=True)) == ["rejected", "machine"]


def test_a_corrected_mention_is_made_again_in_a_new_revision(article: Article, curator: User) -> None:
    other = rows.place("Arang Timur")
    curation.correct(article.mentions.get(), {"entity": other.pk}, by=curator)
    revise(article, "Pembaruan.\n\n" + BODY)
    curation.lay_over([article.pk])
    now = article.mentions.get()
    assert (now.place, now.start, now.status) == (other, 73, "corrected")


def test_a_corrected_title_comes_back_when_the_machine_writes_its_own(article: Article, curator: User) -> None:
    curation.correct(article, {"title": "Gencatan Senjata Berlaku"}, by=curator)
    Article.objects.filter(pk=article.pk).update(title="Gencatan")
    curation.lay_over([article.pk])
    assert Article.objects.get(pk=article.pk).title == "Gencatan Senjata Berlaku"


def test_rows_linked_to_a_merged_speaker_follow_the_merge(article: Article, curator: User) -> None:
    sari, sari_dewi = rows.speaker("Sari"), rows.speaker("Sari Dewi")
    curation.merge(sari, into=sari_dewi, by=curator)
    reread(article, {WORDS: sari})
    now = article.statements.get()
    assert (now.speaker, now.merged_from, entry(article)[0]) == (sari_dewi, sari, [sari_dewi.pk])


def test_rows_linked_anew_forget_whose_they_were(article: Article, curator: User) -> None:
    curation.merge(rows.speaker("Sari"), into=rows.speaker("Sari Dewi"), by=curator)
    reread(article, {WORDS: rows.speaker("Budi")})
    now = article.statements.get()
    assert (now.speaker, now.merged_from) == (rows.speaker("Budi"), None)


@pytest.mark.parametrize("count", [1, 3])
def test_laying_over_articles_without_decisions_asks_a_constant_number_of_queries(curator: User, count: int) -> None:
    articles = [rows.quoted(f"Berita {n}", BODY, said={"Sari": WORDS}, key=f"k{n}") for n in range(count)]
    with CaptureQueriesContext(connection) as queries:
        curation.lay_over([article.pk for article in articles])
    assert len(queries) == 1
