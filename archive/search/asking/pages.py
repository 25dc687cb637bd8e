"""The one statement that answers a page of search: which articles, how many, and the facets around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.search import ranking, snippets
from archive.search.answers import LAST_PAGE, PAGE_SIZE
from archive.search.asking import candidates, counts, maps, planning, samples
from archive.search.asking.breadth import Breadth
from archive.search.asking.counts import FACET_VALUES
from archive.search.asking.questions import WANTED, Question, parameters, write_set
from archive.search.filters import FACETS

BLOCK = 40  # articles in a row among which the words' own forms are looked for; a multiple of PAGE_SIZE

_SETS, _DAYS, _SCORE, _PAGE, _RANKING, _LOCATIONS = (
    (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
    for name in ("sets", "order_days", "order_score", "page", "ranking", "locations")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of page.sql; its head says what each section holds."""

    section: str
    position: int
    id: int
    slug: str | None
    name: str | None
    number: float
    flag: bool | None


def ask(question: Question, breadth: Breadth, *, offset: int) -> Mapping[str, Sequence[Row]]:
    """The rows of page.sql by section, in order; a section without rows is missing, "total" never."""
    sql = _write(question, breadth, offset + PAGE_SIZE) + counts.write(question, breadth, _PAGE)
    # To walk along the days, or to look words up before, is chosen by how many articles there are.
    run = planning.run_prepared if question.weights and not question.has_days else planning.run
    return read_rows(run(sql, _parameters(question, breadth, offset, PAGE_SIZE)))


def read_rows(values: Sequence[tuple[Any, ...]]) -> Mapping[str, Sequence[Row]]:
    """The rows of a statement by section, in order."""
    sections: dict[str, list[Row]] = {}
    for section, position, id, slug, name, number, flag in values:
        row = Row(section=section, position=position, id=id, slug=slug, name=name, number=number, flag=flag)
        sections.setdefault(section, []).append(row)
    return sections


def rank(question: Question, breadth: Breadth, *, size: int) -> list[tuple[str, float]]:
    """The external ids and scores of the first `size` articles, without anything around them."""
    sql = _write(question, breadth, size) + _RANKING
    return [(id, score) for id, score in planning.run(sql, _parameters(question, breadth, 0, size))]


def locate(question: Question, breadth: Breadth, *, limit: int) -> list[tuple[Any, ...]]:
    """The rows of locations.sql."""
    sql = _LOCATIONS.format(counts=counts.write_wanted(breadth, "places", "every"))
    return ask_more(question, breadth, sql, {"located": limit, "every": counts.EVERY})


def ask_more(question: Question, breadth: Breadth, sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement that continues sets.sql, with values of its own."""
    known = _parameters(question, breadth, 0, PAGE_SIZE)
    return planning.run(_write_sets(question, breadth) + sql, {**known, **values})


def _write_sets(question: Question, breadth: Breadth) -> str:
    """The statement up to the articles that are counted."""
    wanted = f"{samples.condition(breadth.factor(WANTED))} AND {write_set(question, WANTED, relaxed=breadth.relaxed)}"
    return _SETS.format(
        wanted="false" if breadth.whole else wanted,
        maps=maps.write(question, breadth),
        found=maps.FOUND if breadth.is_mapped(WANTED) else "count(*) * %(factor)s",
    )


def _write(question: Question, breadth: Breadth, reached: int) -> str:
    """The statement up to the page's articles, which are among the first `reached`."""
    sets = _write_sets(question, breadth)
    if not question.weights:
        order = "day NULLS LAST, article_id DESC" if question.oldest_first else "day DESC NULLS LAST, article_id DESC"
        return sets + _DAYS.format(order=order, candidates=candidates.write_days(question, breadth))
    tiers, chosen = candidates.write_scored(question, breadth, reached)
    return (
        sets
        + tiers
        + _SCORE.format(
            candidates=chosen,
            score=ranking.write_score(len(question.weights)),
            recency=ranking.RECENCY,
            forms=ranking.write_forms(len(question.forms)),
        )
    )


def _parameters(question: Question, breadth: Breadth, offset: int, size: int) -> dict[str, Any]:
    return {
        **parameters(question),
        **ranking.form_parameters(question.forms),
        **candidates.parameters(question, breadth, offset + size),
        **maps.parameters(question, breadth),
        "is_relaxed": breadth.relaxed,
        "whole": breadth.whole,
        "complete_first": len(question.matching.lexemes) <= ranking.FEW_LEXEMES,
        "factor": breadth.factor(WANTED),
        "reach": max(LAST_PAGE * PAGE_SIZE, size),
        "offset": offset,
        "size": size,
        "block": max(BLOCK, size),
        "bound": snippets.TEXT_BOUND,
        "values": FACET_VALUES,
        "values_beside": FACET_VALUES + max((len(question.filters.ids(facet) or ()) for facet in FACETS), default=0),
    }
