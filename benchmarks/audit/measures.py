"""What is measured of a page, and what it has to be."""

from dataclasses import dataclass

LIGHTHOUSE = 98  # of 100, in each category
PAGE_BYTES = 120 * 1024  # transferred on the first load
SCRIPT_BYTES = 40 * 1024
SHIFT = 0.0  # cumulative layout shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure of one page: its column, the figure as it is printed, whether it holds, and what is wrong if not."""

    column: str
    shown: str
    holds: bool
    faults: tuple[str, ...] = ()


def at_least(column: str, score: int, limit: int, faults: tuple[str, ...] = ()) -> Measure:
    """A score that has to reach a limit."""
    return Measure(column=column, shown=str(score), holds=score >= limit, faults=faults)


def size(column: str, count: int, limit: int) -> Measure:
    """Bytes that may not exceed a limit, shown in KB of 1024."""
    fault = f"{column}: {count} bytes, more than {limit}"
    return Measure(column=column, shown=f"{count / 1024:.0f}", holds=count <= limit, faults=(fault,))


def none_of(column: str, found: list[str]) -> Measure:
    """Things of which there may be none, shown by their number."""
    return Measure(column=column, shown=str(len(found)), holds=not found, faults=tuple(f"{column}: {x}" for x in found))
