"""Which articles of a search are put in order: all where they are few, else those that may come first."""

import re
from pathlib import Path
from typing import Any

from archive.search.asking import hints, questions, samples, tiers
from archive.search.asking.breadth import Breadth
from archive.search.asking.questions import WANTED, Question
from archive.search.matching import conjoin

SCORED = 1_000  # articles that are all ordered by score; of more those of the tiers are, or of the hints
SCORED_MORE = 400  # for each word more, up to HEAVIEST, since the tiers of several take longer
SUFFICIENT = 320  # articles of tiers or hints that are enough for the first pages, and
SUFFICIENT_LATER = 1_200  # for the last
FEW = 0.75  # share of what is sufficient, below which tiers do not tell enough, and the newest articles are taken too
WALKED = 0.5  # share of all articles, above which a walk along the days finds enough at once
STEPS = 1_000  # articles that a walk along the days may read, as the sample tells
SPARE = 12  # articles of the sample, beside twice those needed: of 20 articles as many would be in it once in 10⁹ times

_HINTED, _TIER, _RECENT, _NEAR, _WALK, _WALK_OLDEST, _EVERYTHING = (
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in (
        "hinted.sql",
        "tier.sql",
        "recent.sql",
        "near.sql",
        "walk.sql",
        "walk_oldest.sql",
        "everything.sql",
    )
)
_COUNTED = "SELECT article_id, day, complete, true AS prime FROM wanted"  # where every article is counted
_HELD = "entry.article_id = ANY ((SELECT ids FROM holders)::bigint[])"
_COMPLETE = f"(NOT %(is_relaxed)s OR {_HELD})"
_LACKING = "(SELECT count(*) FROM recent) < %(reached)s"
_HINTED_ROWS = "SELECT entry.article_id, entry.day, {} AS complete, early AS prime FROM hinted AS entry"
_FIRST, _LATER = "first_tiers", "later_tiers"
_TIERED = "SELECT article_id, day, true AS complete, true AS prime FROM first_tiers"
_TIERED_LATER = """
SELECT article_id, day, true AS complete, bool_or(prime) AS prime
FROM (
    SELECT article_id, day, true AS prime FROM first_tiers UNION ALL SELECT article_id, day, false FROM later_tiers
) AS found
GROUP BY article_id, day
"""
_WANTED_QUERY = re.compile(rf"%\({WANTED}_\w+\)s::tsquery")


def write_days(question: Question, breadth: Breadth) -> str:
    """The SQL of articles among which the first by day are."""
    if not (breadth.whole or breadth.sampled):
        return _COUNTED
    condition = "true" if breadth.whole else questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    if breadth.whole or breadth.articles[WANTED] > WALKED * question.vocabulary.documents:
        return (_WALK_OLDEST if question.oldest_first else _WALK).format(condition=condition, complete=_COMPLETE)
    if question.oldest_first:
        return _write_recent(condition, "true", sooner="<=", order="day NULLS LAST")
    gate = "NOT COALESCE((SELECT enough FROM close), false)"
    recent = _write_recent(condition, gate, sooner=">=", order="day DESC NULLS LAST")
    sample = samples.condition(breadth.factor(WANTED))
    return _NEAR.format(sample=sample, condition=condition, complete=_COMPLETE, recent=recent)


def _write_recent(condition: str, gate: str, *, sooner: str, order: str) -> str:
    return _RECENT.format(
        condition=f"{gate} AND {condition}",
        complete=_COMPLETE,
        sooner=sooner,
        order=order,
        everything=_EVERYTHING.format(condition=f"{gate} AND {_LACKING} AND {condition}", complete=_COMPLETE),
    )


def write_scored(question: Question, breadth: Breadth, reached: int) -> tuple[str, str]:
    """The SQL of the tiers, "" where none are needed, and that of articles among which the first `reached` are."""
    condition = questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    more = min(len(question.weights), tiers.HEAVIEST) - 1
    if breadth.articles[WANTED] <= SCORED + SCORED_MORE * more:
        everything = _EVERYTHING.format(condition=condition, complete=_COMPLETE)
        return "", everything if breadth.sampled else _COUNTED
    if breadth.relaxed:
        return _write_hinted(question), _HINTED_ROWS.format(_COMPLETE)
    first = _write_tiers(question, breadth, _FIRST)
    if reached <= SUFFICIENT:
        return first, _TIERED
    return first + _write_tiers(question, breadth, _LATER), _TIERED_LATER


def _write_tiers(question: Question, breadth: Breadth, name: str) -> str:
    condition = questions.write_set(question, WANTED, relaxed=False)
    return _TIER.format(
        name=name,
        sample=samples.condition(samples.FACTORS[0]),
        condition=_ask_of("tier", condition),
        newest=_write_newest(question, breadth),
    )


def _ask_of(name: str, condition: str) -> str:
    """The condition with the tsquery of a row in place of the one that is wanted."""
    return _WANTED_QUERY.sub(f"{name}.query", condition)


def _write_hinted(question: Question) -> str:
    wanted = questions.write_set(question, WANTED, relaxed=True)
    sample = samples.condition(samples.FACTORS[0])
    return _HINTED.format(condition=_ask_of("hint", wanted), held=_HELD, wanted=wanted, sample=sample)


def _write_newest(question: Question, breadth: Breadth) -> str:
    """The SQL of articles among which the newest are; of many those of the sample are enough."""
    if not breadth.sampled:
        return _COUNTED
    condition = questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    if breadth.articles[WANTED] > SUFFICIENT_LATER * samples.FACTORS[0]:
        condition = f"{samples.condition(samples.FACTORS[0])} AND {condition}"
    return _EVERYTHING.format(condition=condition, complete=_COMPLETE)


def parameters(question: Question, breadth: Breadth, reached: int) -> dict[str, Any]:
    """The parameters of what the functions write, for a page whose articles are among the first `reached`."""
    if not question.weights:
        return {"reached": reached, "spare": SPARE, "walked": STEPS * SPARE // max(reached, 1)}
    if breadth.relaxed:
        later = {"reached": SUFFICIENT if reached <= SUFFICIENT else SUFFICIENT_LATER, "sufficient": SUFFICIENT}
        return later | hints.parameters(question)
    wanted = questions.write_query(question, WANTED, relaxed=False, worded=not tiers.imply_words(question))
    found = [conjoin([wanted, query]) for query in tiers.write(question)]
    return {"tiers": found, **_size(_FIRST, SUFFICIENT), **_size(_LATER, SUFFICIENT_LATER)}


def _size(name: str, enough: int) -> dict[str, int]:
    """How many articles of tiers are looked for, and how many are in the sample of a tier that promises them."""
    promising = max(1, enough // samples.FACTORS[0])
    return {f"{name}_enough": enough, f"{name}_promising": promising, f"{name}_few": int(FEW * enough)}
