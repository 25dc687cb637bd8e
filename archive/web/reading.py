"""One article as its page shows it: the marked text, the statements beside it, the places in it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from archive.models import Article, Place, ReviewStatus, Statement
from archive.web import evidence, marking
from archive.web.evidence import Places

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
    dateline: Place | None
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
    """The article's current text with the statements of officials, or of `everybody`, in two queries."""
    shown, others = _choose(evidence.list_statements(article), everybody=everybody)
    notes, named = _number(shown), evidence.list_places(article)
    revision = article.current_revision
    return Reading(
        paragraphs=marking.mark(
            revision.body if revision else "",
            [marking.Span(start=note.statement.start, end=note.statement.end, mark=note) for note in notes],
            [marking.Span(start=found.start, end=found.end, mark=found.place) for found in named.mentions],
        ),
        notes=notes,
        places=_rank(named),
        dateline=named.dateline,
        others=others,
    )


def find_source(article: Article) -> str:
    """The address that the article came from; "" unless it is one of the web, which a browser may be sent to."""
    try:
        parts = urlsplit(article.url)
    except ValueError:
        return ""
    return article.url if parts.scheme in WEB_SCHEMES and parts.hostname else ""


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


def _rank(named: Places) -> tuple[Place, ...]:
    """The distinct places, those named most often first, else in the order of the text; last the dateline's."""
    counts: dict[Place, int] = {named.dateline: 0} if named.dateline else {}
    for mention in named.mentions:
        counts[mention.place] = counts.get(mention.place, 0) + 1
    return tuple(sorted(counts, key=lambda place: -counts[place]))
