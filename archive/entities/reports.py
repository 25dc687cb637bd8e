"""Readers' error reports: how they arrive, and how a curator closes them. All that the public site may write."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.utils.crypto import salted_hmac

from archive.models import Article, ErrorReport, Statement

HOUR = timedelta(hours=1)
PER_SENDER = 5  # reports of one client in an hour
ALTOGETHER = 200  # reports of everybody in an hour; a flood from many addresses ends here
REPEATS = timedelta(days=1)  # within which the same words of the same sender are one report


class TooManyReports(Exception):
    """The sender, or everybody together, has sent as many reports as an hour allows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What a reader fills in: `number` is that of a statement of the article, or None."""

    subject: str
    message: str
    contact: str = ""
    number: int | None = None


def file(article: Article, complaint: Complaint, *, address: str, now: datetime) -> ErrorReport:
    """Store a complaint that came from this network address; one already stored is returned, not repeated.

    Raises TooManyReports.
    """
    sender = identify(address, now)
    said = {"article": article, "sender": sender, "subject": complaint.subject, "message": complaint.message}
    if known := ErrorReport.objects.filter(**said, received_at__gt=now - REPEATS).first():
        return known
    _check_room(sender, now)
    statement = _find_statement(article, complaint.number)
    return ErrorReport.objects.create(
        **said,
        contact=complaint.contact,
        statement=statement,
        quoted=statement.text if statement else "",
        received_at=now,
    )


def close(report: ErrorReport, status: ErrorReport.Status, *, curator: User, answer: str, now: datetime) -> None:
    """Mark a report as resolved or dismissed, with what the curator says of it."""
    report.status, report.answer = status, answer
    report.closed_by, report.closed_at = curator, now
    report.save(update_fields=["status", "answer", "closed_by", "closed_at"])


def reopen(report: ErrorReport) -> None:
    """Put a closed report back into the queue; the curator's answer stays with it."""
    report.status, report.closed_by, report.closed_at = ErrorReport.Status.OPEN, None, None
    report.save(update_fields=["status", "closed_by", "closed_at"])


def identify(address: str, now: datetime) -> str:
    """A digest that is the same for one address on one day (UTC) and tells nobody the address."""
    return salted_hmac(__name__, f"{now:%Y-%m-%d} {address}", algorithm="sha256").hexdigest()


def _check_room(sender: str, now: datetime) -> None:
    recent = ErrorReport.objects.filter(received_at__gt=now - HOUR)
    if recent.filter(sender=sender).count() >= PER_SENDER or recent.count() >= ALTOGETHER:
        raise TooManyReports


def _find_statement(article: Article, number: int | None) -> Statement | None:
    return article.statements.filter(number=number).first() if number is not None else None
