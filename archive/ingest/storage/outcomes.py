"""What becomes of a document that is an article."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a document that is an article."""

    STORED = "stored"  # a new article
    REVISED = "revised"  # another text of a known article
    KNOWN = "known"  # the bytes or the text were there before


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of a document, and which article it is."""

    outcome: Outcome
    article_id: int
