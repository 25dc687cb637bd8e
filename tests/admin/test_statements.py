from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from archive.models import Article, Decision, Statement
from tests import rows
from tests.admin.conftest import BACKEND

LIST = "/kelola/archive/statement/"


@pytest.fixture
def statement(article: Article) -> Statement:
    return article.statements.get(number=1)


def change(statement: Statement, **values: str) -> dict[str, str]:
    data = {"speaker": str(statement.speaker_id), "role": "", "cue": "mengatakan", "text": statement.text}
    return data | {"_save": "1"} | values


def ask(desk: Client, **parameters: str) -> list[int]:
    return [row.number for row in desk.get(LIST, parameters).context["cl"].result_list]


def test_the_list_shows_what_waits_the_least_certain_first(desk: Client, article: Article) -> None:
    sari = rows.speaker("Sari 0")
    rows.statement(article, sari, "Kota Arang", number=3, score=0.2)
    rows.statement(article, sari, "sepi", number=4, score=0.1, status="confirmed")
    assert ask(desk) == [3, 1, 2]


def test_the_list_shows_what_was_decided_on_request(desk: Client, article: Article) -> None:
    Statement.objects.filter(number=2).update(status="rejected")
    assert (ask(desk, status="rejected"), ask(desk, status="semua")) == ([2], [2, 1])


@pytest.mark.parametrize(("term", "numbers"), [("senjata", [1]), ("budi", [2]), ("perdamaian", [])])
def test_search_finds_words_and_speakers(desk: Client, article: Article, term: str, numbers: list[int]) -> None:
    assert ask(desk, q=term) == numbers


def test_search_finds_other_spellings_of_the_speaker(desk: Client, article: Article) -> None:
    rows.speaker("Budi 0").names.create(name="B. Santoso", key="b santoso")
    assert ask(desk, q="Santoso") == [2]


@pytest.mark.parametrize(("column", "numbers"), [("2", [2, 1]), ("-2", [1, 2])])
def test_the_list_sorts_by_the_score_of_the_speaker(
    desk: Client, statement: Statement, column: str, numbers: list[int]
) -> None:
    Statement.objects.filter(pk=statement.pk).update(speaker_score=0.9)
    assert ask(desk, o=column) == numbers


@pytest.mark.parametrize(
    ("score", "band"),
    [(0, "rendah"), (0.49, "rendah"), (0.5, "sedang"), (0.74, "sedang"), (0.75, "tinggi"), (1, "tinggi")],
)
def test_the_list_narrows_by_the_score_of_the_speaker(desk: Client, article: Article, score: float, band: str) -> None:
    Statement.objects.update(speaker_score=score)
    bands = ("rendah", "sedang", "tinggi")
    assert [name for name in bands if ask(desk, narasumber=name) == [1, 2]] == [band]


def test_the_form_shows_the_score_and_reasons_of_the_speaker(desk: Client, statement: Statement) -> None:
    Statement.objects.filter(pk=statement.pk).update(speaker_score=0.37, speaker_reasons=["narasumber dari kata ganti"])
    page = desk.get(f"{LIST}{statement.pk}/change/").content.decode()
    assert [page.count(words) for words in ("Keyakinan narasumber", "37%", "narasumber dari kata ganti")] == [1, 1, 1]


def test_the_form_marks_the_statement_in_its_paragraph(desk: Client, statement: Statement) -> None:
    page = desk.get(f"{LIST}{statement.pk}/change/").content.decode()
    assert "Menteri Sari mengatakan <mark>gencatan senjata berlaku besok</mark>. Kota Arang sepi.</blockquote>" in page


def test_confirm_goes_on_to_the_next_that_waits(desk: Client, statement: Statement) -> None:
    response = desk.post(f"{LIST}{statement.pk}/change/", change(statement, _confirm="1"))
    assert Statement.objects.get(pk=statement.pk).status == "confirmed"
    assert response["Location"] == f"{LIST}{statement.article.statements.get(number=2).pk}/change/"


def test_the_last_one_leads_to_the_list(desk: Client, statement: Statement) -> None:
    Statement.objects.exclude(pk=statement.pk).update(status="confirmed")
    response = desk.post(f"{LIST}{statement.pk}/change/", change(statement, _reject="1"))
    assert (Statement.objects.get(pk=statement.pk).status, response["Location"]) == ("rejected", LIST)


def test_a_changed_field_is_a_correction(desk: Client, statement: Statement) -> None:
    budi = rows.speaker("Budi 0")
    desk.post(f"{LIST}{statement.pk}/change/", change(statement, speaker=str(budi.pk), role="Jenderal", _confirm="1"))
    now = Statement.objects.get(pk=statement.pk)
    assert (now.speaker, now.role, now.status) == (budi, "Jenderal", "corrected")
    assert [decision.kind for decision in Decision.objects.all()] == ["correct statement"]


def test_saving_without_a_change_decides_nothing(desk: Client, statement: Statement) -> None:
    desk.post(f"{LIST}{statement.pk}/change/", change(statement))
    assert Decision.objects.count() == 0


def test_words_that_the_article_does_not_hold_are_refused(desk: Client, statement: Statement) -> None:
    response = desk.post(f"{LIST}{statement.pk}/change/", change(statement, text="perang"))
    assert response.context["errors"] == [["Kata-kata itu tidak ada dalam teks artikel."]]


def test_the_span_of_another_statement_is_refused_with_a_message(desk: Client, statement: Statement) -> None:
    data = change(statement, text="kabar itu")
    response = desk.post(f"{LIST}{statement.pk}/change/", data, follow=True)
    assert [str(message) for message in response.context["messages"]] == [
        "Bagian teks itu sudah menjadi pembacaan lain."
    ]
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(("action", "status"), [("confirm_selected", "confirmed"), ("reject_selected", "rejected")])
def test_an_action_decides_about_all_that_are_selected(
    desk: Client, publish: Callable[[int], list[Article]], action: str, status: str
) -> None:
    publish(2)
    chosen = list(Statement.objects.filter(number=1).values_list("pk", flat=True))
    desk.post(LIST, {"action": action, "_selected_action": chosen})
    assert sorted(Statement.objects.filter(status=status).values_list("pk", flat=True)) == sorted(chosen)


def test_whoever_may_only_look_decides_nothing(statement: Statement) -> None:
    user = User.objects.create_user("tamu", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_statement"))
    client = Client()
    client.force_login(user, backend=BACKEND)
    client.post(f"{LIST}{statement.pk}/change/", change(statement, _confirm="1"))
    client.post(LIST, {"action": "confirm_selected", "_selected_action": [statement.pk]})
    assert Decision.objects.count() == 0


def test_nothing_is_decided_by_get(desk: Client, statement: Statement) -> None:
    desk.get(f"{LIST}{statement.pk}/change/", change(statement, _confirm="1"))
    desk.get(LIST, {"action": "confirm_selected", "_selected_action": statement.pk})
    assert Decision.objects.count() == 0


def test_nothing_is_decided_from_another_site(curator: User, statement: Statement) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(curator, backend=BACKEND)
    response = client.post(f"{LIST}{statement.pk}/change/", change(statement, _confirm="1"))
    assert (response.status_code, Decision.objects.count()) == (403, 0)


def test_text_from_outside_is_escaped(desk: Client) -> None:
    article = rows.quoted("<b>Judul</b>", "Ia berkata <script>alert(1)</script> lalu pergi.", said={})
    row = rows.statement(article, rows.speaker("Sari"), "<script>alert(1)</script>", speaker_name="<i>Sari</i>")
    pages = [desk.get(address).content.decode() for address in (LIST, f"{LIST}{row.pk}/change/")]
    assert [word for page in pages for word in ("<script>alert", "<i>Sari", "<b>Judul") if word in page] == []
