"""Words that a sentence says somebody said, and what the readers of utterances share."""

from collections.abc import Iterable
from dataclasses import dataclass

from archive.ingest.extraction.attribution import Attribution
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.contents import Content
from archive.ingest.extraction.tokens import Tokens
from archive.language.speech import FunctionWords, source_nouns
from archive.language.tables import read_words

WEEKDAYS = read_words("weekdays.txt")
MONTHS = read_words("months.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How an utterance is handed over: the pattern, its reporting word and that word's token.

    `speakers` are the candidates that the sentence names (several for joint speech). Where it names none, a reporting
    word points back ("ujarnya"); without one the quotation goes on from the last speaker.
    """

    rule: str
    cue: str | None = None
    cue_token: int = -1
    speakers: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Words [start, end) of the body that somebody said, in characters."""

    start: int
    end: int
    direct: bool
    report: Report


@dataclass(frozen=True, slots=True)
class Scene:
    """What the readers of one article's utterances share."""

    tokens: Tokens
    attribution: Attribution
    words: FunctionWords

    def trim(self, content: Content) -> Content:
        """The content without marks and small words at its edges."""
        return self.attribution.contents.trimmed(content.first, content.last)

    def report(self, rule: str, cue: int, speakers: Iterable[Candidate]) -> Report:
        """The attribution by the reporting word at token `cue`, or by none where that is -1."""
        return Report(
            rule=rule, cue=self.tokens.words[cue] if cue >= 0 else None, cue_token=cue, speakers=tuple(speakers)
        )

    def utterance(self, content: Content, report: Report) -> Utterance:
        """Reported words as an utterance."""
        start, end = self.tokens.starts[content.first], self.tokens.ends[content.last - 1]
        return Utterance(start=start, end=end, direct=False, report=report)

    def is_pointing(self, content: Content) -> bool:
        """True for words that only point back: "hal itu", "pernyataan tersebut"."""
        words = self.tokens.lower[content.first : content.last]
        return all(low in self.words.pointing or low in self.words.adverb or is_date(low) for low in words)

    def quoted_by(self, medium: Candidate, last: int) -> Candidate | None:
        """Whose statement a medium hands over: "kutip kantor berita TASS dari pernyataan Shoigu"."""
        for at in range(medium.last, min(last, medium.last + 4)):
            if self.tokens.lower[at] in source_nouns():
                return self.attribution.behind(at, last)
        return None


def is_date(low: str) -> bool:
    """True for weekdays, months, numbers and marks."""
    return low in WEEKDAYS or low in MONTHS or not low[0].isalpha()
