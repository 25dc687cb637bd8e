"""Lines of a text joined to the paragraphs that they were: hard-wrapped texts, and sentences broken at links."""

import re
from collections.abc import Iterable

from archive.language.tables import read_words

# A text wrapped by hand or by mail has most line ends inside sentences, at about one width.
_MIN_WRAPPED_LINES = 4
_WRAPPED_WIDTH = range(45, 110)
_WRAPPED_SHARE = 0.6
# A text broken at its links has many lines that go on in small letters.
_MIN_BROKEN_LINES = 4
_BROKEN_SHARE = 0.2
_SENTENCE_END = re.compile(r"[.!?:;…\"”’')\]*]$")
# What continues the line before: a small letter, or a mark that follows a word.
_CONTINUES = re.compile(r"[a-z]|[,.;:)”](?:\s|$)|, ")
_LIST_ITEM = re.compile(r"(?:[-*•–]|\(?[a-z0-9]{1,2}[.)])\s")
_LAST_WORD = re.compile(r"(?:^|[\s(\"“])([a-z]{2,12}),?$")
_DASHES = ("-", "–", "—", "--")
# A dateline whose place, dash and text stand on lines of their own.
_MAX_PLACE = 30


def unwrap(text: str) -> list[str]:
    """The lines in order without empty ones; those of a text wrapped by width joined to its paragraphs."""
    blocks = [[line.strip() for line in block.split("\n") if line.strip()] for block in text.split("\n\n")]
    if _is_wrapped(blocks):
        return [" ".join(block) for block in blocks if block]
    return _join_dateline([line for block in blocks for line in block])


def join(lines: Iterable[str]) -> list[str]:
    """The lines with each put to the one before where that plainly goes on in it."""
    whole = list(lines)
    going_on = sum(1 for line in whole if _CONTINUES.match(line))
    broken = going_on >= max(_MIN_BROKEN_LINES, _BROKEN_SHARE * len(whole))
    joined: list[str] = []
    for line in whole:
        if joined and _goes_on(joined[-1], line, broken=broken):
            space = "" if line[0] in ",.;:)”" else " "
            joined[-1] = f"{joined[-1]}{space}{line}"
        else:
            joined.append(line)
    return joined


def _is_wrapped(blocks: list[list[str]]) -> bool:
    inner = [line for block in blocks for line in block[:-1]]
    if len(inner) < _MIN_WRAPPED_LINES:
        return False
    broken = sum(1 for line in inner if len(line) in _WRAPPED_WIDTH and not _SENTENCE_END.search(line))
    return broken >= _WRAPPED_SHARE * len(inner)


def _join_dateline(lines: list[str]) -> list[str]:
    for at in range(min(3, len(lines) - 2)):
        if len(lines[at]) > _MAX_PLACE:
            continue
        if lines[at + 1] in _DASHES:
            return [*lines[:at], " ".join(lines[at : at + 3]), *lines[at + 3 :]]
        if lines[at + 1].startswith(tuple(f"{dash} " for dash in _DASHES)):
            return [*lines[:at], " ".join(lines[at : at + 2]), *lines[at + 2 :]]
    return lines


def _goes_on(before: str, line: str, *, broken: bool) -> bool:
    """Whether the line belongs to the one before; in a text `broken` at links, all do that follow no sentence's end."""
    if _LIST_ITEM.match(line) or _LIST_ITEM.match(before):
        return False
    last = _LAST_WORD.search(before)
    if last and last[1] in read_words("joining_words.txt"):
        return True
    return not _SENTENCE_END.search(before) and (broken or _CONTINUES.match(line) is not None)
