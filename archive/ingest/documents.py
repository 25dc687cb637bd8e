"""The frozen types that cross the border between reading, extraction and storage."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from archive.language.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """One document as it arrived: a file's bytes, or one line of a JSON Lines file.

    `source` is the path as the user named it (with `:LINE` for a record), `name` the file's name, `record_id` the id
    that the record carries, `captured_at` when the bytes were captured where the source says so (time-zone aware).
    """

    content: bytes
    media_type: str  # text/plain, text/html or application/json (one line of JSON Lines)
    source: str
    name: str
    record_id: str | None = None
    url: str | None = None
    captured_at: datetime | None = None

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document after its format was read and before anything was understood.

    `text` holds lines of running text (a paragraph a line) with boilerplate still in it. The metadata fields hold what
    the format states (JSON keys, <meta>, JSON-LD, OpenGraph), as printed; None where it states nothing.
    """

    title: str | None = None
    text: str
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    captured_at: datetime | None = None


class SpeakerKind(StrEnum):
    """What utters a statement. An office is an unnamed holder ("juru bicara militer Israel")."""

    PERSON = "person"
    OFFICE = "office"
    INSTITUTION = "institution"
    MEDIA = "media"


class PlaceType(StrEnum):
    """The kinds of place."""

    COUNTRY = "country"
    REGION = "region"
    PROVINCE = "province"
    CITY = "city"
    AREA = "area"
    WATER = "water"
    FACILITY = "facility"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletDraft:
    """Who published. `authority_id` where the shipped outlet data knows it."""

    name: str
    domain: str | None = None
    authority_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A person named below the text: role as printed ("Editor"), name."""

    role: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerDraft:
    """A speaker within one article.

    `name` is the fullest form in the article, without title. `canonical` and `authority_id` are set where the
    archive's knowledge has exactly one such speaker. `country`: ISO 3166-1 alpha-2, "INT", or None if unclear.
    `spellings`: every way the article names this speaker.
    """

    name: str
    kind: SpeakerKind
    official: bool
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    spellings: tuple[str, ...] = ()
    canonical: str | None = None
    authority_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft:
    """Words that the article quotes or reports; `body[start:end] == text`, in code points.

    `speaker` indexes `ArticleDraft.speakers`. `role` is the role as printed at this statement or the speaker's.
    `cue` is the reporting word as printed, None for a continued quotation. `score` in [0, 1] follows from `reasons`
    (names of the rules that fired, readable by a curator); `speaker_score` and `speaker_reasons` are of
    the link to the speaker alone.
    """

    speaker: int
    start: int
    end: int
    text: str
    direct: bool
    cue: str | None = None
    role: str | None = None
    score: float = 0.5
    reasons: tuple[str, ...] = ()
    speaker_score: float = 0.5
    speaker_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionDraft:
    """One naming of a place; offsets in code points into the title (`in_title`) or the body."""

    start: int
    end: int
    text: str
    in_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDraft:
    """A place within one article. `name` is the fullest usual form in the article with abbreviations resolved.

    `canonical` and `authority_id` where the archive's knowledge has it; latitude and longitude in degrees (WGS 84).
    """

    name: str
    type: PlaceType
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    canonical: str | None = None
    authority_id: str | None = None
    mentions: tuple[MentionDraft, ...] = ()
    score: float = 0.5
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """All that the machine read out of one document.

    `key` is the identity of ARCHITECTURE.md: canonical URL, else source name plus record id, else file name.
    `external_id` is what `extract` prints as id. `read_as_of` is the day that dates without a year lie on or before;
    `dateline_place` indexes `places`. Where no title is printed, `title` is made from the first sentence
    and `title_printed` is False.
    """

    key: str
    external_id: str
    url: str | None = None
    title: str
    title_printed: bool
    paragraphs: tuple[str, ...]
    outlet: OutletDraft | None = None
    published: Period = field(default_factory=Period)
    read_as_of: date | None = None
    dateline: str | None = None
    dateline_place: int | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    wire_sources: tuple[str, ...] = ()
    speakers: tuple[SpeakerDraft, ...] = ()
    statements: tuple[StatementDraft, ...] = ()
    places: tuple[PlaceDraft, ...] = ()

    @property
    def body(self) -> str:
        """The paragraphs joined by one empty line; the text that offsets point into."""
        return PARAGRAPH_BREAK.join(self.paragraphs)


PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenText:
    """The text that a curator wrote in the place of the document's. All else about the article is the document's."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """An article's clean text, as the readers of statements and places are given it.

    `title` is None where none was printed. The dateline is cut off the first paragraph and stands in `dateline`
    (a place name as printed). `outlet_names` are spellings of the publishing outlet, which are no places or speakers.
    """

    title: str | None
    paragraphs: tuple[str, ...]
    dateline: str | None = None
    outlet_names: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """As `ArticleDraft.body`."""
        return PARAGRAPH_BREAK.join(self.paragraphs)
