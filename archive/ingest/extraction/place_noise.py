"""Finds headlines of other articles that a scraper left inside a body; places named there are not the article's."""

from collections.abc import Iterator, Sequence

from archive.ingest.extraction.place_words import Word
from archive.language.toponyms import telling_words

# Headlines print common words with capitals ("Ceko Tutup Pabrik Mainan"); sentences do so in titles of office
# only, and hold small ones too. Measured on news articles: 6 and 3 keep every sentence.
_LEAST_CAPITALS = 6
_LEAST_RATIO = 3
_SHORTEST = 10  # words; shorter lines in capitals are headings of the article itself
_LONGEST = 30  # words of a headline
_POINTERS = (("baca", "juga"), ("baca", "selengkapnya"), ("simak", "juga"), ("lihat", "juga"), ("tonton", "juga"))


def find_noise(words: Sequence[Word]) -> frozenset[int]:
    """The indices of words that stand in headlines of other articles."""
    noise = set[int]()
    for first, last in _sentences(words):
        if _is_headline(words[first:last]):
            noise.update(range(first, last))
    for index in range(len(words) - 1):
        if (words[index].key, words[index + 1].key) in _POINTERS:
            noise.update(_pointed(words, index + 2))
    return frozenset(noise)


def _sentences(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    first = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].opens:
            yield first, index
            first = index


def _is_headline(words: Sequence[Word]) -> bool:
    common = [word for word in words[1:] if _is_telling(word)]
    capitals = sum(word.capital for word in common)
    small = len(common) - capitals
    return len(words) >= _SHORTEST and capitals >= max(_LEAST_CAPITALS, _LEAST_RATIO * small)


def _is_telling(word: Word) -> bool:
    return word.key in telling_words() and not word.text.isupper()


def _pointed(words: Sequence[Word], first: int) -> Iterator[int]:
    """The words of a headline behind "Baca juga": up to the first common word in small letters."""
    for index in range(first, min(first + _LONGEST, len(words))):
        word = words[index]
        ends = word.opens and (index > first or "\n" in word.gap)
        if ends or (_is_telling(word) and not word.capital):
            return
        yield index
