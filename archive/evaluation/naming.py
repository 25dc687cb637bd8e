"""Whether a name that was read means the speaker that was annotated."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from archive.evaluation.annotations import AnnotatedArticle, Speaker
from archive.ingest.documents import SpeakerKind
from archive.language.names import name_key

# A close spelling of a person: one or two letters of a usual full name ("Zelensky", "Zelenskyy").
_CLOSE_SPELLING = 0.88
# Words that two names of a body must share ("Kementerian Pertahanan Rusia", "Kementerian Pertahanan").
_SHARED_WORDS = 0.75
# Letters of a part of a name that tells nothing ("Al", "De").
_SHORT_PART = 2


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article: its speakers, and the keys of its places, which are never bodies."""

    speakers: tuple[Speaker, ...]
    places: frozenset[str]

    @classmethod
    def of(cls, article: AnnotatedArticle) -> "Names":
        """The names of the article's annotations."""
        places = (name_key(name) for place in article.places for name in place.names)
        return cls(article.speakers, frozenset(places))

    def allow(self, name: str, speaker: Speaker) -> bool:
        """True if the name means this speaker and no other one of the article.

        A person by the name, a spelling, part of the full name that fits no other, or a close spelling; an office or
        body by the name, a spelling, or most of the words.
        """
        key = name_key(name)
        if not key:
            return False
        others = tuple(other for other in self.speakers if other is not speaker)
        if key in _keys(speaker.names):
            return key == name_key(speaker.name) or key not in _keys(other.name for other in others)
        if speaker.kind is SpeakerKind.PERSON:
            return _means_person(key, speaker, others)
        return key not in self.places and any(_share_words(key, other) for other in _keys(speaker.names))


def _means_person(key: str, speaker: Speaker, others: tuple[Speaker, ...]) -> bool:
    full, given = name_key(speaker.name), key.split()
    parts = set(given)
    if (parts <= set(full.split()) or set(full.split()) <= parts) and len(given[-1]) > _SHORT_PART:
        people = (other for other in others if other.kind is SpeakerKind.PERSON)
        return not any(parts <= set(name_key(other.name).split()) for other in people)
    return SequenceMatcher(None, key, full).ratio() >= _CLOSE_SPELLING


def _share_words(one: str, other: str) -> bool:
    words, others = Counter(one.split()), Counter(other.split())
    return 2 * (words & others).total() / (words.total() + others.total()) >= _SHARED_WORDS


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(name_key, names)) - {""}
