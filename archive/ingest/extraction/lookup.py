"""What the archive knows, prepared for reading names in running text."""

from collections.abc import Container, Mapping, Sequence
from functools import cached_property

from archive.entities.knowledge import Knowledge, KnownSpeaker
from archive.language.names import name_key
from archive.language.tables import read_rows
from archive.language.vocabulary import metonyms

_LONGEST_NAME = 6  # tokens of the longest known name that is looked for
_LARGE_TYPES = frozenset({"country", "region", "province", "area", "water"})
_LARGE_CITY = 150_000  # inhabitants; a smaller city's name is more often a person's
_KEPT = 4
_INNER_MARKS = frozenset({".", "/", "&", "'", "’", "-"})
_lookups: dict[int, tuple[Knowledge, "Lookup"]] = {}


class Lookup:
    """Countries, large places, media and known speakers by name key."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.speakers = knowledge.speakers
        self.media = _media_keys()

    @cached_property
    def countries(self) -> Mapping[str, tuple[str, str]]:
        """Name key → ISO code and usual name, of countries and of the capitals that stand for them."""
        found = {
            key: (place.country, place.name)
            for key, places in self.knowledge.places.items()
            for place in places[:1]
            if place.type == "country"
        }
        return dict(metonyms()) | found

    @cached_property
    def places(self) -> frozenset[str]:
        """Keys of countries, regions, waters and large cities: in a function's complement they are no part of a name."""
        return frozenset(
            key
            for key, places in self.knowledge.places.items()
            if places[0].type in _LARGE_TYPES or places[0].population >= _LARGE_CITY
        ) | frozenset(self.countries)

    @cached_property
    def name_parts(self) -> frozenset[str]:
        """Single words of known names and places, behind which glued words may be parted."""
        people = {word for key in self.speakers for word in key.split() if len(word) > 3}
        countries = {word for key in self.countries for word in key.split() if len(word) > 2}
        media = {word for key in self.media for word in key.split() if len(word) > 3}
        return frozenset(people | countries | media)

    @cached_property
    def short_names(self) -> Mapping[str, tuple[KnownSpeaker, ...]]:
        """Single words of known people's names → the people."""
        found: dict[str, dict[int, KnownSpeaker]] = {}
        for key, speakers in self.speakers.items():
            for speaker in speakers:
                if speaker.kind == "person":
                    for word in key.split():
                        found.setdefault(word, {})[id(speaker)] = speaker
        return {word: tuple(people.values()) for word, people in found.items()}

    def country(self, words: Sequence[str]) -> tuple[str, str] | None:
        """The first country named among the words: ISO code and usual name."""
        for at in range(len(words)):
            for length in (3, 2, 1):
                known = self.countries.get(" ".join(words[at : at + length]).replace("'", ""))
                if known and at + length <= len(words):
                    return known
        return None

    def speaker_at(self, words: Sequence[str], at: int) -> tuple[int, tuple[KnownSpeaker, ...]] | None:
        """How many tokens from `at` on are the longest known speaker's name, and whom it fits."""
        length = _longest(self.speakers, words, at, _LONGEST_NAME)
        return (length, self.speakers[name_key(" ".join(words[at : at + length]))]) if length else None

    def place_at(self, words: Sequence[str], at: int) -> int:
        """How many tokens from `at` on name a country or large place; 0 if none."""
        return _longest(self.places, words, at, 4)

    def medium_at(self, words: Sequence[str], at: int) -> int:
        """How many tokens from `at` on name a medium; 0 if none."""
        return _longest(self.media, words, at, 5)


def prepare(knowledge: Knowledge) -> Lookup:
    """The lookup over this knowledge; the last few are kept, as an article takes less time than building one."""
    kept = _lookups.get(id(knowledge))
    if kept is not None and kept[0] is knowledge:
        return kept[1]
    if len(_lookups) >= _KEPT:
        _lookups.clear()
    lookup = Lookup(knowledge)
    _lookups[id(knowledge)] = (knowledge, lookup)
    return lookup


def _longest(index: Container[str], words: Sequence[str], at: int, limit: int) -> int:
    """The number of tokens from `at` on, at most `limit`, whose key is in the index; only words and the marks inside names."""
    last = at
    while last < len(words) and last - at < limit and (words[last][0].isalnum() or words[last] in _INNER_MARKS):
        last += 1
    for end in range(last, at, -1):
        if words[end - 1][0].isalnum() and name_key(" ".join(words[at:end])) in index:
            return end - at
    return 0


def _media_keys() -> frozenset[str]:
    spellings = (spelling for row in read_rows("agencies.txt") for spelling in (row[0], *row[3].split(";")))
    return frozenset(filter(None, map(name_key, spellings)))
