"""Curation: the only writer of decisions. A decision is a row, and lies over whatever the machine reads.

Every decision is one transaction that ends with the search entries of all articles that it reaches.
"""

from archive.entities.curation.bundles import confirm_all, correct_and_learn, deny_office
from archive.entities.curation.claims import claim, claim_first, leave_out_held, release, release_all
from archive.entities.curation.corrections import correct, hide, rename
from archive.entities.curation.errors import (
    AlreadyReviewed,
    AlreadyUndone,
    CurationError,
    InvalidValue,
    MergeImpossible,
    NewerFirst,
    NothingWaits,
    ReadingGone,
    ReasonMissing,
    SpanTaken,
    TextChanged,
    UnknownField,
    WordsNotInText,
)
from archive.entities.curation.history import restore, undo
from archive.entities.curation.learning import learn
from archive.entities.curation.merges import merge, preview
from archive.entities.curation.overlay import lay_over
from archive.entities.curation.recording import acting
from archive.entities.curation.reversal import ChangedSince, NotReversible, revert
from archive.entities.curation.splits import Share, split
from archive.entities.curation.texts import find_newer, find_written, lay_text_beneath, read_paragraphs, revise
from archive.entities.curation.verdicts import confirm, reject

__all__ = [
    "AlreadyReviewed",
    "AlreadyUndone",
    "ChangedSince",
    "CurationError",
    "InvalidValue",
    "MergeImpossible",
    "NewerFirst",
    "NotReversible",
    "NothingWaits",
    "ReadingGone",
    "ReasonMissing",
    "Share",
    "SpanTaken",
    "TextChanged",
    "UnknownField",
    "WordsNotInText",
    "acting",
    "claim",
    "claim_first",
    "confirm",
    "confirm_all",
    "correct",
    "correct_and_learn",
    "deny_office",
    "find_newer",
    "find_written",
    "hide",
    "lay_over",
    "lay_text_beneath",
    "learn",
    "leave_out_held",
    "merge",
    "preview",
    "read_paragraphs",
    "reject",
    "release",
    "release_all",
    "rename",
    "restore",
    "revert",
    "revise",
    "split",
    "undo",
]
