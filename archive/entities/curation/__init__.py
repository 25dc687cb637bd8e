"""Curation: the only writer of decisions. A decision is a row, and lies over whatever the machine reads.

Every decision is one transaction that ends with the search entries of all articles that it reaches.
"""

from archive.entities.curation.corrections import correct, hide, rename
from archive.entities.curation.errors import (
    AlreadyUndone,
    CurationError,
    InvalidValue,
    MergeImpossible,
    ReadingGone,
    ReasonMissing,
    SpanTaken,
    UnknownField,
    WordsNotInText,
)
from archive.entities.curation.history import restore, undo
from archive.entities.curation.merges import merge, preview
from archive.entities.curation.overlay import lay_over
from archive.entities.curation.recording import acting
from archive.entities.curation.reversal import ChangedSince, NotReversible, revert
from archive.entities.curation.verdicts import confirm, reject

__all__ = [
    "AlreadyUndone",
    "ChangedSince",
    "CurationError",
    "InvalidValue",
    "MergeImpossible",
    "NotReversible",
    "ReadingGone",
    "ReasonMissing",
    "SpanTaken",
    "UnknownField",
    "WordsNotInText",
    "acting",
    "confirm",
    "correct",
    "hide",
    "lay_over",
    "merge",
    "preview",
    "reject",
    "rename",
    "restore",
    "revert",
    "undo",
]
