"""All values of one facet of statements, page by page or by a part of their names; `values` gives those of articles."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from archive.language.names import name_key
from archive.search import values
from archive.search.criteria import Criteria
from archive.search.said import speeches, statements
from archive.search.said.spoken import Wanted
from archive.search.values import LAST_PAGE, SIZE, Values

_SQL = (Path(__file__).parent / "spread_values.sql").read_text(encoding="utf-8")
_READ = {  # what of a statement the SQL of each facet reads, and which rows are its values
    "outlets": {"ids": "ARRAY[said.outlet_id]", "kept": "true"},
    "officials": {"ids": "ARRAY[said.speaker_id]", "kept": "named.official"},
    "places": {"ids": "said.place_ids", "kept": "true"},
}


def list_values(
    criteria: Criteria, facet: str, *, wanted: Wanted | None = None, text: str = "", page: int = 1
) -> Values:
    """The values that statements have under all filters but the facet's own, the most frequent first, three queries.

    With `text` those of which a name holds it. Counts are least numbers where the page of statements gives such.
    """
    page = min(max(page, 1), LAST_PAGE)
    key = name_key(text)
    asked = {"key": values.escape(key) if key else None, "limit": SIZE + 1, "skip": (page - 1) * SIZE}
    count = statements.count_values if criteria.has_words else speeches.count_values
    rows, at_least = count(criteria, wanted or Wanted(), facet, partial(_write, facet), asked)
    return Values(
        values=values.read(facet, [(row.slug or "", row.name or "", row.number) for row in rows[:SIZE]]),
        page=page,
        more=len(rows) > SIZE and page < LAST_PAGE,
        at_least=at_least,
    )


def _write(facet: str, sources: Mapping[str, str]) -> str:
    """spread_values.sql for the facet, counted where `spread` counts it."""
    parts: dict[str, Any] = {**values.SOURCES[facet], **_READ[facet]}
    return _SQL.format(source=sources[facet], **parts)
