"""What is measured: each measure compares what was read in one article with what is annotated there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from archive.evaluation.annotations import AnnotatedArticle, Place, Speaker
from archive.evaluation.letters import Letters, Span, measure_overlap
from archive.evaluation.matching import Matching, match
from archive.evaluation.naming import Names
from archive.ingest.documents import ArticleDraft, PlaceDraft, SpeakerDraft, SpeakerKind
from archive.language.names import name_key

_Found = TypeVar("_Found")
_True = TypeVar("_True")

# A statement is found where its text and the annotated one share at least half of what they cover together.
_SAME_STATEMENT = 0.5
# A day is stated where at most two are left, and right within one day: reports cross midnight and time zones.
_TOLERANCE = timedelta(days=1)
# How much of a statement without a partner is shown, in characters.
_SHOWN = 80


class Measure(StrEnum):
    """What is compared, in the order of reports."""

    PEOPLE = "people"  # named persons cited as officials
    OFFICIALS = "officials"  # these, and offices and institutions
    SPANS = "statement spans"
    ATTRIBUTED = "statements with speaker"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measure in one article: how many pairs, and descriptions of what was read or annotated without a partner."""

    pairs: int
    extra: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayOutcome:
    """Whether the true day is known, whether the text alone gave one (at most two), and whether that is right."""

    dated: bool
    given: bool
    right: bool


@dataclass(frozen=True, slots=True)
class _Utterance:
    """A statement that was read: everywhere its text stands, and its speaker's name."""

    spans: tuple[Span, ...]
    speaker: str
    shown: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A statement that is annotated."""

    span: Span
    speaker: Speaker
    shown: str


def compare(article: AnnotatedArticle, draft: ArticleDraft | None) -> dict[Measure, Outcome]:
    """The outcome of each measure; a draft of None is an article in which nothing was read."""
    names = Names.of(article)
    return {
        **_compare_officials(article, _list_officials(draft), names),
        **_compare_statements(article, draft, names),
        Measure.PLACES: _describe(
            match(draft.places if draft else (), article.places, _is_place),
            lambda read: read.name,
            lambda place: place.name,
        ),
    }


def compare_day(article: AnnotatedArticle, draft: ArticleDraft | None) -> DayOutcome:
    """How the article's true day compares with what was read."""
    true = article.published
    if true is None or draft is None:
        return DayOutcome(dated=true is not None, given=False, right=False)
    earliest, latest = draft.published.earliest, draft.published.latest
    if earliest is None or latest is None or latest - earliest > _TOLERANCE:
        return DayOutcome(dated=True, given=False, right=False)
    right = any(abs(day - true) <= _TOLERANCE for day in (earliest, latest))
    return DayOutcome(dated=True, given=True, right=right)


def _list_officials(draft: ArticleDraft | None) -> tuple[SpeakerDraft, ...]:
    """The speakers that speak for public power and have a statement."""
    if draft is None:
        return ()
    cited = dict.fromkeys(statement.speaker for statement in draft.statements)
    return tuple(draft.speakers[index] for index in cited if draft.speakers[index].official)


def _compare_officials(
    article: AnnotatedArticle, read: tuple[SpeakerDraft, ...], names: Names
) -> dict[Measure, Outcome]:
    annotated = tuple(speaker for speaker in article.speakers if speaker.official)

    def compare_some(read: tuple[SpeakerDraft, ...], annotated: tuple[Speaker, ...]) -> Outcome:
        matching = match(read, annotated, lambda one, speaker: names.allow(one.name, speaker))
        return _describe(matching, lambda one: one.name, lambda speaker: speaker.name)

    return {
        Measure.PEOPLE: compare_some(
            tuple(one for one in read if one.kind is SpeakerKind.PERSON),
            tuple(speaker for speaker in annotated if speaker.kind is SpeakerKind.PERSON),
        ),
        Measure.OFFICIALS: compare_some(read, annotated),
    }


def _compare_statements(article: AnnotatedArticle, draft: ArticleDraft | None, names: Names) -> dict[Measure, Outcome]:
    letters = Letters(article.body)
    read, wanted = _list_utterances(draft, letters), _list_wanted(article, letters)

    def compare_by(fits: Callable[[_Utterance, _Wanted], bool]) -> Outcome:
        return _describe(match(read, wanted, fits), lambda one: one.shown, lambda one: one.shown)

    return {
        Measure.SPANS: compare_by(_overlaps),
        Measure.ATTRIBUTED: compare_by(
            lambda one, other: _overlaps(one, other) and names.allow(one.speaker, other.speaker)
        ),
    }


def _list_utterances(draft: ArticleDraft | None, letters: Letters) -> tuple[_Utterance, ...]:
    if draft is None:
        return ()
    return tuple(
        _Utterance(
            spans=tuple(letters.find_all(statement.text)),
            speaker=draft.speakers[statement.speaker].name,
            shown=f"{draft.speakers[statement.speaker].name}: {statement.text[:_SHOWN]}",
        )
        for statement in draft.statements
    )


def _list_wanted(article: AnnotatedArticle, letters: Letters) -> tuple[_Wanted, ...]:
    """The annotated statements whose words stand in the text and whose speaker is listed."""
    speakers = {speaker.name: speaker for speaker in article.speakers}
    spans = ((statement, letters.find_between(statement.start, statement.end)) for statement in article.statements)
    return tuple(
        _Wanted(span, speakers[statement.speaker], f"{statement.speaker}: {statement.start} …")
        for statement, span in spans
        if span and statement.speaker in speakers
    )


def _overlaps(one: _Utterance, other: _Wanted) -> bool:
    return any(measure_overlap(span, other.span) >= _SAME_STATEMENT for span in one.spans)


def _is_place(read: PlaceDraft, place: Place) -> bool:
    return name_key(read.name) in map(name_key, place.names)


def _describe(
    matching: Matching[_Found, _True], show_found: Callable[[_Found], str], show_true: Callable[[_True], str]
) -> Outcome:
    return Outcome(matching.pairs, tuple(map(show_found, matching.extra)), tuple(map(show_true, matching.missed)))
