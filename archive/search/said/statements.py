"""Search inside what was said: the words and filters of the search box over statements in place of articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from archive.search import corrections, ranking, snippets, suggestions, terms
from archive.search.answers import LAST_PAGE, PAGE_SIZE, Asked, Correction, Fragment, Suggestion
from archive.search.asking import pages, planning
from archive.search.asking.pages import Row
from archive.search.criteria import Criteria, Sort
from archive.search.matching import ENOUGH
from archive.search.said import spoken, spread
from archive.search.said.spoken import Meaning, Wanted
from archive.search.said.spread import Spread, Write

BOUND = 3_000  # statements with the words that are looked at, of more the newest
FILTERED_BOUND = 20_000  # the same where filters keep most of them out

SENTENCE = 12  # lexemes; that a statement is shorter makes it no better: "gencatan senjata" alone tells nothing
CERTAINTY = 4  # times as many statements as are looked at are expected among the last

_SOURCE = "(SELECT * FROM matched WHERE misses = 0 OR NOT in_{})"  # what a set's own filter alone keeps out is in it
_SQL = (Path(__file__).parent / "statements.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementHit:
    """One statement of a page: its id, its whole text with the words marked, and its score."""

    statement_id: int
    text: tuple[Fragment, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementResults:
    """One page of statements; `total` is a lower bound where there is `more`."""

    criteria: Criteria
    hits: tuple[StatementHit, ...]
    total: int
    more: bool
    relaxed: bool
    page: int
    pages: int
    spread: Spread
    unknown_filters: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()  # what the values of filters mean
    alternatives: tuple[Suggestion, ...] = ()  # names that unknown values may have meant, with their counts
    correction: Correction | None = None  # looked for where little was found
    cut: tuple[str, ...] = ()  # beginnings of words of which only the most frequent words were looked for


def search_statements(criteria: Criteria, page: int = 1, wanted: Wanted | None = None) -> StatementResults:
    """One page of statements that hold the criteria's words, PAGE_SIZE at most; none without words.

    Filters by place and days are those of the statement's article. Never raises for what a reader may ask. Three
    queries, one more where a filter means nothing, five where other spellings are looked for.
    """
    page = min(max(page, 1), LAST_PAGE)
    wanted = wanted or Wanted()
    meaning = spoken.understand(criteria)
    alike = suggestions.look_alike(meaning.filters)
    asked = {**spread.parameters(meaning.filters, alike), **_bounds(criteria, meaning, wanted)}
    sections = _ask(criteria, meaning, wanted, {**asked, "offset": (page - 1) * PAGE_SIZE}, spread.write)
    total = sections["total"][0]
    count = min(max(1, -(-int(total.number) // PAGE_SIZE)), LAST_PAGE)
    bounded = _list_bounded(total, asked)
    return StatementResults(
        criteria=criteria,
        hits=_read_hits(sections.get("hit", ())),
        total=int(total.number),
        more=total.id >= asked["bound"],
        relaxed=bool(total.flag),
        page=min(page, count),
        pages=count,
        spread=spread.read(sections, bounded),
        unknown_filters=meaning.filters.unknown,
        asked=meaning.asked,
        alternatives=spread.suggest(criteria, alike, sections, bounded),
        correction=_correct(criteria, meaning, wanted) if total.flag or total.number < corrections.FEW else None,
        cut=meaning.vocabulary.cut,
    )


def count_values(
    criteria: Criteria, wanted: Wanted, facet: str, write: Write, asked: Mapping[str, Any]
) -> tuple[Sequence[Row], bool]:
    """The rows of section "values" that the SQL of `write` adds, and whether only the newest statements were counted.

    `asked` is what that SQL takes. Three queries.
    """
    meaning = spoken.understand(criteria)
    values = {**spread.parameters(meaning.filters, ()), **asked, **_bounds(criteria, meaning, wanted), "offset": 0}
    sections = _ask(replace(criteria, sort=Sort.NEWEST), meaning, wanted, values, write)
    return sections.get("values", ()), facet in _list_bounded(sections["total"][0], values)


def _correct(criteria: Criteria, meaning: Meaning, wanted: Wanted) -> Correction | None:
    """Another spelling, with how many statements hold all its words."""
    respelt = corrections.respell(criteria, meaning.vocabulary)
    count = spoken.count(respelt, wanted, BOUND) if respelt else 0
    return Correction(criteria=respelt, count=count) if respelt and count else None


def _is_filtered(criteria: Criteria, wanted: Wanted) -> bool:
    days = criteria.since or criteria.until
    return bool(criteria.outlets or criteria.officials or criteria.places or days or wanted.direct is not None)


def _ask(
    criteria: Criteria, meaning: Meaning, wanted: Wanted, values: dict[str, Any], write: Write
) -> Mapping[str, Sequence[Row]]:
    """The rows of statements.sql and of what `write` adds to it; `values` are bound, offset and what that takes."""
    matches = meaning.matching
    weights = ranking.weights(matches, meaning.vocabulary) if criteria.sort is Sort.RELEVANCE else ()
    score = ranking.write_score(len(weights)).replace("%(average_length)s", "average.length")
    sql = _SQL.format(score=score, spread=write({name: _SOURCE.format(name) for name in spread.SETS}))
    asked = {
        **values,
        **ranking.parameters(weights),
        "words": matches.strict or terms.NEVER,
        "relaxed": matches.relaxed or terms.NEVER,
        "relaxable": matches.relaxed != matches.strict,
        "enough": ENOUGH,
        "everybody": wanted.everybody,
        "direct": wanted.direct,
        "since": criteria.since,
        "until": criteria.until,
        "sort": criteria.sort.value,
        "scored": bool(weights),
        "marking": " | ".join(ranking.choose_marks(matches, meaning.vocabulary)) or None,
        "sentence": SENTENCE,
        "size": PAGE_SIZE,
        "reach": LAST_PAGE * PAGE_SIZE,
    }
    return pages.read_rows(planning.run(sql, asked))


def _bounds(criteria: Criteria, meaning: Meaning, wanted: Wanted) -> dict[str, Any]:
    """How many statements are looked at, and among what share of all, the last, the newest are looked for first.

    Those of the speakers filtered by have an index, and are found wherever they are.
    """
    bound = FILTERED_BOUND if _is_filtered(criteria, wanted) else BOUND
    most = meaning.matching.ceiling
    return {
        "bound": bound,
        "lately": 1.0 if criteria.officials else _share_of_last(bound, most),
        "others": BOUND,
        "others_lately": _share_of_last(BOUND, most),
    }


def _list_bounded(total: Row, bounds: Mapping[str, Any]) -> Sequence[str]:
    """The sets of which only the newest statements were looked at; `total` is the row of that section."""
    if (total.id or 0) >= bounds["bound"]:
        return spread.SETS
    partial = int(total.slug or 0) >= bounds["others"] or bounds["others_lately"] < 1
    return ("officials",) if bounds["officials"] is not None and partial else ()


def _share_of_last(bound: int, most: float) -> float:
    """The share of all statements, the last of them, among which `bound` with the words are likely; 1 for all.

    `most` articles hold the words; about as many statements do, if each is made in one of three of their sentences.
    """
    return min(1.0, CERTAINTY * bound / most) if most else 1.0


def _read_hits(rows: Sequence[Row]) -> tuple[StatementHit, ...]:
    """The hits in order; a row's `slug` is its text marked, its `name` the text itself."""
    return tuple(
        StatementHit(
            statement_id=row.id,
            text=snippets.mark(row.name or "", snippets.find_marks(row.name or "", row.slug)),
            score=row.number,
        )
        for row in rows
    )
