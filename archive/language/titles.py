"""Functions, ranks, forms of address and bodies as Indonesian news words them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from archive.language.phrases import PhraseTable
from archive.language.tables import read_rows, read_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A function: `canonical` is its usual full form; `official` is "yes", "no" or "body" (as the body behind it)."""

    canonical: str
    official: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyWord:
    """A word that opens a body's name; `official` as for titles, `kind` such as "army" or "media"."""

    official: str
    kind: str


@cache
def titles() -> PhraseTable[Title]:
    """Every function of data/titles.tsv."""
    return PhraseTable(
        (title, Title(canonical=title if canonical == "-" else canonical, official=official))
        for title, canonical, official, *_ in read_rows("titles.tsv")
    )


def canonical(title: str) -> str:
    """A function in lower case with its abbreviation written out: "Menlu" → "menteri luar negeri"."""
    words = [word.strip(",.()") for word in title.lower().split()]
    found = titles().match(words, 0) if words else None
    return " ".join([found[1].canonical, *words[found[0] :]] if found else words)


@cache
def bodies() -> PhraseTable[BodyWord]:
    """Every word of data/bodies.tsv."""
    return PhraseTable(
        (word, BodyWord(official=official, kind=kind)) for word, official, kind in read_rows("bodies.tsv")
    )


@cache
def prefixes() -> PhraseTable[str]:
    """Words before a title ("mantan", "Plt")."""
    return _phrases("title_prefixes.txt")


@cache
def determiners() -> PhraseTable[str]:
    """Words before unnamed people ("seorang", "para")."""
    return _phrases("determiners.txt")


@cache
def ranks() -> PhraseTable[str]:
    """Military and police ranks."""
    return _phrases("ranks.txt")


@cache
def honorifics() -> PhraseTable[str]:
    """Forms of address and academic or religious titles."""
    return _phrases("honorifics.txt")


@cache
def rank_suffixes() -> frozenset[str]:
    """What may stand between a rank and the name ("Pol", "TNI", "Purn")."""
    return read_words("rank_suffixes.txt")


@cache
def territorial_words() -> Mapping[str, str]:
    """The last words of functions held over a place and which places they take: "seat" or "village"."""
    return {row[0]: row[1] for row in read_rows("territorial_words.tsv")}


@cache
def expansions() -> PhraseTable[str]:
    """The full form of what begins a body's name ("kemlu" → "kementerian luar negeri"; "" for what says nothing)."""
    return PhraseTable((row[0], row[1] if len(row) > 1 else "") for row in read_rows("expansions.tsv"))


def _phrases(name: str) -> PhraseTable[str]:
    return PhraseTable((row[0], row[0]) for row in read_rows(name))
