"""The largest one-to-one matching between what was found and what was annotated."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_Found = TypeVar("_Found")
_True = TypeVar("_True")


@dataclass(frozen=True, slots=True)
class Matching(Generic[_Found, _True]):
    """How many pairs there are, and what is in none: found but not annotated (`extra`), annotated but not found."""

    pairs: int
    extra: tuple[_Found, ...]
    missed: tuple[_True, ...]


def match(
    found: Sequence[_Found], annotated: Sequence[_True], fits: Callable[[_Found, _True], bool]
) -> Matching[_Found, _True]:
    """Pairs as many as can be paired, each item at most once (augmenting paths, Kuhn 1955)."""
    edges = [[index for index, item in enumerate(annotated) if fits(one, item)] for one in found]
    owners: dict[int, int] = {}
    for one in range(len(found)):
        _assign(one, edges, owners, set())
    paired = set(owners.values())
    return Matching(
        len(owners),
        tuple(item for index, item in enumerate(found) if index not in paired),
        tuple(item for index, item in enumerate(annotated) if index not in owners),
    )


def _assign(one: int, edges: list[list[int]], owners: dict[int, int], seen: set[int]) -> bool:
    """Whether `one` got a partner, others giving way where they have another choice."""
    for index in edges[one]:
        if index in seen:
            continue
        seen.add(index)
        if index not in owners or _assign(owners[index], edges, owners, seen):
            owners[index] = one
            return True
    return False
