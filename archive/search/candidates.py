"""Which articles of a search are put in order: all where they are few, else those that may come first."""

import re
from pathlib import Path
from typing import Any

from archive.search import questions, tiers
from archive.search.breadth import Breadth
from archive.search.matching import conjoin
from archive.search.questions import WANTED, Question

SCORED = 1_500  # articles that are all ordered by score; of more the tiers are
SCORED_RELAXED = 3_000  # the same where articles may lack words, of which the tiers know less
SUFFICIENT = 400  # articles of tiers that are enough for the first pages, and
SUFFICIENT_LATER = 1_200  # for the last
WALKED = (
    40_000  # articles that are all sorted by day; more are so frequent that a walk along the days soon finds enough
)

_TIER_COMPLETE, _TIER, _TIERED, _WALK, _WALK_OLDEST, _EVERYTHING = (
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in ("tier_complete.sql", "tier.sql", "tiered.sql", "walk.sql", "walk_oldest.sql", "everything.sql")
)
_COUNTED = "SELECT article_id, day, complete, true AS prime FROM wanted"  # where every article is counted
_HELD = "entry.article_id = ANY ((SELECT ids FROM holders)::bigint[])"
_COMPLETE = f"(NOT %(is_relaxed)s OR {_HELD})"
_COUNT, _TIER_ROWS = "(SELECT count(*) FROM tier_{})", "SELECT {0} AS tier, article_id, day FROM tier_{0}"
_WANTED_QUERY = re.compile(rf"%\({WANTED}_\w+\)s")


def write_days(question: Question, breadth: Breadth) -> str:
    """The SQL of articles among which the first by day are."""
    if not (breadth.whole or breadth.estimated):
        return _COUNTED
    condition = "true" if breadth.whole else questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    if breadth.whole or breadth.articles[WANTED] > WALKED:
        return (_WALK_OLDEST if question.oldest_first else _WALK).format(condition=condition, complete=_COMPLETE)
    return _EVERYTHING.format(condition=condition, complete=_COMPLETE)


def write_scored(question: Question, breadth: Breadth) -> tuple[str, str]:
    """The SQL of the tiers, "" where none are needed, and that of articles among which the best are."""
    condition = questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    if breadth.articles[WANTED] <= (SCORED_RELAXED if breadth.relaxed else SCORED):
        everything = _EVERYTHING.format(condition=condition, complete=_COMPLETE)
        return "", everything if breadth.estimated else _COUNTED
    count = len(tiers.write(question, relaxed=breadth.relaxed))
    return _write_chain(condition, count), _TIERED.format(
        complete=_COMPLETE,
        tiers=" UNION ALL ".join(_TIER_ROWS.format(tier) for tier in range(count + 1)),
        newest=write_days(question, breadth),
        found=_count_tiers(count),
        rest=count + 1,
    )


def parameters(question: Question, breadth: Breadth, reached: int) -> dict[str, Any]:
    """The parameters of what the functions write, for a page whose articles are among the first `reached`."""
    values = {"reached": reached, "sufficient": SUFFICIENT, "tier_limit": SUFFICIENT_LATER}
    if not question.weights:
        return values
    wanted = questions.parameters(question)[f"{WANTED}_{'relaxed' if breadth.relaxed else 'strict'}"]
    found = enumerate(tiers.write(question, relaxed=breadth.relaxed), start=1)
    needed = SUFFICIENT if reached <= SUFFICIENT else SUFFICIENT_LATER
    return values | {"reached": needed} | {f"tier_{tier}": conjoin([wanted, query]) for tier, query in found}


def _write_chain(condition: str, count: int) -> str:
    """The tiers, numbered from 1, behind the articles that hold all words where others may lack some, number 0."""
    later = (
        _TIER.format(
            number=tier, found=_count_tiers(tier - 1), condition=_WANTED_QUERY.sub(f"%(tier_{tier})s", condition)
        )
        for tier in range(1, count + 1)
    )
    return _TIER_COMPLETE.format(held=_HELD, condition=condition) + "".join(later)


def _count_tiers(last: int) -> str:
    """The SQL of the number of articles in the fullest of the tiers up to this one; each holds those before it."""
    return f"GREATEST({', '.join(_COUNT.format(tier) for tier in range(last + 1))})"
