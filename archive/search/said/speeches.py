"""Statements without words to look for, newest first: of one official, or of everybody that the filters leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from archive.search import profiles, suggestions
from archive.search.answers import LAST_PAGE, PAGE_SIZE, Asked, Suggestion
from archive.search.asking import pages, planning
from archive.search.asking.pages import Row
from archive.search.asking.questions import DATES
from archive.search.criteria import Criteria
from archive.search.filters import FACETS, Filters
from archive.search.said import spoken, spread
from archive.search.said.spoken import Meaning, Wanted
from archive.search.said.spread import Spread, Write
from archive.search.terms import NEVER

REACH = LAST_PAGE * PAGE_SIZE  # articles, the newest, whose statements are listed and counted

SAID = "said"  # the set of what is listed, unless its manner is another

# Walked by day as far as needed; or looked up, fenced, or the planner would walk and read each vector on the way.
_WALKED = "(SELECT * FROM archive_searchentry AS entry WHERE {holds})"
_LOOKED_UP = (
    "(SELECT article_id, day, day_from, day_to, outlet_id, place_ids FROM archive_searchentry AS entry"
    " WHERE entry.vector @@ %({name}_lexemes)s::tsquery OFFSET 0)"
)
_DAYS = (
    "(%(since)s::date IS NULL OR entry.day >= %(since)s::date)"
    " AND (%(until)s::date IS NULL OR entry.day_from <= %(until)s::date)"
)
_SPEAKERS = "(%(speakers)s::bigint[] IS NULL OR statement.speaker_id = ANY (%(speakers)s::bigint[]))"
_LOOKED = "SELECT 'looked', 0, NULL, '{0}', NULL, count(*), count(*) >= %(reach)s FROM {0}_held"
_IN_MANNERS = "(SELECT * FROM {} WHERE in_manners)"

_SQL, _SET = (
    (Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("speeches.sql", "speeches_set.sql")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeches:
    """One page of statements by id; `total` is a lower bound where there is `more`."""

    ids: tuple[int, ...]
    total: int
    more: bool
    page: int
    pages: int
    spread: Spread | None = None
    unknown_filters: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()  # what the values of filters mean
    alternatives: tuple[Suggestion, ...] = ()  # names that unknown values may have meant, with their counts


def list_speeches(criteria: Criteria, wanted: Wanted, page: int) -> Speeches:
    """The statements that the criteria's filters leave, words ruled out among them, and how they spread.

    Three queries at most, one more where a filter means nothing. Filters by place and days are those of the
    statement's article.
    """
    meaning = spoken.understand(criteria)
    alike = suggestions.look_alike(meaning.filters)
    sets = {SAID: meaning.filters} | {facet: _widen(meaning.filters, facet) for facet in _list_filtered(criteria)}
    values = {**_describe(criteria, meaning, wanted, page, sets), **spread.parameters(meaning.filters, alike)}
    sections = _count(sets, spread.write, values)
    bounded = [name for name in spread.SETS if _is_bounded(name, sets, sections)]
    return replace(
        _read(sections, meaning, page),
        spread=spread.read(sections, bounded),
        alternatives=spread.suggest(criteria, alike, sections, bounded),
    )


def count_values(
    criteria: Criteria, wanted: Wanted, facet: str, write: Write, asked: Mapping[str, Any]
) -> tuple[Sequence[Row], bool]:
    """The rows of section "values" that the SQL of `write` adds, and whether only the newest articles were looked at.

    `asked` is what that SQL takes. Three queries at most.
    """
    meaning = spoken.understand(criteria)
    sets = {SAID: meaning.filters}
    if facet in _list_filtered(criteria):
        sets[facet] = _widen(meaning.filters, facet)
    sections = _count(sets, write, {**_describe(criteria, meaning, wanted, 1, sets), **asked})
    return sections.get("values", ()), _is_bounded(facet, sets, sections)


def list_of(criteria: Criteria, wanted: Wanted, page: int, *, articles: int) -> Speeches:
    """The statements of the one official whom the criteria ask for, who is cited in so many articles.

    Three queries at most; what they spread over is not counted.
    """
    meaning = spoken.understand(criteria)
    sets = {SAID: meaning.filters}
    ways = {SAID: _choose_way(meaning.filters, SAID, articles, REACH)}
    return _read(_ask(ways, "", _describe(criteria, meaning, wanted, page, sets)), meaning, page)


def list_all_of(official: int, page: int, *, articles: int, statements: int) -> Speeches:
    """The statements of the official with this id, who has so many in so many articles, in one query.

    No more articles are looked at than a page needs, since each has a statement at least.
    """
    count = max(-(-min(statements, REACH) // PAGE_SIZE), 1)
    page = min(page, count)
    chosen = Filters(officials=(official,))
    meaning = Meaning(words="", vocabulary=spoken.NO_WORDS, matching=spoken.NOTHING, filters=chosen, asked=())
    values = _describe(Criteria(), meaning, Wanted(everybody=True), page, {SAID: chosen})
    reach = page * PAGE_SIZE
    sections = _ask({SAID: _choose_way(chosen, SAID, articles, reach)}, "", {**values, "reach": reach})
    ids = tuple(row.id for row in sections.get("hit", ()))
    return Speeches(ids=ids, total=statements, more=False, page=page, pages=count)


def _list_filtered(criteria: Criteria) -> list[str]:
    """The sets that are not what is listed, since a filter of articles narrows that."""
    asked = {**{facet: getattr(criteria, facet) for facet in FACETS}, DATES: criteria.since or criteria.until}
    return [name for name, values in asked.items() if values]


def _widen(chosen: Filters, facet: str) -> Filters:
    if facet == DATES:
        return chosen
    changes: dict[str, Any] = {facet: None}
    return replace(chosen, **changes)


def _write_source(name: str, sets: Mapping[str, Filters]) -> str:
    """What stands behind FROM for a set."""
    return SAID if name == spread.MANNERS else _IN_MANNERS.format(name if name in sets else SAID)


def _describe(
    criteria: Criteria, meaning: Meaning, wanted: Wanted, page: int, sets: Mapping[str, Filters]
) -> dict[str, Any]:
    """What speeches.sql takes."""
    officials = meaning.filters.officials
    return {
        "words": meaning.words or None,
        "speakers": None if officials is None else list(officials),
        "everybody": wanted.everybody,
        "direct": wanted.direct,
        **{f"{name}_lexemes": _conjoin(chosen) for name, chosen in sets.items()},
        "id": officials[0] if officials else 0,
        "since": criteria.since,
        "until": criteria.until,
        "reach": REACH,
        "size": PAGE_SIZE,
        "offset": (page - 1) * PAGE_SIZE,
    }


def _count(sets: Mapping[str, Filters], write: Write, values: dict[str, Any]) -> Mapping[str, Sequence[Row]]:
    """The rows of speeches.sql with what `write` counts of the sets."""
    ways = {name: _choose_way(chosen, name, 0, REACH) for name, chosen in sets.items()}
    return _ask(ways, write({name: _write_source(name, sets) for name in spread.SETS}), values)


def _is_bounded(name: str, sets: Mapping[str, Filters], sections: Mapping[str, Sequence[Row]]) -> bool:
    """Whether there are more articles than were looked at for what this set counts."""
    looked = {row.slug for row in sections["looked"] if row.flag}
    return (name if name in sets else SAID) in looked


def _ask(ways: Mapping[str, str], spreading: str, values: dict[str, Any]) -> Mapping[str, Sequence[Row]]:
    sets = ", ".join(
        _SET.format(
            name=name,
            entries=way,
            days="true" if name == DATES else _DAYS,
            speakers="true" if name == "officials" else _SPEAKERS,
        )
        for name, way in ways.items()
    )
    looked = " UNION ALL ".join(_LOOKED.format(name) for name in ways)
    return pages.read_rows(planning.run(_SQL.format(sets=sets, spread=spreading, looked=looked), values))


def _read(sections: Mapping[str, Sequence[Row]], meaning: Meaning, page: int) -> Speeches:
    statements = int(sections["total"][0].number)
    more = any(row.flag for row in sections["looked"] if row.slug == SAID)
    count = max(-(-min(statements, REACH) // PAGE_SIZE), 1)
    return Speeches(
        ids=tuple(row.id for row in sections.get("hit", ())),
        total=min(statements, REACH),
        more=more or statements > REACH,
        page=min(page, count),
        pages=count,
        unknown_filters=meaning.filters.unknown,
        asked=meaning.asked,
    )


def _choose_way(chosen: Filters, name: str, articles: int, reach: int) -> str:
    """The articles' entries: their days are walked where nothing narrows them much, else they are looked up."""
    if all(chosen.ids(facet) is None for facet in FACETS):
        return "archive_searchentry"
    if profiles.is_walked(articles, reach) and chosen.outlets is None and chosen.places is None:
        return _WALKED.format(holds=profiles.HOLDS["officials"])
    return _LOOKED_UP.format(name=name)


def _conjoin(chosen: Filters) -> str:
    """The tsquery of the articles that every filter leaves."""
    queries = [chosen.query(facet) or NEVER for facet in FACETS if chosen.ids(facet) is not None]
    return " & ".join(f"({query})" for query in queries)
