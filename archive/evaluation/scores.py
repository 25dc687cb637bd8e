"""Sums of outcomes over articles, with precision, recall and F1."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median

from archive.evaluation import measures
from archive.evaluation.annotations import AnnotatedArticle
from archive.evaluation.measures import DayOutcome, Measure, Outcome
from archive.ingest.documents import ArticleDraft, RawDocument

Reader = Callable[[RawDocument], ArticleDraft | None]


@dataclass(frozen=True, slots=True)
class Miss:
    """Something without a partner; `read` where the machine read what is not annotated."""

    article: str
    read: bool
    shown: str


@dataclass(slots=True)
class Tally:
    """One measure over articles; misses in the order of articles, what was read too much before what was missed."""

    pairs: int = 0
    extra: int = 0
    missed: int = 0
    misses: list[Miss] = field(default_factory=list)

    def add(self, article: str, outcome: Outcome) -> None:
        """Count one article's outcome."""
        self.pairs += outcome.pairs
        self.extra += len(outcome.extra)
        self.missed += len(outcome.missed)
        self.misses.extend(Miss(article, True, shown) for shown in outcome.extra)
        self.misses.extend(Miss(article, False, shown) for shown in outcome.missed)

    @property
    def precision(self) -> float:
        """The part of what was read that is annotated, in [0, 1]; 0 where nothing was read."""
        return self.pairs / max(1, self.pairs + self.extra)

    @property
    def recall(self) -> float:
        """The part of what is annotated that was read, in [0, 1]; 0 where nothing is annotated."""
        return self.pairs / max(1, self.pairs + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.pairs / max(1, 2 * self.pairs + self.extra + self.missed)


@dataclass(slots=True)
class DayTally:
    """How many articles have a known day, in how many the text alone gave one, and in how many that is right."""

    dated: int = 0
    given: int = 0
    right: int = 0

    def add(self, outcome: DayOutcome) -> None:
        """Count one article's outcome."""
        self.dated += outcome.dated
        self.given += outcome.given
        self.right += outcome.right

    @property
    def precision(self) -> float:
        """The part of the given days that is right, in [0, 1]."""
        return self.right / max(1, self.given)

    @property
    def coverage(self) -> float:
        """The part of the dated articles in which a day was given, in [0, 1]."""
        return self.given / max(1, self.dated)


@dataclass(slots=True)
class Scores:
    """All measures over a set of articles, and the time that reading each took."""

    tallies: dict[Measure, Tally] = field(default_factory=lambda: {measure: Tally() for measure in Measure})
    day: DayTally = field(default_factory=DayTally)
    seconds: list[float] = field(default_factory=list)

    def measure(self, article: AnnotatedArticle, read: Reader, clock: Callable[[], float] = time.perf_counter) -> None:
        """Count one article; `read` gives None where nothing could be read. Only reading is timed, in seconds."""
        started = clock()
        draft = read(article.write_document())
        self.seconds.append(clock() - started)
        self.day.add(measures.compare_day(article, draft))
        for measure, outcome in measures.compare(article, draft).items():
            self.tallies[measure].add(article.id, outcome)

    @property
    def median_seconds(self) -> float:
        """The median time for an article; 0 where there is none."""
        return median(self.seconds) if self.seconds else 0.0
