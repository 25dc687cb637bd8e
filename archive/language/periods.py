"""Ranges of days with a stated precision and basis: how the archive says when something was published."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a period is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a publication period was read from."""

    METADATA = "metadata"
    URL = "url"
    DATELINE = "dateline"
    IN_TEXT = "in-text date"
    OFFICE_TERMS = "office terms"
    CURATOR = "curator"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `earliest` to `latest`, both included; both None where the precision is unknown."""

    earliest: date | None = None
    latest: date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: Basis = Basis.NONE

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError("a period has both ends or none")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError("a period begins before it ends")
        if (self.earliest is None) != (self.precision is Precision.UNKNOWN):
            raise ValueError("only an unknown period has no days")
