"""One article as its page shows it: the marked text, the statements beside it, the places in it."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from archive.models import Article, Capture, Place, PlaceMention, ReviewStatus, SearchTally, Speaker, Statement
from archive.web import marking

STATEMENTS_LIMIT = 500  # statements and mentions marked in one article; the rest stays in exports
MENTIONS_LIMIT = 1000
CAPTURES_LIMIT = 50
COLOURS = 6  # speakers told apart by colour; the next ones begin again
LOW_SCORE = 0.5  # below, the page says that the machine is unsure
WEB_SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Note:
    """A statement beside the text: its number from 1, its speaker's colour, whether the machine is unsure of it."""

    statement: Statement
    number: int
    colour: int
    unsure: bool
    unsure_who: bool  # of the link to the speaker

    @property
    def name(self) -> str:
        """The speaker's name as the archive knows it, else as it is printed."""
        return self.statement.speaker.name if self.statement.speaker else self.statement.speaker_name

    @property
    def has_page(self) -> bool:
        """Whether its speaker is an official, who has a page."""
        speaker = self.statement.speaker
        return speaker is not None and speaker.official


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks: the statements in the order of the text, and the role that the text prints first."""

    notes: tuple[Note, ...]

    @property
    def first(self) -> Note:
        """The statement with which they are heard first."""
        return self.notes[0]

    @property
    def role(self) -> str:
        """ "" where the text prints none."""
        return next((note.statement.shown_role for note in self.notes if note.statement.shown_role), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text in paragraphs, the notes in the order of the text, the places by how often they are named."""

    paragraphs: tuple[tuple[marking.Segment[Note, Place], ...], ...]
    notes: tuple[Note, ...]
    places: tuple[Place, ...]
    others: int  # statements of people who are no officials, not shown

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The notes by who speaks, in the order in which they are heard first."""
        heard: dict[object, list[Note]] = {}
        for note in self.notes:
            heard.setdefault(_identify(note.statement), []).append(note)
        return tuple(Voice(notes=tuple(notes)) for notes in heard.values())

    @property
    def reviewed(self) -> int:
        """How many of the notes a curator has confirmed or corrected."""
        return sum(note.statement.status != ReviewStatus.MACHINE for note in self.notes)


def read(article: Article, *, everybody: bool) -> Reading:
    """The article's current text with the statements of officials, or of `everybody`, in three queries."""
    shown, others = _choose(list(_load_statements(article)), everybody=everybody)
    notes = _number(shown)
    mentions = list(_load_mentions(article))
    revision = article.current_revision
    return Reading(
        paragraphs=marking.mark(
            revision.body if revision else "",
            [marking.Span(start=note.statement.start, end=note.statement.end, mark=note) for note in notes],
            [marking.Span(start=found.start, end=found.end, mark=found.place) for found in mentions if found.place],
        ),
        notes=notes,
        places=_rank([mention.place for mention in mentions if mention.place], article.dateline_place),
        others=others,
    )


def list_captures(article: Article) -> QuerySet[Capture]:
    """The captures that the article was read from, newest first, without their bytes."""
    rows = article.captures.select_related("content").only(
        "article", "captured_at", "ingested_at", "media_type", "content__size"
    )
    return rows.order_by(F("captured_at").desc(nulls_last=True), "-pk")[:CAPTURES_LIMIT]


def find_source(article: Article) -> str:
    """The address that the article came from; "" unless it is one of the web, which a browser may be sent to."""
    try:
        parts = urlsplit(article.url)
    except ValueError:
        return ""
    return article.url if parts.scheme in WEB_SCHEMES and parts.hostname else ""


def _load_statements(article: Article) -> QuerySet[Statement]:
    rows = article.statements.exclude(status=ReviewStatus.REJECTED).filter(revision=article.current_revision_id)
    rows = rows.prefetch_related(Prefetch("speaker", queryset=_describe_speakers().all()))
    rows = rows.defer("vector", "fingerprint", "occurrence", "merged_from", "speaker_reasons")
    return rows.order_by("start", "-end", "number")[:STATEMENTS_LIMIT]


@cache
def _describe_speakers() -> QuerySet[Speaker]:
    """Speakers with what their cards say: the latest position, and `citing`, how many articles cite them.

    Made once, since that takes as long as asking; every page asks a copy.
    """
    tally = SearchTally.objects.filter(facet="f", value=OuterRef("pk")).order_by().values("value")
    citing = Subquery(tally.annotate(number=Sum("articles")).values("number"))
    speakers = Speaker.objects.with_latest_position().annotate(citing=Coalesce(citing, 0))
    return speakers.only("slug", "name", "kind", "official")


def _load_mentions(article: Article) -> QuerySet[PlaceMention]:
    rows = article.mentions.exclude(status=ReviewStatus.REJECTED)
    rows = rows.filter(revision=article.current_revision_id, in_title=False, place__isnull=False)
    rows = rows.select_related("place").only("article", "start", "end", "place__slug", "place__name")
    return rows.order_by("start", "-end")[:MENTIONS_LIMIT]


def _choose(statements: list[Statement], *, everybody: bool) -> tuple[list[Statement], int]:
    """The statements to show, and how many are left out."""
    if everybody:
        return statements, 0
    shown = [statement for statement in statements if statement.speaker and statement.speaker.official]
    return shown, len(statements) - len(shown)


def _number(statements: list[Statement]) -> tuple[Note, ...]:
    speakers: dict[object, int] = {}
    return tuple(
        Note(
            statement=statement,
            number=number,
            colour=speakers.setdefault(_identify(statement), len(speakers)) % COLOURS + 1,
            unsure=statement.status == ReviewStatus.MACHINE and statement.score < LOW_SCORE,
            unsure_who=statement.status == ReviewStatus.MACHINE and statement.speaker_score < LOW_SCORE,
        )
        for number, statement in enumerate(statements, start=1)
    )


def _identify(statement: Statement) -> object:
    return statement.speaker_id or statement.speaker_name


def _rank(places: list[Place], dateline: Place | None) -> tuple[Place, ...]:
    """The distinct places, those named most often first, else in the order of the text; last the dateline's."""
    counts: dict[Place, int] = {dateline.survivor: 0} if dateline else {}
    for place in places:
        counts[place] = counts.get(place, 0) + 1
    return tuple(sorted(counts, key=lambda place: -counts[place]))
