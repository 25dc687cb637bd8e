"""Where a text holds the words that are searched for, in every form that the archive knows of them. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = "'’`´"
_JOINED = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)+")
_WITHOUT = str.maketrans("", "", _APOSTROPHES)
_QUERY = re.compile(r"'(?P<lexeme>(?:[^']|'')*)'(?P<prefix>:\*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Words in lower case, and a pattern of what is no single word: figures, addresses, beginnings of figures."""

    words: frozenset[str]
    pattern: re.Pattern[str] | None = None


def read_lexemes(queries: Iterable[str]) -> tuple[list[str], list[str]]:
    """The lexemes that these tsqueries of one lexeme ask for, and the beginnings of lexemes."""
    found = [match for query in queries if (match := _QUERY.fullmatch(query))]
    texts = [(match["lexeme"].replace("''", "'").replace("\\\\", "\\"), bool(match["prefix"])) for match in found]
    return [text for text, prefix in texts if not prefix], [text for text, prefix in texts if prefix]


def gather(lexemes: Iterable[str], beginnings: Iterable[str], words: Iterable[str]) -> Forms:
    """What the lexemes and beginnings look like in texts; `words` are the forms that the archive knows of them."""
    plain = [lexeme for lexeme in lexemes if _WORD.fullmatch(lexeme)]
    others = [re.escape(lexeme) for lexeme in lexemes if not _WORD.fullmatch(lexeme)]
    others += [rf"{re.escape(beginning)}\w*" for beginning in beginnings]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(others)})(?!\w)", re.IGNORECASE) if others else None
    return Forms(words=frozenset((*plain, *words)), pattern=pattern)


def find(source: str, forms: Forms) -> list[Span]:
    """The spans of the forms in the source, in order and apart."""
    if not forms.words and forms.pattern is None:
        return []
    spans = _find_words(source, forms.words)
    if forms.pattern is None:
        return spans
    found = sorted([*spans, *(match.span() for match in forms.pattern.finditer(source))])
    apart: list[Span] = []
    for start, end in found:
        if start >= (apart[-1][1] if apart else 0):
            apart.append((start, end))
    return apart


def _find_words(source: str, words: frozenset[str]) -> list[Span]:
    """Words are indexed without their apostrophes ("Sana'a"), but for the English possessive."""
    spans = [match.span() for match in _WORD.finditer(source) if match[0].lower() in words]
    if not any(apostrophe in source for apostrophe in _APOSTROPHES):  # most texts have none, and looking takes time
        return spans
    joined = [match.span() for match in _JOINED.finditer(source) if match[0].translate(_WITHOUT).lower() in words]
    alone = [span for span in spans if not any(start <= span[0] < end for start, end in joined)]
    return sorted([*joined, *alone])
