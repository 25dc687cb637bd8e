"""Affixes of Indonesian: the forms that a root takes, with the sound changes of meN- and peN-. Pure.

The rules are those of the standard grammar (Tata Bahasa Baku Bahasa Indonesia, chapters on derivation): the nasal takes
the place of p t s k, except in clusters; before a root of one syllable it may be "nge".
"""

import re
from collections.abc import Iterator

_VOWEL = re.compile(r"[aeiou]+")

# First letters of a root, its nasal, and how many of the letters the nasal replaces; the first row that fits decides.
_NASALS: tuple[tuple[re.Pattern[str], str, int], ...] = tuple(
    (re.compile(pattern), nasal, replaced)
    for pattern, nasal, replaced in (
        (r"kh|g|h|[aeiou]", "ng", 0),
        (r"k[^aeiou]", "ng", 0),  # mengkritik
        (r"k", "ng", 1),  # mengirim
        (r"sy|s[^aeiou]|t[sr][^aeiou]?(?=[^aeiou])", "n", 0),  # mensyaratkan, menstabilkan
        (r"s", "ny", 1),  # menyerang
        (r"t[^aeiou]", "n", 0),  # mentransfer
        (r"t", "n", 1),  # menembak
        (r"[dcjz]", "n", 0),
        (r"p[^aeiou]|per(?=[a-z]{4})", "m", 0),  # memproduksi, memperkuat
        (r"p", "m", 1),  # memukul
        (r"[bfv]", "m", 0),
        (r"[lmnrwy]", "", 0),
    )
)
_R_FOLLOWS = re.compile(r"r|[^aeiou]er[^aeiou]")
_SUFFIXES = ("", "kan", "i", "an")
PRONOUN = "nya"


def nasalise(root: str) -> tuple[str, ...]:
    """The root after meN- or peN-, without "me" and "pe": "nembak" of "tembak"; roots of one syllable have several."""
    pattern_row = next((row for row in _NASALS if row[0].match(root)), None)
    if pattern_row is None:
        return (root,)
    _, nasal, replaced = pattern_row
    plain = nasal + root[replaced:]
    if len(_VOWEL.findall(root)) > 1:
        return (plain,)
    return (plain, nasal + root, "nge" + root)


def inflect(root: str) -> Iterator[str]:
    """The forms that Indonesian makes of a verbal or nominal root, many of which nobody uses; the root itself first."""
    for base in _derive(root):
        yield base
        if not base.endswith(PRONOUN):
            yield base + PRONOUN


def _derive(root: str) -> Iterator[str]:
    nasals = tuple(dict.fromkeys(nasalise(root)))
    agent = [f"pe{nasal}" for nasal in nasals]
    ber, per = _before_r("ber", root), _before_r("per", root)
    yield from (root + suffix for suffix in _SUFFIXES)
    for suffix in ("", "kan", "i"):
        yield from (f"{prefix}{root}{suffix}" for prefix in ("di", "ter"))
        yield from (f"{prefix}{root}{suffix}" for prefix in ("memper", "diper", "ku", "kau"))
        yield from (f"me{nasal}{suffix}" for nasal in nasals)
    yield from (ber, f"{ber}an", f"{ber}kan", per, f"pe{root}", f"se{root}", *agent)
    yield from (
        f"{base}an" for base in (f"ke{root}", f"ke{ber}", f"keter{root}", per, f"pe{root}", f"pem{ber}", *agent)
    )
    yield from (f"{prefix}{ber}kan" for prefix in ("mem", "di"))


def _before_r(prefix: str, root: str) -> str:
    """The prefix loses its r before another one: "berunding" of "runding", "bekerja" of "kerja"."""
    return (prefix[:-1] if _R_FOLLOWS.match(root) else prefix) + root
