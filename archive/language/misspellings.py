"""Slips of the hand: which words a word may have been meant to be. Pure."""

from collections.abc import Iterator
from string import ascii_lowercase

SWAP = 0.6  # who types all the right letters meant no other word
SHORTEST_PART = 3  # letters of each of two words that were typed as one


def list_slips(word: str) -> set[str]:
    """Every text of small letters that one slip turns into the word: a letter left out, doubled, struck instead of
    another or swapped with its neighbour. Some 54 for each letter.
    """
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    slips = {head + tail[1:] for head, tail in cuts if tail}
    slips |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    slips |= {head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase}
    slips |= {head + letter + tail for head, tail in cuts for letter in ascii_lowercase}
    return slips - {word}


def count_slips(typed: str, meant: str) -> float:
    """The least number of letters left out, added, exchanged or swapped with their neighbour between the two.

    A swap counts as SWAP of a slip. No letter is moved twice (optimal string alignment).
    """
    before, row = list[float](), [float(place) for place in range(len(meant) + 1)]
    for index, letter in enumerate(typed, start=1):
        following = [float(index)]
        for place, other in enumerate(meant, start=1):
            least = min(row[place] + 1, following[-1] + 1, row[place - 1] + (letter != other))
            if place > 1 and index > 1 and typed[index - 2 : index] == other + meant[place - 2]:
                least = min(least, before[place - 2] + SWAP)
            following.append(least)
        before, row = row, following
    return row[-1]


def list_partings(word: str) -> Iterator[tuple[str, str]]:
    """The two words that the word may be where the space between them is missing, for every place of the space."""
    yield from ((word[:cut], word[cut:]) for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1))
