"""The project's own annotated articles, and how well they must be read at least."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from archive.entities import shipped_knowledge
from archive.evaluation import annotations, faults
from archive.evaluation.annotations import AnnotatedSet
from archive.evaluation.figures import ARTICLES, FIGURES, Figure
from archive.evaluation.measures import Measure
from archive.evaluation.scores import Scores
from archive.ingest import extraction

FOLDER = Path(__file__).parents[1] / "gold"
AS_OF = date(2025, 12, 31)

# F1 as measured, rounded down to two places, less 0.01. Raise a floor with the rule that earns it; never lower one.
FLOORS = {
    Measure.PEOPLE: 0.99,
    Measure.OFFICIALS: 0.94,
    Measure.SPANS: 0.97,
    Measure.ATTRIBUTED: 0.91,
    Measure.PLACES: 0.95,
}
# The part of the articles whose day the text alone gives; of the rest some print none.
DAYS_GIVEN = 0.75


@pytest.fixture(scope="module")
def gold() -> AnnotatedSet:
    [found] = annotations.open_sets([FOLDER])
    return found


@pytest.fixture(scope="module")
def scores(gold: AnnotatedSet) -> Scores:
    scores, known = Scores(), shipped_knowledge.load()
    for article in gold.articles:
        scores.measure(article, partial(extraction.extract, knowledge=known, as_of=AS_OF))
    return scores


def test_annotations_fit_their_articles(gold: AnnotatedSet) -> None:
    assert [fault for article in gold.articles for fault in faults.find(article)] == []


def test_set_is_large_enough_to_tell(gold: AnnotatedSet) -> None:
    assert len(gold.articles) >= 25
    assert sum(len(article.statements) for article in gold.articles) >= 150


@pytest.mark.parametrize("measure", Measure)
def test_reading_is_no_worse_than_its_floor(scores: Scores, measure: Measure) -> None:
    tally = scores.tallies[measure]
    assert tally.f1 >= FLOORS[measure], tally.misses


def test_no_day_is_stated_wrongly(scores: Scores) -> None:
    assert scores.day.right == scores.day.given


def test_days_are_stated_where_printed(scores: Scores) -> None:
    assert scores.day.coverage >= DAYS_GIVEN


def test_shown_figures_are_of_this_set(gold: AnnotatedSet) -> None:
    assert ([figure.measure for figure in FIGURES], ARTICLES) == (list(Measure), len(gold.articles))


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.measure)
def test_shown_figure_is_what_is_measured(scores: Scores, figure: Figure) -> None:
    tally = scores.tallies[Measure(figure.measure)]
    assert (tally.precision, tally.recall) == (
        pytest.approx(figure.precision, abs=0.01),
        pytest.approx(figure.recall, abs=0.01),
    )
