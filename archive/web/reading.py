"""One article as its page shows it: the marked text, the statements beside it, the places in it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.db.models import F, QuerySet

from archive.models import Article, Capture, Place, PlaceMention, ReviewStatus, Statement
from archive.web import marking

STATEMENTS_LIMIT = 500  # statements and mentions marked in one article; the rest stays in exports
MENTIONS_LIMIT = 1000
CAPTURES_LIMIT = 50
COLOURS = 6  # speakers told apart by colour; the next ones begin again
LOW_SCORE = 0.5  # below, the page says that the machine is unsure
WEB_SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Note:
    """A statement beside the text: its number from 1, its speaker's colour, whether the machine is unsure."""

    statement: Statement
    number: int
    colour: int
    unsure: bool

    @property
    def has_page(self) -> bool:
        """Whether its speaker is an official, who has a page."""
        speaker = self.statement.speaker
        return speaker is not None and speaker.official


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text in paragraphs, the notes in the order of the text, the places by how often they are named."""

    paragraphs: tuple[tuple[marking.Segment[Note, Place], ...], ...]
    notes: tuple[Note, ...]
    places: tuple[Place, ...]
    others: int  # statements of people who are no officials, not shown


def read(article: Article, *, everybody: bool) -> Reading:
    """The article's current text with the statements of officials, or of `everybody`, in two queries."""
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
    rows = article.captures.select_related("content").defer("content__compressed")
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
    return rows.select_related("speaker").defer("vector").order_by("start", "-end", "number")[:STATEMENTS_LIMIT]


def _load_mentions(article: Article) -> QuerySet[PlaceMention]:
    rows = article.mentions.exclude(status=ReviewStatus.REJECTED)
    rows = rows.filter(revision=article.current_revision_id, in_title=False, place__isnull=False)
    return rows.select_related("place").order_by("start", "-end")[:MENTIONS_LIMIT]


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
            colour=speakers.setdefault(statement.speaker_id or statement.speaker_name, len(speakers)) % COLOURS + 1,
            unsure=statement.status == ReviewStatus.MACHINE and statement.score < LOW_SCORE,
        )
        for number, statement in enumerate(statements, start=1)
    )


def _rank(places: list[Place], dateline: Place | None) -> tuple[Place, ...]:
    """The distinct places, those named most often first, else in the order of the text; last the dateline's."""
    counts: dict[Place, int] = {dateline.survivor: 0} if dateline else {}
    for place in places:
        counts[place] = counts.get(place, 0) + 1
    return tuple(sorted(counts, key=lambda place: -counts[place]))
