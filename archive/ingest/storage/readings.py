"""Matches what the machine reads now with what it read before, so that a reading keeps its row."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

_Old = TypeVar("_Old")
_New = TypeVar("_New")

# Readings that are compared word by word; an article in which more of them changed at once was written by a machine.
MAX_COMPARED = 200


def pair_by_key(
    old: Iterable[_Old], new: Iterable[_New], old_key: Callable[[_Old], Hashable], new_key: Callable[[_New], Hashable]
) -> Iterator[tuple[_Old, _New]]:
    """Pairs of equal key, in order: the first with the first, the second with the second."""
    waiting: defaultdict[Hashable, list[_Old]] = defaultdict(list)
    for each in reversed(list(old)):
        waiting[old_key(each)].append(each)
    for draft in new:
        if candidates := waiting.get(new_key(draft)):
            yield candidates.pop(), draft


def pair_by_likeness(
    old: Sequence[_Old], new: Sequence[_New], likeness: Callable[[_Old, _New], float]
) -> Iterator[tuple[_Old, _New]]:
    """Pairs of a likeness of at least one half, the most alike first, none twice; MAX_COMPARED at most."""
    scored = [
        (likeness(before, now), at, position)
        for at, before in enumerate(old[:MAX_COMPARED])
        for position, now in enumerate(new[:MAX_COMPARED])
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for score, at, position in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if score >= 1 / 2 and at not in taken_old and position not in taken_new:
            taken_old.add(at)
            taken_new.add(position)
            yield old[at], new[position]


def share_spans(first: tuple[int, int], second: tuple[int, int]) -> float:
    """The share of the union of two spans that both cover, 0 to 1."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return max(0, shared) / (max(first[1], second[1]) - min(first[0], second[0]))


def share_words(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of the union of two sets of words that both hold, 0 to 1."""
    return len(first & second) / (len(first | second) or 1)
