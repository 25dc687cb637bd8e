import pytest
from django.contrib.auth.models import User

from archive.entities import curation
from archive.models import Article, Decision, Speaker
from tests import rows
from tests.entities.curation.rereading import entry, state

BODY = "Sari: gencatan senjata berlaku besok. Sari lagi: pasukan mundur. Budi: kabar itu palsu."


@pytest.fixture
def article(curator: User) -> Article:
    row = rows.quoted("Gencatan", BODY, said={"Sari": "gencatan senjata berlaku besok", "Budi": "kabar itu palsu"})
    rows.statement(row, rows.speaker("Sari"), "pasukan mundur", number=3)
    return row


def statuses(article: Article) -> list[str]:
    return list(article.statements.order_by("number").values_list("status", flat=True))


def test_all_of_a_speaker_in_the_article_are_confirmed(article: Article, curator: User) -> None:
    curation.confirm_all(article.statements.get(number=1), by=curator)
    assert statuses(article) == ["confirmed", "machine", "confirmed"]


def test_what_others_hold_is_not_confirmed_with_the_rest(article: Article, curator: User) -> None:
    curation.claim(article.statements.get(number=3), by=User.objects.create_user("tono"))
    curation.confirm_all(article.statements.get(number=1), by=curator)
    assert statuses(article) == ["confirmed", "machine", "machine"]


def test_confirming_all_where_nothing_waits_is_refused(article: Article, curator: User) -> None:
    curation.confirm_all(article.statements.get(number=1), by=curator)
    with pytest.raises(curation.NothingWaits):
        curation.confirm_all(article.statements.get(number=1), by=curator)


def test_a_speaker_is_no_official(article: Article, curator: User) -> None:
    curation.deny_office(article.statements.get(number=1), by=curator)
    assert (Speaker.objects.get(slug="sari").official, statuses(article)[0]) == (False, "confirmed")
    assert entry(article)[0] == [rows.speaker("Budi").pk]


@pytest.mark.parametrize("bundle", [curation.confirm_all, curation.deny_office])
def test_a_statement_without_a_speaker_is_refused(article: Article, curator: User, bundle: object) -> None:
    article.statements.update(speaker=None)
    with pytest.raises(curation.InvalidValue):
        bundle(article.statements.get(number=1), by=curator)
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("bundle", [curation.confirm_all, curation.deny_office])
def test_undo_brings_all_of_a_bundle_back(article: Article, curator: User, bundle: object) -> None:
    before, entries = state(), entry(article)
    curation.undo(bundle(article.statements.get(number=1), by=curator), by=curator)
    assert (state(), entry(article)) == (before, entries)
    assert Decision.objects.in_force().count() == 0


def test_undo_of_a_bundle_passes_over_what_was_undone_before(article: Article, curator: User) -> None:
    first = curation.confirm_all(article.statements.get(number=1), by=curator)
    curation.undo(first.parts.get(), by=curator)
    curation.undo(first, by=curator)
    assert statuses(article) == ["machine"] * 3
