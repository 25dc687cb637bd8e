"""Scores as people read them, and as programs do."""

from collections.abc import Iterator
from typing import Any

from archive.evaluation.scores import Miss, Scores, Tally


def write_lines(name: str, scores: Scores, misses: int = 0) -> Iterator[str]:
    """A table with a heading, a measure a line, up to `misses` misses below each."""
    count = len(scores.seconds)
    yield f"{name}: {count} {'article' if count == 1 else 'articles'}"
    for measure, tally in scores.tallies.items():
        yield (
            f"{measure:25s} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
            f"  (matched {tally.pairs}, extra {tally.extra}, missed {tally.missed})"
        )
        yield from (f"    {_describe(miss)}" for miss in tally.misses[:misses])
    day = scores.day
    given, right = f"given {day.given} of {day.dated}", f"right within a day {day.right} of {day.given}"
    yield f"{'day from the text alone':25s} {given}, {right}"
    yield f"{'median time an article':25s} {scores.median_seconds * 1000:.1f} ms"


def write_record(name: str, scores: Scores, misses: int = 0) -> dict[str, Any]:
    """The same as an object for JSON: parts in [0, 1] to four places, time in milliseconds."""
    return {
        "set": name,
        "articles": len(scores.seconds),
        "measures": {measure.value: _write_tally(tally, misses) for measure, tally in scores.tallies.items()},
        "day": {
            "dated": scores.day.dated,
            "given": scores.day.given,
            "right": scores.day.right,
            "precision": round(scores.day.precision, 4),
            "coverage": round(scores.day.coverage, 4),
        },
        "median_ms": round(scores.median_seconds * 1000, 1),
    }


def _write_tally(tally: Tally, misses: int) -> dict[str, Any]:
    record = {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "matched": tally.pairs,
        "extra": tally.extra,
        "missed": tally.missed,
    }
    shown = [{"id": miss.article, "what": _name_side(miss), "text": miss.shown} for miss in tally.misses[:misses]]
    return {**record, "misses": shown} if shown else record


def _describe(miss: Miss) -> str:
    return f"{miss.article} {_name_side(miss)} {miss.shown}"


def _name_side(miss: Miss) -> str:
    return "extra" if miss.read else "missed"
