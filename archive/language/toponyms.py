"""Words around the names of places: kinds, directions, prepositions, and names that only look like places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from archive.language.names import name_key
from archive.language.speech import function_words
from archive.language.tables import read_rows, read_words

NAME, KIND, HINT = "name", "kind", "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A word for a kind of place: its type, and its use: part of the name (NAME), opening names (KIND), a HINT."""

    type: str
    use: str


@cache
def kinds() -> Mapping[str, Kind]:
    """Kinds of place by name key of their words."""
    return {name_key(row[0]): Kind(type=row[1], use=row[2]) for row in read_rows("place_kinds.tsv")}


@cache
def directions() -> Mapping[str, str]:
    """Directions as printed in names, by name key: "timur laut" → "Timur Laut"."""
    return {name_key(row[0]): row[1] for row in read_rows("place_compass.tsv")}


@cache
def prepositions() -> frozenset[str]:
    """Words that stand before the place where something is, goes or comes from."""
    return read_words("place_prepositions.txt")


@cache
def glue() -> frozenset[str]:
    """Words that are found glued to the name before them."""
    return read_words("place_glue.txt")


@cache
def media_words() -> frozenset[str]:
    """Words that turn the name of a place before them into that of a medium or company."""
    return read_words("place_media_words.txt")


@cache
def barring() -> frozenset[str]:
    """Keys of words before a place's name with which it names something else ("bahasa Inggris")."""
    return frozenset(map(name_key, read_words("place_barred.txt")))


@cache
def exceptions() -> frozenset[str]:
    """Keys of names that hold a place's name and mean none; those of news media among them."""
    return frozenset(map(name_key, read_words("place_exceptions.txt"))) | {key for key in media() if " " in key}


@cache
def media() -> frozenset[str]:
    """Keys of the names of news media."""
    spellings = (spelling for row in read_rows("agencies.txt") for spelling in row[3].split(";"))
    return frozenset(filter(None, map(name_key, spellings)))


@cache
def guarded() -> frozenset[str]:
    """Keys of places' names that are more often something else."""
    return frozenset(map(name_key, read_words("place_guarded.txt"))) | media()


@cache
def common_words() -> frozenset[str]:
    """Words that news prints in lower case more often than with a capital."""
    return read_words("common_words.txt")


@cache
def closed_words() -> frozenset[str]:
    """Function words: prepositions, conjunctions, pronouns and the like."""
    return frozenset(function_words().closed)


@cache
def telling_words() -> frozenset[str]:
    """Common words that a headline prints with a capital and a sentence without: no function words."""
    return common_words() - closed_words()


def longest_by_first_word(keys: Iterable[str]) -> dict[str, int]:
    """For each first word of the keys, the number of words of the longest key that begins with it."""
    longest: dict[str, int] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        words = 2 + rest.count(" ") if rest else 1
        if words > longest.get(first, 0):
            longest[first] = words
    return longest
