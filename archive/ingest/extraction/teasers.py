"""Invitations to read other articles: the headlines behind "Baca juga", on lines of their own or in running text."""

import re
from collections.abc import Callable, Iterable, Iterator

from archive.language.tables import read_words

_INVITATION = re.compile(r"(?i)[*•>(\[\- ]{0,3}(?:baca|simak|lihat) (?:juga|pula|artikel lainnya)\s?:?\s?")
_INLINE = re.compile(r"(?:^|(?<=[.!?…”\"’)])\s?)(?:Baca|BACA|Simak|Lihat) (?:[Jj]uga|JUGA)\s?:\s?")
_TOKEN = re.compile(r"\S+")
# A headline is no longer than this; text that goes on in capitals behind it is something else.
_MAX_HEADLINE = 200
_MAX_LINE = 180
_TITLE_SHARE = 0.6
_OPENING_MARKS = ("“", '"', "‘")
# A name and its titles have fewer words than a headline.
_MIN_HEADLINE_WORDS = 6
_SENTENCE_MARKS = (".", "!", "?", "”", '"', ")", ":", "…")
_SENTENCE_END = re.compile(r"[.!?…][\"”’]{0,2}(?=\s)")
# How many capitalised words before the first small one may belong to the next sentence ("Kepala Badan Itu mengatakan").
_REACH = 6


def drop(lines: Iterable[str], is_boilerplate: Callable[[str], bool]) -> Iterator[str]:
    """The lines that are no boilerplate, without the headlines that follow an invitation on a line of its own."""
    invited = False
    for line in lines:
        if is_boilerplate(line):
            invited = _INVITATION.fullmatch(line) is not None or (invited and not line.strip(" -–•"))
        elif not (invited and is_headline(line)):
            invited = False
            yield from _cut(line)


def is_headline(line: str) -> bool:
    """Whether the line is short, has its words in capitals and does not end as a sentence."""
    words = [word for word in line.split() if len(word) > 3]
    if not words or len(line) > _MAX_LINE or line.endswith((".", '"', "”", ",", ":")):
        return False
    return sum(1 for word in words if not word[0].islower()) >= _TITLE_SHARE * len(words)


def cut_tail(paragraph: str) -> str:
    """The paragraph without the headlines of other articles that stand behind its last sentence."""
    whole = paragraph
    while not whole.endswith(_SENTENCE_MARKS) or whole is not paragraph:
        parts = list(_SENTENCE_END.finditer(whole, 0, max(0, len(whole) - 1)))
        if not parts or not _is_headlines(whole[parts[-1].end() :]):
            break
        whole = whole[: parts[-1].end()].rstrip()
    return whole


def _is_headlines(text: str) -> bool:
    """Whether all words but the small ones have capitals, and there are more than a name has."""
    words = [word.strip("\"'“”‘’.,:;!?()") for word in text.split()]
    telling = [word for word in words if len(word) > 1 and word not in _small_words()]
    return len(telling) >= _MIN_HEADLINE_WORDS and not any(word[0].islower() for word in telling)


def _cut(line: str) -> Iterator[str]:
    """The parts of the line between invitations with their headlines."""
    start = 0
    for match in _INLINE.finditer(line):
        if match.start() < start:
            continue
        yield line[start : match.start()].strip()
        start = match.end() + _measure(line[match.end() : match.end() + _MAX_HEADLINE])
    yield line[start:].strip()


def _measure(text: str) -> int:
    """How many characters of the text the headline at its beginning has."""
    tokens = list(_TOKEN.finditer(text))
    for at, token in enumerate(tokens):
        word = token.group()
        if at and word.startswith(_OPENING_MARKS) and not tokens[at - 1].group().endswith(("soal", ":")):
            if _ends_headline(word, tokens, at):
                return token.start()
        elif word[0].islower() and word not in _small_words():
            return _step_back(tokens, at)
    return len(text)


def _ends_headline(word: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a quotation mark opens a sentence: small letters follow within the next words."""
    following = [token.group() for token in tokens[at + 1 : at + 4]]
    return word[1:2].isupper() and any(
        next_word[0].islower() and next_word not in _small_words() for next_word in following
    )


def _step_back(tokens: list[re.Match[str]], at: int) -> int:
    """Where the sentence begins whose first small word is that at `at`."""
    begin = at
    while begin > 1 and tokens[begin - 1].group().islower():
        begin -= 1
    begin = max(1, begin - 1)
    starters = read_words("sentence_starters.txt", "archive.ingest.extraction.outlets")
    for earlier in range(begin - 1, max(0, at - _REACH), -1):
        if tokens[earlier].group().strip(",") in starters:
            return tokens[earlier].start()
    return tokens[begin].start() if begin < len(tokens) else 0


def _small_words() -> frozenset[str]:
    return read_words("headline_words.txt", "archive.ingest.extraction.outlets")
