"""When an article was published: a range of days with its precision and basis, never surer than its evidence."""

import re
from datetime import date, timedelta

from archive.ingest.documents import Page
from archive.language import dates
from archive.language.periods import Basis, Period, Precision

_UNKNOWN = Period()


def read(page: Page, as_of: date) -> Period:
    """The period of publication that the page's metadata or its address state, else an unknown one."""
    stated = dates.parse(page.date, as_of) if page.date else None
    if stated:
        return exactly(stated, Basis.METADATA)
    return _UNKNOWN


def exactly(day: date, basis: Basis) -> Period:
    """That one day."""
    return Period(earliest=day, latest=day, precision=Precision.DAY, basis=basis)
