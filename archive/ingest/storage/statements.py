"""Writes the statements of an article's current text; one that was there before keeps its row and number."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from archive.ingest.documents import ArticleDraft, StatementDraft
from archive.ingest.storage import recordset
from archive.ingest.storage.bounds import fit
from archive.ingest.storage.readings import pair_by_key, pair_by_likeness, share_spans, share_words
from archive.language import fingerprints
from archive.language.names import name_key
from archive.models import Article, ReviewStatus, Revision, Statement

_MAX_OCCURRENCE = 32_767  # the column's
_REWRITTEN = [
    *("revision", "speaker", "speaker_name", "role", "direct", "cue", "start", "end", "text"),
    *("fingerprint", "occurrence", "score", "reasons", "speaker_score", "speaker_reasons", "status"),
]


# What a row and a reading must have in common to be the same, the surest first; True for rows of the same text alone.
_KEYS = (
    (True, ("start", "end", "speaker_name")),
    (True, ("start", "end")),
    (False, ("fingerprint", "speaker_name")),
    (False, ("fingerprint",)),
)
Row: TypeAlias = dict[str, Any]  # by column
_Place = tuple[int, int, str]  # start, end and the printed name of the speaker: those who speak together share a span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A statement as the machine reads it now: its columns, and its words for comparison."""

    values: dict[str, Any]

    @property
    def span(self) -> tuple[int, int]:
        return self.values["start"], self.values["end"]

    @property
    def place(self) -> _Place:
        return *self.span, self.values["speaker_name"]

    @property
    def words(self) -> frozenset[str]:
        return _list_words(self.values["text"])


def renew(article: Article, revision: Revision, draft: ArticleDraft, speakers: Sequence[int | None]) -> None:
    """Make the article's statements those of the draft, which was read out of the revision.

    Old and new are matched by span in the same text, by equal words, then by an overlap of at least half of the union;
    where several spoke together, by the speaker's printed name before. A match keeps its row and number; what is read
    no more goes, unless a curator decided about it. Numbers are never given twice.
    """
    readings = list(_read(draft, speakers))
    before = list(article.statements.order_by("number")) if article.current_revision_id else []
    pairs = _match(before, readings, revision)
    kept = {row.pk for row, _ in pairs}
    _forget([row for row in before if row.pk not in kept])
    _rewrite(pairs, revision)
    matched = {id(reading) for _, reading in pairs}
    last = max([article.last_statement_number, *(row.number for row in before)])
    _add(article, revision, [reading for reading in readings if id(reading) not in matched], last)


def make_rows(article: int, revision: int, draft: ArticleDraft, speakers: Sequence[int | None]) -> Iterator[Row]:
    """The rows of a new article's statements, which has this revision alone; both are primary keys."""
    return _make_rows(article, revision, _read(draft, speakers), 0)


def _read(draft: ArticleDraft, speakers: Sequence[int | None]) -> Iterator[_Reading]:
    """The draft's statements in the order of the text, then of the draft; one a span and speaker."""
    seen: Counter[str] = Counter()
    read: set[_Place] = set()
    for statement in sorted(draft.statements, key=lambda each: (each.start, each.end)):
        reading = _Reading(values=fit(Statement, _read_values(draft, statement, speakers)))
        if reading.place in read:
            continue
        read.add(reading.place)
        fingerprint = reading.values["fingerprint"]
        reading.values["occurrence"] = min(seen[fingerprint], _MAX_OCCURRENCE)
        seen[fingerprint] += 1
        yield reading


def _read_values(draft: ArticleDraft, statement: StatementDraft, speakers: Sequence[int | None]) -> dict[str, Any]:
    speaker = draft.speakers[statement.speaker]
    return {
        "speaker_id": speakers[statement.speaker],
        "speaker_name": speaker.name,
        "role": statement.role or speaker.role or "",
        "direct": statement.direct,
        "cue": statement.cue or "",
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "fingerprint": fingerprints.digest(statement.text),
        "score": statement.score,
        "reasons": statement.reasons,
        "speaker_score": statement.speaker_score,
        "speaker_reasons": statement.speaker_reasons,
    }


def _match(
    rows: Sequence[Statement], readings: Sequence[_Reading], revision: Revision
) -> list[tuple[Statement, _Reading]]:
    pairs: list[tuple[Statement, _Reading]] = []
    for here, names in _KEYS:
        known = [row for row in rows if row.revision_id == revision.pk] if here else rows
        pairs += _pair(known, readings, names)
        rows, readings = _leave_out(rows, readings, pairs)
    pairs += pair_by_likeness(rows, readings, lambda row, reading: _compare(row, reading, revision))
    return pairs


def _pair(
    rows: Sequence[Statement], readings: Sequence[_Reading], names: tuple[str, ...]
) -> Iterator[tuple[Statement, _Reading]]:
    """Pairs that are equal in the columns of these names."""
    return pair_by_key(
        rows,
        readings,
        lambda row: tuple(getattr(row, name) for name in names),
        lambda reading: tuple(reading.values[name] for name in names),
    )


def _leave_out(
    rows: Sequence[Statement], readings: Sequence[_Reading], pairs: Sequence[tuple[Statement, _Reading]]
) -> tuple[list[Statement], list[_Reading]]:
    matched = {id(each) for pair in pairs for each in pair}
    return [row for row in rows if id(row) not in matched], [each for each in readings if id(each) not in matched]


def _compare(row: Statement, reading: _Reading, revision: Revision) -> float:
    if row.revision_id == revision.pk:
        return share_spans((row.start, row.end), reading.span)
    return share_words(_list_words(row.text), reading.words)


def _list_words(text: str) -> frozenset[str]:
    return frozenset(name_key(text).split())


def _forget(rows: Sequence[Statement]) -> None:
    """Delete what the machine reads no more; what a curator decided about stays, also as a tombstone."""
    gone = [row.pk for row in rows if row.status == ReviewStatus.MACHINE]
    if gone:
        Statement.objects.filter(pk__in=gone).delete()


def _rewrite(pairs: Sequence[tuple[Statement, _Reading]], revision: Revision) -> None:
    """Bring matched rows up to date; `curation.lay_over` puts decisions on top again."""
    changed = [row for row, reading in pairs if _assign(row, reading.values, revision)]
    if changed:
        Statement.objects.bulk_update(changed, _REWRITTEN)


def _assign(row: Statement, values: dict[str, Any], revision: Revision) -> bool:
    """Set the row to what the machine reads; whether that changes it."""
    wanted = {**values, "revision_id": revision.pk, "status": ReviewStatus.MACHINE}
    changed = any(getattr(row, name) != value for name, value in wanted.items())
    for name, value in wanted.items():
        setattr(row, name, value)
    return changed


def _add(article: Article, revision: Revision, readings: Sequence[_Reading], last: int) -> None:
    """Open rows for the readings, numbered after the last number that any statement of the article ever had."""
    recordset.insert(Statement, list(_make_rows(article.pk, revision.pk, readings, last)))
    article.last_statement_number = last + len(readings)  # saved with the revision that becomes current


def _make_rows(article: int, revision: int, readings: Iterable[_Reading], last: int) -> Iterator[Row]:
    fixed = {"article_id": article, "revision_id": revision, "status": ReviewStatus.MACHINE.value}
    for number, reading in enumerate(readings, start=last + 1):
        yield {**fixed, "number": number, **reading.values}
