"""Who is who in one article: namings that mean the same speaker, and whom a pronoun or "menteri itu" means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archive.entities.knowledge import KnownSpeaker
from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction import namesakes
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.lookup import Lookup
from archive.language.names import name_key
from archive.language.titles import canonical, expansions

_MOST_NAMESAKES = 40  # people of one article who share a word of their names, or a function
_LEADING = frozenset({"pemimpin", "kepala negara"})  # "pemimpin Turki itu" means the country's president
_LEADERS = frozenset({"pemimpin", "presiden", "perdana", "kanselir", "raja", "emir", "sultan", "paus"})


@dataclass(slots=True, kw_only=True, eq=False)
class Member:
    """One speaker of the article while it is read; `namings` in the order of the text."""

    kind: SpeakerKind
    words: tuple[str, ...]
    namings: list[Candidate] = field(default_factory=list)
    known: KnownSpeaker | None = None
    printed_country: str | None = None

    @property
    def official(self) -> bool:
        """True if the archive knows it as an official or one naming says so and none is only a private function."""
        if self.known is not None and self.known.official:
            return True
        return any(naming.official for naming in self.namings)

    @property
    def country(self) -> str | None:
        """The first country that a naming gives, else the known speaker's."""
        return self.printed_country or (self.known.country if self.known else None) or None

    @property
    def name(self) -> str:
        """The fullest naming as printed: of a person the name, else the phrase."""
        namings = [naming for naming in self.namings if not naming.backward] or self.namings
        if self.kind is SpeakerKind.PERSON:
            namings = [naming for naming in namings if naming.name] or namings
        plain = [naming for naming in namings if naming.head != "capital"] or namings
        names = [naming.name or naming.phrase for naming in plain]
        names += [naming.alias for naming in plain if len(naming.alias.split()) > 1]
        return max(names, key=lambda name: (len(name.split()), len(name)))

    @property
    def titled(self) -> Candidate:
        """The naming that says most about the function."""
        return max(self.namings, key=lambda naming: (bool(naming.role), bool(naming.affiliation)))


class Cast:
    """The members of one article, built from all its candidates."""

    def __init__(self, candidates: Sequence[Candidate], lookup: Lookup) -> None:
        self.lookup = lookup
        self.members: list[Member] = []
        self.of: dict[int, Member] = {}  # by the candidate's first token
        self._by_word: dict[str, list[Member]] = {}
        self._functions: dict[str, list[tuple[Candidate, Member]]] = {}
        self._by_key: dict[str, Member] = {}
        self._by_words: dict[str, Member] = {}
        people = [candidate for candidate in candidates if candidate.kind is SpeakerKind.PERSON and candidate.name]
        for candidate in sorted(people, key=lambda person: (len(namesakes.split(person.name)) < 2, person.first)):
            self._enlist(candidate, self._person(candidate))
        self._last_by_head: dict[str, Member] = {}
        for candidate in candidates:
            if candidate.first not in self.of and not candidate.pronoun:
                member = self._other(candidate)
                if member is not None:
                    self._enlist(candidate, member)
            if candidate.first in self.of and candidate.head:
                self._last_by_head[candidate.head] = self.of[candidate.first]
        for member in self.members:
            member.namings.sort(key=lambda naming: naming.first)

    def _enlist(self, candidate: Candidate, member: Member) -> None:
        member.namings.append(candidate)
        member.printed_country = member.printed_country or candidate.country
        self.of[candidate.first] = member
        if candidate.alias and member.kind is SpeakerKind.PERSON:
            self._by_key.setdefault(name_key(candidate.alias), member)
        if candidate.title:
            self._functions.setdefault(candidate.title.split()[0], []).append((candidate, member))
        if member.known is None and len(candidate.known) == 1:
            member.known = candidate.known[0]

    def _person(self, candidate: Candidate) -> Member:
        words = namesakes.split(candidate.name)
        for member in self._namesakes(words):
            if namesakes.match(words, member.words):
                if len(words) > len(member.words):
                    member.words = words
                    self._remember(member)
                return member
        member = Member(kind=SpeakerKind.PERSON, words=words, known=self._known(candidate, words))
        self.members.append(member)
        self._remember(member)
        return member

    def _namesakes(self, words: Iterable[str]) -> list[Member]:
        """Members that share a word, or nearly one, with the name; those with most shared words first."""
        found: dict[int, tuple[int, Member]] = {}
        for word in words:
            for member in self._by_word.get(word, ())[-_MOST_NAMESAKES:]:
                count = found.get(id(member), (0, member))[0]
                found[id(member)] = (count + 1, member)
        if not found:
            near = (self._by_word.get(namesakes.find_skeleton(word), [])[-_MOST_NAMESAKES:] for word in words)
            return [member for members in near for member in members]
        return [member for _, member in sorted(found.values(), key=lambda pair: -pair[0])]

    def _remember(self, member: Member) -> None:
        for word in member.words:
            for key in {word, namesakes.find_skeleton(word), namesakes.find_initials(member.words)} - {""}:
                if member not in self._by_word.setdefault(key, [])[-_MOST_NAMESAKES:]:
                    self._by_word[key].append(member)

    def _known(self, candidate: Candidate, words: tuple[str, ...]) -> KnownSpeaker | None:
        """The one known person of this name; by a part of it only where a single person fits role and country."""
        if candidate.known:
            return candidate.known[0] if len(candidate.known) == 1 else None
        if len(words) != 1 or not candidate.title:
            return None
        people = self.lookup.short_names.get(words[0], ())
        serving = [person for person in people if _serves(person, candidate)]
        return serving[0] if len(serving) == 1 else None

    def _other(self, candidate: Candidate) -> Member | None:
        if candidate.kind is SpeakerKind.OFFICE or candidate.kind is SpeakerKind.PERSON:
            holder = self._holder(candidate)
            if holder is None and candidate.backward:
                holder = self._last_by_head.get(candidate.head)
            return holder or self._by_name(candidate)
        if candidate.backward and candidate.head in self._last_by_head:
            return self._last_by_head[candidate.head]
        return self._by_name(candidate)

    def _holder(self, candidate: Candidate) -> Member | None:
        """The named person of the article who has this function; for "menteri itu" the last one named before."""
        heads = _LEADERS if candidate.title in _LEADING else {candidate.title.split()[0]} if candidate.title else ()
        fits = [
            (naming.first, member)
            for head in heads
            for naming, member in self._functions.get(head, ())[-_MOST_NAMESAKES:]
            if member.kind is SpeakerKind.PERSON and self._same_function(candidate, naming, member)
        ]
        before = [pair for pair in fits if pair[0] < candidate.first]
        pool = before or fits
        return max(pool, key=lambda pair: pair[0])[1] if pool else None

    def _same_function(self, candidate: Candidate, naming: Candidate, member: Member) -> bool:
        short = candidate.backward and naming.title.startswith(candidate.title)
        if candidate.plural or not (candidate.title == naming.title or short or candidate.title in _LEADING):
            return False
        if candidate.country and member.country:
            return candidate.country == member.country and self._same_body(candidate, naming)
        return candidate.backward or (not candidate.affiliation) or self._same_body(candidate, naming)

    def _same_body(self, candidate: Candidate, naming: Candidate) -> bool:
        one, other = name_key(candidate.affiliation or ""), name_key(naming.affiliation or "")
        if not one or not other:
            return True
        return one == other or bool(set(one.split()) & set(other.split())) or candidate.country == naming.country

    def _by_name(self, candidate: Candidate) -> Member | None:
        person = self._abbreviated(candidate)
        if person is not None:
            return person
        keys = [f"#{known.authority_id or known.pk}" for known in candidate.known[:1] if len(candidate.known) == 1]
        keys.append(self._key(candidate))
        if candidate.alias and name_key(candidate.alias) not in self.lookup.countries:
            keys.append(name_key(candidate.alias))
        member = next((self._by_key[key] for key in keys if key in self._by_key), None)
        member = member or self._same_words(candidate) or self._same_office(candidate)
        if member is None:
            member = Member(kind=candidate.kind, words=namesakes.split(candidate.name or candidate.phrase))
            if len(candidate.known) == 1:
                member.known = candidate.known[0]
            self.members.append(member)
        for key in keys:
            self._by_key.setdefault(key, member)
        if candidate.kind is SpeakerKind.INSTITUTION and candidate.country:
            for words in self._all_words_alone(candidate):
                self._by_words[words] = member
        return member

    def _abbreviated(self, candidate: Candidate) -> Member | None:
        """The one person of the article whose long name's initials the capitals are: "AHY"."""
        if candidate.kind is not SpeakerKind.INSTITUTION or candidate.known or not candidate.name.isupper():
            return None
        letters = name_key(candidate.name)
        alike = self._by_word.get(letters, ())
        people = [member for member in alike if namesakes.find_initials(member.words) == letters]
        return people[0] if len(people) == 1 else None

    def _same_office(self, candidate: Candidate) -> Member | None:
        """The holder of this function whom a fuller or shorter naming meant: "Kepala Administrasi Rusia [di X]"."""
        if candidate.kind is not SpeakerKind.OFFICE or not candidate.title:
            return None
        if not candidate.affiliation:
            return self._same_group(candidate)
        words = set(name_key(candidate.affiliation).split())
        for naming, member in self._functions.get(candidate.title.split()[0], ())[-_MOST_NAMESAKES:]:
            other = set(name_key(naming.affiliation or "").split())
            alike = naming.title == candidate.title and naming.plural == candidate.plural
            if alike and member.kind is SpeakerKind.OFFICE and other and (words <= other or other <= words):
                return member
        return None

    def _same_group(self, candidate: Candidate) -> Member | None:
        """Whom "para pejabat" means behind "dua pejabat AS": the one group of these that was named before."""
        if not candidate.plural:
            return None
        groups = {
            id(member): member
            for naming, member in self._functions.get(candidate.title.split()[0], ())[-_MOST_NAMESAKES:]
            if naming.plural and naming.title == candidate.title and naming.official == candidate.official
        }
        return next(iter(groups.values())) if len(groups) == 1 else None

    def _same_words(self, candidate: Candidate) -> Member | None:
        """The body of a country that a bare naming means: "Kementerian Luar Negeri", "militer"."""
        if candidate.kind is not SpeakerKind.INSTITUTION or candidate.country:
            return None
        words = self._words_alone(candidate)
        return self._by_words.get(words) if words else None

    def _all_words_alone(self, candidate: Candidate) -> set[str]:
        """What bare namings may mean this body: from its printed name, and of a known one from every name."""
        names = [candidate.name or candidate.phrase]
        if len(candidate.known) == 1:
            names += [name for name in candidate.known[0].names if self.lookup.country(name_key(name).split())]
        return {self._words_alone(candidate, name) for name in names} - {""}

    def _words_alone(self, candidate: Candidate, name: str = "") -> str:
        """The full words of a body's name without its country."""
        words = name_key(name or candidate.name or candidate.phrase).split()
        found = expansions().match(words, 0) if words else None
        if found:
            words = [*found[1].split(), *words[found[0] :]]
        return " ".join(self._without_country(words))

    def _key(self, candidate: Candidate) -> str:
        """What two namings of one body share: full words, country by its code."""
        words = name_key(candidate.name or candidate.phrase).split()
        found = expansions().match(words, 0) if words else None
        if found and candidate.kind is not SpeakerKind.MEDIA:
            words = [*found[1].split(), *words[found[0] :]]
        rest = " ".join(words)
        if candidate.country:
            rest = " ".join(self._without_country(words))
            if rest == "pemerintah":
                rest = ""
            return f"{rest} @{candidate.country}"
        return rest or candidate.phrase.lower()

    def _without_country(self, words: list[str]) -> list[str]:
        for at in range(len(words)):
            for length in (3, 2, 1):
                if " ".join(words[at : at + length]) in self.lookup.countries:
                    return words[:at] + words[at + length :]
        return words


def _serves(person: KnownSpeaker, candidate: Candidate) -> bool:
    """True if the person holds, or held, the printed function (in the printed country)."""
    return any(
        candidate.title == canonical(position.title) and (candidate.country or position.country) == position.country
        for position in person.positions
    )
