"""How broad a search is: of broad sets of articles a sample is counted, the whole archive is in the tally."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.search.asking import planning, samples
from archive.search.asking.questions import WANTED, Question, parameters, write_set

_SUFFICIENT, _COUNT = (
    (Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("breadth.sql", "breadth_count.sql")
)
SUFFICIENT = 100  # articles of the smallest sample by which a set is estimated, with an error of 10 % (1/√100)
# Articles of the smallest sample by which a set is small: of samples.BROAD ones so few are in it once in 10⁶ times.
HARDLY_ANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Breadth:
    """About how many articles are in each of the question's sets, and whether they are asked for with fewer words.

    `whole`: nothing is asked for, and nothing has to be counted.
    """

    articles: Mapping[str, float] = field(default_factory=dict)
    bound: int = samples.BROAD  # articles above which not every one is read
    has_maps: bool = False  # whether those of broad sets are counted by bitmaps
    relaxed: bool = False
    whole: bool = False

    def factor(self, name: str) -> int:
        """One article of so many is read of the set."""
        return samples.choose(self.articles.get(name, 0), self.bound)

    def is_sampled(self, name: str) -> bool:
        """Whether not every article of the set is read."""
        return self.factor(name) > samples.EVERY_ARTICLE

    def is_mapped(self, name: str) -> bool:
        """Whether the set's articles are counted by bitmaps."""
        return self.has_maps and self.is_sampled(name)

    def is_estimated(self, name: str) -> bool:
        """Whether the set's counts come from a sample."""
        return self.is_sampled(name) and not self.has_maps

    def mapped(self, names: Iterable[str]) -> tuple[str, ...]:
        """Those of the sets whose articles are counted by bitmaps."""
        return tuple(name for name in names if self.is_mapped(name))

    @property
    def estimated(self) -> bool:
        """Whether the number of articles found is estimated."""
        return self.is_estimated(WANTED)

    @property
    def sampled(self) -> bool:
        """Whether not every article found is read."""
        return self.is_sampled(WANTED)


def measure(question: Question) -> Breadth:
    """How broad the question is; one query, if the archive and the frequency of its words leave it open."""
    if question.criteria.is_empty or not (question.matching.strict or question.filtered or question.has_days):
        return Breadth(whole=True)
    most = min(question.vocabulary.documents, question.matching.ceiling)
    has_maps = question.vocabulary.has_maps
    bound = samples.bound(question.vocabulary.documents, has_maps=has_maps)
    counted = question.sets if most > bound and not question.is_one_word else ()
    if not (counted or question.relaxable):
        return Breadth(articles=dict.fromkeys(question.sets, most), bound=bound, has_maps=has_maps)
    run = planning.run if question.has_days else planning.run_prepared  # of days it matters how many articles they have
    ((sufficient, *counts),) = run(_write(question, counted), _values(question), bitmaps_alone=True)
    articles = dict.fromkeys(question.sets, most) | dict(zip(counted, counts, strict=True))
    return Breadth(articles=articles, bound=bound, has_maps=has_maps, relaxed=not sufficient)


def _write(question: Question, counted: tuple[str, ...]) -> str:
    first, *_, last = samples.FACTORS
    counts = [
        _COUNT.format(
            sample=samples.condition(first),
            small_sample=samples.condition(last),
            strict=write_set(question, name, relaxed=False),
            relaxed=write_set(question, name, relaxed=True),
        )
        for name in counted
    ]
    return _SUFFICIENT.format(sample=samples.condition(first), counts="".join(f", ({count})" for count in counts))


def _values(question: Question) -> dict[str, Any]:
    first, *_, last = samples.FACTORS
    return {
        **parameters(question),
        "few": SUFFICIENT,
        "hardly_any": HARDLY_ANY,
        "factor": first,
        "small_factor": last,
    }
