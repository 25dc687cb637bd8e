"""Statements without words to look for, newest first: of one official, or of everybody that the filters leave."""

from dataclasses import dataclass
from pathlib import Path

from archive.search import planning, profiles, spoken
from archive.search.answers import LAST_PAGE, PAGE_SIZE, Asked
from archive.search.criteria import Criteria
from archive.search.filters import FACETS, Filters
from archive.search.statements import Wanted
from archive.search.terms import NEVER

REACH = LAST_PAGE * PAGE_SIZE  # articles, the newest, whose statements are listed

# Walked by day as far as needed; or looked up, fenced, or the planner would walk and read each vector on the way.
_WALKED = "(SELECT article_id, day, day_from FROM archive_searchentry AS entry WHERE {holds})"
_LOOKED_UP = (
    "(SELECT article_id, day, day_from FROM archive_searchentry AS entry"
    " WHERE entry.vector @@ %(lexemes)s::tsquery OFFSET 0)"
)

_SQL = (Path(__file__).parent / "speeches.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeches:
    """One page of statements by id; `total` is a lower bound where there is `more`."""

    ids: tuple[int, ...]
    total: int
    more: bool
    page: int
    pages: int
    unknown_filters: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()  # what the values of filters mean


def list_speeches(criteria: Criteria, wanted: Wanted, page: int, *, articles: int = 0) -> Speeches:
    """The statements that the criteria's filters leave, words ruled out among them, in three queries at most.

    `articles` is in how many articles the one official is cited that alone is asked for, where that is known. Filters
    by place and days are those of the statement's article.
    """
    meaning = spoken.understand(criteria)
    chosen = meaning.filters
    values = {
        "words": meaning.words or None,
        "speakers": None if chosen.officials is None else list(chosen.officials),
        "everybody": wanted.everybody,
        "direct": wanted.direct,
        "lexemes": _conjoin(chosen),
        "id": chosen.officials[0] if chosen.officials else 0,
        "since": criteria.since,
        "until": criteria.until,
        "reach": REACH,
        "size": PAGE_SIZE,
        "offset": (page - 1) * PAGE_SIZE,
    }
    rows = planning.run(_SQL.format(entries=_choose_way(chosen, articles)), values)
    statements, held = rows[0][1:] if rows else (0, 0)
    pages = max(-(-min(statements, REACH) // PAGE_SIZE), 1)
    return Speeches(
        ids=tuple(row[0] for row in rows),
        total=min(statements, REACH),
        more=statements > REACH or held >= REACH,
        page=min(page, pages),
        pages=pages,
        unknown_filters=chosen.unknown,
        asked=meaning.asked,
    )


def _choose_way(chosen: Filters, articles: int) -> str:
    """The articles' entries: their days are walked where nothing narrows them much, else they are looked up."""
    if all(chosen.ids(facet) is None for facet in FACETS):
        return "archive_searchentry"
    if profiles.is_walked(articles, REACH) and chosen.outlets is None and chosen.places is None:
        return _WALKED.format(holds=profiles.HOLDS["officials"])
    return _LOOKED_UP


def _conjoin(chosen: Filters) -> str:
    """The tsquery of the articles that every filter leaves."""
    queries = [chosen.query(facet) or NEVER for facet in FACETS if chosen.ids(facet) is not None]
    return " & ".join(f"({query})" for query in queries)
