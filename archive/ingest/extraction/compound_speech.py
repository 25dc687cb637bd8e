"""Sentences that report more than one utterance: two reporting verbs, or two speakers."""

from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.extraction.contents import Content
from archive.ingest.extraction.passages import Sentence
from archive.ingest.extraction.reported_speech import ReportedSpeech
from archive.ingest.extraction.utterances import Scene, Utterance
from archive.language.speech import CueClass, cues

_CONTRASTS = frozenset({"tetapi", "tapi", "namun", "sedangkan", "sementara", "sebaliknya"})
_CONCESSIONS = frozenset({"meskipun", "meski", "walaupun", "walau", "kendati", "sementara", "sedangkan", "jika"})
_JOINING = frozenset({"dan", "serta", "sambil", "seraya", "sekaligus", "lalu", "kemudian"})
_CLAUSE_OPENERS = frozenset({"bahwa", "agar", "supaya"})
_LEAST_WORDS = 3  # tokens that each part reports
_MOST_ADVERBS = 3


class CompoundSpeech:
    """Parts what the sentences of one article report."""

    def __init__(self, scene: Scene, reported: ReportedSpeech) -> None:
        self.scene = scene
        self.reported = reported

    def part(self, sentence: Sentence, found: Utterance) -> Iterator[Utterance]:
        """The utterance, parted where another verb of the same speaker, or another speaker, begins."""
        lower = self.scene.tokens.lower
        concedes = self._concedes(sentence, found)
        for at in range(max(found.report.cue_token + _LEAST_WORDS, sentence.first + 2), sentence.last - _LEAST_WORDS):
            if self.scene.tokens.starts[at] >= found.end:
                break
            if lower[at] not in _CONTRASTS and lower[at] not in _JOINING and not (concedes and lower[at - 1] == ","):
                continue
            if self._is_quoted(at, sentence):
                continue
            other = self._second(at, sentence, found)
            if other is not None:
                yield from self._cut(found, at)
                yield from self.part(replace(sentence, first=other.report.cue_token), other)
                return
        yield found

    def _concedes(self, sentence: Sentence, found: Utterance) -> bool:
        """True if the first report is a clause of concession; a capital opens it behind a heading without a stop."""
        tokens = self.scene.tokens
        opening = range(sentence.first, found.report.cue_token)
        return any(tokens.lower[at] in _CONCESSIONS and (at == sentence.first or tokens.capital[at]) for at in opening)

    def _second(self, at: int, sentence: Sentence, found: Utterance) -> Utterance | None:
        """What begins at the word `at` if that is an utterance of its own."""
        lower = self.scene.tokens.lower
        if lower[at] in _JOINING:
            return self._same_speaker(at, sentence, found)
        if lower[at - 1] != ",":
            return None
        first = at + (lower[at] in _CONTRASTS)
        quotes = tuple(quote for quote in sentence.quotes if quote.first > at)
        other = self.reported.read(replace(sentence, first=first, quotes=quotes))
        return other if other is not None and other.report.speakers else None

    def _same_speaker(self, at: int, sentence: Sentence, found: Utterance) -> Utterance | None:
        """The same speaker's second verb: "menyatakan …, dan memperingatkan bahwa …"."""
        lower, cue = self.scene.tokens.lower, at + 1
        while cue < min(sentence.last - 1, at + 1 + _MOST_ADVERBS) and lower[cue] in self.scene.words.adverb:
            cue += 1
        classes = cues().get(lower[cue], frozenset())
        if not classes & {CueClass.SAY, CueClass.DEED} or lower[cue] in self.scene.words.blocking:
            return None
        sure = lower[cue + 1] in _CLAUSE_OPENERS or (lower[at - 1] == "," and CueClass.SAY in classes)
        content = self.scene.trim(self.scene.attribution.contents.read(cue, sentence.last))
        if not sure or content.last - content.first < _LEAST_WORDS:
            return None
        report = self.scene.report(found.report.rule, cue, found.report.speakers)
        return self.scene.utterance(content, report)

    def _cut(self, found: Utterance, at: int) -> Iterator[Utterance]:
        """The utterance up to the word at `at`; nothing of it where it only points back ("membantah laporan itu")."""
        first, cue = self.scene.tokens.at(found.start), found.report.cue_token
        at = cue if first < cue < at else at
        content = self.scene.trim(Content(first=first, last=at))
        if content.last > content.first and not self.scene.is_pointing(content):
            yield replace(found, end=self.scene.tokens.ends[content.last - 1])

    def _is_quoted(self, at: int, sentence: Sentence) -> bool:
        return any(quote.first <= at < quote.last for quote in sentence.quotes)
