"""A reference to an article or a statement, as programs that keep references want it; BibTeX and RIS write it down."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from archive.models import PeriodPrecision
from archive.search.records import StatementRecord
from archive.templatetags.periods import Dated, published
from archive.web.exports.asked import Asked, Record

# How much of the date of publication each precision knows.
_PARTS = {PeriodPrecision.DAY: 3, PeriodPrecision.MONTH: 2, PeriodPrecision.YEAR: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a list of references shows; texts are "" where nothing is known."""

    key: str  # in plain letters, never given twice
    title: str
    authors: tuple[str, ...]
    outlet: str
    year: int | None
    month: int | None
    day: int | None
    period: str  # when it was published, in words
    url: str  # in the archive
    source_url: str
    abstract: str
    accessed: date


def refer(record: Record, asked: Asked) -> Reference:
    """The reference to an article, or to a statement in it, whose words are the abstract."""
    article = record.article if isinstance(record, StatementRecord) else record
    year, month, day = read_date(article)
    return Reference(
        key=f"arsipkonflik-{article.id}" + (f"-p{record.number}" if isinstance(record, StatementRecord) else ""),
        title=article.title,
        authors=article.authors,
        outlet=article.outlet.name if article.outlet else "",
        year=year,
        month=month,
        day=day,
        period=published(article),
        url=asked.link(record),
        source_url=article.url,
        abstract=_quote(record) if isinstance(record, StatementRecord) else "",
        accessed=timezone.localdate(asked.at),
    )


def read_date(article: Dated) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of publication, each only where it is certain."""
    earliest, latest = article.published_earliest, article.published_latest
    if earliest is None or latest is None:
        return None, None, None
    known = _PARTS.get(PeriodPrecision(article.published_precision), int(earliest.year == latest.year))
    return (
        earliest.year if known else None,
        earliest.month if known > 1 else None,
        earliest.day if known == len(_PARTS) else None,
    )


def _quote(statement: StatementRecord) -> str:
    who = f"{statement.speaker}, {statement.role}" if statement.role else statement.speaker
    manner = _("langsung") if statement.direct else _("tidak langsung")
    return f"{who} ({manner}): {statement.text}"
