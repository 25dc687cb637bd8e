"""When two names of people mean one: parts, slips of a letter, initials."""

from archive.language.names import name_key
from archive.language.vocabulary import name_particles

_LEAST_INITIALS = 3
_CLOSE_LENGTH = 6  # letters a word needs for one letter of it to be a slip ("Philips", "Phillips")


def split(name: str) -> tuple[str, ...]:
    """The words of a name by which people are told apart, in the form that is compared; small words left out."""
    return tuple(word for word in name_key(name).split() if word not in name_particles())


def match(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True if one name is the other or a part of it, a slip of one doubled letter in a word forgiven."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    if set(short) <= set(long):
        return len(short) > 1 or len(short[0]) > 2
    if len(short) == 1 and short[0] == find_initials(long):
        return True
    skeletons = {find_skeleton(word) for word in long}
    return all(find_skeleton(word) in skeletons for word in short) and any(len(word) >= _CLOSE_LENGTH for word in short)


def find_skeleton(word: str) -> str:
    """The word with doubled letters as one and its vowels y and i alike."""
    plain = [letter for letter, before in zip(word, " " + word, strict=False) if letter != before]
    return "~" + "".join(plain).replace("y", "i").replace("kh", "h")


def find_initials(words: tuple[str, ...]) -> str:
    """The abbreviation of a long name: "ahy" of Agus Harimurti Yudhoyono; "" of a name of less than three words."""
    return "".join(word[0] for word in words) if len(words) >= _LEAST_INITIALS else ""
