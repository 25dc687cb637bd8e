"""Namings by function: "Menteri Luar Negeri Iran Abbas Araghchi", "para pejabat AS", "…, komandan polisi lokal,"."""

from dataclasses import replace

from archive.entities.knowledge import KnownSpeaker
from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.body_namings import BodyReader
from archive.ingest.extraction.candidates import Candidate, Page
from archive.ingest.extraction.naming import Complement
from archive.language.speech import CueClass, closed_words, cues, function_words
from archive.language.titles import bodies, determiners, prefixes, ranks, titles
from archive.language.vocabulary import is_common

_PLURAL_DETERMINERS = frozenset(
    {
        "para",
        "sejumlah",
        "beberapa",
        "kedua",
        "ketiga",
        "dua",
        "tiga",
        "empat",
        "banyak",
        "semua",
        "seluruh",
        "sebagian",
    }
)
_UNSAID_DETERMINERS = frozenset({"seorang", "sang", "si"})
_RELATIVE_LINKS = frozenset(
    {"yang", "juga", "kini", "merupakan", "adalah", "menjabat", "sebagai", "selaku", "pernah", "sekaligus"}
)
_NAMING_WORDS = frozenset({"bernama", "yang"})
_ATTENDANTS = frozenset({"juru bicara", "penasihat", "utusan khusus", "asisten", "staf khusus", "ajudan"})
_MOST_PREFIXES = 3
_MOST_RANK_WORDS = 5
_LONGEST_CLAUSE = 14  # tokens of "yang dekat dengan Hamas" behind an unnamed speaker


class RoleReader:
    """Reads functions of one article, with the names that go with them."""

    def __init__(self, page: Page, bodies_of_page: BodyReader) -> None:
        self.page = page
        self.bodies = bodies_of_page

    def read(self, at: int) -> Candidate | None:
        """A function with or without a name: "Menteri Luar Negeri Iran Abbas Araghchi", "para pejabat AS"."""
        start, determiner = self._determiner(at)
        head = self._prefixed(start)
        found = titles().match(self.page.tokens.lower, head)
        if found is None:
            return self.bodies.read(start, at) if determiner and start > at else None
        if determiner == "pihak":
            return self.bodies.read(start, at)
        body = bodies().match(self.page.tokens.lower, head)
        if body and body[0] >= found[0] and not determiner:
            return None
        complement = self.page.naming.complement(head + found[0])
        if titles().match(self.page.tokens.lower, head + found[0]) and found[1].canonical in _ATTENDANTS:
            complement = self.page.naming.behind_holder(complement)
        candidate = self.titled(at, head, found[0], complement)
        candidate = self._with_clause(replace(candidate, plural=determiner in _PLURAL_DETERMINERS))
        return self.extend(candidate)

    def extend(self, candidate: Candidate, *, again: bool = False) -> Candidate:
        """The candidate with an apposition behind it: ", komandan polisi lokal," or "(57), yang juga kepala …"."""
        if candidate.kind is not SpeakerKind.PERSON or not candidate.name:
            return candidate
        tokens, at = self.page.tokens, candidate.last
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
        complement = self.page.naming.complement(head + found[0])
        if complement.named:
            if found[1].official != "no" or complement.name_last != complement.end or again:
                return candidate
            complement = replace(complement, name_last=complement.name_first)
        candidate = self._apposed(candidate, self.titled(at, head, found[0], complement))
        return candidate if again else self.extend(candidate, again=True)

    def titled(self, at: int, head: int, length: int, complement: Complement) -> Candidate:
        tokens = self.page.tokens
        title = titles().match(tokens.lower, head)
        assert title is not None
        behind = head + length
        affiliation_end = min(complement.name_first, complement.end) if complement.named else complement.end
        affiliation_end = self._before_ranks(behind, affiliation_end, complement)
        affiliation_end -= affiliation_end > behind and tokens.lower[affiliation_end - 1] == ","
        body = self._body_start(behind, affiliation_end)
        function = self._function(behind, body)
        affiliation = tokens.spaced(body, affiliation_end)
        name = tokens.spaced(complement.name_first, complement.name_last) if complement.named else ""
        known = self.page.known_person(complement.name_first, complement.name_last) if complement.named else ()
        country = self.page.lookup.country(tokens.lower[behind:affiliation_end])
        official = self._official_title(title[1].official, behind, affiliation_end, known)
        if official is None and complement.named:
            official = self._is_ranked(behind, complement) or None
        backward = (
            not name and complement.end < len(tokens) and tokens.lower[complement.end] in function_words().demonstrative
        )
        return Candidate(
            first=at,
            last=complement.end + backward,
            kind=SpeakerKind.PERSON if name else SpeakerKind.OFFICE,
            phrase=tokens.spaced(at if self._is_part(at, head, complement.end) else head, complement.end),
            name=name,
            role=tokens.spaced(head, function),
            wording=tokens.spaced(head, max(function, affiliation_end)),
            title=" ".join([title[1].canonical, *filter(str.isalpha, tokens.lower[behind:function])]),
            affiliation=affiliation or None,
            country=country[0] if country else None,
            official=official,
            known=known,
            alias=self.bodies.alias(complement.name_last) if name else "",
            backward=backward,
            head=title[1].canonical,
        )

    def _is_ranked(self, first: int, complement: Complement) -> bool:
        """True if a rank stands right before the name: "Juru bicara milisi itu, Mayor Jenderal Rudi Hart"."""
        ranked = range(max(first, complement.name_first - _MOST_RANK_WORDS), complement.name_first)
        lower, skip = self.page.tokens.lower, self.page.naming.skip_address
        return any(ranks().match(lower, at) and skip(at) == complement.name_first for at in ranked)

    def _before_ranks(self, first: int, last: int, complement: Complement) -> int:
        """The end of the affiliation without the ranks before the name: "Kodam Hasanuddin | Mayjen Rudi Hart"."""
        if not complement.named:
            return last
        while last > first and self.page.tokens.lower[last - 1] in _NAMING_WORDS:
            last -= 1
        ranked = (
            at for at in range(max(first, last - _MOST_RANK_WORDS), last) if ranks().match(self.page.tokens.lower, at)
        )
        return next((at for at in ranked if self.page.naming.skip_address(at) == complement.name_first), last)

    def _with_clause(self, candidate: Candidate) -> Candidate:
        """An unnamed speaker with the clause that tells who it is: "sumber yang dekat dengan Hamas"."""
        tokens, end = self.page.tokens, candidate.last
        if self._is_on_the_spot(candidate):
            return self._through(candidate, end + 2)
        if candidate.name or candidate.backward or end + 1 >= len(tokens) or tokens.lower[end] != "yang":
            return candidate
        for at in range(end + 1, min(end + _LONGEST_CLAUSE, len(tokens))):
            low = tokens.lower[at]
            if low in cues() and CueClass.PASSIVE not in cues()[low] and low != "sebut":
                return candidate if at == end + 1 else self._through(candidate, at - (tokens.lower[at - 1] == "yang"))
            if low in ',.;:("“':
                break
        return candidate

    def _is_on_the_spot(self, candidate: Candidate) -> bool:
        """True for an unnamed speaker who is told by a common place: "sumber di lokasi"."""
        tokens, end = self.page.tokens, candidate.last
        if candidate.name or candidate.official or candidate.backward or end + 2 >= len(tokens):
            return False
        return tokens.lower[end] == "di" and is_common(tokens.lower[end + 1]) and not tokens.capital[end + 1]

    def _through(self, candidate: Candidate, last: int) -> Candidate:
        return replace(candidate, last=last, phrase=self.page.tokens.text(candidate.first, last))

    def _body_start(self, first: int, last: int) -> int:
        """Where the body or country begins that the function is one of: "Menteri Keuangan | Amerika Serikat"."""
        tokens = self.page.tokens
        for at in range(first, last):
            if bodies().match(tokens.lower, at) or self.page.lookup.place_at(tokens.lower, at):
                return at
            known = self.page.lookup.speaker_at(tokens.lower, at) if tokens.capital[at] else None
            if known and known[1][0].kind == "institution":
                return at
        return last

    def _function(self, first: int, last: int) -> int:
        """The end of the words of the function, without the brackets and small words before the body."""
        opening = next((at for at in range(first, last) if self.page.tokens.lower[at] == "("), last)
        while opening > first and (
            self.page.tokens.lower[opening - 1] in closed_words() or self.page.tokens.lower[opening - 1] == ","
        ):
            opening -= 1
        return opening

    def _is_part(self, at: int, head: int, end: int) -> bool:
        """True if the determiner is a part of the naming: "para diplomat", "sebuah sumber", not "seorang pejabat"."""
        return end - head == 1 and self.page.tokens.lower[at] not in _UNSAID_DETERMINERS

    def _official_title(self, rule: str, first: int, last: int, known: tuple[KnownSpeaker, ...]) -> bool | None:
        if rule != "body":
            return rule == "yes"
        second = titles().match(self.page.tokens.lower, first) if first < last else None
        if second is not None and second[1].official == "yes":
            return True
        said = self.bodies.official_words(first, last)
        if said is None and known:
            return known[0].official
        return said

    def _behind_relative(self, at: int) -> int:
        lower = self.page.tokens.lower
        for _ in range(5):
            if at < len(lower) - 1 and lower[at] in _RELATIVE_LINKS:
                at += 1
        return at

    def _apposed(self, candidate: Candidate, role: Candidate) -> Candidate:
        if candidate.role and (candidate.official or not role.official):
            return replace(candidate, last=role.last)
        return replace(
            candidate,
            last=role.last,
            role=role.role,
            wording=role.wording,
            title=role.title,
            affiliation=role.affiliation,
            country=role.country or candidate.country,
            official=bool(role.official or candidate.official),
        )

    def _determiner(self, at: int) -> tuple[int, str]:
        found = determiners().match(self.page.tokens.lower, at)
        return (at + found[0], found[1]) if found else (at, "")

    def _prefixed(self, at: int) -> int:
        """The token behind words such as "mantan" and "Plt" that belong to a title."""
        lower = self.page.tokens.lower
        for _ in range(_MOST_PREFIXES):
            found = prefixes().match(lower, at)
            if found is None or titles().match(lower, at) or at + found[0] >= len(lower):
                return at
            at += found[0]
        return at
