"""Pairs of words that belong together ("gencatan senjata"): neighbours that are met more often than by chance. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain, pairwise

FEWEST = 3  # texts that must hold a pair
BOUND = 0.08  # share of the texts with its rarer word, that must hold the pair
COMMON = 0.3  # share of all texts, above which a word is one of grammar, and makes no pair
LETTERS = 3  # of each word, at least

_RUN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")  # words between marks of punctuation and figures


def count(texts: Iterable[str]) -> dict[tuple[str, str], int]:
    """How many texts hold each pair, in lower case."""
    held: Counter[tuple[str, str]] = Counter()
    words: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        runs = [run.replace("-", " ").split(" ") for run in _RUN.findall(text.lower())]
        words.update(set(chain.from_iterable(runs)))
        held.update(set(chain.from_iterable(map(pairwise, runs))))
    return {
        pair: number
        for pair, number in held.items()
        if number >= FEWEST and _is_word_pair(pair) and _belongs(number, [words[word] for word in pair], COMMON * total)
    }


def _is_word_pair(pair: tuple[str, str]) -> bool:
    return pair[0] != pair[1] and min(map(len, pair)) >= LETTERS


def _belongs(number: int, words: list[int], bound: float) -> bool:
    return max(words) <= bound and number >= BOUND * min(words)
