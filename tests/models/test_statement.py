from datetime import date

import pytest
from django.db import IntegrityError, transaction

from archive.models import ReviewStatus, Statement
from tests import rows
from tests.web.test_versions import revise

pytestmark = pytest.mark.django_db

BODY = "Ani berkata tentara menembak rumah. Lalu Ani menambahkan perang usai."


def _said(text: str = "tentara menembak rumah", **values: object) -> Statement:
    article = rows.quoted("Judul", BODY, said={"Ani": text}, **values)
    return article.statements.get()


def test_visible_leaves_out_rejected_ones_hidden_articles_and_old_texts() -> None:
    shown, rejected, outdated = _said(), _said(), _said()
    _said(hidden=True)
    Statement.objects.filter(pk=rejected.pk).update(status=ReviewStatus.REJECTED)
    outdated.article.current_revision = revise(outdated.article, "lain")
    outdated.article.save()
    assert list(Statement.objects.visible()) == [shown]


@pytest.mark.parametrize("score", [-0.01, 1.01])
def test_the_score_of_a_speaker_is_a_share(score: float) -> None:
    said = _said()
    with pytest.raises(IntegrityError, match="speaker_score_is_a_share"), transaction.atomic():
        Statement.objects.filter(pk=said.pk).update(speaker_score=score)


def test_of_officials_leaves_out_other_people() -> None:
    official = _said()
    rows.statement(official.article, rows.speaker("Budi", official=False), "perang usai")
    assert list(Statement.objects.of_officials()) == [official]


def test_newest_first_goes_by_day_then_by_text() -> None:
    old = _said(day=date(2020, 1, 1))
    new = _said(day=date(2024, 1, 1))
    later = rows.statement(new.article, rows.speaker("Ani"), "perang usai")
    unknown = _said(day=None)
    assert list(Statement.objects.newest_first()) == [new, later, old, unknown]


@pytest.mark.parametrize("words", ["menembak", "ditembak", '"tentara menembak"', "rudal OR penembakan"])
def test_matching_finds_every_inflection(words: str) -> None:
    said = _said()
    _said("perang usai")
    assert list(Statement.objects.matching(words)) == [said]


@pytest.mark.parametrize("words", ["'", '"', "a & | !", "<->", ":*", "-", "\\"])
def test_matching_takes_whatever_is_typed(words: str) -> None:
    _said()
    assert list(Statement.objects.matching(words)) == []


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (None, None, True),
        (date(2024, 5, 6), date(2024, 5, 6), True),
        (date(2024, 5, 7), None, False),
        (None, date(2024, 5, 5), False),
    ],
)
def test_published_between_includes_both_days(since: date | None, until: date | None, found: bool) -> None:
    _said(day=date(2024, 5, 6))
    assert Statement.objects.published_between(since, until).exists() is found


def test_narrowed_joins_words_days_and_outlets() -> None:
    said = _said(by=rows.outlet("Satu"))
    _said("perang usai", by=rows.outlet("Satu"))
    _said(by=rows.outlet("Dua"))
    assert list(Statement.objects.narrowed("rumah", None, None, ["satu"])) == [said]


@pytest.mark.parametrize(
    ("kind", "role", "shown"),
    [
        ("person", "Menteri Pertahanan", "Menteri Pertahanan"),
        ("person", "Ani", ""),  # says no more than the name
        ("office", "Menteri Pertahanan", ""),  # an office is named by its role
    ],
)
def test_shown_role_says_more_than_the_name(kind: str, role: str, shown: str) -> None:
    by = rows.speaker("Ani", kind=kind)
    assert Statement(speaker=by, speaker_name="Ani", role=role).shown_role == shown
