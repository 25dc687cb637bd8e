"""Completion of the search box: officials, places and outlets by any spelling, and words of the archive."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from django.db import connection

from archive.language.names import name_key
from archive.models import search_common_word
from archive.search import filters, labels, tails
from archive.search.filters import LEXEMES, Name
from archive.search.query_language import FILTERS
from archive.search.tails import Tail

WORDS = "words"  # the facet of completions that are no names
PAIRS = "pairs"  # the same of two words that belong together, as completions.sql says it
NAME_LIMIT = 4  # completions of one facet where several are meant
LISTED_LIMIT = 10  # and where one is
WORD_LIMIT = 5
PAIR_LIMIT, FEW_PAIRS = 4, 2  # pairs whose first word is whole, and those that begin as a word does
REACH = 24  # words that are looked at, of those that begin so

_SQL = (Path(__file__).parent / "completions.sql").read_text(encoding="utf-8")
_PREFIXES = {facet: prefix for prefix, facet in FILTERS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What the end of the box may become: `insert`, which makes the whole box `text`.

    `facet` as `Facet.name`, or WORDS. `spelling` is the name that was begun, where it is another than the label.
    `count` is how many articles the completion leads to by itself; of frequent words as last measured.
    """

    facet: str
    label: str
    insert: str
    text: str
    count: int
    slug: str = ""
    spelling: str = ""


def complete(text: str) -> tuple[Completion, ...]:
    """Completions of the end of `text`, the best first, in two queries at most; none where nothing can be begun."""
    tail = tails.read(text)
    if not (tail.beginnings or tail.word or tail.pair or tail.listed):
        return ()
    rows = _ask(tail)
    names = [row for row in rows if row.facet not in (WORDS, PAIRS)]
    words = [_spell(tail, row, tail.word) for row in rows if row.facet == WORDS]
    pairs = [_spell(tail, row, tail.pair or tail.word) for row in rows if row.facet == PAIRS]
    spelt = [*pairs, *words] if tail.pair else [*words, *pairs]
    return (*_name(tail, names), *spelt)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row of completions.sql; its head says what the columns hold."""

    facet: str
    position: int
    id: int
    slug: str
    name: str
    spelling: str | None
    articles: int


def _ask(tail: Tail) -> list[_Row]:
    one = len({beginning.facet for beginning in tail.beginnings}) <= 1
    values: dict[str, Any] = {
        "facets": [beginning.facet for beginning in tail.beginnings],
        "keys": [beginning.key for beginning in tail.beginnings],
        "listed": LEXEMES.get(tail.listed, ""),
        "names": LISTED_LIMIT if one else NAME_LIMIT,
        "word": tail.word,
        "pair": tail.pair or tail.word,
        "pairs": PAIR_LIMIT if tail.pair else FEW_PAIRS,
        "sample": search_common_word.PAIR_SAMPLE,
        "words": WORD_LIMIT,
        "reach": REACH,
    }
    columns = [field.name for field in fields(_Row)]
    with connection.cursor() as cursor:
        cursor.execute(_SQL, values)
        return [_Row(**dict(zip(columns, row, strict=True))) for row in cursor.fetchall()]


def _spell(tail: Tail, row: _Row, begun: str) -> Completion:
    text = tail.text[: len(tail.text) - len(begun)] + row.name
    return Completion(facet=WORDS, label=row.name, insert=row.name, text=text, count=row.articles)


def _name(tail: Tail, rows: Sequence[_Row]) -> list[Completion]:
    """The completions that are names; places of one name are told apart."""
    if not rows:
        return []
    places = iter(labels.tell_apart([(row.slug, row.name) for row in rows if row.facet == "places"]))
    return [
        _write(tail, row, value=value, label=next(places) if row.facet == "places" else row.name)
        for row, value in zip(rows, _find_values(rows), strict=True)
    ]


def _find_values(rows: Sequence[_Row]) -> list[str]:
    """What means each row in the box: its name where that means no other, else its slug."""
    names = [Name(facet=row.facet, slug=row.name.lower(), key=name_key(row.name)) for row in rows]
    found = filters.look_up(names)
    return [
        row.name if [match.id for match in matches] == [row.id] and '"' not in row.name else row.slug
        for row, matches in zip(rows, found, strict=True)
    ]


def _write(tail: Tail, row: _Row, *, value: str, label: str) -> Completion:
    start = tail.beginnings[row.position - 1].start if row.position else tail.start
    insert = f'{_PREFIXES[row.facet]}:"{value}"'
    spelling = row.spelling or ""
    return Completion(
        facet=row.facet,
        label=label,
        insert=insert,
        text=f"{tail.text[:start]}{insert} ",
        count=row.articles,
        slug=row.slug,
        spelling="" if name_key(spelling) == name_key(row.name) else spelling,
    )
