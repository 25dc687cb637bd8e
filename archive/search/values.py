"""All values of one facet, page by page or by a part of their names, beyond the few that a page of results shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.db import connection

from archive.language.names import name_key
from archive.search import labels
from archive.search.answers import FacetValue
from archive.search.asking import breadth, counts, pages, questions
from archive.search.criteria import Criteria
from archive.search.filters import LEXEMES

SIZE = 60  # values of one page; as many names are compared with what was typed
LAST_PAGE = 20

_SQL = (Path(__file__).parent / "values.sql").read_text(encoding="utf-8")
_NAMED = """
SELECT named.slug
FROM {table} AS named
JOIN archive_searchtally AS tally ON tally.facet = %(letter)s AND tally.value = named.id
WHERE named.id IN (SELECT {owner} FROM {names} WHERE key LIKE '%%' || %(key)s || '%%')
GROUP BY named.id
HAVING sum(tally.articles) > 0
ORDER BY sum(tally.articles) DESC, named.id
LIMIT %(limit)s
"""
SOURCES = {  # what the SQL of each facet reads
    "outlets": {
        "table": "archive_outlet",
        "names": "archive_outletname",
        "owner": "outlet_id",
    },
    "officials": {
        "table": "archive_speaker",
        "names": "archive_speakername",
        "owner": "speaker_id",
    },
    "places": {
        "table": "archive_place",
        "names": "archive_placename",
        "owner": "place_id",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """One page of a facet's values, the most frequent first; `more` pages follow. Counts may be least numbers."""

    values: tuple[FacetValue, ...]
    page: int
    more: bool
    at_least: bool = False


def list_values(criteria: Criteria, facet: str, *, text: str = "", page: int = 1) -> Values:
    """The values that articles have under all filters but the facet's own, in five queries at most.

    With `text` those whose names hold it, at most SIZE of them: of names that many have, the most frequent.
    """
    page = 1 if text else min(max(page, 1), LAST_PAGE)
    slugs = _find_named(facet, text) if name_key(text) else None
    if slugs == ():
        return Values(values=(), page=1, more=False)
    changes: dict[str, Any] = {facet: slugs or ()}
    question = questions.put(replace(criteria, **changes))
    measured = breadth.measure(question)
    rows = pages.ask_more(
        question,
        measured,
        _SQL.format(table=SOURCES[facet]["table"], counts=counts.write_wanted(measured, facet, "every")),
        {
            "chosen": None if slugs is None else list(question.filters.ids(facet) or ()),
            "letter": LEXEMES[facet],
            "every": counts.EVERY,
            "limit": SIZE + 1,
            "skip": (page - 1) * SIZE,
        },
    )
    return Values(
        values=read(facet, rows[:SIZE], estimated=measured.estimated),
        page=page,
        more=len(rows) > SIZE and page < LAST_PAGE and slugs is None,
    )


def _find_named(facet: str, text: str) -> tuple[str, ...]:
    """The slugs of the values with the text in one of their names that the most articles have."""
    with connection.cursor() as cursor:
        cursor.execute(
            _NAMED.format(**SOURCES[facet]),
            {"letter": LEXEMES[facet], "key": escape(name_key(text)), "limit": SIZE},
        )
        return tuple(slug for (slug,) in cursor.fetchall())


def escape(key: str) -> str:
    """The key as a pattern that means itself."""
    return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def read(facet: str, rows: Sequence[tuple[Any, ...]], *, estimated: bool = False) -> tuple[FacetValue, ...]:
    """The values from their slugs, names and numbers; places of one name are told apart."""
    names = [(slug, name) for slug, name, _ in rows]
    shown = labels.tell_apart(names) if facet == "places" else [name for _, name in names]
    return tuple(
        FacetValue(value=slug, label=label, count=int(number), estimated=estimated)
        for (slug, _, number), label in zip(rows, shown, strict=True)
    )
