"""What a list of results shows of each article: title and best passage with the words marked, officials and places."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import ranking, snippets
from archive.search.answers import Hit, Named
from archive.search.pages import Row
from archive.search.questions import Question

NAMES_SHOWN = 4  # officials and places of a hit

_HITS = (Path(__file__).parent / "hits.sql").read_text(encoding="utf-8")


def read(question: Question, rows: Sequence[Row]) -> tuple[Hit, ...]:
    """The hits of these rows, in order, in one query; rows that readers may no longer see are left out."""
    marking = ranking.choose_marks(question.matching, question.vocabulary)
    with connection.cursor() as cursor:
        cursor.execute(
            _HITS,
            {
                "ids": [row.id for row in rows],
                "marking": marking,
                "bound": snippets.TEXT_BOUND,
                "names": NAMES_SHOWN,
            },
        )
        columns = [column.name for column in cursor.description or ()]
        found = {values[0]: dict(zip(columns, values, strict=True)) for values in cursor.fetchall()}
    return tuple(_make_hit(found[row.id], row.number) for row in rows if row.id in found)


def _make_hit(values: Mapping[str, Any], score: float) -> Hit:
    body = values["body"]
    return Hit(
        article_id=values["id"],
        external_id=values["external_id"],
        slug=values["slug"],
        title=snippets.mark(values["title"], snippets.find_marks(values["title"], values["title_marked"])),
        outlet=Named(slug=values["outlet_slug"], name=values["outlet_name"]) if values["outlet_slug"] else None,
        published_earliest=values["published_earliest"],
        published_latest=values["published_latest"],
        published_precision=values["published_precision"],
        published_basis=values["published_basis"],
        snippet=snippets.excerpt(body, snippets.find_marks(body, values["body_marked"])),
        officials=_read_names(values["officials"]),
        places=_read_names(values["places"]),
        score=score,
    )


def _read_names(pairs: str) -> tuple[Named, ...]:
    return tuple(Named(slug=slug, name=name) for slug, name in json.loads(pairs))
