import pytest

from archive.evaluation import reports
from archive.evaluation.measures import DayOutcome, Measure, Outcome
from archive.evaluation.scores import Scores


@pytest.fixture
def scores() -> Scores:
    scores = Scores(seconds=[0.004, 0.002])
    scores.tallies[Measure.PLACES].add("satu", Outcome(2, ("Kota",), ("Desa", "Selat")))
    scores.day.add(DayOutcome(dated=True, given=True, right=True))
    return scores


def test_lines_hold_a_measure_each(scores: Scores) -> None:
    lines = list(reports.write_lines("uji", scores))
    assert (lines[0], lines[5:]) == (
        "uji: 2 articles",
        [
            "places                    P 0.667  R 0.500  F1 0.571  (matched 2, extra 1, missed 2)",
            "day from the text alone   given 1 of 1, right within a day 1 of 1",
            "median time an article    3.0 ms",
        ],
    )


def test_lines_show_as_many_misses_as_asked(scores: Scores) -> None:
    lines = list(reports.write_lines("uji", scores, misses=2))
    assert lines[6:8] == ["    satu extra Kota", "    satu missed Desa"]
    assert len(lines) == 10


def test_record_holds_the_same_figures(scores: Scores) -> None:
    record = reports.write_record("uji", scores, misses=1)
    assert record["measures"]["places"] == {
        "precision": 0.6667,
        "recall": 0.5,
        "f1": 0.5714,
        "matched": 2,
        "extra": 1,
        "missed": 2,
        "misses": [{"id": "satu", "what": "extra", "text": "Kota"}],
    }
    assert (record["set"], record["articles"], record["median_ms"]) == ("uji", 2, 3.0)
    assert record["day"] == {"dated": 1, "given": 1, "right": 1, "precision": 1.0, "coverage": 1.0}
