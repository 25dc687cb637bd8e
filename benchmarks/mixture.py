"""Sentences mixed out of real articles: each new article is made of the sentences of a few of them."""

from pathlib import Path
from random import Random

from archive.ingest import readers
from archive.ingest.documents import RawDocument
from archive.ingest.errors import RejectedDocument
from archive.language import sentences
from benchmarks.news import PLACE

MIXED = 3  # articles that one is made of
LETTERS = range(20, 600)  # of a sentence; others are signatures and lists
PLACE_SHARE = 0.4  # of sentences at whose end a place is named


class Mixture:
    """The wording of articles, one after the other; the same for the same file and random numbers."""

    def __init__(self, file: Path, random: Random) -> None:
        self._random = random
        self._articles = [pair for item in readers.open_source(file) if (pair := _read(item))]
        self.begin()

    def begin(self) -> None:
        """Begin the next article: choose which it is mixed of."""
        chosen = self._random.choices(self._articles, k=MIXED)
        self._title = chosen[0][0]
        self._sentences = [sentence for _, several in chosen for sentence in several]

    def title(self) -> str:
        """The headline of one of the articles."""
        return self._title

    def sentence(self) -> str:
        """A sentence of one of the articles, with PLACE at the end of some."""
        sentence = self._random.choice(self._sentences)
        return f"{sentence} di {PLACE}" if self._random.random() < PLACE_SHARE else sentence

    def speech(self) -> str:
        """As `sentence`, without quotation marks."""
        return self.sentence().replace('"', "")


def _read(item: RawDocument | readers.SourceFailure) -> tuple[str, list[str]] | None:
    """Title and sentences without their full stops; None where there are none."""
    if isinstance(item, readers.SourceFailure):
        raise item.error
    try:
        page = readers.parse(item)
    except RejectedDocument:
        return None
    spans = [(line, *span) for line in page.text.splitlines() for span in sentences.split(line)]
    found = [line[start:end].strip().rstrip(".").replace(PLACE, "") for line, start, end in spans]
    kept = [sentence for sentence in found if len(sentence) in LETTERS]
    return (page.title or kept[0], kept) if kept else None
