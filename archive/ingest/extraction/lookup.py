"""What the archive knows, prepared for reading names in running text."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache

from archive.entities.knowledge import Knowledge, KnownPlace, KnownSpeaker
from archive.language.names import name_key
from archive.language.tables import read_rows
from archive.language.vocabulary import metonyms

_LONGEST_NAME, _LONGEST_MEDIUM, _LONGEST_PLACE = 6, 5, 4  # tokens
_LARGE_TYPES = frozenset({"country", "region", "water"})
_PROVINCES_IN_THE_NEWS = frozenset({"ID", "UA", "RU", "PS", "SY", "LB", "IQ", "IR", "YE", "SD", "MM", "AF"})
_CITY_AT_HOME, _CITY_ABROAD = 150_000, 400_000  # inhabitants; a smaller city's name is more often a person's
_DIVISIONS = frozenset({"province", "region", "city"})
_SEATS = frozenset({"province", "region", "city"})
_KEPT = 4
_INNER_MARKS = frozenset({".", "/", "&", "'", "’", "-"})
_lookups: dict[int, tuple[Knowledge, "Lookup"]] = {}


class Lookup:
    """Countries, large places, media and known speakers by name key."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.speakers = knowledge.speakers
        self.media = _media_keys()
        self._speaker_index = _Index(self.speakers, _LONGEST_NAME)
        self._single_media = _single_media()
        self._media_index = _Index(self.media, _LONGEST_MEDIUM)
        self._place_index = _Index(self.places, _LONGEST_PLACE)

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
        """Keys of countries, regions, waters and large cities: behind a function they are no part of a name."""
        known = self.knowledge.places
        large = (key for key, places in known.items() if _is_large(key, places[0]) or _is_province_at_home(places))
        return frozenset(large) | frozenset(self.countries)

    @cached_property
    def name_parts(self) -> frozenset[str]:
        """Single words of known names and countries, behind which glued words may be parted.

        Words of Indonesian names are none: "Wahyudi" is not "Wahyu di".
        """
        foreign = (key for key, speakers in self.speakers.items() if speakers[0].country != "ID")
        people = {word for key in foreign for word in key.split() if len(word) > 3}
        countries = {word for key in self.countries for word in key.split() if len(word) > 3}
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
        length = self._speaker_index.longest(words, at)
        return (length, self.speakers[name_key(" ".join(words[at : at + length]))]) if length else None

    def place_at(self, words: Sequence[str], at: int) -> int:
        """How many tokens from `at` on name a country or large place; 0 if none."""
        return self._place_index.longest(words, at)

    def is_home(self, word: str) -> bool:
        """True for a country, and for what Indonesian functions name as their place: "Dinkes Indramayu"."""
        return word in self.countries or any(place.country == "ID" for place in self.knowledge.places.get(word, ()))

    def is_division(self, word: str) -> bool:
        """True for an Indonesian province, regency or city."""
        return any(place.country == "ID" and place.type in _DIVISIONS for place in self.knowledge.places.get(word, ()))

    def is_seat(self, word: str) -> bool:
        """True for a province, region or city of any country, over which somebody may hold a function."""
        return any(place.type in _SEATS for place in self.knowledge.places.get(word, ()))

    def medium_at(self, words: Sequence[str], at: int) -> int:
        """How many tokens from `at` on name a medium; 0 if none. A single word as it is printed: "ANI", not "Ani"."""
        length = self._media_index.longest(words, at)
        return length if length != 1 or words[at] in self._single_media else 0


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


class _Index:
    """Name keys that running text is searched for, longest first."""

    def __init__(self, keys: Collection[str], limit: int) -> None:
        self.keys = keys
        self.limit = limit  # tokens of the longest name that is looked for
        self.first_words = frozenset(key.split(" ", 1)[0] for key in keys)

    def longest(self, words: Sequence[str], at: int) -> int:
        """The number of tokens from `at` on that are the longest name; 0 if none begins there."""
        if _word_key(words[at]).split(" ", 1)[0] not in self.first_words:
            return 0
        last = at + 1
        while last < len(words) and last - at < self.limit and _goes_on(words[last - 1], words[last]):
            last += 1
        keys = [_word_key(word) for word in words[at:last]]
        for length in range(last - at, 0, -1):
            if words[at + length - 1][0].isalnum() and " ".join(filter(None, keys[:length])) in self.keys:
                return length
        return 0


def _goes_on(before: str, word: str) -> bool:
    """True if a name may go on with the word; a stop only behind an initial, for it ends sentences."""
    return word[0].isalnum() or (word in _INNER_MARKS and (word != "." or len(before) <= 2))


@lru_cache(maxsize=1 << 16)
def _word_key(word: str) -> str:
    return name_key(word)


def _is_large(key: str, place: KnownPlace) -> bool:
    """True for what readers know as a place; a district or foreign province of one word is as often a person's name."""
    if place.type in _LARGE_TYPES or " " in key:
        return place.type != "city" or place.population >= _CITY_AT_HOME
    if place.type == "province":
        return place.country in _PROVINCES_IN_THE_NEWS
    return place.population >= (_CITY_AT_HOME if place.country == "ID" else _CITY_ABROAD)


def _is_province_at_home(places: Sequence[KnownPlace]) -> bool:
    return any(place.type == "province" and place.country == "ID" for place in places)


def _single_media() -> frozenset[str]:
    spellings = (spelling.strip() for row in read_rows("agencies.txt") for spelling in (row[0], *row[3].split(";")))
    return frozenset(spelling for spelling in spellings if " " not in spelling)


def _media_keys() -> frozenset[str]:
    spellings = (spelling for row in read_rows("agencies.txt") for spelling in (row[0], *row[3].split(";")))
    return frozenset(filter(None, map(name_key, spellings)))
