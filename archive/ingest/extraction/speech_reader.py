"""Quoted and reported speech, sentence by sentence: which of the patterns a sentence follows."""

from collections.abc import Iterator

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.attribution import Attribution
from archive.ingest.extraction.compound_speech import CompoundSpeech
from archive.ingest.extraction.passages import Sentence
from archive.ingest.extraction.quoted_speech import QuotedSpeech
from archive.ingest.extraction.reported_speech import ReportedSpeech
from archive.ingest.extraction.sourced_speech import SourcedSpeech
from archive.ingest.extraction.tokens import Tokens
from archive.ingest.extraction.utterances import Scene, Utterance
from archive.language.speech import function_words


class SpeechReader:
    """Reads the utterances of one article's sentences."""

    def __init__(self, tokens: Tokens, attribution: Attribution) -> None:
        scene = Scene(tokens, attribution, function_words())
        self.reported = ReportedSpeech(scene)
        self.compound = CompoundSpeech(scene, self.reported)
        self.sourced = SourcedSpeech(scene)
        self.quoted = QuotedSpeech(scene, self.reported)

    def read(self, sentence: Sentence) -> Iterator[Utterance]:
        """The utterances of the sentence in order: its quotations, else the one that it reports."""
        quotes = self.quoted.find(sentence)
        if quotes:
            yield from self.quoted.read(sentence, quotes)
            return
        found = self._indirect(sentence)
        if found is not None:
            yield from self.compound.part(sentence, found)

    def _indirect(self, sentence: Sentence) -> Utterance | None:
        cited = self.sourced.read_according(sentence)
        if cited is not None:
            return self._original(sentence, cited)
        return (
            self.sourced.read_behind(sentence)
            or self.reported.read(sentence)
            or self.reported.read_passive(sentence)
            or self.sourced.read_claim(sentence)
            or self._relayed(sentence)
        )

    def _relayed(self, sentence: Sentence) -> Utterance | None:
        """A medium's report; none where the sentence tells whose words the one before was."""
        return None if self.reported.points_back(sentence) else self.sourced.read_medium(sentence)

    def _original(self, sentence: Sentence, cited: Utterance) -> Utterance:
        """Whoever speaks in a sentence that names a medium at its end: "X mengatakan …, menurut Reuters"."""
        if not _is_second_hand(cited) and (cited.report.cue or "").lower() != "mengutip":
            return cited
        active = self.reported.read(sentence)
        return active if active is not None and active.report.speakers and not _is_second_hand(active) else cited


def _is_second_hand(utterance: Utterance) -> bool:
    return any(speaker.kind is SpeakerKind.MEDIA for speaker in utterance.report.speakers)
