"""Writes the place mentions of an article's current text; one that was there before keeps its row."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from archive.ingest.documents import ArticleDraft, MentionDraft
from archive.ingest.storage import recordset
from archive.ingest.storage.bounds import fit, make_storable
from archive.ingest.storage.readings import pair_by_key
from archive.models import Article, PlaceMention, ReviewStatus, Revision

Row: TypeAlias = dict[str, Any]  # by column
Span: TypeAlias = tuple[bool, int, int]

_REWRITTEN = ["revision", "place", "name", "text", "in_title", "start", "end", "score", "reasons", "status"]
_MAX_LENGTH = 300  # the column's; no place is called that


def renew(article: Article, revision: Revision, draft: ArticleDraft, places: Sequence[int | None]) -> None:
    """Make the article's mentions those of the draft, which was read out of the revision.

    Old and new are matched by span in the same text, then by equal words in order. What is read no more goes, unless a
    curator decided about it.
    """
    readings = dict(_read(draft, places))
    before = list(article.mentions.order_by("revision_id", "in_title", "start")) if article.current_revision_id else []
    pairs = _match(before, readings, revision)
    kept = {row.pk for row, _ in pairs}
    gone = [row.pk for row in before if row.pk not in kept and row.status == ReviewStatus.MACHINE]
    if gone:
        PlaceMention.objects.filter(pk__in=gone).delete()
    changed = [row for row, span in pairs if _assign(row, readings.pop(span), revision)]
    if changed:
        PlaceMention.objects.bulk_update(changed, _REWRITTEN)
    recordset.insert(PlaceMention, list(_make_rows(article.pk, revision.pk, readings)))


def make_rows(article: int, revision: int, draft: ArticleDraft, places: Sequence[int | None]) -> Iterator[Row]:
    """The rows of a new article's mentions, which has this revision alone; both are primary keys."""
    return _make_rows(article, revision, dict(_read(draft, places)))


def _make_rows(article: int, revision: int, readings: Mapping[Span, Row]) -> Iterator[Row]:
    fixed = {"article_id": article, "revision_id": revision, "status": ReviewStatus.MACHINE.value}
    return ({**fixed, **values} for values in readings.values())


def _read(draft: ArticleDraft, places: Sequence[int | None]) -> Iterator[tuple[Span, Row]]:
    """The draft's mentions by span; of two at one span the later counts."""
    for place, pk in zip(draft.places, places, strict=True):
        shared = fit(PlaceMention, {"name": place.name, "score": place.score, "reasons": place.reasons, "place_id": pk})
        for mention in place.mentions:
            if len(mention.text) <= _MAX_LENGTH and not (mention.in_title and not draft.title_printed):
                yield _span(mention), shared | _read_values(mention)


def _read_values(mention: MentionDraft) -> Row:
    return {
        "text": make_storable(mention.text),
        "in_title": mention.in_title,
        "start": mention.start,
        "end": mention.end,
    }


def _span(mention: MentionDraft | PlaceMention) -> Span:
    return mention.in_title, mention.start, mention.end


def _match(
    rows: Sequence[PlaceMention], readings: dict[Span, Row], revision: Revision
) -> list[tuple[PlaceMention, Span]]:
    here = [row for row in rows if row.revision_id == revision.pk]
    pairs = list(pair_by_key(here, readings, _span, lambda span: span))
    matched_rows = {row.pk for row, _ in pairs}
    matched_spans = {span for _, span in pairs}
    rest = [row for row in rows if row.pk not in matched_rows]
    spans = sorted(span for span in readings if span not in matched_spans)
    pairs += pair_by_key(
        rest, spans, lambda row: (row.in_title, row.text), lambda span: (span[0], readings[span]["text"])
    )
    return pairs


def _assign(row: PlaceMention, values: dict[str, Any], revision: Revision) -> bool:
    """Set the row to what the machine reads; whether that changes it."""
    wanted = {**values, "revision_id": revision.pk, "status": ReviewStatus.MACHINE}
    changed = any(getattr(row, name) != value for name, value in wanted.items())
    for name, value in wanted.items():
        setattr(row, name, value)
    return changed
