"""How much a curator got done today, and at what rate."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from archive.models import Decision

PERIOD = timedelta(minutes=30)  # over which the rate is measured
# What is counted: verdicts about readings, also those that are parts of a larger stroke, and decisions about a name.
_VERDICTS = [
    *(Decision.Kind.CONFIRM_STATEMENT, Decision.Kind.CORRECT_STATEMENT, Decision.Kind.REJECT_STATEMENT),
    *(Decision.Kind.CONFIRM_MENTION, Decision.Kind.CORRECT_MENTION, Decision.Kind.REJECT_MENTION),
]
_ABOUT_NAMES = [Decision.Kind.CORRECT_SPEAKER, Decision.Kind.MERGE_SPEAKERS]
_CONFIRMED_NAME = Q(kind=Decision.Kind.CORRECT_SPEAKER, values={"reviewed": True})
_MERGED = Q(kind=Decision.Kind.MERGE_SPEAKERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Readings decided since midnight in the archive's time zone, and per hour at the pace of the last PERIOD."""

    today: int
    hourly: int | None = None  # None where there is too little to tell


def measure(curator: User) -> Progress:
    """One curator's progress, in one query."""
    recent = Q(decided_at__gte=timezone.now() - PERIOD)
    seen = (
        _today()
        .filter(curator=curator)
        .aggregate(
            today=Count("pk"),
            recent=Count("pk", filter=recent),
            first=Min("decided_at", filter=recent),
            last=Max("decided_at", filter=recent),
        )
    )
    return Progress(today=seen["today"], hourly=_rate(seen["recent"], seen["first"], seen["last"]))


def list_curators() -> list[dict[str, Any]]:
    """Who decided how much today, the busiest first."""
    counts: dict[str, Any] = {
        "total": Count("pk"),
        "confirmed": Count("pk", filter=Q(kind__startswith="confirm") | _CONFIRMED_NAME),
        "corrected": Count("pk", filter=(Q(kind__startswith="correct") & ~_CONFIRMED_NAME) | _MERGED),
        "rejected": Count("pk", filter=Q(kind__startswith="reject")),
    }
    rows: Any = _today().values("curator__username").annotate(**counts)
    return list(rows.order_by("-total", "curator__username")[:50])


def _today() -> QuerySet[Decision]:
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    parts = Decision.objects.filter(part_of=OuterRef("pk"))
    about_name = Q(kind__in=_ABOUT_NAMES, part_of=None) & ~Exists(parts)
    return Decision.objects.filter(Q(kind__in=_VERDICTS) | about_name, undone_at=None, decided_at__gte=midnight)


def _rate(number: int, first: datetime | None, last: datetime | None) -> int | None:
    """Between the first and the last decision there is one pause less than there are decisions."""
    if number < 2 or first is None or last is None or last <= first:
        return None
    return round((number - 1) * 3600 / (last - first).total_seconds())
