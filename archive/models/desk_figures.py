"""The figures of the desk's front page: what waits, and how right the machine is as curators see it.

Each is one bounded query, so that the page opens as fast over a million articles as over ten.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection

COUNT_LIMIT = 10_000  # beyond that the desk says "more than"
VERDICT_LIMIT = 5_000  # the newest verdicts that the accuracy is counted from
WEEKS = 8
RULES = 12

_WAITING, _VERDICTS = (
    (Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("desk_figures.sql", "desk_verdicts.sql")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """How many readings curators confirmed, corrected and rejected; `label` is a week's first day or a rule."""

    label: date | str
    confirmed: int
    corrected: int
    rejected: int

    @property
    def total(self) -> int:
        """All verdicts; never 0."""
        return self.confirmed + self.corrected + self.rejected

    @property
    def right(self) -> int:
        """The share of readings that were right as they stood, in per cent."""
        return round(100 * self.confirmed / self.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """Verdicts by week, the newest of WEEKS first, and by rule, the RULES met most often first."""

    weeks: tuple[Verdicts, ...]
    rules: tuple[Verdicts, ...]


def count_waiting() -> dict[str, int]:
    """How much waits, by the name of the model; COUNT_LIMIT + 1 stands for that and more."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, {"limit": COUNT_LIMIT + 1})
        names = [column.name for column in cursor.description or ()]
        return dict(zip(names, cursor.fetchone(), strict=True))


def measure_accuracy() -> Accuracy:
    """What the newest VERDICT_LIMIT verdicts in force say of the machine."""
    with connection.cursor() as cursor:
        cursor.execute(_VERDICTS, {"limit": VERDICT_LIMIT, "zone": settings.TIME_ZONE})
        rows = cursor.fetchall()
    weeks = sorted((row[1:] for row in rows if row[0] == "week"), reverse=True)
    rules = [row[1:] for row in rows if row[0] == "rule"]
    return Accuracy(
        weeks=tuple(_read(date.fromisoformat(label), *counts) for label, *counts in weeks[:WEEKS]),
        rules=tuple(_read(label, *counts) for label, *counts in rules[:RULES]),
    )


def _read(label: date | str, confirmed: int, corrected: int, rejected: int) -> Verdicts:
    return Verdicts(label=label, confirmed=confirmed, corrected=corrected, rejected=rejected)
