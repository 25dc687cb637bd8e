"""Claims: a curator holds a waiting reading or name for a while, so that nobody else reviews it meanwhile."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from archive.entities.curation.readings import Row
from archive.models import PlaceMention, ReviewClaim, Speaker, Statement

Held = Row | Speaker

LASTS = timedelta(minutes=5)  # longer than anyone looks at one reading; whoever stays longer takes it up again

# One statement, so that of two who ask at once exactly one gets it: the other waits for the row, then finds it held.
_CLAIM = """
    INSERT INTO archive_reviewclaim AS held ({column}, curator_id, expires_at)
    VALUES (%(row)s, %(curator)s, clock_timestamp() + make_interval(secs => %(lasts)s))
    ON CONFLICT ({column}) DO UPDATE SET curator_id = EXCLUDED.curator_id, expires_at = EXCLUDED.expires_at
    WHERE held.expires_at <= clock_timestamp() OR held.curator_id = EXCLUDED.curator_id
    RETURNING held.id
"""


def claim(row: Held, *, by: User) -> bool:
    """Hold the reading for LASTS from now; False where somebody else holds it."""
    with connection.cursor() as cursor:
        cursor.execute(
            _CLAIM.format(column=f"{_name(type(row))}_id"),
            {"row": row.pk, "curator": by.pk, "lasts": LASTS.total_seconds()},
        )
        return cursor.fetchone() is not None


def release(row: Held, *, by: User) -> None:
    """Give the reading back; nothing where the curator does not hold it."""
    ReviewClaim.objects.filter(**{_name(type(row)): row.pk}, curator=by).delete()


def release_all(*, by: User) -> None:
    """Give back all that the curator holds, as when the desk is left."""
    ReviewClaim.objects.filter(curator=by).delete()


def leave_out_held(rows: QuerySet, *, by: User) -> QuerySet:  # type: ignore[type-arg]  # of any sort that is held
    """The readings that nobody but the curator holds."""
    held = ReviewClaim.objects.filter(**{_name(rows.model): OuterRef("pk")}, expires_at__gt=timezone.now())
    return rows.exclude(Exists(held.exclude(curator=by)))


def claim_first(rows: Sequence[Held], *, by: User) -> Held | None:
    """The first of the readings that nobody else holds, held from now; None where all are."""
    return next((row for row in rows if claim(row, by=by)), None)


_NAMES: dict[type, str] = {Statement: "statement", PlaceMention: "mention", Speaker: "speaker"}


def _name(model: type) -> str:
    """The field that names the held row."""
    return _NAMES[model]
