"""Namings by a proper name: known speakers, media, countries, people behind a rank, and capitalised words."""

from collections import Counter
from dataclasses import replace
from functools import cached_property

from archive.entities.knowledge import KnownSpeaker
from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.body_namings import BodyReader
from archive.ingest.extraction.candidates import Candidate, Page
from archive.ingest.extraction.role_namings import RoleReader
from archive.language.speech import SourceClass, closed_words, cues, function_words, sources
from archive.language.tables import read_words
from archive.language.titles import bodies, honorifics, ranks
from archive.language.vocabulary import is_common, metonyms, organisation_words

_ENGLISH_LINKS = frozenset({"of", "on", "for", "and", "the", "in"})
_OF_ORIGIN = frozenset({"asal", "warga", "dari", "di"})
_SHORTEST_FULL_NAME = 2  # words
_LONGEST_NAME = 12  # tokens
_BETWEEN = frozenset(
    {"dari", "oleh", "dalam", "via", "situs", "laman", "portal", "berita", "media", "harian", "surat", "kabar"}
)
_LONGEST_SOURCE = 4  # tokens of "dari laman berita" between "dikutip" and the medium
_FURTHEST_CUE = 8  # tokens between a name and its reporting word
_SENTENCE_ENDS = frozenset({".", "!", "?", '"', "”", "“", ":"})
_DAYS_AND_MONTHS = read_words("weekdays.txt") | read_words("months.txt")


class ProperNameReader:
    """Reads proper names of one article."""

    def __init__(self, page: Page, bodies_of_page: BodyReader, roles: RoleReader) -> None:
        self.page = page
        self.bodies = bodies_of_page
        self.roles = roles

    def read(self, at: int) -> Candidate | None:
        if not self.page.tokens.capital[at]:
            return None
        known = self.page.lookup.speaker_at(self.page.tokens.lower, at)
        length = self.page.lookup.medium_at(self.page.tokens.words, at)
        cited = self._cited_medium(at, max(known[0] if known else 0, length))
        if cited:
            return self.page.named(at, cited, SpeakerKind.MEDIA, official=False)
        if known and known[0] >= length and not self._is_longer(at, known):
            return self.roles.extend(self._known(at, known[0], known[1]))
        if length:
            named = self.page.named(at, at + length, SpeakerKind.MEDIA, official=False)
            return replace(named, name=self.page.tokens.text(at, at + length))
        place = self.page.lookup.place_at(self.page.tokens.lower, at)
        if place:
            return self._place(at, place)
        if bodies().match(self.page.tokens.lower, at):
            return None
        return self._run(at)

    def read_ranked(self, at: int) -> Candidate | None:
        """A name behind a rank or form of address: "Brigjen Pol Trunoyudo", "Ayatollah Ali Khamenei"."""
        tokens = self.page.tokens
        rank = ranks().match(tokens.lower, at)
        address = honorifics().match(tokens.lower, at)
        if not (rank or address) or not tokens.capital[at]:
            return None
        name = self.page.naming.name_at(at)
        if name is None or name[0] == at:
            return None
        return self.roles.extend(
            Candidate(
                first=at,
                last=name[1],
                kind=SpeakerKind.PERSON,
                phrase=tokens.text(at, name[1]),
                name=tokens.spaced(*name),
                role=tokens.text(at, name[0]) if rank else None,
                wording=tokens.text(at, name[0]) if rank else None,
                official=True if rank else None,
                known=self.page.known_person(*name),
            )
        )

    def _is_longer(self, at: int, known: tuple[int, tuple[KnownSpeaker, ...]]) -> bool:
        """True where a longer place begins, or another person's longer name: "Katz Zarei" is not Katz."""
        length, speakers = known
        if length == 1 and speakers[0].kind == "person":
            return self.page.naming.is_name(at + 1)
        return self.page.lookup.place_at(self.page.tokens.lower, at) > length

    def _known(self, at: int, length: int, known: tuple[KnownSpeaker, ...]) -> Candidate:
        speaker, last, start = known[0], at + length, self.bodies.named_start(at, at + length)
        kind = SpeakerKind(speaker.kind)
        found = replace(self.page.named(start, last, kind, speaker.official), first=at)
        found = replace(found, known=known, country=speaker.country or None)
        if kind is SpeakerKind.PERSON:
            return found
        return replace(found, last=self.bodies.behind_alias(last), alias=self.bodies.alias(last))

    def _place(self, at: int, length: int) -> Candidate | None:
        """A country that could speak; other places are passed over."""
        words = self.page.tokens.lower[at : at + length]
        country = self.page.lookup.country(words)
        if country is None:
            return None
        return replace(
            self.page.named(at, at + length, SpeakerKind.INSTITUTION, official=True),
            last=self.bodies.behind_alias(at + length),
            country=country[0],
            head="capital" if " ".join(words) in metonyms() else "country",
        )

    def _run(self, at: int) -> Candidate | None:
        """Capitalised words that nothing knows: a person, or a body if one of its words says so."""
        tokens = self.page.tokens
        if is_common(tokens.lower[at]) and not (self._name_follows(at) or self._body_follows(at)):
            return None
        low = tokens.lower[at]
        if low in _DAYS_AND_MONTHS or low in closed_words() or low in function_words().thing:
            return None
        of_thing = at > 0 and tokens.capital[at - 1] and tokens.lower[at - 1] in function_words().thing
        if of_thing or self._is_stray(at) or len(tokens.words[at]) == 1:
            return None
        name = self.page.naming.name_at(at)
        end = name[1] if name else self._body_end(at)
        if end is None or (end - at > _SHORTEST_FULL_NAME and self._is_origin(at)):
            return None
        if self._is_cited_medium(at):
            return self.page.named(at, end, SpeakerKind.MEDIA, official=False)
        words = tokens.lower[at:end]
        organised = any(word in organisation_words() for word in words) or _is_acronym(tokens.words[at])
        if organised or name is None:
            return replace(self.page.named(at, end, SpeakerKind.INSTITUTION), last=self.bodies.behind_alias(end))
        person = self.page.named(at, end, SpeakerKind.PERSON)
        placed = end - at == 1 and at > 0 and tokens.lower[at - 1] in function_words().placing
        return person if placed else self.roles.extend(person)

    def _is_origin(self, at: int) -> bool:
        """True for the place before a name: "peternak asal Kendal Rudi Hart"."""
        tokens = self.page.tokens
        return at > 0 and tokens.lower[at - 1] in _OF_ORIGIN and self.page.lookup.is_division(tokens.lower[at])

    def _body_follows(self, at: int) -> bool:
        """True for a common word that opens a body's name inside a sentence: "Global Rescue Committee"."""
        tokens = self.page.tokens
        inside = 0 < at < len(tokens) - 1 and tokens.lower[at - 1] not in _SENTENCE_ENDS
        return inside and tokens.capital[at + 1] and self.page.naming.is_organised(at + 1)

    def _name_follows(self, at: int) -> bool:
        name = self.page.naming.name_at(at + 1) if self.page.naming.is_name(at + 1) else None
        if name is None or self.page.tokens.lower[at] in function_words().speaking:
            return False
        opens = at == 0 or self.page.tokens.lower[at - 1] in _SENTENCE_ENDS
        return not opens or self._speaks(name[1])

    def _is_cited_medium(self, at: int) -> bool:
        """True behind "dilansir", "mengutip dari": whatever stands there is a medium."""
        lower = self.page.tokens.lower
        before = at - 1
        while before > max(0, at - _LONGEST_SOURCE) and lower[before] in _BETWEEN:
            before -= 1
        found = sources().match(lower, before) if before >= 0 else None
        return bool(found and found[1] is SourceClass.MEDIA)

    def _cited_medium(self, at: int, length: int) -> int | None:
        """The end of a name right behind "dikutip" that begins as a country's or body's does: "Iran Wire"."""
        if not self._is_cited_medium(at) or self.page.tokens.capital[at + 1 : at + 2] != [True]:
            return None
        place = self.page.lookup.place_at(self.page.tokens.lower, at)
        if not place or self.page.known_name(at):
            return None
        end = at
        while end < len(self.page.tokens) and self._goes_on_body(end, at):
            end += 1
        return end if end > at + max(place, length) else None

    def _is_stray(self, at: int) -> bool:
        """True for one capitalised word that opens a sentence and is no name elsewhere: "Pasalnya", "Merespons"."""
        tokens = self.page.tokens
        opens = at == 0 or tokens.lower[at - 1] in '.!?"”“:'
        if not opens or self.page.naming.is_name(at + 1) or tokens.words[at].isupper():
            return False
        if at + 1 < len(tokens) and tokens.lower[at + 1] in ("dari", "("):
            return False
        return self._names_inside[tokens.lower[at]] == 0 and not self._speaks(at + 1)

    @cached_property
    def _names_inside(self) -> Counter[str]:
        """How often each capitalised word stands inside a sentence."""
        tokens = self.page.tokens
        inside = (at for at in range(1, len(tokens)) if tokens.capital[at] and tokens.lower[at - 1] not in '.!?"”“:')
        return Counter(tokens.lower[at] for at in inside)

    def _goes_on_body(self, at: int, first: int) -> bool:
        """True for the words of a body's name: capitals, and English links between them."""
        tokens = self.page.tokens
        if tokens.capital[at]:
            return tokens.words[at].replace("-", "").isalnum()
        return at > first and tokens.lower[at] in _ENGLISH_LINKS and tokens.capital[min(at + 1, len(tokens) - 1)]

    def _speaks(self, at: int) -> bool:
        lower, limit = self.page.tokens.lower, at + _FURTHEST_CUE
        while at < min(len(lower), limit) and (lower[at] in function_words().adverb or lower[at] == ","):
            at += 1
        return at < len(lower) and lower[at] in cues()

    def _body_end(self, at: int) -> int | None:
        """The end of an acronym, or of capitalised words one of which tells a body."""
        tokens, end = self.page.tokens, at
        while end < min(len(tokens), at + _LONGEST_NAME) and self._goes_on_body(end, at):
            end += 1
        word = tokens.words[at]
        if end == at + 1:
            acronym = word.isupper() and 2 <= len(word) <= 10 and word.isalnum() and word[0].isalpha()
            return end if acronym or self._is_cited_medium(at) else None
        if tokens.lower[end - 1] in _ENGLISH_LINKS:
            end -= 1
        organised = any(self.page.naming.is_organised(index) for index in range(at, end))
        return end if organised and end > at else None


def _is_acronym(word: str) -> bool:
    """True for "KPK" and for acronyms that end in a capital: "KontraS"."""
    return word.isupper() or (len(word) > 3 and word[-1].isupper() and word.isalpha())
