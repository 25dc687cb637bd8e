"""Indirect speech with a reporting verb: "X mengatakan bahwa …", "X menyerukan …", "… diungkapkan X"."""

from collections.abc import Iterator

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.contents import Content
from archive.ingest.extraction.passages import Quote, Sentence
from archive.ingest.extraction.utterances import WEEKDAYS, Scene, Utterance, is_date
from archive.language.speech import CueClass, closed_words, cues, floor_takers, source_nouns, void_contents
from archive.language.titles import bodies

_QUOTED_CONTENT_WORDS = 2
_LEAST_PASSIVE_WORDS = 3
_FURTHEST_POINTER = 6  # tokens of "Hal itu juga" before the passive word
_SHORT_ADJUNCT = 4
_LEAST_FRONTED_WORDS = 4
_WEAK = frozenset({CueClass.WEAK, CueClass.MIND})
_NEVER_ACTIVE = frozenset({CueClass.POST, CueClass.PASSIVE, CueClass.QUOTE})
_SUBORDINATE = frozenset({"ketika", "saat", "setelah", "sebelum", "sejak", "usai", "seusai"})
_AFTER_CONTENT = frozenset(',:—–-.!?"”“')
_ADJUNCTS = frozenset({"di", "pada", "dalam", "melalui", "lewat"})
_ADVERBIAL_OPENERS = frozenset({"pada", "yang", "hari"}) | WEEKDAYS
_CLOSING_MARKS = frozenset("\"”’'")
_SPEECH_NOUNS = frozenset(
    {
        "kritik",
        "kritikan",
        "pernyataan",
        "komentar",
        "keterangan",
        "tanggapan",
        "pengumuman",
        "klarifikasi",
        "penjelasan",
    }
)
_NEAR_CONJUNCTION = 8  # tokens of "pernyataan tertulis itu bahwa"
_CONVEYING = frozenset({"menyampaikan", "mengungkapkan", "melontarkan", "menyatakan"})
_IN_PAPERS = frozenset({"dalam", "melalui", "lewat", "berdasarkan"})
_AS_CLAIMED = frozenset({"seperti", "sebagaimana", "apa"})


class ReportedSpeech:
    """Reads the indirect speech of one article's sentences."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, sentence: Sentence) -> Utterance | None:
        """What the first reporting verb of the main clause reports; a medium or a clause of time only failing that."""
        fallback: Utterance | None = None
        blocked = -1
        for at in self._active_cues(sentence):
            if self._is_blocked(at, sentence.first):
                blocked = at
            if blocked >= 0 and "," not in self.scene.tokens.lower[blocked:at]:
                continue
            found = self._report(sentence, at)
            if found is None:
                continue
            if not self._is_second_hand(found):
                return found
            fallback = fallback or found
        return fallback

    def read_passive(self, sentence: Sentence) -> Utterance | None:
        """ "… diungkapkan X"; without content of its own ("Hal itu disampaikan X") there is no utterance."""
        for at in range(sentence.first, sentence.last - 1):
            if CueClass.PASSIVE not in cues().get(self.scene.tokens.lower[at], frozenset()):
                continue
            if at == sentence.first:
                return self._told(sentence)
            candidate = self._agent(sentence, at)
            if candidate is None and self.scene.tokens.lower[at + 1] == "bahwa":
                return self._published(sentence, at)
            if candidate is not None:
                content = self._called(sentence, at, candidate) or self._passive_content(sentence, at, candidate)
                return (
                    self.scene.utterance(content, self.scene.report("passive cue", at, (candidate,)))
                    if content
                    else None
                )
        return None

    def _told(self, sentence: Sentence) -> Utterance | None:
        """What whoever spoke last goes on to say: "Dikatakan bahwa …"."""
        at = sentence.first
        content = self.scene.trim(self.scene.attribution.contents.read(at, sentence.last))
        if self.scene.tokens.lower[at + 1] != "bahwa" or content.last - content.first < _LEAST_PASSIVE_WORDS:
            return None
        return self.scene.utterance(content, self.scene.report("passive cue", at, ()))

    def _agent(self, sentence: Sentence, at: int) -> Candidate | None:
        """Who speaks with the passive word: behind it, or for -nya ("disebutnya") whoever opens the sentence."""
        if self.scene.tokens.lower[at].endswith("nya"):
            return self.scene.attribution.opener(sentence.first, at)
        return self.scene.attribution.behind(at, sentence.last)

    def _published(self, sentence: Sentence, at: int) -> Utterance | None:
        """What somebody's paper says: "Dalam siaran pers Kementerian X, disebutkan bahwa …"."""
        lower, first = self.scene.tokens.lower, sentence.first
        if lower[first] not in _IN_PAPERS or lower[first + 1] not in source_nouns():
            return None
        author = self.scene.attribution.behind(first, at)
        content = self.scene.trim(self.scene.attribution.contents.read(at, sentence.last))
        if author is None or content.last <= content.first:
            return None
        return self.scene.utterance(content, self.scene.report("passive cue", at, (author,)))

    def points_back(self, sentence: Sentence) -> Utterance | None:
        """Whose words the sentence before was, where this one says so: "Hal itu diungkapkan juru bicara militer"."""
        for at in range(sentence.first + 1, min(sentence.last - 1, sentence.first + _FURTHEST_POINTER)):
            if CueClass.PASSIVE not in cues().get(self.scene.tokens.lower[at], frozenset()):
                continue
            candidate = self.scene.attribution.behind(at, sentence.last)
            if candidate is None or not self.scene.is_pointing(Content(first=sentence.first, last=at)):
                return None
            if candidate.kind is SpeakerKind.MEDIA:
                candidate = self.scene.quoted_by(candidate, sentence.last) or candidate
            report = self.scene.report("pointed back at", at, (candidate,))
            return self.scene.utterance(Content(first=at, last=at + 1), report)
        return None

    def announces(self, sentence: Sentence) -> Candidate | None:
        """Who is about to speak: after a colon "TASIS menegaskan di X:", or as "X menanggapi kabar itu" says."""
        lower = self.scene.tokens.lower
        if lower[sentence.last - 1] == ":":
            at = next((at for at in range(sentence.last - 2, sentence.first, -1) if lower[at] in cues()), None)
            return self.scene.attribution.before(at, sentence.first) if at is not None else None
        for at in range(sentence.first + 1, sentence.last):
            if floor_takers().match(lower, at):
                return self.scene.attribution.before(at, sentence.first, adjacent=True)
        return None

    def _active_cues(self, sentence: Sentence) -> Iterator[int]:
        """The reporting verbs of the sentence outside its quotations."""
        quotes = iter([*sentence.quotes, None])
        quote: Quote | None = next(quotes)
        for at in range(sentence.first, sentence.last - 1):
            while quote is not None and quote.last <= at:
                quote = next(quotes)
            classes = cues().get(self.scene.tokens.lower[at])
            if classes and not classes <= _NEVER_ACTIVE and not (quote is not None and quote.first <= at):
                yield at

    def _is_second_hand(self, utterance: Utterance) -> bool:
        """True for a medium's report and for a clause of time: "ketika ia menyampaikan pidato …, X mengatakan"."""
        speakers = utterance.report.speakers
        if any(speaker.kind is SpeakerKind.MEDIA for speaker in speakers):
            return True
        first = speakers[0].first if speakers else 0
        return first > 0 and self.scene.tokens.lower[first - 1] in _SUBORDINATE

    def _report(self, sentence: Sentence, at: int) -> Utterance | None:
        """What the verb at `at` reports, if somebody says it."""
        classes = cues()[self.scene.tokens.lower[at]]
        weak = bool(classes & _WEAK)
        subject = self.scene.attribution.before(at, sentence.first, adjacent=weak)
        if not self._may_speak(sentence, at, subject):
            return None
        at, content = self._content(sentence, at)
        if self._is_deed(at, content):
            return None
        if content.last - content.first < 1 or self._is_adjunct(content):
            fronted = None if weak or subject is None else self._fronted(sentence, subject)
            if fronted is None:
                return None
            content = fronted
        rule = "weak act of speech" if weak else "reported speech" if CueClass.SAY in classes else "act of speech"
        speakers = self.scene.attribution.joined(subject) if subject else ()
        return self.scene.utterance(content, self.scene.report(rule, at, speakers))

    def _fronted(self, sentence: Sentence, subject: Candidate) -> Content | None:
        """What stands before the speaker: "Kapal itu batal berlabuh, Kedutaan Besar AS mengatakan pada Senin"."""
        comma = subject.first - 1
        comma -= self.scene.tokens.lower[comma] in _CLOSING_MARKS
        if comma - sentence.first < _LEAST_FRONTED_WORDS or self.scene.tokens.lower[comma] != ",":
            return None
        end = self.scene.attribution.contents.find_end(sentence.first, comma)
        content = self.scene.trim(Content(first=sentence.first, last=end))
        return content if content.last - content.first >= _LEAST_FRONTED_WORDS else None

    def _may_speak(self, sentence: Sentence, at: int, subject: Candidate | None) -> bool:
        """True for a subject that fits the verb; without one only behind "dan", "seraya" or at the beginning."""
        classes = cues()[self.scene.tokens.lower[at]]
        if subject is not None:
            clause = self.scene.tokens.lower[at + 1] == "bahwa"
            return CueClass.MIND not in classes or clause or _has_a_mind(subject)
        if classes & _WEAK:
            return False
        if at == sentence.first or self._is_paper(sentence.first, at):
            return CueClass.SAY in classes
        return self.scene.tokens.lower[at - 1] in self.scene.words.same_speaker

    def _is_paper(self, first: int, at: int) -> bool:
        """True for "Laporan itu" before the verb at `at`: it says what its author does, who spoke last."""
        lower = self.scene.tokens.lower
        return at == first + 2 and lower[first] in source_nouns() and lower[first + 1] in self.scene.words.demonstrative

    def _content(self, sentence: Sentence, at: int) -> tuple[int, Content]:
        """The reporting verb and what it reports; of two ("mempertanyakan dan menyangkal …") the second."""
        lower = self.scene.tokens.lower
        content = self._quoted_content(sentence, at) or self.scene.trim(
            self.scene.attribution.contents.read(at, sentence.last)
        )
        second = content.first + 1
        if content.last - content.first > 1 and lower[content.first] in {"dan", "serta"} and lower[second] in cues():
            return second, self.scene.trim(self.scene.attribution.contents.read(second, sentence.last))
        return at, content

    def _is_blocked(self, at: int, first: int) -> bool:
        """True behind "tidak", "untuk", "akan" and the like, adverbs between them looked through."""
        words, lower = self.scene.words, self.scene.tokens.lower
        at -= 1
        while at > first and lower[at] in words.adverb and lower[at] not in words.blocking:
            at -= 1
        return at >= first and lower[at] in words.blocking

    def _is_deed(self, at: int, content: Content) -> bool:
        """True for what is done without saying anything: "menolak berkomentar", "melaporkan kasus itu ke polisi"."""
        lower = self.scene.tokens.lower
        if void_contents().match(lower, content.first):
            return True
        if lower[at] != "melaporkan":
            return False
        receivers = (index + 1 for index in range(content.first + 1, content.last - 1) if lower[index] == "ke")
        return any(self._is_police(index + (lower[index] == "pihak")) for index in receivers)

    def _is_police(self, at: int) -> bool:
        found = bodies().match(self.scene.tokens.lower, at)
        return found is not None and found[1].kind == "police"

    def _is_adjunct(self, content: Content) -> bool:
        """True for what is no content: "menegaskan di X:", "melaporkan pada Jumat (6/6)"."""
        lower = self.scene.tokens.lower
        rest = lower[content.first + 1 : content.last]
        if lower[content.first] == "yang" and lower[content.first - 1] == ",":
            return True
        if lower[content.first] in _ADVERBIAL_OPENERS and all(_is_time(low) for low in rest):
            return True
        if lower[content.first] in _SPEECH_NOUNS and "bahwa" not in lower[content.first : content.last]:
            return lower[content.first - 1] in _CONVEYING
        return content.last - content.first < _SHORT_ADJUNCT and lower[content.first] in _ADJUNCTS

    def _quoted_content(self, sentence: Sentence, at: int) -> Content | None:
        """A short quotation right behind the verb is all that it reports: menyerukan "penyerahan" lewat …"""
        words = self.scene.words
        for quote in sentence.quotes:
            if quote.first == at + 1 and quote.words >= _QUOTED_CONTENT_WORDS and quote.closed:
                follows = self.scene.tokens.lower[quote.last] if quote.last < sentence.last else "."
                if follows in _AFTER_CONTENT or follows in words.adjunct or follows in words.conjunction:
                    return Content(first=quote.first + 1, last=quote.last - 1)
        return None

    def _passive_content(self, sentence: Sentence, at: int, candidate: Candidate) -> Content | None:
        """What stands before the passive word, and behind the speaker where the clause goes on there."""
        lower = self.scene.tokens.lower
        before = self._behind_noun(self.scene.trim(Content(first=sentence.first, last=at)))
        commas = [index + 1 for index in range(before.first, before.last) if lower[index] == ","]
        clause = Content(first=commas[-1] if commas else before.first, last=before.last)
        if lower[at - 1] == "yang" and lower[at - 2] not in _AS_CLAIMED:
            return None
        if self.scene.is_pointing(clause) or before.last - before.first < _LEAST_PASSIVE_WORDS:
            return None
        rest = self.scene.trim(Content(first=candidate.last, last=sentence.last))
        if rest.last - rest.first < 2 or lower[candidate.last] in closed_words() | {",", "."}:
            return before
        return Content(first=before.first, last=rest.last)

    def _behind_noun(self, content: Content) -> Content:
        """Behind "pernyataan bahwa" what is stated; one only named ("komentar soal X") is no content."""
        lower = self.scene.tokens.lower[content.first : content.last]
        if not lower or lower[0] not in _SPEECH_NOUNS:
            return content
        first = content.first + lower.index("bahwa") + 1 if "bahwa" in lower[:_NEAR_CONJUNCTION] else content.last
        return self.scene.trim(Content(first=first, last=content.last))

    def _called(self, sentence: Sentence, at: int, candidate: Candidate) -> Content | None:
        """What somebody calls something: "apa yang disebut Israel sebagai ancaman …"."""
        lower, behind = self.scene.tokens.lower, max(candidate.last, at + 1)
        if lower[at - 1] != "yang" or lower[behind : behind + 1] != ["sebagai"]:
            return None
        end = next((index for index in range(behind + 1, sentence.last) if lower[index] in ",.;"), sentence.last)
        content = self.scene.trim(Content(first=behind + 1, last=end))
        return content if content.last - content.first > 1 else None


def _is_time(low: str) -> bool:
    return low == "hari" or is_date(low)


def _has_a_mind(subject: Candidate) -> bool:
    """True for people and officials; what "investors" or a body feels is nobody's statement."""
    return subject.kind is SpeakerKind.PERSON or (subject.kind is SpeakerKind.OFFICE and bool(subject.official))
