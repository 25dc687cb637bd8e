"""The statements of one official, newest first, without regard to words."""

from dataclasses import dataclass
from pathlib import Path

from archive.search import filters, planning, profiles
from archive.search.answers import LAST_PAGE, PAGE_SIZE
from archive.search.criteria import Criteria
from archive.search.terms import NEVER

REACH = LAST_PAGE * PAGE_SIZE  # articles, the newest, whose statements are listed

_SQL = (Path(__file__).parent / "speeches.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeches:
    """One page of an official's statements by id; `total` is a lower bound where there is `more`."""

    ids: tuple[int, ...]
    total: int
    more: bool
    page: int
    pages: int


def list_speeches(id: int, articles: int, criteria: Criteria, *, direct: bool | None, page: int) -> Speeches:
    """The statements of the official with this number, who is cited in so many articles, in two queries at most.

    Of the criteria outlets, places and days narrow them.
    """
    values = {
        "id": id,
        "lexeme": _narrow(id, criteria),
        "direct": direct,
        "since": criteria.since,
        "until": criteria.until,
        "reach": REACH,
        "size": PAGE_SIZE,
        "offset": (page - 1) * PAGE_SIZE,
    }
    walked = profiles.is_walked(articles, REACH) and not (criteria.outlets or criteria.places)
    condition = profiles.HOLDS["officials"] if walked else "entry.vector @@ %(lexeme)s::tsquery"
    rows = planning.run(_SQL.format(condition=condition), values)
    statements, held = rows[0][1:] if rows else (0, 0)
    pages = max(-(-min(statements, REACH) // PAGE_SIZE), 1)
    return Speeches(
        ids=tuple(row[0] for row in rows),
        total=min(statements, REACH),
        more=statements > REACH or held >= REACH,
        page=min(page, pages),
        pages=pages,
    )


def _narrow(id: int, criteria: Criteria) -> str:
    """The tsquery of the articles that cite the official in one of the outlets and name one of the places."""
    narrowed = Criteria(outlets=criteria.outlets, places=criteria.places)
    names = filters.names_of(narrowed)
    chosen = filters.resolve(narrowed, filters.look_up(names) if names else [])
    parts = [profiles.write_lexeme("officials", id)]
    for facet in ("outlets", "places"):
        if chosen.ids(facet) is not None:
            parts.append(f"({chosen.query(facet) or NEVER})")
    return " & ".join(parts)
