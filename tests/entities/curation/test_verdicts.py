import pytest
from django.contrib.auth.models import User

from archive.entities import curation
from archive.models import Decision, Statement
from tests import rows
from tests.entities.curation.rereading import entry

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Jenderal Budi membantah kabar itu. Kota Arang sepi."


@pytest.fixture
def statement(curator: User) -> Statement:
    article = rows.quoted(
        "Gencatan senjata", BODY, said={"Sari": "gencatan senjata berlaku besok", "Budi": "kabar itu"}, at=("Arang",)
    )
    return article.statements.get(number=1)


def test_confirm_names_the_reading_by_article_fingerprint_and_occurrence(statement: Statement, curator: User) -> None:
    decision = curation.confirm(statement, by=curator)
    assert (decision.kind, decision.article, decision.fingerprint, decision.occurrence, decision.curator) == (
        "confirm statement",
        statement.article,
        statement.fingerprint,
        0,
        curator,
    )


def test_confirm_sets_the_status(statement: Statement, curator: User) -> None:
    curation.confirm(statement, by=curator)
    assert Statement.objects.get(pk=statement.pk).status == "confirmed"


def test_reject_takes_the_official_out_of_the_search_entry(statement: Statement, curator: User) -> None:
    curation.reject(statement, by=curator)
    assert entry(statement.article)[0] == [rows.speaker("Budi").pk]


def test_correct_links_another_speaker(statement: Statement, curator: User) -> None:
    budi = rows.speaker("Budi")
    curation.correct(statement, {"entity": budi.pk, "role": "Jenderal"}, by=curator)
    now = Statement.objects.get(pk=statement.pk)
    assert (now.speaker, now.role, now.status) == (budi, "Jenderal", "corrected")
    assert entry(statement.article)[0] == [budi.pk]


def test_correct_unlinks_a_speaker(statement: Statement, curator: User) -> None:
    curation.correct(statement, {"entity": None}, by=curator)
    assert Statement.objects.get(pk=statement.pk).speaker is None


def test_correct_moves_the_span_to_other_words(statement: Statement, curator: User) -> None:
    curation.correct(statement, {"text": "senjata berlaku"}, by=curator)
    now = Statement.objects.get(pk=statement.pk)
    assert (now.text, now.start, BODY[now.start : now.end]) == ("senjata berlaku", 33, "senjata berlaku")


def test_correct_refuses_words_that_the_text_does_not_hold(statement: Statement, curator: User) -> None:
    with pytest.raises(curation.WordsNotInText):
        curation.correct(statement, {"text": "perang berlanjut"}, by=curator)
    assert Decision.objects.count() == 0


def test_correct_refuses_the_span_of_another_statement(statement: Statement, curator: User) -> None:
    with pytest.raises(curation.SpanTaken):
        curation.correct(statement, {"text": "kabar itu"}, by=curator)


def test_correct_refuses_fields_that_are_not_read(statement: Statement, curator: User) -> None:
    with pytest.raises(curation.UnknownField):
        curation.correct(statement, {"score": 1.0}, by=curator)


def test_confirm_of_a_reading_that_is_gone_is_refused(statement: Statement, curator: User) -> None:
    Statement.objects.filter(pk=statement.pk).delete()
    with pytest.raises(curation.ReadingGone):
        curation.confirm(statement, by=curator)


def test_reject_of_a_mention_takes_the_place_out_of_the_search_entry(statement: Statement, curator: User) -> None:
    curation.reject(statement.article.mentions.get(), by=curator)
    assert entry(statement.article)[1] == []


def test_correct_links_a_mention_to_another_place(statement: Statement, curator: User) -> None:
    other = rows.place("Arang Timur")
    curation.correct(statement.article.mentions.get(), {"entity": other.pk}, by=curator)
    assert entry(statement.article)[1] == [other.pk]
