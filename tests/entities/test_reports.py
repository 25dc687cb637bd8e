from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User

from archive.entities import reports
from archive.entities.reports import ALTOGETHER, PER_SENDER, Complaint, TooManyReports
from archive.models import ErrorReport
from tests import rows

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
HOME = "192.0.2.1"


@pytest.fixture
def article() -> rows.Article:
    return rows.quoted("Gencatan", "Sari mengatakan kami mundur besok.", said={"Sari": "kami mundur besok"})


def complain(article: rows.Article, message: str = "Keliru.", *, address: str = HOME, **values: object) -> ErrorReport:
    now = values.pop("now", NOW)
    return reports.file(article, Complaint(subject="text", message=message, **values), address=address, now=now)


def test_report_keeps_the_words_of_its_statement(article: rows.Article) -> None:
    report = complain(article, number=1)
    report.statement.delete()
    report.refresh_from_db()
    assert (report.statement, report.quoted, report.status) == (None, "kami mundur besok", "open")


def test_report_about_a_statement_that_is_not_there_is_about_the_article(article: rows.Article) -> None:
    assert complain(article, number=7).statement is None


def test_same_report_twice_is_one(article: rows.Article) -> None:
    assert complain(article) == complain(article, now=NOW + timedelta(minutes=3))


def test_report_does_not_hold_the_senders_address(article: rows.Article) -> None:
    sender = complain(article).sender
    assert HOME not in sender
    assert sender == reports.identify(HOME, NOW) != reports.identify(HOME, NOW + timedelta(days=1))


def test_sender_is_stopped_and_may_go_on_after_an_hour(article: rows.Article) -> None:
    for number in range(PER_SENDER):
        complain(article, f"Keliru {number}.")
    with pytest.raises(TooManyReports):
        complain(article, "Satu lagi.")
    assert complain(article, "Satu lagi.", address="192.0.2.2").pk
    assert complain(article, "Satu lagi.", now=NOW + timedelta(minutes=61)).pk


def test_flood_from_many_addresses_is_stopped(article: rows.Article) -> None:
    ErrorReport.objects.bulk_create(
        ErrorReport(article=article, subject="text", message="x", sender=str(number), received_at=NOW)
        for number in range(ALTOGETHER)
    )
    with pytest.raises(TooManyReports):
        complain(article)


def test_closed_report_leaves_the_queue_and_comes_back_when_reopened(article: rows.Article) -> None:
    report, curator = complain(article), User.objects.create_user("ratna")
    reports.close(report, ErrorReport.Status.RESOLVED, curator=curator, answer="Sudah.", now=NOW)
    assert list(ErrorReport.objects.open()) == []
    reports.reopen(report)
    assert list(ErrorReport.objects.open()) == [report]
    assert ErrorReport.objects.get().answer == "Sudah."
