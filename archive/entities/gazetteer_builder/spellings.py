"""Spellings of places' names: what Indonesian print leaves out, what is a code and no name, directions translated."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from archive.language.names import name_key
from archive.language.toponyms import common_words

LEAST_NAME = 2  # letters
LONGEST_CODE = 4  # letters
LEAST_ALTERNATE = 4  # letters
LEAST_SURE = 6  # letters
MOST_ALTERNATES = 8
CLOSE = 0.72  # similarity of spellings of one name: "Kharkiv"/"Kharkov" 0.71–0.86, unrelated names below 0.6
VERY_CLOSE = 0.85  # "Beersheba"/"Beer Sheba" 0.95
COMPASS = {
    "North": "Utara", "Northern": "Utara", "South": "Selatan", "Southern": "Selatan", "East": "Timur",
    "Eastern": "Timur", "West": "Barat", "Western": "Barat", "Central": "Tengah", "Northwest": "Barat Laut",
    "Northeast": "Timur Laut", "Southwest": "Barat Daya", "Southeast": "Tenggara",
}  # fmt: skip
# What a division is called in English or Russian; its Indonesian name goes without: "Perm Krai" is Perm.
DIVISION_WORDS = frozenset((
    "province", "region", "state", "governorate", "district", "county", "department", "oblast", "krai", "okrug",
    "prefecture", "division", "municipality", "novads", "sar",
))  # fmt: skip
NOTES = re.compile(r"\s*[\[(][^\])]*[\])]|[²³]")  # "Wales [Cymru GB-CYM]", "Viljandi²"


def plain_names(*names: str) -> tuple[str, ...]:
    """The names that are printable as they are: no brackets, ampersands or dashes between words."""
    return tuple(name for name in names if not any(mark in name for mark in ("(", "&", " - ", " DAK ")))


def is_code(name: str) -> bool:
    """True for abbreviations such as "AP", which mean other things in news."""
    return len(name) < LEAST_NAME or (name.isupper() and len(name) <= LONGEST_CODE)


def localized(names: Iterable[str]) -> Iterator[str]:
    """The names without notes, "North Darfur" preceded by "Darfur Utara"."""
    for name in names:
        plain = NOTES.sub("", name)
        first, _, rest = plain.partition(" ")
        if rest and first in COMPASS and name_key(rest) not in DIVISION_WORDS:
            yield f"{rest} {COMPASS[first]}"
        yield plain


def bare(name: str) -> str:
    """The division's name without the word for what it is; the whole name where too little would be left."""
    rest, _, last = name.rpartition(" ")
    return rest if name_key(last) in DIVISION_WORDS and rest and rest not in COMPASS else name


def readable(name: str) -> str:
    """The name without turned commas; if it has letters that Latin-1 lacks, without any diacritic: "Khan Yunis"."""
    composed = unicodedata.normalize("NFC", name.replace("‘", "").replace("’", "'").replace("ʿ", "").replace("ʼ", "'"))
    if any(character > "\u00ff" for character in composed):
        composed = "".join(map(folded, composed))
    return composed.strip("' ")


def folded(character: str) -> str:
    """The base letter of an accented letter; "" of a mark."""
    base = unicodedata.normalize("NFKD", character)
    special = {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ə": "a", "Ə": "A"}
    return "".join(special.get(part, part) for part in base if not unicodedata.combining(part))


def alternates(name: str, others: Iterable[str], *, sure: bool) -> tuple[str, ...]:
    """Those of the other names that are spellings of the name, not names in other languages, codes or common words.

    `sure`: only long spellings very close to the name, that could hardly mean anything else.
    """
    own = name_key(name)
    least, close = (LEAST_SURE, VERY_CLOSE) if sure else (LEAST_ALTERNATE, CLOSE)
    found = {own: ""}
    for other in map(readable, others):
        key = name_key(other)
        if len(key) < least or key in found or not is_spelled(other, key):
            continue
        if SequenceMatcher(None, own, key).ratio() >= close:
            found[key] = other
    return tuple(filter(None, found.values()))[:MOST_ALTERNATES]


def is_spelled(name: str, key: str) -> bool:
    """True for a name in plain letters that begins with a capital and is no abbreviation or common word."""
    return name[0].isupper() and name.isascii() and not name.isupper() and key not in common_words()
