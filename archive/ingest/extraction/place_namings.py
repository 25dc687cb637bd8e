"""Finds where words name a place: known names, names with a direction, and names after a word for a kind of place."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from functools import cache

from archive.entities.knowledge import KnownPlace
from archive.ingest.extraction.place_index import is_prominent
from archive.ingest.extraction.place_scan import Naming, Scan, find_holders
from archive.ingest.extraction.place_words import Word
from archive.language.names import name_key
from archive.language.toponyms import (
    HINT,
    NAME,
    Kind,
    barring,
    common_words,
    directions,
    kinds,
    longest_by_first_word,
    media_words,
)

_LONGEST_ABBREVIATION = 4  # letters: "NIS" is a shekel and no city, "GAZA" in a line of capitals is one
_MOST_RUN = 4  # words of a name that no list holds
_PART = "bagian"  # "Lebanon bagian selatan"
_DISTANCE = frozenset(("km", "kilometer", "mil", "sebelah", "arah", "meter"))  # "20 km utara Gaza" is no area
_MIDST = "tengah"  # "Israel tengah bersiap": a verb's auxiliary unless a preposition stands before the place
_HERE = frozenset(("di", "ke", "dari", "wilayah", "kawasan", "untuk"))
_ARTICLES = frozenset(("al", "el", "ez", "es", "as", "ash", "at", "de", "la", "le"))
_PARTICLES = frozenset(
    ("al", "el", "ez", "es", "as", "ash", "at", "de", "la", "le", "e", "i", "sur", "of", "and", "dan")
)
_OFFICES = frozenset(("kota",))  # "Polres Mekar Kota Iptu Budi": behind another name the word opens none
_SMALL = frozenset(("area", "city"))  # kinds within cities; "desa" and "kampung" are cities to the archive
_SETTLED = frozenset(("city", "province"))
_DIRECTED = frozenset(("country", "region", "province"))
_LONGEST_BAR = 2  # words of the longest entry of place_barred.txt


def find_namings(scan: Scan) -> Iterator[Naming]:
    """The namings of the text in order, none overlapping another."""
    position = 0
    while position < len(scan.words):
        if skipped := _exception(scan, position):
            position += skipped
            continue
        naming = _naming(scan, position) if position not in scan.noise else None
        if naming:
            yield naming
        position = naming.last if naming else position + 1


def repeat_namings(scan: Scan, unlisted: Mapping[str, str], covered: Container[int]) -> Iterator[Naming]:
    """Namings of the `unlisted` names (by key) at words that are not `covered`, printed as names."""
    longest = longest_by_first_word(unlisted)
    for first, word in enumerate(scan.words):
        for length in range(longest.get(word.key, 0) if word.capital else 0, 0, -1):
            last = first + length
            if first in covered or not scan.joined(first, last) or scan.key(first, last) not in unlisted:
                continue
            key = scan.key(first, last)
            yield Naming(first=first, core=first, last=last, name=scan.printed(first, last), key=key)
            break


def _exception(scan: Scan, first: int) -> int:
    """How many words name something that holds a place's name and is none."""
    for length in range(scan.index.longest_exception.get(scan.words[first].key, 0), 0, -1):
        if scan.joined(first, first + length) and scan.key(first, first + length) in scan.index.exceptions:
            return length
    return 0


def _naming(scan: Scan, first: int) -> Naming | None:
    known = _known(scan, first)
    if known and known.last - first < _kind_words(scan, first):  # "Bandar" is a town, "Bandar Udara" an airport
        known = None
    naming = _with_direction(scan, known) if known else _directed(scan, first) or _of_kind(scan, first)
    return None if naming and _is_barred(scan, first) else naming


def _is_barred(scan: Scan, first: int) -> bool:
    """True if the words before make the name that of a language, a school or a treaty."""
    starts = range(max(0, first - _LONGEST_BAR), first)
    return any(scan.joined(start, first + 1) and scan.key(start, first) in barring() for start in starts)


def _known(scan: Scan, first: int) -> Naming | None:
    """The longest known name that begins at this word; a kind or article may be small ("selat Hormuz")."""
    word = scan.words[first]
    if not (word.capital or word.key in kinds() or _is_article(word)):
        return None
    for length in range(scan.index.longest.get(word.key, 0), 0, -1):
        last = first + length
        if not scan.joined(first, last):
            continue
        key = scan.key(first, last)
        places = scan.index.places.get(key, ())
        if places and _printed_as_name(scan, first, last) and not _is_medium(scan, last):
            if length == 1 and _is_plain(scan, first):
                return None
            return Naming(first=first, core=first, last=last, name=scan.printed(first, last), key=key, places=places)
    return None


def _is_plain(scan: Scan, first: int) -> bool:
    """True for words that are no name where they stand: "Kota", "Utara", a common word that opens a sentence."""
    word = scan.words[first]
    if word.key in kinds():  # "Teluk" alone is a region, "Teluk Bayur" is not in it
        followed = scan.joined(first, first + 2) and scan.words[first + 1].capital
        return word.opens or followed or not is_prominent(scan.index.places[word.key][0])
    return word.key in directions() or (word.opens and word.key in common_words())


def _printed_as_name(scan: Scan, first: int, last: int) -> bool:
    words = scan.words[first:last]
    if len(words) == 1 and words[0].key in scan.index.signs:
        return words[0].text.isupper()
    if len(words) == 1 and len(words[0].text) <= _LONGEST_ABBREVIATION and words[0].text.isupper():
        return _amid_capitals(scan, first)
    if not any(word.capital for word in words):
        return False
    return all(word.capital or word.key in _PARTICLES or word.key in directions() for word in words[1:])


def _amid_capitals(scan: Scan, first: int) -> bool:
    """True if the neighbours are printed in capitals too, so that capitals tell nothing."""
    beside = [scan.words[at] for at in (first - 1, first + 1) if 0 <= at < len(scan.words)]
    return all(word.text.isupper() for word in beside)


def _is_medium(scan: Scan, last: int) -> bool:
    if last >= len(scan.words):
        return False
    word = scan.words[last]
    return word.joint and word.capital and not word.text.isupper() and word.key in media_words()


def _with_direction(scan: Scan, known: Naming) -> Naming:
    """The naming with a direction printed behind it: "Israel Selatan", "Lebanon bagian selatan"."""
    at = known.last
    if at < len(scan.words) and scan.words[at].key == _PART and scan.words[at].joint:
        at += 1
    length = _direction(scan, at)
    if not length or not scan.words[at].joint or not _is_directed(scan, known, at, length):
        return known
    return _compose(scan, known, (known.first, at + length), scan.key(at, at + length))


def _is_directed(scan: Scan, known: Naming, at: int, length: int) -> bool:
    if scan.words[at].capital:
        return True
    if not _is_wide(known.places[0]):
        return False
    before = scan.words[known.first - 1].key if known.first else ""
    return scan.words[at].key != _MIDST or length > 1 or at > known.last or before in _HERE


def _is_wide(place: KnownPlace) -> bool:
    return place.type in _DIRECTED


def _directed(scan: Scan, first: int) -> Naming | None:
    """A direction and the place that it divides: "timur laut Ukraina"."""
    length = _direction(scan, first)
    after = first + length
    if not length or after >= len(scan.words) or not scan.words[after].joint:
        return None
    if first and scan.words[first - 1].key in _DISTANCE:
        return None
    known = _known(scan, after)
    if not known or not _is_wide(known.places[0]) or not is_prominent(known.places[0]):
        return None
    return _compose(scan, known, (first, known.last), scan.key(first, after))


def _compose(scan: Scan, known: Naming, span: tuple[int, int], direction: str) -> Naming:
    printed = directions()[direction]
    base = known.places[0].name if known.key in scan.index.signs or is_prominent(known.places[0]) else known.name
    names = [f"{known.name} {printed}", f"{base} {printed}"]
    key = next((key for key in map(name_key, names) if key in scan.index.places), "")
    if key and scan.index.places[key][0].type == "country":  # "selatan Afrika" is not South Africa
        return known
    if key:
        return Naming(first=span[0], core=span[0], last=span[1], name=names[-1], key=key, places=scan.index.places[key])
    name = names[1] if known.key in scan.index.signs else names[0]
    return Naming(
        first=span[0],
        core=span[0],
        last=span[1],
        name=name,
        key=name_key(names[1]),
        places=known.places[:1],
        direction=printed,
    )


@cache
def _longest_direction() -> Mapping[str, int]:
    return longest_by_first_word(directions())


@cache
def _longest_kind() -> Mapping[str, int]:
    return longest_by_first_word(kinds())


def _direction(scan: Scan, first: int) -> int:
    """The number of words of the direction that begins here; 0 if none does."""
    if first >= len(scan.words):
        return 0
    for length in range(_longest_direction().get(scan.words[first].key, 0), 0, -1):
        if scan.joined(first, first + length) and scan.key(first, first + length) in directions():
            return length
    return 0


def _of_kind(scan: Scan, first: int) -> Naming | None:
    """A word for a kind of place and the name behind it, known or not."""
    core = first + _kind_words(scan, first)
    if core == first:
        return None
    return _named_kind(scan, first, core, kinds()[scan.key(first, core)])


def _kind_words(scan: Scan, first: int) -> int:
    """The number of words of the longest kind of place that begins here with a word behind it; 0 if none does."""
    for length in range(_longest_kind().get(scan.words[first].key, 0), 0, -1):
        if scan.joined(first, first + length + 1) and scan.key(first, first + length) in kinds():
            return length
    return 0


def _named_kind(scan: Scan, first: int, core: int, kind: Kind) -> Naming | None:
    known = _known(scan, core)
    last = _unlisted_end(scan, first, core, kind)
    if known and _is_all(scan, known, last, kind):
        return replace(_with_direction(scan, known), first=first, core=core, kind=kind)
    last = max(last, known.last if known else core)
    if last == core:
        return None
    begin = first if kind.use == NAME else core
    name = scan.printed(begin, last)
    return Naming(
        first=first, core=begin, last=last, name=name[0].upper() + name[1:], key=scan.key(begin, last), kind=kind
    )


def _is_all(scan: Scan, known: Naming, last: int, kind: Kind) -> bool:
    """True if the known name is all that the text names: not "Bandara Zurich", not "Kelurahan Medan Satria"."""
    if kind.use == NAME:
        return not scan.words[known.first - 1].capital or _is_whole(known.places[0], kind)
    return kind.use == HINT or last <= known.last or kind.type not in _SMALL


def _unlisted_end(scan: Scan, first: int, core: int, kind: Kind) -> int:
    """The end of a name that no list holds behind a word for a kind; `core` where there is none."""
    is_small = not scan.words[first].capital
    last = _run_end(scan, core, common=is_small and kind.type in _SETTLED)
    if kind.use == HINT:
        return last if is_small and find_holders(scan, last) else core
    follows_name = first > 0 and scan.words[first].joint and scan.words[first - 1].capital
    return core if follows_name and scan.words[first].key in _OFFICES else last


def _is_whole(place: KnownPlace, kind: Kind) -> bool:
    """True if the place takes no kind into its name: "Laut Israel" is no sea, "Bandara Zurich" an airport."""
    return place.type == "country" or (is_prominent(place) and not place.capital and kind.type != "facility")


def _run_end(scan: Scan, core: int, *, common: bool) -> int:
    """The end of the capitalised name that begins at word `core`; `core` itself if none does.

    With `common` the first word may be a common word too: "kota Bara".
    """
    last = core
    while last < len(scan.words) and last - core < _MOST_RUN and (last == core or scan.words[last].joint):
        word = scan.words[last]
        if _is_article(word) and scan.joined(last, last + 2) and scan.words[last + 1].capital:
            last += 1
        elif not _continues(word, is_first=last == core, common=common):
            break
        last += 1
    return min(last, len(scan.words))


def _is_article(word: Word) -> bool:
    """True for "Al" and the like; "AS" is a country."""
    return word.key in _ARTICLES and not word.text.isupper()


def _continues(word: Word, *, is_first: bool, common: bool) -> bool:
    if not word.capital or word.key in kinds() or (word.text.isupper() and len(word.text) <= _LONGEST_ABBREVIATION):
        return False
    if word.key in directions():
        return not is_first
    return word.key not in common_words() or (common and is_first)
