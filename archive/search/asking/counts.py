"""What a page counts around its articles: facets and months, each in the set that its own filter does not narrow."""

from pathlib import Path

from archive.search.asking import samples
from archive.search.asking.breadth import Breadth
from archive.search.asking.questions import DATES, DAYS, WANTED, Question, write_set
from archive.search.filters import FACETS, LEXEMES

FACET_VALUES = 12  # values of a facet that a page shows, selected ones beside

_FACET, _MONTHS, _MONTHS_OF_ALL = (
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in ("facet.sql", "months.sql", "months_tallied.sql")
)
_COUNTS_OF_ALL = "SELECT value AS id, articles FROM tally WHERE facet = '{}'"
_COUNTS = (
    "SELECT id, count(*) * {factor} AS articles FROM (SELECT {value} AS id FROM {source}) AS held "
    "WHERE {condition} GROUP BY id"
)
_VALUES = {"outlets": "outlet_id", "officials": "unnest(official_ids)", "places": "unnest(place_ids)"}


def write(question: Question, breadth: Breadth, page: str) -> str:
    """`page`, which is page.sql, with facets and months."""
    return page.format(
        facets="".join(_FACET.format(facet=facet, counts=_write_counts(question, breadth, facet)) for facet in FACETS),
        months=_write_months(question, breadth),
    )


def is_estimated(question: Question, breadth: Breadth, facet: str, selected: bool = False) -> bool:
    """Whether the counts of a facet (or DATES), or those of its selected values, come from a sample."""
    if {**LEXEMES, DATES: DAYS}[facet] in question.tallied:
        return False
    narrowed = facet in question.sets and not selected
    return breadth.is_estimated(facet if narrowed else WANTED)


def _write_counts(question: Question, breadth: Breadth, facet: str) -> str:
    """The articles by value. Those of selected values are among the wanted ones, all of them."""
    if LEXEMES[facet] in question.tallied:
        return _COUNTS_OF_ALL.format(LEXEMES[facet])
    filtered = facet in question.filtered
    wanted = _COUNTS.format(
        value=_VALUES[facet],
        source="wanted",
        factor="%(factor)s",
        condition=f"id = ANY (%({facet})s::bigint[])" if filtered else "id IS NOT NULL",
    )
    if not filtered:
        return wanted
    return f"{wanted} UNION ALL " + _COUNTS.format(
        value=_VALUES[facet],
        source=_write_source(question, breadth, facet),
        factor=breadth.factor(facet),
        condition=f"id <> ALL (%({facet})s::bigint[])",
    )


def _write_source(question: Question, breadth: Breadth, name: str) -> str:
    """The articles of a set, or of its sample, as SQL puts them behind FROM."""
    condition = write_set(question, name, relaxed=breadth.relaxed)
    return f"archive_searchentry AS entry WHERE {samples.condition(breadth.factor(name))} AND {condition}"


def _write_months(question: Question, breadth: Breadth) -> str:
    if DAYS in question.tallied:
        return _MONTHS_OF_ALL
    if not question.has_days:
        return _MONTHS.format(source="wanted", factor="%(factor)s")
    return _MONTHS.format(source=_write_source(question, breadth, DATES), factor=breadth.factor(DATES))
