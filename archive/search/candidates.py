"""Which articles of a search are put in order: all where they are few, else those that may come first."""

import re
from pathlib import Path
from typing import Any

from archive.search import hints, questions, samples, tiers
from archive.search.breadth import Breadth
from archive.search.matching import conjoin
from archive.search.questions import WANTED, Question

SCORED = 1_000  # articles that are all ordered by score; of more those of the tiers are, or of the hints
SUFFICIENT = 400  # articles of tiers or hints that are enough for the first pages, and
SUFFICIENT_LATER = 1_200  # for the last
PROMISING = SUFFICIENT // samples.FACTORS[0]  # articles of a tier in the sample by which all of it are sufficient
WALKED = 0.5  # share of all articles, above which a walk along the days finds enough at once
STEPS = 1_000  # articles that a walk along the days may read, as the sample tells
SPARE = 12  # articles of the sample, beside twice those needed: of 20 articles as many would be in it once in 10⁹ times

_HINTED, _TIER, _TIERED, _RECENT, _NEAR, _WALK, _WALK_OLDEST, _EVERYTHING = (
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in (
        "hinted.sql",
        "tier.sql",
        "tiered.sql",
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
_NO_ROWS = "SELECT 0 AS tier, 0::bigint AS article_id, NULL::date AS day, false AS early WHERE false"
_FOUND, _ROWS = "(SELECT articles FROM {}_found)", "SELECT {1} AS tier, article_id, day, early FROM {0}"
_WANTED_QUERY = re.compile(rf"%\({WANTED}_\w+\)s")


def write_days(question: Question, breadth: Breadth) -> str:
    """The SQL of articles among which the first by day are."""
    if not (breadth.whole or breadth.estimated):
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


def write_scored(question: Question, breadth: Breadth) -> tuple[str, str]:
    """The SQL of the tiers, "" where none are needed, and that of articles among which the best are."""
    condition = questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    if breadth.articles[WANTED] <= SCORED:
        everything = _EVERYTHING.format(condition=condition, complete=_COMPLETE)
        return "", everything if breadth.estimated else _COUNTED
    if breadth.relaxed:
        return _write_hinted(question), _HINTED_ROWS.format(_COMPLETE)
    count = len(tiers.write(question))
    return _write_chain(condition, count), _TIERED.format(
        newest=_write_newest(question, breadth),
        found=_FOUND.format(f"tier_{count}") if count else "0",
        rest=2 * count,
    )


def _write_hinted(question: Question) -> str:
    wanted = questions.write_set(question, WANTED, relaxed=True)
    condition = _WANTED_QUERY.sub("hint.query", wanted).replace("hint.query::tsquery", "hint.query")
    return _HINTED.format(condition=condition, held=_HELD, wanted=wanted, sample=samples.condition(samples.FACTORS[0]))


def _write_newest(question: Question, breadth: Breadth) -> str:
    """The SQL of articles among which the newest are; of many those of the sample are enough."""
    if not breadth.estimated:
        return _COUNTED
    condition = questions.write_set(question, WANTED, relaxed=breadth.relaxed)
    if breadth.articles[WANTED] > SUFFICIENT_LATER * samples.FACTORS[0]:
        condition = f"{samples.condition(samples.FACTORS[0])} AND {condition}"
    return _EVERYTHING.format(condition=condition, complete=_COMPLETE)


def parameters(question: Question, breadth: Breadth, reached: int) -> dict[str, Any]:
    """The parameters of what the functions write, for a page whose articles are among the first `reached`."""
    values = {"reached": reached, "sufficient": SUFFICIENT, "promising": PROMISING}
    values |= {"spare": SPARE, "walked": STEPS * SPARE // max(reached, 1)}
    if not question.weights:
        return values
    values["reached"] = SUFFICIENT if reached <= SUFFICIENT else SUFFICIENT_LATER
    if breadth.relaxed:
        return values | hints.parameters(question)
    wanted = questions.write_query(question, WANTED, relaxed=False, worded=not tiers.imply_words(question))
    found = enumerate(tiers.write(question), start=1)
    return values | {f"tier_{number}": conjoin([wanted, query]) for number, query in found}


def _write_chain(condition: str, count: int) -> str:
    """The tiers, numbered from 1. Each is looked for in the sample before.

    The first that promises enough there is the first that is looked for in all; if none does the last is.
    """
    conditions = [_WANTED_QUERY.sub(f"%(tier_{number})s", condition) for number in range(1, count + 1)]
    sampled, whole = ([f"{name}_{number}" for number in range(1, count + 1)] for name in ("sampled", "tier"))
    sample = samples.condition(samples.FACTORS[0])
    written, before = [], "0"
    for name, tier in zip(sampled, conditions, strict=True):
        gate = f"{before} < %(promising)s AND {sample}"
        written.append(_TIER.format(name=name, before=before, gate=gate, condition=tier))
        before = _FOUND.format(name)
    for name, promise, tier in zip(whole, sampled, conditions, strict=True):
        promising = "" if name == whole[-1] else f" AND {_FOUND.format(promise)} >= %(promising)s"
        gate = f"{before} < %(reached)s{promising}"
        written.append(_TIER.format(name=name, before=before, gate=gate, condition=tier))
        before = _FOUND.format(name)
    rows = [_NO_ROWS, *(_ROWS.format(name, number) for number, name in enumerate([*sampled, *whole]))]
    return f"{''.join(written)}, tiered AS MATERIALIZED ({' UNION ALL '.join(rows)})"
