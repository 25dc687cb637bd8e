"""Indirect speech with its source beside it: "menurut X, …", "…, kata X", "dilansir X, …"."""

from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.contents import Content
from archive.ingest.extraction.passages import Sentence
from archive.ingest.extraction.utterances import MONTHS, WEEKDAYS, Report, Scene, Utterance
from archive.language.speech import CueClass, SourceClass, claim_nouns, cues, has_pronoun, source_nouns, sources

_LONGEST_SOURCE = 26  # tokens between "menurut X" and the comma before its content
_LEAST_INSERTED_WORDS = 4  # words before an inserted "lanjut X" that make them part of the content
_LEAST_WORDS_BEHIND = 3
_LEAST_WORDS = 2
_RELATIVE_END = 3  # tokens of "yang sejauh ini" before "menurut X"
_BEFORE_CUE = frozenset({",", "—", "”", '"', "'"})
_OPENERS = frozenset(',:—–-.!?"”“')
_UNTIL_NOW = frozenset({"sejauh", "saat", "sampai", "hingga"})
_ASIDES = frozenset({"seperti", "sebagaimana", "pada", "yang", "hari"})
_ADVERBIALS = frozenset({"masih", "hal", "lebih"})
_TENSES = frozenset({"telah", "sudah", "akan", "masih", "sedang", "baru"})
_CLOSING_LINES = frozenset({"demikian", "hal"})


class SourcedSpeech:
    """Reads what the sentences of one article hand over from a source."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read_according(self, sentence: Sentence) -> Utterance | None:
        """ "Menurut X, …", "…, menurut X", "menurutnya"."""
        for at in range(sentence.first, sentence.last):
            if self.scene.tokens.lower[at] == "menurutnya" and not self._is_aside_of_clause(at, sentence):
                return self._inserted(sentence, at + 1, self.scene.report("according to", at, ()))
            length = self._source(at, SourceClass.ACCORDING)
            if length and self._is_own_word(at + length):
                return self._inserted(sentence, at + length + 1, self.scene.report("according to", at, ()))
            candidate = self._cited(sentence, at + length) if length and self._opens(at, sentence) else None
            if candidate is not None:
                return self._inserted(sentence, candidate.last, self.scene.report("according to", at, (candidate,)))
        return None

    def read_behind(self, sentence: Sentence) -> Utterance | None:
        """ "…, kata X", "Hal ini, lanjut X, …"."""
        for at in range(sentence.first, sentence.last):
            low = self.scene.tokens.lower[at]
            if CueClass.POST not in cues().get(low, frozenset()) or not self._is_set_off(at, sentence):
                continue
            if has_pronoun(low):
                return self._inserted(sentence, at + 1, self.scene.report("cue with -nya behind", at, ()))
            candidate = self.scene.attribution.behind(at, sentence.last)
            if candidate is not None:
                joined = self.scene.attribution.joined(candidate)
                return self._inserted(sentence, joined[-1].last, self.scene.report("cue behind", at, joined))
        return None

    def _is_own_word(self, at: int) -> bool:
        """True for what the last speaker gave: "menurut klaimnya"."""
        low = self.scene.tokens.lower[at] if at < len(self.scene.tokens) else ""
        return low.endswith("nya") and low.removesuffix("nya") in source_nouns()

    def _is_set_off(self, at: int, sentence: Sentence) -> bool:
        """True behind a mark, and for "Lanjutnya, …" at the beginning."""
        lower = self.scene.tokens.lower
        if at > sentence.first:
            return lower[at - 1] in _BEFORE_CUE
        return has_pronoun(lower[at]) and lower[at + 1 : at + 2] == [","]

    def read_medium(self, sentence: Sentence) -> Utterance | None:
        """ "Dilansir dari X, …", "…, seperti dikutip X"; not "Demikian dilansir X", which closes an article."""
        if self.scene.tokens.lower[sentence.first] in _CLOSING_LINES:
            return None
        for at in range(sentence.first, sentence.last):
            length = self._source(at, SourceClass.MEDIA)
            candidate = self._cited(sentence, at + length) if length else None
            if candidate is not None:
                return self._inserted(sentence, candidate.last, self.scene.report("from a medium", at, (candidate,)))
        return None

    def _source(self, at: int, kind: SourceClass) -> int:
        """How many tokens the source word of this kind at `at` has; 0 if none stands there."""
        found = sources().match(self.scene.tokens.lower, at)
        return found[0] if found is not None and found[1] is kind else 0

    def _cited(self, sentence: Sentence, at: int) -> Candidate | None:
        return self.scene.attribution.behind(at - 1, sentence.last)

    def _is_aside_of_clause(self, at: int, sentence: Sentence) -> bool:
        """True within a clause that somebody else's words hold: "menyoroti video itu, yang menurutnya palsu"."""
        return at > sentence.first and self.scene.tokens.lower[at - 1] == "yang"

    def _opens(self, at: int, sentence: Sentence) -> bool:
        """True if a clause begins at `at`; a capital says so behind a heading that no stop ends."""
        words, lower = self.scene.words, self.scene.tokens.lower
        if at == sentence.first or self.scene.tokens.capital[at]:
            return True
        low = lower[at - 1]
        if low == "yang" or self._stands_in_clause(at, sentence.first):
            return True
        if low in words.demonstrative:
            return at - 3 <= sentence.first or lower[at - 2] in _UNTIL_NOW
        return low in _OPENERS or low in words.opening or low in words.conjunction

    def _is_aside_phrase(self, behind: Content) -> bool:
        """True for when and where it was said: "…, kata Panglima Rudi Hart pada pembukaan dapur itu"."""
        return behind.last > behind.first and self.scene.tokens.lower[behind.first] in self.scene.words.adjunct

    def _stands_in_clause(self, at: int, first: int) -> bool:
        """True behind the subject of the clause: "Namun IDF menurut Brik malah …"."""
        number = self.scene.attribution.covering[at - 1]
        if number < 0:
            return False
        return self.scene.attribution.opens_clause(self.scene.attribution.candidates[number], first)

    def _subject_before(self, before: Content, sentence: Sentence) -> Candidate | None:
        """The subject that is all that stands before an inserted source: "Polisi, menurut kementerian, menahan …"."""
        if before.last <= before.first or not self._stands_in_clause(before.last, sentence.first):
            return None
        subject = self.scene.attribution.candidates[self.scene.attribution.covering[before.last - 1]]
        opening = self.scene.tokens.lower[before.first : subject.first]
        alone = all(low in self.scene.words.opening for low in opening)
        return subject if alone and not subject.pronoun else None

    def read_claim(self, sentence: Sentence) -> Utterance | None:
        """ "Penolakan itu didasari klaim Moore bahwa …"."""
        lower = self.scene.tokens.lower
        for at in range(sentence.first, sentence.last - 1):
            candidate = self.scene.attribution.starting.get(at + 1) if lower[at] in claim_nouns() else None
            if candidate is None or lower[candidate.last : candidate.last + 1] != ["bahwa"]:
                continue
            last = self.scene.attribution.contents.find_end(candidate.last, sentence.last)
            content = self.scene.trim(Content(first=candidate.last, last=last))
            if content.last - content.first >= _LEAST_WORDS_BEHIND:
                return self.scene.utterance(content, self.scene.report("noun of claim", at, (candidate,)))
        return None

    def _inserted(self, sentence: Sentence, end: int, report: Report) -> Utterance | None:
        """The content around an attribution that ends at `end`: before it, behind it, or both."""
        before = self.scene.trim(Content(first=sentence.first, last=report.cue_token))
        subject = self._subject_before(before, sentence)
        relative = self.scene.tokens.lower[max(sentence.first, report.cue_token - 1)] == "yang"
        relative = relative and self.scene.tokens.lower[end : end + 1] not in ([","], ["yang"])
        goes_on = (subject is not None or relative) and end < sentence.last
        straight = goes_on or self._goes_straight_on(end, sentence, report)
        first = end if straight else self._behind_insertion(end, sentence.last)
        behind = self.scene.trim(Content(first=first, last=sentence.last))
        last = self.scene.attribution.contents.find_end(behind.first, behind.last)
        behind = self.scene.trim(Content(first=behind.first, last=last))
        content = self._chosen(before, behind)
        if behind.first == end and self.scene.tokens.lower[end : end + 1] != [","] and self._is_aside_phrase(behind):
            content = before if before.last - before.first >= _LEAST_INSERTED_WORDS else content
        if subject is not None and content == behind and behind.last - behind.first >= _LEAST_WORDS:
            content = Content(first=subject.first, last=behind.last)
        if content.last - content.first < _LEAST_WORDS or self._is_demonstrated(content):
            return None
        return self.scene.utterance(content, report)

    def _is_demonstrated(self, content: Content) -> bool:
        """True for "Peristiwa ini", which reports nothing."""
        last = self.scene.tokens.lower[content.last - 1]
        return content.last - content.first == _LEAST_WORDS and last in self.scene.words.demonstrative

    def _goes_straight_on(self, at: int, sentence: Sentence, report: Report) -> bool:
        """True for a medium named in the middle of a clause: "seperti dilansir AP memperlihatkan …"."""
        if at >= sentence.last:
            return False
        if report.rule == "according to" and not report.speakers:
            return self.scene.tokens.lower[at].isalnum()
        if report.rule != "from a medium":
            return False
        return self.scene.tokens.lower[at].isalpha() and not self._is_aside(at, sentence.last)

    def _chosen(self, before: Content, behind: Content) -> Content:
        if not self._is_adverbial(before) and self._is_subject(before, behind):
            return Content(first=before.first, last=behind.last)
        if behind.last - behind.first < _LEAST_WORDS_BEHIND and not self._is_demonstrated(before):
            return before
        if before.last - before.first < _LEAST_INSERTED_WORDS or self._is_adverbial(before):
            return behind
        if "yang" in self.scene.tokens.lower[max(before.first, before.last - _RELATIVE_END) : before.last]:
            return behind
        return Content(first=before.first, last=behind.last)

    def _is_subject(self, before: Content, behind: Content) -> bool:
        """True for a subject whose verb follows the source: "Dua tersangka, sambung dia, telah ditahan"."""
        short = _LEAST_WORDS <= before.last - before.first < _LEAST_INSERTED_WORDS
        if not short or behind.last <= behind.first or self.scene.is_pointing(before):
            return False
        low = self.scene.tokens.lower[behind.first]
        return low in self.scene.words.blocking or low in _TENSES

    def _is_adverbial(self, content: Content) -> bool:
        low = self.scene.tokens.lower[content.first]
        closed = self.scene.words.opening | self.scene.words.preposition | _ADVERBIALS | _UNTIL_NOW
        return low in closed

    def _behind_insertion(self, at: int, last: int) -> int:
        """The token behind "(seperti dilansir AP), Rabu (18/6/2025)," that may follow the source."""
        lower, index, dated = self.scene.tokens.lower, at, False
        while index < min(last, at + _LONGEST_SOURCE):
            low = lower[index]
            dated = dated or low in WEEKDAYS
            if low == "(" and index in self.scene.tokens.closers:
                index = self.scene.tokens.closers[index]
                if dated and index + 1 < last and lower[index + 1] not in {",", "."}:
                    return index + 1
            elif low == "," and not self._is_aside(index + 1, last):
                return index + 1
            index += 1
        return last if index >= last else at

    def _is_aside(self, at: int, last: int) -> bool:
        """True for a date or a second source between commas."""
        lower = self.scene.tokens.lower
        while at < last and lower[at] in _ASIDES:
            at += 1
        if at >= last or sources().match(lower, at):
            return True
        return lower[at] in WEEKDAYS or (lower[at].isdigit() and at + 1 < last and lower[at + 1] in MONTHS)
