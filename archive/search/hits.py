"""What a list of results shows of each article: title and best passage with the words marked, officials and places."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from archive.search import marks, ranking, snippets
from archive.search.answers import Hit, Named
from archive.search.asking import planning
from archive.search.asking.pages import Row
from archive.search.asking.questions import Question
from archive.search.marks import Forms

NAMES_SHOWN = 4  # officials and places of a hit
FORM_LIMIT = 1_000  # forms of the words that are searched for
STATEMENT_LIMIT = 50  # statements of an article among which one is shown

_HITS = (Path(__file__).parent / "hits.sql").read_text(encoding="utf-8")
_COLUMNS = (
    *("id", "external_id", "slug", "title", "body", "outlet_slug", "outlet_name"),
    *("published_earliest", "published_latest", "published_precision", "published_basis"),
    *("officials", "places", "words", "said"),
)


def show(question: Question, ids: Sequence[int]) -> tuple[Hit, ...]:
    """The hits of these articles, in order, in one query; those that readers may no longer see are left out."""
    return _read(question, dict.fromkeys(ids, 0.0))


def read(question: Question, rows: Sequence[Row]) -> tuple[Hit, ...]:
    """The hits of these rows with their scores; otherwise as `show`."""
    return _read(question, {row.id: row.number for row in rows})


def _read(question: Question, scores: Mapping[int, float]) -> tuple[Hit, ...]:
    lexemes, beginnings = marks.read_lexemes(ranking.choose_marks(question.matching, question.vocabulary))
    values = {
        "ids": list(scores),
        "lexemes": lexemes,
        "forms": FORM_LIMIT,
        "officials": list(question.filters.officials or ()),
        "statements": STATEMENT_LIMIT,
        "bound": snippets.TEXT_BOUND,
        "names": NAMES_SHOWN,
    }
    found = {row[0]: dict(zip(_COLUMNS, row, strict=True)) for row in planning.run_prepared(_HITS, values)}
    words = next(iter(found.values()))["words"] if found else ()
    forms = marks.gather(lexemes, beginnings, words)
    return tuple(_make_hit(found[pk], score, forms) for pk, score in scores.items() if pk in found)


def _make_hit(values: Mapping[str, Any], score: float, forms: Forms) -> Hit:
    body = values["body"]
    return Hit(
        article_id=values["id"],
        external_id=values["external_id"],
        slug=values["slug"],
        title=snippets.mark(values["title"], marks.find(values["title"], forms)),
        outlet=Named(slug=values["outlet_slug"], name=values["outlet_name"]) if values["outlet_slug"] else None,
        published_earliest=values["published_earliest"],
        published_latest=values["published_latest"],
        published_precision=values["published_precision"],
        published_basis=values["published_basis"],
        snippet=snippets.excerpt(body, marks.find(body, forms), [(start, end) for start, end in values["said"]]),
        officials=_read_names(values["officials"]),
        places=_read_names(values["places"]),
        score=score,
    )


def _read_names(pairs: str) -> tuple[Named, ...]:
    return tuple(Named(slug=slug, name=name) for slug, name in json.loads(pairs))
