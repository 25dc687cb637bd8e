import re
from datetime import date

import pytest

from archive.ingest.extraction import days
from archive.ingest.extraction.days import DayEvidence
from archive.language import dates
from archive.language.tables import read_rows

AS_OF = date(2026, 1, 31)
YEARS = range(1998, 2027)
FILLER = "Pasukan itu mundur dari kota. " * 30


def weigh(text: str) -> tuple[DayEvidence, ...]:
    return days.weigh(f"Judul\n{text}", YEARS, AS_OF)


def test_weigh_leaves_planned_and_impossible_days_out() -> None:
    text = f"{FILLER}Mereka akan tiba Rabu (18/6/2025). Sabtu, 10 Oktober 2022 itu. Pada 20 Juni 2025 dan (1/2)."
    assert weigh(text) == ()


def test_weigh_tells_reporting_from_background() -> None:
    text = f"{FILLER}Kata dia, Kamis (19/6/2025). Itu terjadi pada Rabu (18/6) malam."
    assert weigh(text) == (
        DayEvidence(day=date(2025, 6, 19), sure=True, past=False, dated=True),
        DayEvidence(day=date(2025, 6, 18), sure=False, past=False, dated=False),
    )


@pytest.mark.parametrize(
    ("years", "year"), [(range(2015, 2018), 2016), (range(1998, 2027), 2022), (range(2017, 2019), None)]
)
def test_resolve_takes_the_latest_of_the_years_allowed(years: range, year: int | None) -> None:
    [mention] = dates.find("Sabtu (10/9)")
    day = days.resolve(mention, years, AS_OF)
    assert (day.year if day else None) == year


def test_resolve_wants_a_weekday() -> None:
    [mention] = dates.find("(10/9)")
    assert days.resolve(mention, YEARS, AS_OF) is None


def test_latest_is_sure_of_a_day_named_twice() -> None:
    naming = DayEvidence(day=date(2025, 6, 18), sure=False, past=False, dated=False)
    other = DayEvidence(day=date(2025, 6, 17), sure=True, past=False, dated=True)
    assert days.latest([naming, other, naming]) == DayEvidence(
        day=date(2025, 6, 18), sure=True, past=False, dated=False
    )


def test_latest_of_nothing_is_none() -> None:
    assert days.latest([]) is None


@pytest.mark.parametrize(
    ("clause", "planned"),
    [
        ("mereka akan tiba pada ", True),
        ("mereka akan tiba, kata dia, ", False),
        ("kata dia, mereka akan tiba pada ", True),
        ("mereka tiba pada ", False),
    ],
)
def test_is_planned_looks_behind_what_is_reported(clause: str, planned: bool) -> None:
    assert days.is_planned(clause) is planned


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Mereka pergi. Pada Rabu", "\nPada "),
        ('"Kami siap," kata dia, Rabu', '"kata dia, '),
        ("Mereka pergi pada Rabu", "Mereka pergi pada "),
        ("Judul\nPada Rabu", "\nPada "),
    ],
)
def test_clause_before_begins_behind_a_sentence_or_quotation(text: str, clause: str) -> None:
    assert days.clause_before(text, text.index("Rabu")) == clause


@pytest.mark.parametrize("kind", ["future", "past", "report", "edition", "explainer"])
def test_every_word_has_an_example_of_its_own(kind: str) -> None:
    rows = [row for row in read_rows("dating_words.tsv") if row[1] == kind]
    matches = [[at for at, row in enumerate(rows) if re.search(rf"(?i)\b(?:{row[0]})\b", found[2])] for found in rows]
    assert matches == [[at] for at in range(len(rows))]
