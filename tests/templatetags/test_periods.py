from dataclasses import dataclass
from datetime import date

import pytest
from django.utils import translation

from archive.templatetags.periods import basis, machine_date, published


@dataclass
class Dated:
    published_earliest: date | None
    published_latest: date | None
    published_precision: str
    published_basis: str


def _dated(earliest: str, latest: str, precision: str, basis_: str = "metadata") -> Dated:
    return Dated(date.fromisoformat(earliest), date.fromisoformat(latest), precision, basis_)


UNKNOWN = Dated(None, None, "unknown", "none")

CASES = [
    (_dated("2022-09-10", "2022-09-10", "day"), "10 September 2022", "10 September 2022"),
    (_dated("2022-09-10", "2022-09-10", "day", "in-text date"), "sekitar 10 September 2022", "about 10 September 2022"),
    (_dated("2022-05-01", "2022-05-31", "month"), "Mei 2022", "May 2022"),
    (_dated("2022-05-01", "2022-05-31", "month", "office terms"), "sekitar Mei 2022", "about May 2022"),
    (_dated("2022-01-01", "2022-12-31", "year", "url"), "2022", "2022"),
    (
        _dated("2024-10-01", "2024-12-31", "range", "office terms"),
        "antara Oktober dan Desember 2024",
        "between October and December 2024",
    ),
    (
        _dated("2024-10-03", "2025-01-09", "range"),
        "antara 3 Oktober 2024 dan 9 Januari 2025",
        "between 3 October 2024 and 9 January 2025",
    ),
    (UNKNOWN, "tanggal tidak diketahui", "date unknown"),
]


@pytest.mark.parametrize(("dated", "indonesian", "english"), CASES)
def test_published_says_how_exactly_the_day_is_known(dated: Dated, indonesian: str, english: str) -> None:
    with translation.override("id"):
        assert published(dated) == indonesian
    with translation.override("en"):
        assert published(dated) == english


@pytest.mark.parametrize(
    ("dated", "value"),
    [
        (_dated("2022-09-10", "2022-09-10", "day"), "2022-09-10"),
        (_dated("2022-05-01", "2022-05-31", "month"), "2022-05"),
        (_dated("2022-01-01", "2022-12-31", "year"), "2022"),
        (_dated("2024-10-03", "2025-01-09", "range"), ""),
        (UNKNOWN, ""),
    ],
)
def test_machine_date_is_what_a_time_element_may_hold(dated: Dated, value: str) -> None:
    assert machine_date(dated) == value


def test_basis_is_said_in_the_readers_language() -> None:
    with translation.override("en"):
        assert basis(_dated("2022-09-10", "2022-09-10", "day", "dateline")) == "the dateline"
