"""What a page counts around its articles: facets and months, each in the set that its own filter does not narrow."""

from pathlib import Path

from archive.search.asking import samples
from archive.search.asking.breadth import Breadth
from archive.search.asking.questions import DATES, DAYS, WANTED, Question, write_set
from archive.search.filters import FACETS, LEXEMES

FACET_VALUES = 12  # values of a facet that a page shows, selected ones beside
FEW = 4  # selected values that are counted one by one, a tenth of the time that it takes to count all
EVERY = 10**6  # more values than a facet has

_FACET, _MONTHS, _MONTHS_OF_ALL, _MAPPED, _MAPPED_CHOSEN, _MAPPED_MONTHS, _MAPPED_COUNT = (
    (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
    for name in ("facet", "months", "months_tallied", "mapped_facet", "mapped_chosen", "mapped_months", "mapped_count")
)
_COUNTS_OF_ALL = "SELECT value AS id, articles FROM tally WHERE facet = '{}'"
_COUNTS = (
    "SELECT id, count(*) * {factor} AS articles FROM (SELECT {value} AS id FROM {source}) AS held "
    "WHERE {condition} GROUP BY id"
)
_COUNTS_OF_FEW = (
    "SELECT chosen.id, (SELECT count(*) * %(factor)s FROM wanted WHERE chosen.id = {held}) AS articles "
    "FROM unnest(%({facet})s::bigint[]) AS chosen (id)"
)
_HELD = {"outlets": "wanted.outlet_id", "officials": "ANY (wanted.official_ids)", "places": "ANY (wanted.place_ids)"}
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


def write_wanted(breadth: Breadth, facet: str, values: str) -> str:
    """The SQL of the most frequent values (id, articles) of the articles found, %(`values`)s at least."""
    if breadth.is_mapped(WANTED):
        return _write_mapped(WANTED, facet, values=values)
    return _COUNTS.format(value=_VALUES[facet], source=WANTED, factor="%(factor)s", condition="id IS NOT NULL")


def _write_mapped(name: str, facet: str, *, values: str, among: str = "true") -> str:
    """The SQL of the most frequent values of a set that is a bitmap, %(`values`)s at least, those left out that are not
    `among` the wanted ones.
    """
    count, letter, value = _MAPPED_COUNT.format(set=name), LEXEMES[facet], _VALUES[facet]
    return _MAPPED.format(set=name, count=count, letter=letter, value=value, values=values, among=among)


def _write_counts(question: Question, breadth: Breadth, facet: str) -> str:
    """The articles by value. Those of selected values are among the wanted ones, all of them."""
    if LEXEMES[facet] in question.tallied:
        return _COUNTS_OF_ALL.format(LEXEMES[facet])
    if facet not in question.filtered:
        return write_wanted(breadth, facet, "values")
    return f"{_write_chosen(question, breadth, facet)} UNION ALL {_write_others(question, breadth, facet)}"


def _write_chosen(question: Question, breadth: Breadth, facet: str) -> str:
    """The articles by selected value."""
    value = _VALUES[facet]
    if breadth.is_mapped(WANTED):
        return _MAPPED_CHOSEN.format(set=WANTED, facet=facet, letter=LEXEMES[facet], value=value)
    if len(question.filters.ids(facet) or ()) <= FEW:
        return _COUNTS_OF_FEW.format(held=_HELD[facet], facet=facet)
    chosen = f"id = ANY (%({facet})s::bigint[])"
    return _COUNTS.format(value=value, source=WANTED, factor="%(factor)s", condition=chosen)


def _write_others(question: Question, breadth: Breadth, facet: str) -> str:
    """The articles by value that is not selected, as if none were."""
    value, others = _VALUES[facet], f"id <> ALL (%({facet})s::bigint[])"
    if breadth.is_mapped(facet):
        return _write_mapped(facet, facet, values="values_beside", among=others)
    source = _write_source(question, breadth, facet)
    return _COUNTS.format(value=value, source=source, factor=breadth.factor(facet), condition=others)


def _write_source(question: Question, breadth: Breadth, name: str) -> str:
    """The articles of a set, or of its sample, as SQL puts them behind FROM."""
    condition = write_set(question, name, relaxed=breadth.relaxed)
    return f"archive_searchentry AS entry WHERE {samples.condition(breadth.factor(name))} AND {condition}"


def _write_months(question: Question, breadth: Breadth) -> str:
    if DAYS in question.tallied:
        return _MONTHS_OF_ALL
    name = DATES if question.has_days else WANTED
    if breadth.is_mapped(name):
        changed = _MONTHS.format(source=f"{name}_late", factor=1)
        return _MAPPED_MONTHS.format(set=name, count=_MAPPED_COUNT.format(set=name), changed=changed)
    if not question.has_days:
        return _MONTHS.format(source=WANTED, factor="%(factor)s")
    return _MONTHS.format(source=_write_source(question, breadth, DATES), factor=breadth.factor(DATES))
