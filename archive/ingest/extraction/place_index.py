"""Indexes over the known places that let a text be scanned in linear time; built once for each knowledge."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from archive.entities.knowledge import Knowledge, KnownPlace
from archive.language.names import name_key
from archive.language.toponyms import exceptions, guarded, longest_by_first_word, media

HOME = "ID"  # the country of the archive's readers, whose places news names without saying where they lie
_MOST_ANCESTORS = 8  # a district lies in a regency in a province in a country; more is a circle in curated rows
_LONGEST_SIGN = 4  # letters of an abbreviation that counts only in capitals ("AS", "RI", "UEA", "LCS")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlaceIndex:
    """Known places by name key, and what scanning needs beside them.

    `longest`: words of the longest name by first word. `sure`: keys of one word that name a country, a capital, a
    hand-kept area or a news medium. `people`: last words of known people's names. `signs`: keys that count only when
    printed in capitals. `exceptions`: names of outlets and others that hold a place's name and mean none.
    """

    places: Mapping[str, tuple[KnownPlace, ...]]
    by_id: Mapping[str, KnownPlace]
    longest: Mapping[str, int]
    sure: frozenset[str]
    people: frozenset[str]
    signs: frozenset[str]
    exceptions: frozenset[str]
    longest_exception: Mapping[str, int]

    def ancestors(self, place: KnownPlace) -> Iterator[KnownPlace]:
        """The places in which this place lies, the nearest first."""
        current: KnownPlace | None = place
        for _ in range(_MOST_ANCESTORS):
            current = self.by_id.get(current.parent or "") if current else None
            if current is None:
                return
            yield current


@lru_cache(maxsize=4)
def index_places(knowledge: Knowledge) -> PlaceIndex:
    """The index over the places of this knowledge."""
    barred = exceptions() | {key for key, outlets in knowledge.outlets.items() if " " in key and outlets}
    sure, signs = set[str](), set[str]()
    for key, group in knowledge.places.items():
        first = group[0]
        if is_prominent(first) and " " not in key and key not in guarded():
            sure.add(key)
        if len(key) <= _LONGEST_SIGN and any(_is_sign(place, key) for place in group):
            signs.add(key)
    return PlaceIndex(
        places=knowledge.places,
        by_id=knowledge.places_by_id,
        longest=longest_by_first_word(knowledge.places),
        sure=frozenset(sure - signs) | frozenset(key for key in media() if " " not in key),
        people=_surnames(knowledge),
        signs=frozenset(signs),
        exceptions=frozenset(barred),
        longest_exception=longest_by_first_word(barred),
    )


def _surnames(knowledge: Knowledge) -> frozenset[str]:
    people = (speaker for group in knowledge.speakers.values() for speaker in group if speaker.kind == "person")
    return frozenset(name_key(speaker.name).rpartition(" ")[2] for speaker in people)


def is_prominent(place: KnownPlace) -> bool:
    """True for places that need no support: countries, capitals, hand-kept areas, provinces of Indonesia."""
    if place.type == "country" or place.capital or (place.authority_id or "").startswith("arsip:"):
        return True
    return place.type == "province" and place.country == HOME


def _is_sign(place: KnownPlace, key: str) -> bool:
    return any(name.isupper() and name_key(name) == key for name in place.names)
