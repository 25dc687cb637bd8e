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
