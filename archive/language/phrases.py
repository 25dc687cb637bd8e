"""Finds phrases of several words in a sequence of words, longest first."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class PhraseTable(Generic[Value]):
    """Phrases in lower case and what each stands for; a lookup costs as much as the phrases that share a first word."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        by_first: dict[str, list[tuple[list[str], Value]]] = {}
        for phrase, value in entries:
            words = phrase.split()
            by_first.setdefault(words[0], []).append((words, value))
        self._by_first = {first: sorted(found, key=lambda entry: -len(entry[0])) for first, found in by_first.items()}

    def match(self, words: Sequence[str], at: int) -> tuple[int, Value] | None:
        """How many words the longest phrase that begins at `at` has, and its value; None where none begins.

        `at` may be the end of the words: an article can stop behind "seorang".
        """
        if at >= len(words):
            return None
        for phrase, value in self._by_first.get(words[at], ()):
            if len(phrase) == 1 or words[at : at + len(phrase)] == phrase:
                return len(phrase), value
        return None
