"""Spaces that a scraper lost where a link began or ended: put back where it is sure that they were there."""

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import pairwise

from archive.language.speech import closed_words
from archive.language.tables import read_words
from archive.language.vocabulary import is_common

_WORD = re.compile(r"[^\W\d_]{5,40}")
_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÀ-Þ][^\W\d_]{2,30}(?![\w-])")
# A capital behind a small letter: "PresidenDonald", "kepadaRusia", "beritaTASSdari"
_INNER_CAPITAL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z](?:[a-z]{2}|[A-Z]{1,5}(?:\b|[a-z]{2})))")
# The last capital of an acronym before small letters: "ASPete"
_BEHIND_ACRONYM = re.compile(r"(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
_ACRONYM = re.compile(r"[A-Z]{2,6}(?=[a-z]{2,}\Z)")
# Marks that stand without their space whatever the words are: "Haifa,Israel", "2025.Rupiah", "(RI)mengumumkan",
# "Serikat(AS)", "hari,"ujar".
_MARKS = (
    (re.compile(r"(?<!['`´])(?:''|``|´´)(?!['`´])"), '"'),  # a quotation mark typed as two apostrophes
    (re.compile(r"(?<=[a-z]{2}),(?=[A-Z][a-z])"), ", "),
    (re.compile(r"(?<=[a-z0-9]{3})\.(?=[A-Z][a-z]{2,20}\b(?![.\w]))"), ". "),
    (re.compile(r"(?<=\([A-Z]{2}\)|[A-Z]{3}\)|[a-z]{3}\))(?=[a-z]{2})"), " "),
    (re.compile(r"(?<=[a-z]{3})\((?=[A-Z]{2,8}\))"), " ("),
    (re.compile(r"(?<=[,.!?][\"”])(?=[a-z]{3})"), " "),
)
# Its channels and desks are written so: "detikJatim", "detikTravel".
_CAMEL_OUTLET = "detik"
_VERB_BEGINNINGS = ("me", "ber", "ter", "di")
_SHORTEST_STEM = 4
_SHORTEST_TAIL = 5  # but for those of glued_tails.txt
# People's names end so as well ("Mulyadi"): parted only behind known names.
_NAME_ENDING = "di"
# A common word before a tail may be the first part of a compound ("Multimedia", "Balikpapan") unless it is long.
_SHORTEST_COMMON_STEM = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known to be a word: `printed` as the article prints it alone with a capital, `names` (lower case) parts
    of known names, behind which words may be parted, and `whole` (lower case) names that are never parted.
    """

    printed: Container[str]
    names: Container[str]
    whole: Container[str]


def list_capitalised(text: str) -> frozenset[str]:
    """The words that the text prints alone with a capital."""
    return frozenset(_CAPITALISED.findall(text))


def repair(paragraph: str, known: Known) -> str:
    """The paragraph with its lost spaces.

    A word is parted only if both parts are known to be words of their own and the whole is none.
    """
    for pattern, replacement in _MARKS:
        paragraph = pattern.sub(replacement, paragraph)
    return _WORD.sub(lambda match: _part(match.group(), known), paragraph)


def _part(word: str, known: Known) -> str:
    lower = word.lower()
    if is_common(lower) or lower in known.names or lower in known.whole:
        return word
    if word[1:].islower():
        return _part_tail(word, known) if word[0].isupper() else word
    if lower in read_words("camel_names.txt") or word.startswith(_CAMEL_OUTLET):
        return word
    return _part_capitals(word, known)


def _part_acronym(word: str) -> str:
    acronym = _ACRONYM.match(word)
    if acronym and _goes_on_acronym(word[acronym.end() :]):
        return f"{acronym.group()} {word[acronym.end() :]}"
    return _BEHIND_ACRONYM.sub(" ", word)


def _goes_on_acronym(tail: str) -> bool:
    """True for a small word or verb: "PBBmengatakan"; a noun may be the end of a name: "JPMorgan"."""
    if tail in read_words("glued_tails.txt") or tail in closed_words():
        return True
    return tail.startswith(_VERB_BEGINNINGS) and _is_tail(tail)


def _part_capitals(word: str, known: Known) -> str:
    bounds = [0, *(match.start() for match in _INNER_CAPITAL.finditer(word)), len(word)]
    pieces = [word[start:end] for start, end in pairwise(bounds)]
    parted = [_part(piece, known) if piece[1:].islower() else _part_acronym(piece) for piece in pieces]
    parted = [word for piece in parted for word in piece.split(" ")]
    led = pieces[0].lower() in read_words("joining_words.txt")
    doubtful = parted[2:] if led else parted  # behind "dari" or "dilansir" stands a name, known or not
    if len(parted) < 2 or not all(_is_word(piece, known) for piece in doubtful):
        return word
    return " ".join(parted)


def _is_word(piece: str, known: Known) -> bool:
    if piece[0].islower():
        return is_common(piece) or _is_tail(piece)
    if piece.isupper():
        return True
    return piece in known.printed or piece.lower() in known.names or is_common(piece.lower())


def _part_tail(word: str, known: Known) -> str:
    for cut in range(len(word) - 2, _SHORTEST_STEM - 1, -1):
        stem, tail = word[:cut], word[cut:]
        if _is_tail(tail) and _is_stem(stem, tail, known):
            return f"{stem} {tail}"
    return word


def _is_stem(stem: str, tail: str, known: Known) -> bool:
    lower = stem.lower()
    if is_common(lower) and len(stem) < _SHORTEST_COMMON_STEM:
        return False
    if tail == _NAME_ENDING:
        return lower in known.names or (lower in known.whole and stem in known.printed)
    return stem in known.printed or (len(tail) >= _SHORTEST_TAIL and lower in known.names)


def _is_tail(tail: str) -> bool:
    if tail in read_words("glued_tails.txt"):
        return True
    return len(tail) >= _SHORTEST_TAIL and is_common(tail) and tail not in read_words("name_endings.txt")
