"""Headlines: found at the head of a text, or made from the first sentence where none is printed."""

import re

from archive.language import sentences
from archive.language.names import name_key

# Headlines of Indonesian outlets are rarely longer than this.
_MAX_LENGTH = 180
_MIN_WORDS = 3
_MADE_LENGTH = 120
_SENTENCE_END = re.compile(r"[.…;:,]$")
_SPEECH = re.compile(r"[\"”'’,]\s(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|tambah|imbuh|papar)\w{0,3}\b")


def detach(lines: list[str], title: str | None) -> tuple[str | None, list[str]]:
    """The headline printed in the first line, or None, and the lines without it.

    Where the page's metadata state a `title`, only a repetition of that is taken off. Else a first line is a headline
    if it is short, does not end as a sentence, and a longer line follows.
    """
    if not lines:
        return None, lines
    first = lines[0]
    if title:
        return None, lines[1:] if len(lines) > 1 and name_key(first) == name_key(title) else lines
    return (first, lines[1:]) if _is_headline(first, lines[1:]) else (None, lines)


def make(paragraphs: tuple[str, ...]) -> str:
    """A title from the first sentence, cut at a word and ended with "…" if it is long; "" without paragraphs."""
    if not paragraphs:
        return ""
    spans = sentences.split(paragraphs[0][: 4 * _MADE_LENGTH])
    first = paragraphs[0][slice(*spans[0])] if spans else paragraphs[0]
    if len(first) <= _MADE_LENGTH:
        return first.rstrip(".")
    return first[:_MADE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def _is_headline(first: str, rest: list[str]) -> bool:
    if len(first) > _MAX_LENGTH or len(first.split()) < _MIN_WORDS:
        return False
    if _SENTENCE_END.search(first) or _SPEECH.search(first) or " - " in first[:40]:
        return False
    return any(len(line) > len(first) for line in rest[:3])
