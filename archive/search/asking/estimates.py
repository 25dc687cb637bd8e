"""How many articles hold to a condition, told as exactly as is quick: of many by a sample."""

from pathlib import Path
from typing import Any

from archive.search.asking import samples

SUFFICIENT = 400  # articles of the smallest sample that are enough: with an error of 5 % (1/√400)

_SQL = (Path(__file__).parent / "estimate.sql").read_text(encoding="utf-8")


def write(condition: str) -> str:
    """The SQL of an array: the number of articles, and 1 where it is an estimate, else 0; `parameters` are its own."""
    first, *_, last = samples.FACTORS
    return _SQL.format(condition=condition, sample=samples.condition(first), small_sample=samples.condition(last))


def parameters(documents: int) -> dict[str, Any]:
    """The parameters of what `write` writes in an archive of so many articles, beside those of its conditions."""
    first, *_, last = samples.FACTORS
    few = samples.bound_alone(documents, samples.BROAD) // first + 1
    return {"sufficient": max(SUFFICIENT, few), "few": few, "factor": first, "small_factor": last}
