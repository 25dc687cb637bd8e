"""Names of people, bodies and places: the key under which spellings of one name compare equal."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
)
_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ`´](?=\w)")


def name_key(name: str) -> str:
    """The name in lower case without accents, apostrophes and punctuation, one space between words; "" if empty."""
    if name.isascii() and name.isalpha():
        return name.lower()
    if name.isascii():  # most are; nothing below would change another thing in them
        return " ".join(_WORD.findall(_APOSTROPHES.sub("", name.lower())))
    folded = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name)).casefold().translate(_LIGATURES)
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    return " ".join(_WORD.findall(plain))
