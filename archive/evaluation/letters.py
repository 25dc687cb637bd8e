"""A text reduced to its letters and digits, so that spaces, soft hyphens and quotation marks cost nothing."""

import unicodedata

Span = tuple[int, int]  # first and one past the last letter


class Letters:
    """Finds words in a text whatever their spaces, punctuation and case."""

    def __init__(self, text: str) -> None:
        self._text = _reduce(text)

    def find_all(self, words: str) -> list[Span]:
        """Every place where the words stand, overlapping ones too; [] where they hold no letter."""
        part = _reduce(words)
        spans: list[Span] = []
        at = self._text.find(part) if part else -1
        while at >= 0:
            spans.append((at, at + len(part)))
            at = self._text.find(part, at + 1)
        return spans

    def find_between(self, start: str, end: str) -> Span | None:
        """The shortest span that begins with the words `start` and ends with the words `end`, which may overlap."""
        ends = self.find_all(end)
        pairs = (
            (first, last)
            for first, start_end in self.find_all(start)
            for end_start, last in ends
            if last >= start_end and end_start >= first
        )
        return min(pairs, key=lambda span: span[1] - span[0], default=None)


def measure_overlap(one: Span, other: Span) -> float:
    """What two spans share, as a part of what they cover together, in [0, 1]."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    covered = (one[1] - one[0]) + (other[1] - other[0]) - shared
    return shared / max(1, covered)


def _reduce(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", text).lower() if character.isalnum())
