"""Quoted and reported speech, sentence by sentence, with whoever the sentence itself says it is from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.ingest.extraction.attribution import Attribution, Content
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.passages import Quote, Sentence
from archive.ingest.extraction.tokens import Tokens
from archive.ingest.documents import SpeakerKind
from archive.language.tables import read_words
from archive.language.speech import CueClass, SourceClass, cues, function_words, source_nouns, sources

_FULL_QUOTE_WORDS = 4
_SURE_QUOTE_WORDS = 8  # a quotation of so many words behind a comma is an utterance of its own
_LONGEST_SOURCE = 26  # tokens between "menurut X" and the comma before its content
_QUOTED_CONTENT_WORDS = 2
_LEAST_INSERTED_WORDS = 4  # words before an inserted "lanjut X" that make them part of the content
_WEEKDAYS = read_words("weekdays.txt")
_MONTHS = read_words("months.txt")
_SUBORDINATE = frozenset({"ketika", "saat", "setelah", "sebelum", "sejak", "usai", "seusai"})
_NEVER_ACTIVE = frozenset({CueClass.POST, CueClass.PASSIVE, CueClass.QUOTE})
_CONTRASTS = frozenset({"tetapi", "tapi", "namun", "sedangkan", "sementara", "sebaliknya"})
_OPENERS = frozenset(',:—–-.!?"”“')


def _is_date(low: str) -> bool:
    return low in _WEEKDAYS or low in _MONTHS or not low[0].isalpha()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Words [start, end) of the body that somebody said.

    `speakers` are the candidates that the sentence names (several for joint speech); empty where it names none: then
    `pronoun` tells whether the sentence points back ("ujarnya") or is a continued quotation. `rule` names the pattern.
    """

    start: int
    end: int
    direct: bool
    rule: str
    cue: str | None = None
    cue_token: int = -1
    speakers: tuple[Candidate, ...] = ()
    pronoun: bool = False


class UtteranceReader:
    """Reads the utterances of one article's sentences."""

    def __init__(self, tokens: Tokens, attribution: Attribution) -> None:
        self.tokens = tokens
        self.attribution = attribution
        self.words = function_words()

    def read(self, sentence: Sentence) -> Iterator[Utterance]:
        """The utterances of the sentence in order."""
        full = [quote for quote in sentence.quotes if self.is_full(quote, sentence)]
        if full:
            yield from self._quoted(sentence, full)
            return
        found = (
            self._original(sentence)
            or self._according(sentence)
            or self._behind_clause(sentence)
            or self._active(sentence, sentence.first)
            or self._passive(sentence)
            or self._from_medium(sentence)
        )
        if found is not None:
            yield from self._contrasted(sentence, found)

    def _original(self, sentence: Sentence) -> Utterance | None:
        """Whoever speaks in a sentence that a medium is named for at its end: "X mengatakan …, menurut Reuters"."""
        cited = self._according(sentence)
        if cited is None or not any(speaker.kind is SpeakerKind.MEDIA for speaker in cited.speakers):
            return None
        active = self._active(sentence, sentence.first)
        named = active is not None and any(speaker.kind is not SpeakerKind.MEDIA for speaker in active.speakers)
        return active if named else None

    def announces(self, sentence: Sentence) -> Candidate | None:
        """Who is about to speak after a colon: "TASIS menegaskan di X:"."""
        if self.tokens.lower[sentence.last - 1] != ":":
            return None
        for at in range(sentence.last - 2, sentence.first, -1):
            if self.tokens.lower[at] in cues():
                return self.attribution.before(at, sentence.first)
        return None

    def points_back(self, sentence: Sentence) -> Utterance | None:
        """Whose words the sentence before was, where this one says so: "Hal itu diungkapkan juru bicara militer"."""
        for at in range(sentence.first + 1, min(sentence.last - 1, sentence.first + 6)):
            if CueClass.PASSIVE not in cues().get(self.tokens.lower[at], frozenset()):
                continue
            candidate = self.attribution.behind(at, sentence.last)
            if candidate is None or not self._is_pointing(Content(first=sentence.first, last=at)):
                return None
            if candidate.kind is SpeakerKind.MEDIA:
                candidate = self._quoted_by(candidate, sentence.last) or candidate
            return self._utterance(Content(first=at, last=at + 1), "pointed back at", at, (candidate,), False)
        return None

    def _is_pointing(self, content: Content) -> bool:
        words = self.tokens.lower[content.first : content.last]
        return all(low in self.words.pointing or low in self.words.adverb or _is_date(low) for low in words)

    def _quoted_by(self, medium: Candidate, last: int) -> Candidate | None:
        """Whose statement a medium hands over: "kutip kantor berita TASS dari pernyataan Shoigu"."""
        lower = self.tokens.lower
        for at in range(medium.last, min(last, medium.last + 4)):
            if lower[at] in source_nouns():
                return self.attribution.behind(at, last)
        return None

    def _contrasted(self, sentence: Sentence, found: Utterance) -> Iterator[Utterance]:
        """The utterance, parted where behind ", tetapi …" somebody else speaks."""
        lower = self.tokens.lower
        for at in range(max(found.cue_token + 4, sentence.first), sentence.last - 4):
            if lower[at] not in _CONTRASTS or lower[at - 1] != "," or found.end <= self.tokens.starts[at]:
                continue
            rest = replace(sentence, first=at + 1, quotes=tuple(q for q in sentence.quotes if q.first > at))
            other = self._active(rest, at + 1)
            if other is not None and other.speakers and found.start < self.tokens.starts[at - 1]:
                yield replace(found, end=self.tokens.ends[at - 2])
                yield other
                return
        yield found

    def is_full(self, quote: Quote, sentence: Sentence) -> bool:
        """True if the quotation is an utterance of its own, not a few words inside a report."""
        if not quote.closed and quote.last < sentence.last:
            return False
        if quote.words < 1 or (quote.single and quote.words < _FULL_QUOTE_WORDS):
            return False
        if quote.first <= sentence.first:
            return quote.words >= _FULL_QUOTE_WORDS or self._is_marked_off(quote, sentence)
        before = self.tokens.lower[quote.first - 1]
        if before == ":":
            return quote.words >= 2
        if before == ",":
            return quote.words >= _SURE_QUOTE_WORDS or (
                quote.words >= 2 and self._follows_cue(quote.first - 1, sentence)
            )
        if before == "bahwa" or before in cues():
            return quote.words >= _FULL_QUOTE_WORDS
        return before in ".!?)-—–" and quote.words >= _FULL_QUOTE_WORDS

    def _follows_cue(self, comma: int, sentence: Sentence) -> bool:
        """True if a reporting word stands right before the comma, or before a phrase of time or place that ends there."""
        for at in range(comma - 1, max(sentence.first, comma - 12) - 1, -1):
            if self.tokens.lower[at] in cues():
                return at == comma - 1 or self.tokens.lower[at + 1] in self.words.adjunct
        return False

    def _is_marked_off(self, quote: Quote, sentence: Sentence) -> bool:
        inner_end = self.tokens.words[quote.last - 2] if quote.last - 2 > quote.first else ""
        follows = self.tokens.lower[quote.last] if quote.last < sentence.last else ""
        return inner_end in tuple(",.?!") or follows in (",", "")

    def _quoted(self, sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Utterance]:
        """Each full quotation with the attribution that stands behind or before it, then what the sentence goes on to report."""
        previous: Utterance | None = None
        for position, quote in enumerate(quotes):
            limit = quotes[position + 1].first if position + 1 < len(quotes) else sentence.last
            begin = quotes[position - 1].last if position else sentence.first
            found = self._after_quote(quote, limit) or self._before_quote(quote, begin)
            if found is None and previous is not None:
                found = ("split quotation", None, previous.cue_token, previous.speakers, previous.pronoun)
            rule, cue, at, speakers, pronoun = found or ("continued quotation", None, -1, (), False)
            previous = Utterance(
                start=quote.start, end=quote.end, direct=True, rule=rule, cue=cue, cue_token=at,
                speakers=speakers, pronoun=pronoun,
            )  # fmt: skip
            first_part = self._reported_before(quote, previous) or self._clause_before(sentence, begin, previous)
            if first_part is not None:
                yield first_part
            yield previous
        yield from self._tail(sentence, quotes[-1], previous)

    def _clause_before(self, sentence: Sentence, begin: int, utterance: Utterance) -> Utterance | None:
        """What an earlier reporting word of the sentence reports: "menggambarkan …, dengan menyebut bahwa "…""."""
        at = utterance.cue_token
        if utterance.rule != "cue before quotation" or self.tokens.lower[at - 1] not in self.words.same_speaker:
            return None
        clause = replace(sentence, first=begin, last=at - 1, quotes=())
        found = self._active(clause, begin)
        return found if found is not None and found.speakers else None

    def _reported_before(self, quote: Quote, utterance: Utterance) -> Utterance | None:
        """What a sentence reports between its reporting word and the quotation: "menyatakan bahwa … dan bahwa "…""."""
        if utterance.rule != "cue before quotation":
            return None
        at = utterance.cue_token
        last = quote.first
        while last > at + 1 and self.tokens.lower[last - 1] in ("bahwa", "dan", ",", "serta", ":"):
            last -= 1
        if "bahwa" not in self.tokens.lower[at + 1 : at + 3] or last - at < 7:
            return None
        content = self._trim(self.attribution.content(at, last))
        return self._utterance(content, "reported speech", at, utterance.speakers, utterance.pronoun)

    def _after_quote(self, quote: Quote, limit: int) -> tuple[str, str | None, int, tuple[Candidate, ...], bool] | None:
        lower, at = self.tokens.lower, quote.last
        while at < limit and lower[at] in (",", "-", "—", "–", "."):
            at += 1
        if at >= limit:
            return None
        if CueClass.POST in cues().get(lower[at], frozenset()):
            return self._post(at, limit)
        if lower[at] in ("demikian", "begitu", "begitulah", "seperti"):
            return self._statement_noun(at, limit)
        candidate = self.attribution.starting.get(at)
        if candidate is not None:
            cue = self._cue_behind(candidate, limit)
            return ("speaker behind quotation", self.tokens.words[cue] if cue >= 0 else None, cue, (candidate,), False)
        return None

    def _cue_behind(self, candidate: Candidate, limit: int) -> int:
        for index in range(candidate.last, min(limit, candidate.last + 6)):
            if self.tokens.lower[index] in cues() or sources().match(self.tokens.lower, index):
                return index
        return -1

    def _post(self, at: int, limit: int) -> tuple[str, str | None, int, tuple[Candidate, ...], bool]:
        word = self.tokens.words[at]
        if self.tokens.lower[at].endswith("nya"):
            return ("cue with -nya behind", word, at, (), True)
        candidate = self.attribution.behind(at, limit)
        if candidate is None:
            return ("cue behind", word, at, (), True)
        if candidate.kind is SpeakerKind.MEDIA:
            candidate = self._quoted_by(candidate, limit) or candidate
        return ("cue behind", word, at, tuple(self.attribution.joined(candidate)), False)

    def _statement_noun(self, at: int, limit: int) -> tuple[str, str | None, int, tuple[Candidate, ...], bool] | None:
        """ "…," demikian pernyataan X; "…", demikian bunyi laporan itu."""
        lower = self.tokens.lower
        for index in range(at + 1, min(limit, at + 10)):
            candidate = self.attribution.starting.get(index)
            if candidate is not None:
                return ("noun of speech behind", self.tokens.words[index - 1], index - 1, (candidate,), False)
            if (
                lower[index] not in source_nouns()
                and lower[index] not in cues()
                and lower[index] not in ("isi", "bunyi", "dalam", "kutipan")
            ):
                return ("noun of speech behind", self.tokens.words[at], at, (), True)
        return None

    def _before_quote(
        self, quote: Quote, begin: int
    ) -> tuple[str, str | None, int, tuple[Candidate, ...], bool] | None:
        for at in range(quote.first - 1, begin - 1, -1):
            low = self.tokens.lower[at]
            if low in ".!?" and at < quote.first - 1:
                return None
            if low in cues() and CueClass.PASSIVE not in cues()[low]:
                subject = self.attribution.before(at, begin)
                speakers = tuple(self.attribution.joined(subject)) if subject else ()
                return ("cue before quotation", self.tokens.words[at], at, speakers, subject is None)
        if self.tokens.lower[quote.first - 1 : quote.first] == [":"]:
            subject = self.attribution.before(quote.first - 1, begin)
            return ("speaker before colon", None, -1, (subject,), False) if subject else None
        return None

    def _tail(self, sentence: Sentence, quote: Quote, previous: Utterance | None) -> Iterator[Utterance]:
        """What a sentence reports behind its quotation: ", seraya menyebut bahwa …"."""
        lower = self.tokens.lower
        for at in range(quote.last + 1, sentence.last - 2):
            if lower[at - 1] not in ("seraya", "sambil", "serta", "dan") or CueClass.SAY not in cues().get(
                lower[at], frozenset()
            ):
                continue
            content = self._trim(self.attribution.content(at, sentence.last))
            if content.last - content.first >= 3 and previous is not None:
                yield self._utterance(
                    content, "reported behind quotation", at, previous.speakers, not previous.speakers
                )
            return

    def _according(self, sentence: Sentence) -> Utterance | None:
        """ "Menurut X, …", "…, menurut X", "menurutnya"."""
        for at in range(sentence.first, sentence.last):
            if self.tokens.lower[at] == "menurutnya":
                return self._inserted(sentence, at, at + 1, "according to", ())
            found = sources().match(self.tokens.lower, at)
            if found is None or found[1] is not SourceClass.ACCORDING or not self._opens(at, sentence):
                continue
            candidate = self.attribution.behind(at + found[0] - 1, sentence.last)
            if candidate is None:
                continue
            return self._inserted(sentence, at, candidate.last, "according to", (candidate,))
        return None

    def _behind_clause(self, sentence: Sentence) -> Utterance | None:
        """ "…, kata X", "Hal ini, lanjut X, …"."""
        for at in range(sentence.first + 1, sentence.last):
            low = self.tokens.lower[at]
            if CueClass.POST not in cues().get(low, frozenset()) or self.tokens.lower[at - 1] not in (
                ",",
                "—",
                "”",
                '"',
                "'",
            ):
                continue
            if low.endswith("nya"):
                return self._inserted(sentence, at, at + 1, "cue with -nya behind", ())
            candidate = self.attribution.behind(at, sentence.last)
            if candidate is not None:
                joined = tuple(self.attribution.joined(candidate))
                return self._inserted(sentence, at, joined[-1].last, "cue behind", joined)
        return None

    def _inserted(
        self, sentence: Sentence, at: int, end: int, rule: str, speakers: tuple[Candidate, ...]
    ) -> Utterance | None:
        """The content around an attribution [at, end): before it, behind it, or both."""
        before = self._trim(Content(first=sentence.first, last=at))
        behind = self._trim(Content(first=self._behind_insertion(end, sentence.last), last=sentence.last))
        behind = self._trim(Content(first=behind.first, last=self.attribution.content_last(behind.first, behind.last)))
        size_before, size_behind = before.last - before.first, behind.last - behind.first
        if size_behind < 3:
            content = before
        elif size_before < _LEAST_INSERTED_WORDS or self._is_adverbial(before):
            content = behind
        else:
            content = Content(first=before.first, last=behind.last)
        if content.last - content.first < 2:
            return None
        return self._utterance(content, rule, at, speakers, not speakers)

    def _behind_insertion(self, at: int, last: int) -> int:
        """The token behind "(seperti dilansir AP), Rabu (18/6/2025)," that may follow the source."""
        lower = self.tokens.lower
        if at < last and lower[at].isalpha() and not self._is_aside(at, last):
            return at
        index, dated = at, False
        while index < last:
            if lower[index] == "(" and index in self.tokens.closers:
                index = self.tokens.closers[index]
                if dated and index + 1 < last and lower[index + 1] not in (",", "."):
                    return index + 1
            elif lower[index] in _WEEKDAYS:
                dated = True
            elif lower[index] == ",":
                if not self._is_aside(index + 1, last):
                    return index + 1
            elif index > at + _LONGEST_SOURCE:
                return at
            index += 1
        return last

    def _is_aside(self, at: int, last: int) -> bool:
        """True for a date or a second source between commas."""
        lower = self.tokens.lower
        while at < last and lower[at] in ("seperti", "sebagaimana", "pada", "yang", "hari"):
            at += 1
        if at >= last:
            return True
        if sources().match(lower, at):
            return True
        return lower[at] in _WEEKDAYS or (lower[at].isdigit() and at + 1 < last and lower[at + 1] in _MONTHS)

    def _is_adverbial(self, content: Content) -> bool:
        low = self.tokens.lower[content.first]
        return low in self.words.opening or low in self.words.preposition or low in ("masih", "hal", "lebih")

    def _active(self, sentence: Sentence, begin: int) -> Utterance | None:
        """ "X mengatakan bahwa …", "X menyerukan …"."""
        inside = [(quote.first, quote.last) for quote in sentence.quotes]
        fallback: Utterance | None = None
        for at in range(begin, sentence.last - 1):
            classes = cues().get(self.tokens.lower[at])
            if not classes or classes <= _NEVER_ACTIVE or any(a <= at < b for a, b in inside):
                continue
            found = self._reported(sentence, at, classes)
            if found is None:
                continue
            if any(speaker.kind is SpeakerKind.MEDIA for speaker in found.speakers) or self._is_subordinate(found):
                fallback = fallback or found
                continue
            return found
        return fallback

    def _is_subordinate(self, utterance: Utterance) -> bool:
        """True for speech in a clause of time: "ketika ia menyampaikan pidato …, X mengatakan"."""
        first = utterance.speakers[0].first if utterance.speakers else 0
        return first > 0 and self.tokens.lower[first - 1] in _SUBORDINATE

    def _reported(self, sentence: Sentence, at: int, classes: frozenset[CueClass]) -> Utterance | None:
        lower = self.tokens.lower
        if self._is_blocked(at, sentence.first):
            return None
        weak = bool(classes & {CueClass.WEAK, CueClass.MIND})
        subject = self.attribution.before(at, sentence.first, adjacent=weak)
        shared = at > sentence.first and lower[at - 1] in self.words.same_speaker
        if CueClass.MIND in classes and (subject is None or subject.kind is SpeakerKind.INSTITUTION):
            return None
        if subject is None and (weak or not (shared or CueClass.SAY in classes and at == sentence.first)):
            return None
        content = self._quoted_content(sentence, at) or self._trim(self.attribution.content(at, sentence.last))
        if (
            content.last - content.first > 1
            and lower[content.first] in ("dan", "serta")
            and lower[content.first + 1] in cues()
        ):
            at = content.first + 1
            content = self._trim(self.attribution.content(at, sentence.last))
        if content.last - content.first < 1 or self._is_adjunct(content):
            return None
        speakers = tuple(self.attribution.joined(subject)) if subject else ()
        rule = "weak act of speech" if weak else "reported speech" if CueClass.SAY in classes else "act of speech"
        return self._utterance(content, rule, at, speakers, subject is None)

    def _is_blocked(self, at: int, first: int) -> bool:
        """True behind "tidak", "untuk", "akan" and the like, adverbs between them looked through."""
        at -= 1
        while (
            at > first
            and self.tokens.lower[at] in self.words.adverb
            and self.tokens.lower[at] not in self.words.blocking
        ):
            at -= 1
        return at >= first and self.tokens.lower[at] in self.words.blocking

    def _is_adjunct(self, content: Content) -> bool:
        """True for what is no content: "menegaskan di X:", "melaporkan pada Jumat (6/6)"."""
        words = self.tokens.lower[content.first + 1 : content.last]
        if self.tokens.lower[content.first] == "pada" and all(low in _WEEKDAYS or not low.isalpha() for low in words):
            return True
        return content.last - content.first < 4 and self.tokens.lower[content.first] in (
            "di",
            "pada",
            "dalam",
            "melalui",
            "lewat",
        )

    def _quoted_content(self, sentence: Sentence, at: int) -> Content | None:
        """A short quotation right behind the reporting word is all that it reports: menyerukan "penyerahan …"."""
        for quote in sentence.quotes:
            if quote.first == at + 1 and quote.words >= _QUOTED_CONTENT_WORDS and quote.closed:
                follows = self.tokens.lower[quote.last] if quote.last < sentence.last else "."
                if follows in _OPENERS or follows in self.words.adjunct or follows in self.words.conjunction:
                    return Content(first=quote.first + 1, last=quote.last - 1)
        return None

    def _passive(self, sentence: Sentence) -> Utterance | None:
        """ "… diungkapkan X"; without content of its own ("Hal itu disampaikan X") there is no utterance."""
        for at in range(sentence.first + 1, sentence.last - 1):
            if CueClass.PASSIVE not in cues().get(self.tokens.lower[at], frozenset()):
                continue
            candidate = self.attribution.behind(at, sentence.last)
            if candidate is None:
                continue
            before = self._trim(Content(first=sentence.first, last=at))
            named = self._named_as(sentence, at, candidate)
            if named is not None:
                return self._utterance(named, "passive cue", at, (candidate,), False)
            clause = max(
                (i + 1 for i in range(before.first, before.last) if self.tokens.lower[i] == ","), default=before.first
            )
            if self.tokens.lower[at - 1] == "yang" and self.tokens.lower[at - 2] not in (
                "seperti",
                "sebagaimana",
                "apa",
            ):
                return None
            if self._is_pointing(Content(first=clause, last=before.last)) or before.last - before.first < 3:
                return None
            rest = self._trim(Content(first=candidate.last, last=sentence.last))
            goes_on = rest.last - rest.first > 1 and self.tokens.lower[candidate.last] not in self.words.closed | {
                ",",
                ".",
            }
            content = Content(first=before.first, last=rest.last) if goes_on else before
            return self._utterance(content, "passive cue", at, (candidate,), False)
        return None

    def _named_as(self, sentence: Sentence, at: int, candidate: Candidate) -> Content | None:
        """What somebody calls something: "apa yang disebut Israel sebagai ancaman …"."""
        lower = self.tokens.lower
        if lower[at - 1] != "yang" or lower[candidate.last : candidate.last + 1] != ["sebagai"]:
            return None
        end = next((i for i in range(candidate.last + 1, sentence.last) if lower[i] in ",.;"), sentence.last)
        content = self._trim(Content(first=candidate.last + 1, last=end))
        return content if content.last - content.first >= 2 else None

    def _from_medium(self, sentence: Sentence) -> Utterance | None:
        """ "Dilansir dari X, …", "…, seperti dikutip X"."""
        for at in range(sentence.first, sentence.last):
            found = sources().match(self.tokens.lower, at)
            if found is None or found[1] is not SourceClass.MEDIA:
                continue
            candidate = self.attribution.behind(at + found[0] - 1, sentence.last)
            if candidate is None or self.tokens.lower[sentence.first] in ("demikian", "hal"):
                continue
            return self._inserted(sentence, at, candidate.last, "from a medium", (candidate,))
        return None

    def _opens(self, at: int, sentence: Sentence) -> bool:
        if at == sentence.first:
            return True
        low = self.tokens.lower[at - 1]
        if low in self.words.demonstrative:
            return at - 3 <= sentence.first or self.tokens.lower[at - 2] in ("sejauh", "saat", "sampai", "hingga")
        return low in _OPENERS or low in self.words.opening or low in self.words.conjunction

    def _trim(self, content: Content) -> Content:
        return self.attribution.trimmed(content.first, content.last)

    def _utterance(
        self, content: Content, rule: str, at: int, speakers: tuple[Candidate, ...], pronoun: bool
    ) -> Utterance:
        return Utterance(
            start=self.tokens.starts[content.first],
            end=self.tokens.ends[content.last - 1],
            direct=False,
            rule=rule,
            cue=self.tokens.words[at],
            cue_token=at,
            speakers=speakers,
            pronoun=pronoun,
        )
