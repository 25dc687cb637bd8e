from dataclasses import replace
from datetime import date

import pytest

from archive.evaluation.measures import DayOutcome, Measure, Outcome, compare, compare_day
from tests.evaluation.articles import annotated, heard, read, speaker

BUDI = speaker("Budi Santoso")
WITNESS = speaker("warga", official=False)
MINISTRY = speaker("Kementerian Pertahanan", kind="institution")
SAID = ((BUDI, "pasukan akan mundur", "mundur besok"), (WITNESS, "Kami lelah", "Kami lelah"))
NOTHING = Outcome(0, (), ())


def test_compare_counts_what_is_read_rightly() -> None:
    draft = read(
        said=[(heard("Budi Santoso"), "pasukan akan mundur besok"), (heard("warga", official=False), "Kami lelah")],
        at=["Kotabaru"],
    )
    assert compare(annotated(said=SAID, at=["Kotabaru"]), draft) == {
        Measure.PEOPLE: Outcome(1, (), ()),
        Measure.OFFICIALS: Outcome(1, (), ()),
        Measure.SPANS: Outcome(2, (), ()),
        Measure.ATTRIBUTED: Outcome(2, (), ()),
        Measure.PLACES: Outcome(1, (), ()),
    }


def test_compare_misses_all_where_nothing_was_read() -> None:
    outcomes = compare(annotated(said=SAID, at=["Kotabaru"]), None)
    statements = ("Budi Santoso: pasukan akan mundur …", "warga: Kami lelah …")
    assert outcomes == {
        Measure.PEOPLE: Outcome(0, (), ("Budi Santoso",)),
        Measure.OFFICIALS: Outcome(0, (), ("Budi Santoso",)),
        Measure.SPANS: Outcome(0, (), statements),
        Measure.ATTRIBUTED: Outcome(0, (), statements),
        Measure.PLACES: Outcome(0, (), ("Kotabaru",)),
    }


def test_bodies_are_officials_but_no_people() -> None:
    article = annotated(said=[(MINISTRY, "Kami lelah", "Kami lelah")])
    outcomes = compare(article, read(said=[(heard("Kementerian Pertahanan", "institution"), "Kami lelah")]))
    assert (outcomes[Measure.PEOPLE], outcomes[Measure.OFFICIALS]) == (NOTHING, Outcome(1, (), ()))


def test_speaker_that_is_wrong_costs_only_the_attribution() -> None:
    article = annotated(said=SAID[1:])
    outcomes = compare(article, read(said=[(heard("Ratna", official=False), "Kami lelah")]))
    assert (outcomes[Measure.SPANS], outcomes[Measure.ATTRIBUTED]) == (
        Outcome(1, (), ()),
        Outcome(0, ("Ratna: Kami lelah",), ("warga: Kami lelah …",)),
    )


@pytest.mark.parametrize(("text", "pairs"), [("akan mundur besok", 1), ("mundur besok", 1), ("besok", 0)])
def test_statement_is_found_by_half_of_its_letters(text: str, pairs: int) -> None:
    assert compare(annotated(said=SAID[:1]), read(said=[(heard("Budi"), text)]))[Measure.SPANS].pairs == pairs


def test_statement_that_stands_nowhere_is_not_asked_for() -> None:
    assert compare(annotated(said=[(BUDI, "tidak ada", "sama sekali")]), None)[Measure.SPANS] == NOTHING


def test_statement_of_a_speaker_that_is_not_listed_is_not_asked_for() -> None:
    article = replace(annotated(said=SAID[:1]), speakers=())
    assert compare(article, None)[Measure.SPANS] == NOTHING


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        (None, DayOutcome(dated=True, given=False, right=False)),
        ((date(2024, 5, 1), date(2024, 5, 3)), DayOutcome(dated=True, given=False, right=False)),
        ((date(2024, 5, 3), date(2024, 5, 3)), DayOutcome(dated=True, given=True, right=True)),
        ((date(2024, 5, 4), date(2024, 5, 5)), DayOutcome(dated=True, given=True, right=True)),
        ((date(2024, 5, 5), date(2024, 5, 5)), DayOutcome(dated=True, given=True, right=False)),
    ],
)
def test_day_is_right_within_one_day(days: tuple[date, date] | None, outcome: DayOutcome) -> None:
    assert compare_day(annotated(day=date(2024, 5, 3)), read(days=days)) == outcome


def test_day_of_an_article_without_a_known_day_counts_nowhere() -> None:
    day = date(2024, 5, 3)
    assert compare_day(annotated(), read(days=(day, day))) == DayOutcome(dated=False, given=False, right=False)


def test_day_of_an_article_that_was_not_read_is_not_given() -> None:
    assert compare_day(annotated(day=date(2024, 5, 3)), None) == DayOutcome(dated=True, given=False, right=False)
