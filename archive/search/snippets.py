"""Snippets: a text's best passage, as unescaped fragments of which the matched words are marked."""

import re
from collections.abc import Sequence

from archive.language import sentences
from archive.search.answers import Fragment

TEXT_BOUND = 40_000  # characters of a body in which a passage is looked for
LENGTH = 320  # characters of a snippet, about two sentences

START, STOP = "\ue000", "\ue001"  # as archive_mark writes them

Span = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n]+")
_GAP = "…"


def find_marks(source: str, marked: str | None) -> list[Span]:
    """Where `marked`, the source with markers, marks words of `source`; none if the two do not fit each other."""
    if not marked or len(marked) - marked.count(START) - marked.count(STOP) != len(source):
        return []
    pieces = marked.split(START)
    spans, at = [], len(pieces[0])
    for piece in pieces[1:]:
        word, _, rest = piece.partition(STOP)
        spans.append((at, at + len(word)))
        at += len(word) + len(rest)
    return spans


def mark(source: str, spans: Sequence[Span], within: Span | None = None) -> tuple[Fragment, ...]:
    """The source, or its part `within`, cut into fragments at the spans, which are in order and apart."""
    at, end = within or (0, len(source))
    fragments = []
    for first, last in spans:
        if first < at or last > end:
            continue
        fragments += [Fragment(text=source[at:first]), Fragment(text=source[first:last], marked=True)]
        at = last
    fragments.append(Fragment(text=source[at:end]))
    return tuple(fragment for fragment in fragments if fragment.text)


def excerpt(body: str, spans: Sequence[Span]) -> tuple[Fragment, ...]:
    """The passage of about two sentences with most different marked words, the earlier of two; else the beginning."""
    start, end = _choose_passage(body, spans)
    start, end = _cut(body, (start, end), spans)
    fragments = mark(body, spans, (start, end))
    before = (Fragment(text=_GAP),) if start and body[start - 1] != "\n" and not _begins_sentence(body, start) else ()
    return before + fragments + ((Fragment(text=_GAP),) if end < len(body) and body[end - 1] not in '.!?…"”' else ())


def _choose_passage(body: str, spans: Sequence[Span]) -> Span:
    passages = [
        passage
        for paragraph in _PARAGRAPH.finditer(body)
        if not spans or _marks_within(paragraph.span(), spans)
        for passage in _pairs(body, paragraph.span())
    ]
    if not spans or not passages:
        return passages[0] if passages else (0, min(len(body), LENGTH))
    return max(passages, key=lambda passage: (_worth(body, passage, spans), -passage[0]))


def _pairs(body: str, paragraph: Span) -> list[Span]:
    """The paragraph's sentences, each with the one after it."""
    offset, text = paragraph[0], body[paragraph[0] : paragraph[1]]
    found = sentences.split(text) or [(0, len(text))]
    following = [*found[1:], found[-1]]
    return [(offset + first[0], offset + second[1]) for first, second in zip(found, following, strict=True)]


def _worth(body: str, passage: Span, spans: Sequence[Span]) -> float:
    """How many different words are marked in the passage's beginning, and a little for how many in all."""
    marks = _marks_within((passage[0], min(passage[1], passage[0] + LENGTH)), spans)
    return len({body[first:last].casefold() for first, last in marks}) + len(marks) / 100


def _marks_within(outer: Span, spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans if outer[0] <= span[0] and span[1] <= outer[1]]


def _cut(body: str, passage: Span, spans: Sequence[Span]) -> Span:
    """The passage, if it is too long the part of it that begins a little before the first mark, at word borders."""
    start, end = passage
    if end - start <= LENGTH:
        return passage
    marks = _marks_within(passage, spans)
    if marks and marks[0][0] - start > LENGTH // 2:
        start = body.find(" ", marks[0][0] - LENGTH // 4, marks[0][0]) + 1 or marks[0][0]
    stop = body.rfind(" ", start + LENGTH // 2, start + LENGTH)
    return start, min(end, stop if stop > 0 else start + LENGTH)


def _begins_sentence(body: str, start: int) -> bool:
    return body[:start].rstrip()[-1:] in '.!?…"”'
