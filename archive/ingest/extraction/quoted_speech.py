"""Direct speech: quotations and whoever stands behind or before them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.passages import Quote, Sentence
from archive.ingest.extraction.reported_speech import ReportedSpeech
from archive.ingest.extraction.utterances import Report, Scene, Utterance
from archive.language.speech import CueClass, cues, has_pronoun, source_nouns, sources

_FULL_QUOTE_WORDS = 4
_SURE_QUOTE_WORDS = 8  # a quotation of so many words behind a comma is an utterance of its own
_LEAST_QUOTE_WORDS = 2
_LEAST_REPORTED_WORDS = 4  # between a reporting word and the quotation, for an utterance before it
_LEAST_TAIL_WORDS = 3
_FURTHEST_CUE = 12  # tokens between a reporting word and the comma before a quotation
_FURTHEST_SPEAKER = 10  # tokens between "demikian" and the speaker
_MARKS_BEHIND = frozenset({",", "-", "—", "–", "."})
_DEMONSTRATIVES = frozenset({"demikian", "begitu", "begitulah", "seperti", "bunyi"})
_NOUN_LINKS = frozenset({"isi", "bunyi", "dalam", "kutipan"})
_JOINING = frozenset({"bahwa", "dan", ",", "serta", ":"})
_SOURCE_OPENERS = frozenset({"berdasarkan", "menurut"})
_TAIL_LINKS = frozenset({"seraya", "sambil", "serta", "dan"})
_CONTINUED = Report(rule="continued quotation")


class QuotedSpeech:
    """Reads the quotations of one article's sentences."""

    def __init__(self, scene: Scene, reported: ReportedSpeech) -> None:
        self.scene = scene
        self.reported = reported

    def find(self, sentence: Sentence) -> list[Quote]:
        """The quotations of the sentence that are utterances of their own, not a few words inside a report."""
        found: list[Quote] = []
        for quote in sentence.quotes:
            goes_on = found and self.scene.tokens.lower[quote.first - 1] == "," and quote.words >= _LEAST_QUOTE_WORDS
            if goes_on or self._is_full(quote, sentence):
                found.append(quote)
        return found

    def read(self, sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Utterance]:
        """Each quotation with the attribution behind or before it, and what the sentence reports around them."""
        previous: Utterance | None = None
        for position, quote in enumerate(quotes):
            limit = quotes[position + 1].first if position + 1 < len(quotes) else sentence.last
            begin = quotes[position - 1].last if position else sentence.first
            report = self._behind(quote, limit) or self._before(quote, begin) or self._split(previous)
            utterance = _quotation(quote, report)
            earlier = self._reported_before(quote, utterance) or self._clause_before(sentence, begin, utterance)
            if earlier is not None:
                yield earlier
            yield utterance
            previous = utterance
        if previous is not None:
            yield from self._tail(sentence, quotes[-1], previous)

    def _is_full(self, quote: Quote, sentence: Sentence) -> bool:
        if (not quote.closed and quote.last < sentence.last) or quote.words < 1:
            return False
        if quote.words >= _FULL_QUOTE_WORDS:
            return quote.first <= sentence.first or self._is_set_off(quote, sentence)
        if quote.single:
            return False
        if quote.first <= sentence.first:
            return self._is_marked_off(quote, sentence)
        if quote.words < _LEAST_QUOTE_WORDS:
            return self.scene.tokens.lower[quote.first - 1] == "," and self._follows_cue(quote.first - 1, sentence)
        return self._is_set_off(quote, sentence)

    def _is_set_off(self, quote: Quote, sentence: Sentence) -> bool:
        """True if what stands before the quotation introduces an utterance."""
        before = self.scene.tokens.lower[quote.first - 1]
        if before == ":":
            return True
        if before == ",":
            sure = quote.words >= _SURE_QUOTE_WORDS or self._stands_before_cue(quote, sentence)
            return sure or self._follows_cue(quote.first - 1, sentence)
        return quote.words >= _FULL_QUOTE_WORDS and (before == "bahwa" or before in cues() or before in ".!?)-—–")

    def _stands_before_cue(self, quote: Quote, sentence: Sentence) -> bool:
        """True for a quotation that ends in a comma before "kata X"."""
        behind = self.scene.tokens.lower[quote.last] if quote.last < sentence.last else ""
        ends = quote.last > quote.first + 2 and self.scene.tokens.lower[quote.last - 2] == ","
        return ends and CueClass.POST in cues().get(behind, frozenset())

    def _follows_cue(self, comma: int, sentence: Sentence) -> bool:
        """True if a reporting word stands before the comma, at most a phrase of time or place between them."""
        for at in range(comma - 1, max(sentence.first, comma - _FURTHEST_CUE) - 1, -1):
            if self.scene.tokens.lower[at] in cues():
                return at == comma - 1 or self.scene.tokens.lower[at + 1] in self.scene.words.adjunct
        return False

    def _is_marked_off(self, quote: Quote, sentence: Sentence) -> bool:
        """True if a short quotation at the beginning ends in a mark or stands before a comma."""
        inner_end = self.scene.tokens.words[quote.last - 2] if quote.last - 2 > quote.first else ""
        follows = self.scene.tokens.lower[quote.last] if quote.last < sentence.last else ""
        return inner_end in {",", ".", "?", "!"} or follows in {",", ""}

    def _behind(self, quote: Quote, limit: int) -> Report | None:
        lower, at = self.scene.tokens.lower, quote.last
        while at < limit and lower[at] in _MARKS_BEHIND:
            at += 1
        if at >= limit:
            return None
        if CueClass.POST in cues().get(lower[at], frozenset()):
            return self._post(at, limit)
        if lower[at] in _DEMONSTRATIVES:
            return self._statement_noun(at, limit)
        candidate = self.scene.attribution.starting.get(at)
        if candidate is None:
            return None
        return self.scene.report("speaker behind quotation", self._cue_behind(candidate, limit), (candidate,))

    def _cue_behind(self, candidate: Candidate, limit: int) -> int:
        for index in range(candidate.last, min(limit, candidate.last + 6)):
            if self.scene.tokens.lower[index] in cues() or sources().match(self.scene.tokens.lower, index):
                return index
        return -1

    def _post(self, at: int, limit: int) -> Report:
        """ "…," kata X; "…," ujarnya."""
        if has_pronoun(self.scene.tokens.lower[at]):
            return self.scene.report("cue with -nya behind", at, ())
        candidate = self.scene.attribution.behind(at, limit)
        if candidate is None:
            return self.scene.report("cue behind", at, ())
        if candidate.kind is SpeakerKind.MEDIA:
            candidate = self.scene.quoted_by(candidate, limit) or candidate
        return self.scene.report("cue behind", at, self.scene.attribution.joined(candidate))

    def _statement_noun(self, at: int, limit: int) -> Report | None:
        """ "…," demikian pernyataan X; "…", demikian bunyi laporan itu."""
        lower = self.scene.tokens.lower
        for index in range(at + 1, min(limit, at + _FURTHEST_SPEAKER)):
            candidate = self.scene.attribution.starting.get(index)
            if candidate is not None:
                return self.scene.report("noun of speech behind", index - 1, (candidate,))
            if lower[index] not in source_nouns() and lower[index] not in cues() and lower[index] not in _NOUN_LINKS:
                return self.scene.report("noun of speech behind", at, self._origin(index, limit))
        return None

    def _origin(self, first: int, limit: int) -> tuple[Candidate, ...]:
        """Who stands behind "dari" or "oleh": "demikian bunyi keterangan berbahasa Arab dari kementerian itu"."""
        for at in range(first, min(limit - 1, first + _FURTHEST_SPEAKER)):
            if self.scene.tokens.lower[at] in ("dari", "oleh"):
                candidate = self.scene.attribution.starting.get(at + 1)
                return (candidate,) if candidate is not None else ()
        return ()

    def _before(self, quote: Quote, begin: int) -> Report | None:
        """X mengatakan, "…"; X: "…"."""
        for at in range(quote.first - 1, begin - 1, -1):
            low = self.scene.tokens.lower[at]
            if low in ".!?" and at < quote.first - 1:
                return None
            if low in cues() and CueClass.PASSIVE not in cues()[low]:
                subject = self.scene.attribution.before(at, begin)
                speakers = self.scene.attribution.joined(subject) if subject else ()
                return self.scene.report("cue before quotation", at, speakers)
        if quote.first > begin and self.scene.tokens.lower[quote.first - 1] == ":":
            subject = self.scene.attribution.before(quote.first - 1, begin)
            return Report(rule="speaker before colon", speakers=(subject,)) if subject else None
        return None

    def _split(self, previous: Utterance | None) -> Report:
        """The other part of a quotation that the attribution splits, else one that goes on without any."""
        if previous is None:
            return _CONTINUED
        return replace(previous.report, rule="split quotation", cue=None)

    def _clause_before(self, sentence: Sentence, begin: int, utterance: Utterance) -> Utterance | None:
        """What an earlier reporting word reports: "X menggambarkan …, dengan menyebut bahwa "…""."""
        report = utterance.report
        if report.rule != "cue before quotation" or report.cue_token <= begin:
            return None
        if self.scene.tokens.lower[report.cue_token - 1] not in self.scene.words.same_speaker:
            return None
        clause = replace(sentence, first=begin, last=report.cue_token - 1, quotes=())
        found = self.reported.read(clause)
        return found if found is not None and found.report.speakers else None

    def _reported_before(self, quote: Quote, utterance: Utterance) -> Utterance | None:
        """What stands between the reporting word and the quotation: "menyatakan bahwa … dan bahwa "…""."""
        at, last = utterance.report.cue_token, quote.first
        if utterance.report.rule != "cue before quotation":
            return None
        while last > at + 1 and self.scene.tokens.lower[last - 1] in _JOINING:
            last -= 1
        if "bahwa" not in self.scene.tokens.lower[at + 1 : at + 3] or last - at < _LEAST_REPORTED_WORDS + 2:
            return None
        content = self.scene.trim(self.scene.attribution.contents.read(at, last))
        if self.scene.tokens.lower[content.first] in _SOURCE_OPENERS | self.scene.words.preposition:
            return None
        return self.scene.utterance(content, replace(utterance.report, rule="reported speech"))

    def _tail(self, sentence: Sentence, quote: Quote, previous: Utterance) -> Iterator[Utterance]:
        """What a sentence reports behind its quotation: ", seraya menyebut bahwa …"."""
        lower = self.scene.tokens.lower
        for at in range(quote.last + 1, sentence.last - 2):
            if not self._links_tail(at) or CueClass.SAY not in cues().get(lower[at], frozenset()):
                continue
            content = self.scene.trim(self.scene.attribution.contents.read(at, sentence.last))
            if content.last - content.first >= _LEAST_TAIL_WORDS:
                report = self.scene.report("reported behind quotation", at, previous.report.speakers)
                yield self.scene.utterance(content, report)
            return

    def _links_tail(self, at: int) -> bool:
        """True behind "seraya" and the like, and for ", menambahkan bahwa"."""
        lower = self.scene.tokens.lower
        return lower[at - 1] in _TAIL_LINKS or (lower[at - 1] == "," and lower[at + 1] == "bahwa")


def _quotation(quote: Quote, report: Report) -> Utterance:
    return Utterance(start=quote.start, end=quote.end, direct=True, report=report)
