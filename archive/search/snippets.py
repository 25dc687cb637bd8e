"""Snippets: a text's best passage, as unescaped fragments of which the matched words are marked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from archive.language import sentences
from archive.search.answers import Fragment
from archive.search.marks import Span

TEXT_BOUND = 40_000  # characters of a body in which a passage is looked for
LENGTH = 280  # characters of a snippet, most often two whole sentences: two or three lines of a wide page

START, STOP = "\ue000", "\ue001"  # as archive_mark writes them

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


def excerpt(body: str, spans: Sequence[Span], said: Sequence[Span] = ()) -> tuple[Fragment, ...]:
    """The passage of about two sentences with most different marked words, the earlier of two; else the beginning.

    A statement goes before others, where one of `said` holds marked words or nothing is marked.
    """
    start, end = _choose_statement(body, spans, said) or _choose_passage(body, spans)
    start, end = _cut(body, _leave_whole(body, (start, end), spans), spans)
    fragments = mark(body, spans, (start, end))
    before = (Fragment(text=_GAP),) if start and body[start - 1] != "\n" and not _begins_sentence(body, start) else ()
    return before + fragments + ((Fragment(text=_GAP),) if end < len(body) and body[end - 1] not in '.!?…"”' else ())


def _choose_passage(body: str, spans: Sequence[Span]) -> Span:
    paragraphs = (paragraph.span() for paragraph in _PARAGRAPH.finditer(body))
    if not spans:
        first = next(paragraphs, None)
        return _pairs(body, first)[0] if first else (0, 0)
    worth = {paragraph: _worth(body, paragraph, spans) for paragraph in paragraphs}
    best, most = (0, min(len(body), LENGTH)), (-1.0, 0)
    for paragraph in sorted(worth, key=lambda paragraph: -worth[paragraph]):
        if worth[paragraph] < most[0]:  # no passage of it can be better
            break
        for passage in _pairs(body, paragraph):
            start, end = passage[0], min(passage[1], passage[0] + LENGTH)
            best, most = max(
                (best, most), (passage, (_worth(body, (start, end), spans), -start)), key=lambda pair: pair[1]
            )
    return best


def _choose_statement(body: str, spans: Sequence[Span], said: Sequence[Span]) -> Span | None:
    """The sentences of the statement with most different marked words; None where words are marked, but none there."""
    worth = {statement: _worth(body, statement, spans) for statement in said}
    best = max(said, key=lambda statement: (worth[statement], -statement[0]), default=None)
    if best is None or (spans and not worth[best]):
        return None
    start, end = body.rfind("\n", 0, best[0]) + 1, body.find("\n", best[1])
    paragraph = (start, end if end >= 0 else len(body))
    passages = [passage for passage in _split(body, paragraph) if passage[0] < best[1] and passage[1] > best[0]]
    return (passages[0][0], passages[-1][1]) if passages else best


def _pairs(body: str, paragraph: Span) -> list[Span]:
    """The paragraph's sentences, each with the one after it."""
    found = _split(body, paragraph)
    following = [*found[1:], found[-1]]
    return [(first[0], second[1]) for first, second in zip(found, following, strict=True)]


def _split(body: str, paragraph: Span) -> list[Span]:
    """The paragraph's sentences; at least one, which may be the paragraph."""
    offset, text = paragraph[0], body[paragraph[0] : paragraph[1]]
    return [(offset + start, offset + end) for start, end in sentences.split(text) or [(0, len(text))]]


def _worth(body: str, outer: Span, spans: Sequence[Span]) -> float:
    """How many different words are marked there, and a little for how many in all."""
    marks = _marks_within(outer, spans)
    return len({body[first:last].casefold() for first, last in marks}) + len(marks) / 100


def _marks_within(outer: Span, spans: Sequence[Span]) -> list[Span]:
    first = bisect_left(spans, (outer[0], 0))
    return [span for span in spans[first : bisect_right(spans, (outer[1], 0))] if span[1] <= outer[1]]


def _leave_whole(body: str, passage: Span, spans: Sequence[Span]) -> Span:
    """Of a passage that is too long its first sentence, if a part of the second would add no other word."""
    start, end = passage
    first = _split(body, passage)[0]
    if end - start <= LENGTH or not LENGTH // 3 <= first[1] - start <= LENGTH:
        return passage
    shown = (start, start + LENGTH)
    return first if int(_worth(body, first, spans)) == int(_worth(body, shown, spans)) else passage


def _cut(body: str, passage: Span, spans: Sequence[Span]) -> Span:
    """The passage, if it is too long the part of it that begins a little before the first mark, at word borders."""
    start, end = passage
    if end - start <= LENGTH:
        return passage
    marks = _marks_within(passage, spans)
    if marks and marks[0][0] - start > LENGTH // 2:
        begin = min(marks[0][0] - LENGTH // 4, end - LENGTH - 1)  # the border before a word
        start = body.find(" ", begin, marks[0][0]) + 1 or marks[0][0]
    if end - start <= LENGTH:
        return start, end
    stop = body.rfind(" ", start + LENGTH // 2, start + LENGTH)
    return start, min(end, stop if stop > 0 else start + LENGTH)


def _begins_sentence(body: str, start: int) -> bool:
    return body[:start].rstrip()[-1:] in '.!?…"”'
