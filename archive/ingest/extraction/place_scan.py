"""A title or body being scanned for places, and what is found in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.entities.knowledge import KnownPlace
from archive.ingest.extraction.place_index import PlaceIndex
from archive.ingest.extraction.place_words import Word
from archive.language.toponyms import Kind

LISTING = frozenset(("dan", "serta", "atau", "maupun", "hingga", "dengan"))  # words between the places of a list
_LONGEST_HOLDER = 4  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Words `first` to `last` (exclusive) name a place.

    `places` are the known places of that name, none where only its surroundings say that it is a place. `core` is the
    first word of the name proper (after "kota"), `direction` that of "Rusia barat", `kind` what the text calls it.
    """

    first: int
    core: int
    last: int
    name: str
    key: str
    places: tuple[KnownPlace, ...] = ()
    kind: Kind | None = None
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """A title or body being scanned."""

    text: str
    words: Sequence[Word]
    index: PlaceIndex
    noise: frozenset[int] = frozenset()

    def printed(self, first: int, last: int) -> str:
        """What the text prints from word `first` up to, without, word `last`."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def joined(self, first: int, last: int) -> bool:
        """True if the words exist and nothing but spaces, hyphens and dots of abbreviations stands between them."""
        return last <= len(self.words) and all(self.words[i].joint for i in range(first + 1, last))

    def lists(self, before: Naming, naming: Naming) -> bool:
        """True if nothing but a comma or a word such as "dan" parts two namings."""
        between = self.words[before.last : naming.first + 1]
        if len(between) == 1:
            return between[0].gap.strip() == ","
        return len(between) == 2 and between[0].key in LISTING and between[1].joint

    def key(self, first: int, last: int) -> str:
        """The name key of the words."""
        return " ".join([word.key for word in self.words[first:last]])


def find_holders(scan: Scan, last: int) -> tuple[KnownPlace, ...]:
    """The known places named right behind word `last`: "Brno, Ceko", "Brno (Ceko)", "Brno di Ceko"."""
    if last < len(scan.words) and scan.words[last].key == "di" and scan.words[last].joint:
        last += 1
    elif last < len(scan.words) and scan.words[last].gap.strip() not in (",", "("):
        return ()
    if last >= len(scan.words):
        return ()
    for length in range(_LONGEST_HOLDER, 0, -1):
        if scan.words[last].capital and scan.joined(last, last + length):
            places = scan.index.places.get(scan.key(last, last + length))
            if places:
                return places
    return ()
