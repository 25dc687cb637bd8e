"""The types of what search answers; `results` hands them out."""

from dataclasses import dataclass
from datetime import date

from archive.search.criteria import Criteria

PAGE_SIZE = 20
LAST_PAGE = 50  # relevance ends here; the page says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A piece of unescaped text, marked where it matched. Templates escape it before a tag is put around it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something that has a page: its slug and its name."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One article of a page of results."""

    article_id: int
    external_id: str
    slug: str
    title: tuple[Fragment, ...]
    outlet: Named | None
    published_earliest: date | None
    published_latest: date | None
    published_precision: str
    published_basis: str
    snippet: tuple[Fragment, ...]
    officials: tuple[Named, ...]  # cited ones, at most 4
    places: tuple[Named, ...]  # mentioned most, at most 4
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value of a facet and how many articles it leads to under all other filters; `estimated` by a sample."""

    value: str  # slug
    label: str
    count: int
    selected: bool = False
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """The most frequent values of one facet ("outlets", "officials" or "places"); selected ones are always there."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistogramBar:
    """Articles certain to have been published from `since` to `until`."""

    since: date
    until: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """Articles over time under all filters but the dates, in units of "year" or "month"; `uncertain` fit no one bar."""

    unit: str
    bars: tuple[HistogramBar, ...]
    uncertain: int
    estimated: bool = False  # all of its counts, by a sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A filter offered for a name in the query: `facet` as `Facet.name`, with the number of articles it leads to."""

    facet: str
    value: str
    label: str
    count: int
    criteria: Criteria  # what it leads to: the filter added, the name's words taken out
    estimated: bool = False  # whether the count is shown as "sekitar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Another spelling of the words, with the number of articles that hold all of them."""

    criteria: Criteria
    count: int
    estimated: bool = False  # whether the count is shown as "sekitar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Widening:
    """What would be found without one part of what is asked: with the number of articles that this leads to.

    `left` is the part: a facet as `Facet.name`, "dates", "words", or "filters" for all but the words.
    """

    left: str
    count: int
    criteria: Criteria  # what it leads to
    estimated: bool = False  # whether the count is shown as "sekitar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A value of a filter as it was given, with one of the rows that it means: its slug and its name."""

    facet: str
    value: str
    slug: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """One page of results. `estimated` counts are shown as "sekitar"; `relaxed` tells that some articles lack words."""

    criteria: Criteria
    hits: tuple[Hit, ...]
    total: int
    estimated: bool
    relaxed: bool
    page: int
    pages: int
    facets: tuple[Facet, ...]
    histogram: Histogram
    suggestions: tuple[Suggestion, ...] = ()
    correction: Correction | None = None  # looked for where little was found
    unknown_filters: tuple[str, ...] = ()  # filter values that the archive does not know, as typed
    alternatives: tuple[Suggestion, ...] = ()  # names that these may have meant: in their place, with their counts
    asked: tuple[Asked, ...] = ()  # what the values of filters mean, in their order
    widenings: tuple[Widening, ...] = ()  # looked for where little was found
    cut: tuple[str, ...] = ()  # beginnings of words of which only the most frequent words were looked for
