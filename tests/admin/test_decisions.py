import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from archive.entities import curation
from archive.models import Article, Decision, Statement
from tests import rows
from tests.admin.conftest import BACKEND

LIST = "/kelola/archive/decision/"


@pytest.fixture
def decision(article: Article, curator: User) -> Decision:
    return curation.reject(article.statements.get(number=1), by=curator)


def test_undo_brings_the_statement_back(desk: Client, decision: Decision, curator: User) -> None:
    desk.post(LIST, {"action": "undo_selected", "_selected_action": [decision.pk]})
    now = Decision.objects.get()
    assert (now.undone_by, Statement.objects.get(number=1).status) == (curator, "machine")


def test_undo_of_what_was_undone_is_a_message(desk: Client, decision: Decision, curator: User) -> None:
    curation.undo(decision, by=curator)
    response = desk.post(LIST, {"action": "undo_selected", "_selected_action": [decision.pk]}, follow=True)
    assert [str(message).partition(": ")[2] for message in response.context["messages"]] == [
        "Keputusan ini sudah dibatalkan.",
        "",
    ]


def test_nobody_edits_a_decision(desk: Client, decision: Decision) -> None:
    response = desk.post(f"{LIST}{decision.pk}/change/", {"kind": "confirm statement"})
    assert (response.status_code, Decision.objects.get().kind) == (403, "reject statement")


def test_undo_is_closed_to_whoever_may_only_look(decision: Decision) -> None:
    user = User.objects.create_user("tamu", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_decision"))
    client = Client()
    client.force_login(user, backend=BACKEND)
    client.post(LIST, {"action": "undo_selected", "_selected_action": [decision.pk]})
    assert Decision.objects.get().undone_at is None


@pytest.mark.parametrize(("state", "count"), [("tidak", 1), ("ya", 0)])
def test_the_list_is_filtered_by_force(desk: Client, decision: Decision, state: str, count: int) -> None:
    assert len(desk.get(LIST, {"batal": state}).context["cl"].result_list) == count


def test_undoing_a_merge_is_for_editors(desk: Client, editors_desk: Client, editor: User, article: Article) -> None:
    merged = curation.merge(rows.speaker("Sari 0"), into=rows.speaker("Budi 0"), by=editor)
    for browser, in_force in ((desk, 1), (editors_desk, 0)):
        browser.post(LIST, {"action": "undo_selected", "_selected_action": [merged.pk]})
        assert Decision.objects.in_force().count() == in_force
