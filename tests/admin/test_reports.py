import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.models import Article, ErrorReport

LIST = "/kelola/archive/errorreport/"


@pytest.fixture
def report(article: Article) -> ErrorReport:
    return ErrorReport.objects.create(article=article, subject="speaker", message="<b>Bukan dia</b>", sender="x")


def test_a_report_is_closed_with_an_answer(desk: Client, curator: User, report: ErrorReport) -> None:
    desk.post(f"{LIST}{report.pk}/change/", {"status": "resolved", "answer": "Diperbaiki."})
    now = ErrorReport.objects.get()
    assert (now.status, now.answer, now.closed_by) == ("resolved", "Diperbaiki.", curator)


def test_a_closed_report_is_opened_again(desk: Client, report: ErrorReport) -> None:
    desk.post(f"{LIST}{report.pk}/change/", {"status": "dismissed", "answer": "Tidak perlu."})
    desk.post(f"{LIST}{report.pk}/change/", {"status": "open", "answer": "Dilihat lagi."})
    now = ErrorReport.objects.get()
    assert (now.status, now.answer, now.closed_by, now.closed_at) == ("open", "Dilihat lagi.", None, None)


def test_chosen_reports_are_dismissed(desk: Client, report: ErrorReport) -> None:
    desk.post(LIST, {"action": "dismiss_selected", "_selected_action": [report.pk]})
    assert ErrorReport.objects.get().status == "dismissed"


def test_what_readers_write_is_escaped(desk: Client, report: ErrorReport) -> None:
    shown = desk.get(LIST).content.decode() + desk.get(f"{LIST}{report.pk}/change/").content.decode()
    assert ("<b>Bukan" in shown, "&lt;b&gt;Bukan" in shown) == (False, True)


def test_reports_are_closed_to_whoever_has_no_permission(reader: Client, report: ErrorReport) -> None:
    response = reader.post(f"{LIST}{report.pk}/change/", {"status": "resolved", "answer": ""})
    assert (response.status_code, ErrorReport.objects.get().status) == (403, "open")
