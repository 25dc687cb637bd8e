import pytest
from django.test import Client

from archive.entities.reports import PER_SENDER
from archive.models import ErrorReport
from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def path() -> str:
    article = rows.quoted("Gencatan", "Sari mengatakan kami mundur besok.", said={"Sari": "kami mundur besok"})
    return f"/artikel/{article.pk}/lapor/"


def send(client: Client, path: str, **values: str) -> int:
    return client.post(path, {"jenis": "statement", "pesan": "Bukan Sari.", **values}).status_code


def test_report_lands_in_the_queue(client: Client, path: str) -> None:
    response = client.post(path, {"jenis": "speaker", "pesan": "Bukan Sari.", "kontak": "a@b.id", "pernyataan": "1"})
    assert response["Location"] == f"{path}?terkirim=1"
    report = ErrorReport.objects.get()
    assert (report.subject, report.message, report.contact) == ("speaker", "Bukan Sari.", "a@b.id")
    assert report.statement.number == 1


def test_sent_report_is_thanked_for(client: Client, path: str) -> None:
    assert len(find_texts(read(client, f"{path}?terkirim=1"), ".notice-good")) == 1


def test_form_knows_the_statement_that_it_was_opened_for(client: Client, path: str) -> None:
    assert read(client, f"{path}?pernyataan=1").select_one("[name=pernyataan]")["value"] == "1"


def test_form_shows_the_statement_that_it_is_about(client: Client, path: str) -> None:
    assert find_texts(read(client, f"{path}?pernyataan=1"), ".excerpted p") == ["kami mundur besok", "Sari"]
    refused = client.post(path, {"jenis": "statement", "pesan": "", "pernyataan": "1"})
    assert "kami mundur besok" in refused.content.decode()


@pytest.mark.parametrize("query", ["", "?pernyataan=9"])
def test_form_about_the_article_shows_no_statement(client: Client, path: str, query: str) -> None:
    assert read(client, path + query).select(".excerpted") == []


@pytest.mark.parametrize("number", ["satu", "-1", "9" * 40, "\x00"])
def test_form_is_about_the_article_where_the_number_makes_no_sense(client: Client, path: str, number: str) -> None:
    page = read(client, f"{path}?pernyataan={number}")
    assert page.select_one("[name=pernyataan]").get("value", "") == ""


@pytest.mark.parametrize(
    "values", [{"pesan": " "}, {"pesan": "x" * 2001}, {"pesan": "\x00"}, {"jenis": "entah"}, {"pernyataan": "9" * 30}]
)
def test_form_that_makes_no_sense_is_shown_again(client: Client, path: str, values: dict[str, str]) -> None:
    assert (send(client, path, **values), ErrorReport.objects.count()) == (400, 0)


def test_program_that_fills_the_trap_is_thanked_and_forgotten(client: Client, path: str) -> None:
    assert (send(client, path, situs="https://beli.example"), ErrorReport.objects.count()) == (302, 0)


def test_sender_of_many_reports_is_asked_to_wait(client: Client, path: str) -> None:
    answers = [send(client, path, pesan=f"Keliru {number}.") for number in range(PER_SENDER + 1)]
    assert answers == [302] * PER_SENDER + [400]


def test_report_needs_the_token_of_its_form(path: str) -> None:
    assert send(Client(enforce_csrf_checks=True), path) == 403


def test_hidden_article_takes_no_reports(client: Client) -> None:
    article = rows.article(hidden=True, hidden_reason="x")
    assert send(client, f"/artikel/{article.pk}/lapor/") == 410
    assert not ErrorReport.objects.exists()
