"""Tables, constraints and QuerySet verbs."""

from archive.models.article import Article, PeriodBasis, PeriodPrecision, Revision
from archive.models.capture import Capture, Content
from archive.models.change import Change, ChangeSet
from archive.models.duplicate import DuplicateSuggestion
from archive.models.job import Job, JobLine, UploadedFile, UploadedPart
from archive.models.official import Official, Position, Speaker, SpeakerKindChoices, SpeakerName
from archive.models.outlet import Outlet, OutletDomain, OutletName
from archive.models.outlet_rule import OutletRule
from archive.models.place import Place, PlaceKind, PlaceMention, PlaceName
from archive.models.report import ErrorReport
from archive.models.review import Decision, ReviewStatus
from archive.models.review_claim import ReviewClaim
from archive.models.search_bitmap import SearchBitmap, SearchBitmapKey, SearchPending
from archive.models.search_common_word import SearchCommonWord
from archive.models.search_entry import SearchEntry
from archive.models.search_statistics import SearchCorpus, SearchLexeme
from archive.models.search_tally import SearchTally
from archive.models.search_word import SearchWord
from archive.models.statement import Statement

__all__ = [
    "Article",
    "Capture",
    "Change",
    "ChangeSet",
    "Content",
    "Decision",
    "DuplicateSuggestion",
    "ErrorReport",
    "Job",
    "JobLine",
    "Official",
    "Outlet",
    "OutletDomain",
    "OutletName",
    "OutletRule",
    "PeriodBasis",
    "PeriodPrecision",
    "Place",
    "PlaceKind",
    "PlaceMention",
    "PlaceName",
    "Position",
    "ReviewClaim",
    "ReviewStatus",
    "Revision",
    "SearchBitmap",
    "SearchBitmapKey",
    "SearchCommonWord",
    "SearchCorpus",
    "SearchEntry",
    "SearchLexeme",
    "SearchPending",
    "SearchTally",
    "SearchWord",
    "Speaker",
    "SpeakerKindChoices",
    "SpeakerName",
    "Statement",
    "UploadedFile",
    "UploadedPart",
]
