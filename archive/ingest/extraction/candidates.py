"""Whoever could speak, as the text names them: people, holders of functions, bodies, media, countries, pronouns."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from dataclasses import dataclass, replace

from archive.entities.knowledge import KnownSpeaker
from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.lookup import Lookup
from archive.ingest.extraction.naming import Complement, Naming
from archive.ingest.extraction.tokens import Tokens
from archive.language.speech import CueClass, SourceClass, cues, function_words, sources
from archive.language.titles import bodies, determiners, honorifics, prefixes, ranks, titles
from archive.language.tables import read_words
from archive.language.vocabulary import is_common, metonyms, organisation_words

_ENGLISH_LINKS = frozenset({"of", "on", "for", "and", "the", "in"})
_DAYS_AND_MONTHS = read_words("weekdays.txt") | read_words("months.txt")
_PLURAL_DETERMINERS = frozenset(
    "para sejumlah beberapa kedua ketiga dua tiga empat banyak semua seluruh sebagian".split()
)
_RELATIVE_LINKS = frozenset("yang juga kini merupakan adalah menjabat sebagai selaku pernah sekaligus".split())
_PUBLIC = frozenset("nasional negara daerah pemerintah republik kota provinsi kabupaten".split())
_BACKWARD = frozenset("itu tersebut ini tadi".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One naming of somebody who could speak, as the token range [first, last).

    `name` is the name as printed without title or rank, "" for pronouns and unnamed holders; `phrase` the words of the
    whole naming. `title` is the canonical function. `official` is None where the naming does not tell.
    `backward` marks namings that only point back ("presiden itu", pronouns).
    """

    first: int
    last: int
    kind: SpeakerKind
    phrase: str
    name: str = ""
    role: str | None = None
    title: str = ""
    affiliation: str | None = None
    country: str | None = None
    official: bool | None = None
    known: tuple[KnownSpeaker, ...] = ()
    alias: str = ""
    plural: bool = False
    backward: bool = False
    pronoun: bool = False
    head: str = ""


class Finder:
    """Finds the candidates of one article from left to right; each token belongs to one candidate at most."""

    def __init__(self, tokens: Tokens, lookup: Lookup) -> None:
        self.tokens = tokens
        self.lookup = lookup
        self.naming = Naming(tokens, lookup)
        self._pronouns = function_words().pronoun

    def find(self) -> Iterator[Candidate]:
        """Every candidate in order."""
        at = 0
        while at < len(self.tokens):
            candidate = self._candidate(at)
            if candidate is None:
                at += 1
                continue
            yield candidate
            yield from self._inside(candidate)
            at = max(candidate.last, at + 1)

    def _inside(self, candidate: Candidate) -> Iterator[Candidate]:
        """The office-holder named in the name of an office: "kantor Perdana Menteri Wallonia Adrien Dolimont"."""
        if candidate.kind is not SpeakerKind.INSTITUTION or self.tokens.lower[candidate.first] != "kantor":
            return
        found = titles().match(self.tokens.lower, candidate.first + 1)
        complement = self.naming.complement(candidate.first + 1 + found[0]) if found else None
        if complement is not None and complement.named and complement.end <= candidate.last:
            yield self._titled(candidate.first + 1, candidate.first + 1, found[0] if found else 1, complement)

    def _candidate(self, at: int) -> Candidate | None:
        low = self.tokens.lower[at]
        if low in self._pronouns:
            return Candidate(
                first=at, last=at + 1, kind=SpeakerKind.PERSON, phrase=low, pronoun=True, backward=True,
                plural=low in ("mereka", "keduanya", "ketiganya", "pihaknya"),
            )  # fmt: skip
        return self._role(at) or self._ranked(at) or self._capital(at) or self._body(at)

    def _role(self, at: int) -> Candidate | None:
        """A function with or without a name: "Menteri Luar Negeri Iran Abbas Araghchi", "para pejabat AS"."""
        start, determiner = self._determiner(at)
        head = self._prefixed(start)
        found = titles().match(self.tokens.lower, head)
        if found is None:
            return self._body(start, at) if determiner and start > at else None
        if determiner == "pihak":
            return self._body(start, at)
        body = bodies().match(self.tokens.lower, head)
        if body and body[0] >= found[0] and not determiner:
            return None
        complement = self.naming.complement(head + found[0])
        candidate = self._titled(at, head, found[0], complement)
        candidate = self._with_clause(replace(candidate, plural=determiner in _PLURAL_DETERMINERS))
        return self._extended(candidate)

    def _with_clause(self, candidate: Candidate) -> Candidate:
        """An unnamed speaker with the clause that tells who it is: "sumber yang dekat dengan Hamas"."""
        tokens, end = self.tokens, candidate.last
        if candidate.name or candidate.backward or end + 1 >= len(tokens) or tokens.lower[end] != "yang":
            return candidate
        for at in range(end + 1, min(end + 14, len(tokens))):
            low = tokens.lower[at]
            if low in cues() and CueClass.PASSIVE not in cues()[low] and low != "sebut":
                return (
                    candidate if at == end + 1 else replace(candidate, last=at, phrase=tokens.text(candidate.first, at))
                )
            if low in ',.;:("“':
                break
        return candidate

    def _titled(self, at: int, head: int, length: int, complement: Complement) -> Candidate:
        tokens = self.tokens
        title = titles().match(tokens.lower, head)
        assert title is not None
        behind = head + length
        affiliation_end = min(complement.name_first, complement.end) if complement.named else complement.end
        if affiliation_end > behind and tokens.lower[affiliation_end - 1] == ",":
            affiliation_end -= 1
        body = self._body_start(behind, affiliation_end)
        function = self._function(behind, body)
        affiliation = tokens.spaced(body, affiliation_end)
        name = tokens.spaced(complement.name_first, complement.name_last) if complement.named else ""
        known = self._known_person(complement.name_first, complement.name_last) if complement.named else ()
        country = self.lookup.country(tokens.lower[behind:affiliation_end])
        backward = not name and complement.end < len(tokens) and tokens.lower[complement.end] in _BACKWARD
        return Candidate(
            first=at,
            last=complement.end + backward,
            kind=SpeakerKind.PERSON if name else SpeakerKind.OFFICE,
            phrase=tokens.spaced(at if self._is_part(at, head, complement.end) else head, complement.end),
            name=name,
            role=tokens.spaced(head, function),
            title=" ".join([title[1].canonical, *filter(str.isalpha, tokens.lower[behind:function])]),
            affiliation=affiliation or None,
            country=country[0] if country else None,
            official=self._official_title(title[1].official, behind, affiliation_end, known),
            known=known,
            backward=backward,
            head=title[1].canonical,
        )

    def _body_start(self, first: int, last: int) -> int:
        """Where the body or country begins that the function is one of: "Menteri Keuangan | Amerika Serikat"."""
        tokens = self.tokens
        for at in range(first, last):
            if bodies().match(tokens.lower, at) or self.lookup.place_at(tokens.lower, at):
                return at
            known = self.lookup.speaker_at(tokens.lower, at) if tokens.capital[at] else None
            if known and known[1][0].kind == "institution":
                return at
        return last

    def _function(self, first: int, last: int) -> int:
        """The end of the words of the function, without the brackets and small words before the body."""
        opening = next((at for at in range(first, last) if self.tokens.lower[at] == "("), last)
        while opening > first and (
            self.tokens.lower[opening - 1] in function_words().closed or self.tokens.lower[opening - 1] == ","
        ):
            opening -= 1
        return opening

    def _is_part(self, at: int, head: int, end: int) -> bool:
        """True if the determiner is a part of the naming: "para diplomat", "sebuah sumber", not "seorang pejabat"."""
        return end - head == 1 and self.tokens.lower[at] not in ("seorang", "sejumlah", "sang", "si")

    def _official_title(self, rule: str, first: int, last: int, known: tuple[KnownSpeaker, ...]) -> bool | None:
        if rule != "body":
            return rule == "yes"
        second = titles().match(self.tokens.lower, first) if first < last else None
        if second is not None and second[1].official == "yes":
            return True
        said = self._official_words(first, last)
        if said is None and known:
            return known[0].official
        return said

    def _official_words(self, first: int, last: int) -> bool | None:
        """Whether the words name public power: by the first body word or known body, else by a country; None if unsaid."""
        tokens = self.tokens
        for at in range(first, last):
            known = self.lookup.speaker_at(tokens.lower, at)
            if known and known[1][0].kind == "institution":
                return known[1][0].official
            word = bodies().match(tokens.lower, at)
            if word and word[1].official != "body":
                return word[1].official == "yes"
            if word and self._is_public(at + word[0], last):
                return True
        return True if self.lookup.country(tokens.lower[first:last]) else None

    def _is_public(self, first: int, last: int) -> bool:
        """True if a country or a word such as "nasional" makes a council or committee a public one."""
        words = self.tokens.lower[first:last]
        return bool(_PUBLIC & set(words)) or self.lookup.country(words) is not None

    def _ranked(self, at: int) -> Candidate | None:
        """A name behind a rank or form of address: "Brigjen Pol Trunoyudo", "Ayatollah Ali Khamenei"."""
        tokens = self.tokens
        rank = ranks().match(tokens.lower, at)
        address = honorifics().match(tokens.lower, at)
        if not (rank or address) or not tokens.capital[at]:
            return None
        name = self.naming.name_at(at)
        if name is None or name[0] == at:
            return None
        return self._extended(
            Candidate(
                first=at,
                last=name[1],
                kind=SpeakerKind.PERSON,
                phrase=tokens.text(at, name[1]),
                name=tokens.spaced(*name),
                role=tokens.text(at, name[0]) if rank else None,
                official=True if rank else None,
                known=self._known_person(*name),
            )
        )

    def _capital(self, at: int) -> Candidate | None:
        if not self.tokens.capital[at]:
            return None
        known = self.lookup.speaker_at(self.tokens.lower, at)
        length = self.lookup.medium_at(self.tokens.lower, at)
        if known and known[0] >= length and not self._is_longer_place(at, known[0]):
            return self._extended(self._known(at, known[0], known[1]))
        if length:
            return self._simple(at, at + length, SpeakerKind.MEDIA, official=False)
        place = self.lookup.place_at(self.tokens.lower, at)
        if place:
            return self._place(at, place)
        if bodies().match(self.tokens.lower, at):
            return None
        return self._run(at)

    def _is_longer_place(self, at: int, length: int) -> bool:
        return self.lookup.place_at(self.tokens.lower, at) > length

    def _known(self, at: int, length: int, known: tuple[KnownSpeaker, ...]) -> Candidate:
        speaker = known[0]
        kind = SpeakerKind(speaker.kind)
        last = at + length
        name = self.naming.name_at(at) if kind is SpeakerKind.PERSON else None
        if name:
            last = max(last, name[1])
        if kind is not SpeakerKind.PERSON:
            found = self._simple(
                at, last, kind, official=speaker.official, known=known, country=speaker.country or None
            )
            return replace(found, last=self._behind_alias(last), alias=self._alias(last))
        return self._simple(at, last, kind, official=speaker.official, known=known, country=speaker.country or None)

    def _place(self, at: int, length: int) -> Candidate | None:
        """A country that could speak; other places are passed over."""
        found = self.lookup.country(self.tokens.lower[at : at + length])
        key = self.tokens.lower[at : at + length]
        if found is None:
            return None
        last = self._behind_alias(at + length)
        return replace(
            self._simple(at, at + length, SpeakerKind.INSTITUTION, official=True, country=found[0]),
            last=last,
            head="capital" if " ".join(key) in metonyms() else "country",
        )

    def _run(self, at: int) -> Candidate | None:
        """Capitalised words that nothing knows: a person, or a body if one of its words says so."""
        tokens = self.tokens
        if is_common(tokens.lower[at]) and not self._name_follows(at):
            return None
        low = tokens.lower[at]
        if low in _DAYS_AND_MONTHS or low in function_words().closed or low in function_words().thing:
            return None
        if self._is_stray(at):
            return None
        name = self.naming.name_at(at)
        end = name[1] if name else self._body_end(at)
        if end is None:
            return None
        if self._is_cited_medium(at):
            return self._simple(at, end, SpeakerKind.MEDIA, official=False)
        words = tokens.lower[at:end]
        organised = any(word in organisation_words() for word in words) or tokens.words[at].isupper()
        if organised or name is None:
            return replace(self._simple(at, end, SpeakerKind.INSTITUTION), last=self._behind_alias(end))
        return self._extended(self._simple(at, end, SpeakerKind.PERSON))

    def _name_follows(self, at: int) -> bool:
        if not self.naming.is_name(at + 1):
            return False
        opens = at == 0 or self.tokens.lower[at - 1] in '.!?"”“'
        return not opens or self._speaks(self.naming.name_at(at + 1)[1])  # type: ignore[index]  # is_name says there is one

    def _is_cited_medium(self, at: int) -> bool:
        """True behind "dilansir", "mengutip dari": whatever stands there is a medium."""
        lower = self.tokens.lower
        before = at - 2 if at > 1 and lower[at - 1] in ("dari", "oleh", "situs", "laman", "portal") else at - 1
        found = sources().match(lower, before) if before >= 0 else None
        return bool(found and found[1] is SourceClass.MEDIA)

    def _is_stray(self, at: int) -> bool:
        """True for one capitalised word that opens a sentence and is no name elsewhere: "Pasalnya", "Merespons"."""
        tokens = self.tokens
        opens = at == 0 or tokens.lower[at - 1] in '.!?"”“:'
        if not opens or self.naming.is_name(at + 1) or tokens.words[at].isupper():
            return False
        if at + 1 < len(tokens) and tokens.lower[at + 1] in ("dari", "("):
            return False
        return self._names_inside[tokens.lower[at]] == 0 and not self._speaks(at + 1)

    @cached_property
    def _names_inside(self) -> Counter[str]:
        """How often each capitalised word stands inside a sentence."""
        tokens = self.tokens
        inside = (at for at in range(1, len(tokens)) if tokens.capital[at] and tokens.lower[at - 1] not in '.!?"”“:')
        return Counter(tokens.lower[at] for at in inside)

    def _goes_on_body(self, at: int, first: int) -> bool:
        """True for the words of a body's name: capitals, and English links between them."""
        tokens = self.tokens
        if tokens.capital[at]:
            return tokens.words[at].replace("-", "").isalnum()
        return at > first and tokens.lower[at] in _ENGLISH_LINKS and tokens.capital[min(at + 1, len(tokens) - 1)]

    def _speaks(self, at: int) -> bool:
        lower = self.tokens.lower
        while at < len(lower) and (lower[at] in function_words().adverb or lower[at] == ","):
            at += 1
        return at < len(lower) and lower[at] in cues()

    def _body_end(self, at: int) -> int | None:
        """The end of an acronym, or of capitalised words one of which tells a body."""
        tokens, end = self.tokens, at
        while end < len(tokens) and self._goes_on_body(end, at):
            end += 1
        word = tokens.words[at]
        if end == at + 1:
            acronym = word.isupper() and 2 <= len(word) <= 10 and word.isalnum() and word[0].isalpha()
            return end if acronym or self._is_cited_medium(at) else None
        if tokens.lower[end - 1] in _ENGLISH_LINKS:
            end -= 1
        organised = any(self.naming.is_organised(index) for index in range(at, end))
        return end if organised and end > at and not is_common(tokens.lower[at]) else None

    def _body(self, at: int, first: int | None = None) -> Candidate | None:
        """A body: "Kementerian Pertahanan Rusia", "militer Israel", "Korps Garda Revolusi Islam Iran (IRGC)"."""
        tokens = self.tokens
        found = bodies().match(tokens.lower, at)
        if found is None:
            return None
        complement = self.naming.complement(at + found[0], named=False)
        end = complement.end
        country = self.lookup.country(tokens.lower[at:end])
        known = self.lookup.speaker_at(tokens.lower, at)
        said = (
            found[1].official == "yes"
            if found[1].official != "body"
            else bool(self._official_words(at + found[0], end))
        )
        begin = at if first is None else first
        backward = end == at + found[0] and end < len(tokens) and tokens.lower[end] in _BACKWARD
        kind = SpeakerKind.MEDIA if found[1].kind == "media" else SpeakerKind.INSTITUTION
        return Candidate(
            first=begin,
            last=self._behind_alias(end) + backward,
            kind=kind,
            phrase=tokens.spaced(at, self._without_alias(at, end)),
            name=tokens.spaced(at, self._without_alias(at, end)),
            country=country[0] if country else None,
            official=said,
            known=known[1] if known and known[0] == end - at else (),
            alias=self._alias(end),
            backward=backward,
            head=found[1].kind,
        )

    def _simple(self, first: int, last: int, kind: SpeakerKind, **facts: object) -> Candidate:
        text = self.tokens.spaced(first, last)
        return Candidate(first=first, last=last, kind=kind, phrase=text, name=text, **facts)  # type: ignore[arg-type]  # facts are Candidate's own fields

    def _alias(self, end: int) -> str:
        """The abbreviation in brackets at the end of, or right behind, the phrase."""
        tokens = self.tokens
        at = end if end < len(tokens) and tokens.lower[end] == "(" else tokens.closers.get(end - 1, -1)
        close = tokens.closers.get(at)
        if at < 0 or close is None or close - at > 6:
            return ""
        return tokens.text(at + 1, close)

    def _without_alias(self, first: int, end: int) -> int:
        opening = self.tokens.closers.get(end - 1)
        return opening if opening is not None and first < opening else end

    def _behind_alias(self, end: int) -> int:
        close = self.tokens.closers.get(end)
        if close is None or close < end or close - end > 6 or not self.tokens.capital[end + 1]:
            return end
        return close + 1

    def _determiner(self, at: int) -> tuple[int, str]:
        found = determiners().match(self.tokens.lower, at)
        return (at + found[0], found[1]) if found else (at, "")

    def _prefixed(self, at: int) -> int:
        """The token behind words such as "mantan" and "Plt" that belong to a title."""
        while at < len(self.tokens):
            found = prefixes().match(self.tokens.lower, at)
            if found is None or titles().match(self.tokens.lower, at):
                return at
            at += found[0]
        return at - 1

    def _known_person(self, first: int, last: int) -> tuple[KnownSpeaker, ...]:
        found = self.lookup.speaker_at(self.tokens.lower[first:last], 0)
        return found[1] if found and found[0] == last - first and found[1][0].kind == "person" else ()

    def _extended(self, candidate: Candidate, *, again: bool = False) -> Candidate:
        """The candidate with an apposition behind it: ", komandan polisi lokal," or "(57), yang juga kepala …"."""
        if candidate.kind is not SpeakerKind.PERSON or not candidate.name:
            return candidate
        tokens, at = self.tokens, candidate.last
        close = tokens.closers.get(at)
        if close is not None and at < close <= at + 4:
            at = close + 1
        candidate = replace(candidate, last=at)
        if at + 2 >= len(tokens) or tokens.lower[at] not in (
            (",", "yang", "selaku", "sebagai") if not again else ("dan", "yang", "sekaligus")
        ):
            return candidate
        at = self._behind_relative(at + (tokens.lower[at] in (",", "dan")))
        start, determiner = self._determiner(at)
        head = self._prefixed(start)
        found = titles().match(tokens.lower, head) if head < len(tokens) else None
        if found is None or determiner in _PLURAL_DETERMINERS:
            return candidate
        complement = self.naming.complement(head + found[0])
        if complement.named:
            if found[1].official != "no" or complement.name_last != complement.end or again:
                return candidate
            complement = replace(complement, name_last=complement.name_first)
        candidate = self._apposed(candidate, self._titled(at, head, found[0], complement))
        return candidate if again else self._extended(candidate, again=True)

    def _behind_relative(self, at: int) -> int:
        lower = self.tokens.lower
        for _ in range(5):
            if at < len(lower) - 1 and lower[at] in _RELATIVE_LINKS:
                at += 1
        return at

    def _apposed(self, candidate: Candidate, role: Candidate) -> Candidate:
        if candidate.role and candidate.official:
            return replace(candidate, last=role.last)
        return replace(
            candidate,
            last=role.last,
            role=role.role,
            title=role.title,
            affiliation=role.affiliation,
            country=role.country or candidate.country,
            official=bool(role.official or candidate.official),
        )
