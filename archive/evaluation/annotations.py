"""Articles with what people annotated in them, and the files that hold both."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from archive.ingest.documents import RawDocument, SpeakerKind

_Item = TypeVar("_Item")

SUFFIX = ".jsonl"
ARTICLES_SUFFIX = "-articles.jsonl"


class UnreadableAnnotations(Exception):
    """The files hold no annotated articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Someone or some body whose words the article quotes or reports; `spellings` are all ways it is named there."""

    name: str
    kind: SpeakerKind
    official: bool
    spellings: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the spellings."""
        return (self.name, *self.spellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One quoted or reported utterance: the first and last words as printed, and the name of its speaker."""

    speaker: str
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that title or body names, with all its spellings there."""

    name: str
    spellings: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the spellings."""
        return (self.name, *self.spellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """A text and what a careful reader finds in it. `published` is None where the true day is not known."""

    id: str
    title: str
    body: str
    published: date | None = None
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    places: tuple[Place, ...] = ()

    def write_document(self) -> RawDocument:
        """The document that extraction is given: id, title and body; outlet, address and day are withheld."""
        record = {"id": self.id, "title": self.title, "body": self.body}
        return RawDocument(
            content=json.dumps(record, ensure_ascii=False).encode("utf-8"),
            media_type="application/json",
            source=self.id,
            name=self.id,
            record_id=self.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedSet:
    """Annotated articles in the order of their annotations; `name` is that of the file without its suffix."""

    name: str
    articles: tuple[AnnotatedArticle, ...]


def open_sets(paths: list[Path]) -> tuple[AnnotatedSet, ...]:
    """The sets of a folder, of one file of annotations, or of a file of annotations and one of articles.

    In a folder every NAME.jsonl beside a NAME-articles.jsonl is a set, in the order of names.
    Raises UnreadableAnnotations where there is none, or where a file cannot be read.
    """
    pairs = tuple(_list_pairs(paths))
    if not pairs:
        raise UnreadableAnnotations(f"{paths[0]}: no NAME{SUFFIX} lies beside a NAME{ARTICLES_SUFFIX}.")
    return tuple(read_set(annotations, articles) for annotations, articles in pairs)


def read_set(annotations: Path, articles: Path) -> AnnotatedSet:
    """The set in two files of JSON Lines, joined by id. Raises UnreadableAnnotations where one is damaged."""
    texts = {str(record["id"]): record for record in _read_records(articles, _require_text)}
    notes = {str(record["id"]): record for record in _read_records(annotations, _require_notes)}
    if missing := sorted(set(notes) - set(texts)):
        raise UnreadableAnnotations(f"{articles}: no article has the id {missing[0]}.")
    joined = (_join(texts[key], record) for key, record in notes.items())
    return AnnotatedSet(name=annotations.name.removesuffix(SUFFIX), articles=tuple(joined))


def _list_pairs(paths: list[Path]) -> Iterator[tuple[Path, Path]]:
    if len(paths) > 1:
        yield paths[0], paths[1]
        return
    path = paths[0]
    for annotations in sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]:
        articles = annotations.with_name(annotations.name.removesuffix(SUFFIX) + ARTICLES_SUFFIX)
        if articles.is_file():
            yield annotations, articles


def _read_records(path: Path, check: Callable[[dict[str, Any]], _Item]) -> Iterator[_Item]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableAnnotations(f"{path}: the file cannot be read.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield check(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise UnreadableAnnotations(f"{path}:{number}: the line is no such record.") from error


def _require_text(record: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(record["body"], str):
        raise TypeError(record["body"])
    return {"id": record["id"], "title": record.get("title"), "body": record["body"], "date": record.get("date")}


def _require_notes(record: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": record["id"],
        "speakers": tuple(map(_read_speaker, record["speakers"])),
        "statements": tuple(map(_read_statement, record["statements"])),
        "places": tuple(map(_read_place, record["places"])),
    }


def _join(text: dict[str, Any], notes: dict[str, Any]) -> AnnotatedArticle:
    return AnnotatedArticle(
        id=str(text["id"]),
        title=text["title"] or "",
        body=text["body"],
        published=_read_day(text["date"]),
        speakers=notes["speakers"],
        statements=notes["statements"],
        places=notes["places"],
    )


def _read_speaker(record: dict[str, Any]) -> Speaker:
    return Speaker(
        name=record["name"],
        kind=SpeakerKind(record["kind"]),
        official=bool(record["official"]),
        spellings=tuple(record.get("surface", ())),
    )


def _read_statement(record: dict[str, Any]) -> Statement:
    return Statement(speaker=record["speaker"], start=record["start"], end=record["end"])


def _read_place(record: dict[str, Any]) -> Place:
    return Place(name=record["name"], spellings=tuple(record.get("surface", ())))


def _read_day(text: str | None) -> date | None:
    """The day at the head of an ISO date or moment; None where it is another form."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
