"""What changed between two texts: whole paragraphs first, then words within those that were rewritten. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

PARAGRAPHS_LIMIT = 1000  # a comparison takes quadratic time at worst: longer texts are shown as replaced whole
WORDS_LIMIT = 2000
_WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that both texts have ("same"), only the old one ("removed") or only the new one ("added")."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One paragraph: "same", "removed", "added", or "changed" where it has runs of several kinds."""

    kind: str
    runs: tuple[Run, ...]


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[Change, ...]:
    """Every paragraph of both texts in order, with what became of it."""
    if max(len(old), len(new)) > PARAGRAPHS_LIMIT:
        return (*_whole("removed", old), *_whole("added", new))
    return tuple(_compare_paragraphs(old, new))


def _compare_paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    for kind, i, j, k, m in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from _whole("same", old[i:j])
            continue
        paired = min(j - i, m - k)
        for before, after in zip(old[i : i + paired], new[k : k + paired], strict=True):
            yield from _compare_words(before, after)
        yield from _whole("removed", old[i + paired : j])
        yield from _whole("added", new[k + paired : m])


def _compare_words(old: str, new: str) -> tuple[Change, ...]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > WORDS_LIMIT:
        return (*_whole("removed", [old]), *_whole("added", [new]))
    return (Change(kind="changed", runs=tuple(_list_runs(before, after))),)


def _list_runs(before: list[str], after: list[str]) -> Iterator[Run]:
    for kind, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Run(kind="same", text="".join(before[i:j]))
            continue
        if i < j:
            yield Run(kind="removed", text="".join(before[i:j]))
        if k < m:
            yield Run(kind="added", text="".join(after[k:m]))


def _whole(kind: str, paragraphs: Sequence[str]) -> tuple[Change, ...]:
    return tuple(Change(kind=kind, runs=(Run(kind=kind, text=paragraph),)) for paragraph in paragraphs)
