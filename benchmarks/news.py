"""News that is made up: outlets, days, places, officials and what they say, each as frequent as in real news."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any, Protocol

from archive.entities.knowledge import KnownOutlet, KnownPlace, KnownSpeaker
from archive.ingest.documents import (
    PARAGRAPH_BREAK,
    ArticleDraft,
    MentionDraft,
    OutletDraft,
    PlaceDraft,
    PlaceType,
    SpeakerDraft,
    SpeakerKind,
    StatementDraft,
)
from archive.language.periods import Basis, Period, Precision

PLACE = "¤"  # stands in a sentence where a place is to be named
OUTLETS, OFFICIALS, PLACES = 200, 3_000, 5_000
FIRST_DAY, DAYS = date(2015, 1, 1), 4_000
LENGTH = (2.95, 0.4)  # of the normal distribution that the logarithm of an article's number of sentences has
PARAGRAPH = (1, 1, 2, 2, 3)  # sentences
SPEECH_SHARE = 0.3  # of paragraphs that quote somebody
SPEAKERS_HERE, PLACES_HERE = 3, 4  # of one article

Mention = tuple[int, int, int]  # place, start, end


class Wording(Protocol):
    """Where the words of articles come from."""

    def begin(self) -> None:
        """Begin the next article."""

    def title(self) -> str:
        """A headline, with PLACE at most once."""

    def sentence(self) -> str:
        """A sentence without its full stop, with PLACE at most once."""

    def speech(self) -> str:
        """What somebody says, without a full stop, with PLACE at most once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Outlets, officials and places, the more frequent first, and how speech is attributed to officials."""

    outlets: Sequence[KnownOutlet]
    officials: Sequence[KnownSpeaker]
    places: Sequence[KnownPlace]
    attributions: Sequence[tuple[str, str]]  # a sentence with {speech}, {speaker}, {role} and {day}, and its cue
    roles: Sequence[str]
    days: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement: the speaker's number and where it lies in the body."""

    speaker: int
    start: int
    end: int
    cue: str
    role: str
    direct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """An article with what it says about numbered outlets, officials and places."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: int
    day: date
    said: tuple[Said, ...]
    mentions: tuple[Mention, ...]

    @property
    def body(self) -> str:
        """The paragraphs joined by one empty line."""
        return PARAGRAPH_BREAK.join(self.paragraphs)


class Newsroom:
    """Makes articles one after the other, the same for the same names, wording and random numbers."""

    def __init__(self, names: Names, wording: Wording, random: Random) -> None:
        self._names, self._wording, self._random = names, wording, random
        self._outlets = _draw(len(names.outlets), 3, random)
        self._officials = _draw(len(names.officials), 10, random)
        self._places = _draw(len(names.places), 10, random)

    def write(self) -> News:
        """The next article."""
        self._wording.begin()
        page = _Page(
            places=[next(self._places) for _ in range(PLACES_HERE)],
            speakers=[next(self._officials) for _ in range(SPEAKERS_HERE)],
        )
        title = self._wording.title().replace(PLACE, self._names.places[page.places[0]].name)
        left = max(4, round(self._random.lognormvariate(*LENGTH)))
        while left > 0:
            left -= self._write_paragraph(page)
        return News(
            title=title,
            paragraphs=tuple(page.paragraphs),
            outlet=next(self._outlets),
            day=FIRST_DAY + timedelta(days=int(DAYS * self._random.random() ** 0.7)),
            said=tuple(page.said),
            mentions=tuple(page.mentions),
        )

    def _write_paragraph(self, page: "_Page") -> int:
        """Add a paragraph; returns of how many sentences."""
        if self._random.random() < SPEECH_SHARE:
            self._quote(page)
            return 1
        count = self._random.choice(PARAGRAPH)
        sentences: list[str] = []
        at = page.at
        for _ in range(count):
            text = self._name_place(self._wording.sentence(), at, page)
            sentences.append(text)
            at += len(text) + 2
        page.add(". ".join(sentences) + ".")
        return count

    def _quote(self, page: "_Page") -> None:
        """Add a paragraph in which one of the speakers says something."""
        number = self._random.choice(page.speakers)
        sentence, cue = self._random.choice(self._names.attributions)
        others = {"speaker": self._names.officials[number].name, "role": self._random.choice(self._names.roles)}
        others["day"] = self._random.choice(self._names.days)
        before, _, behind = sentence.partition("{speech}")
        before = before.format(**others)
        start = page.at + len(before)
        speech = self._name_place(self._wording.speech(), start, page)
        role, direct = others["role"] if "{role}" in sentence else "", sentence.startswith('"')
        end = start + len(speech)
        page.said.append(Said(speaker=number, start=start, end=end, cue=cue, role=role, direct=direct))
        page.add(before + speech + behind.format(**others))

    def _name_place(self, text: str, at: int, page: "_Page") -> str:
        """The sentence, which begins at `at` in the body, with its place named."""
        before, mark, behind = text.partition(PLACE)
        if not mark:
            return text
        place = self._random.choice(page.places)
        name = self._names.places[place].name
        start = at + len(before)
        page.mentions.append((place, start, start + len(name)))
        return before + name + behind


@dataclass(slots=True, kw_only=True)
class _Page:
    """An article while it is written; `at` is where the next paragraph begins in the body."""

    places: list[int]
    speakers: list[int]
    paragraphs: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    at: int = 0

    def add(self, paragraph: str) -> None:
        self.paragraphs.append(paragraph)
        self.at += len(paragraph) + len(PARAGRAPH_BREAK)


def draft(news: News, names: Names, key: str) -> ArticleDraft:
    """The article as the extraction would hand it to storage if it understood everything."""
    body = news.body
    speakers = {number: at for at, number in enumerate(dict.fromkeys(said.speaker for said in news.said))}
    outlet = names.outlets[news.outlet]
    return ArticleDraft(
        key=key,
        external_id=key,
        title=news.title,
        title_printed=True,
        paragraphs=news.paragraphs,
        outlet=OutletDraft(
            name=outlet.name,
            domain=outlet.domains[0] if outlet.domains else None,
            authority_id=outlet.authority_id,
        ),
        published=Period(earliest=news.day, latest=news.day, precision=Precision.DAY, basis=Basis.METADATA),
        speakers=tuple(_draft_speaker(names.officials[number]) for number in speakers),
        statements=tuple(_draft_statement(said, speakers[said.speaker], body) for said in news.said),
        places=tuple(_draft_places(news.mentions, names, body)),
    )


def record(news: News, names: Names, number: int) -> dict[str, Any]:
    """The article as a line of JSON Lines holds it."""
    return {
        "id": f"uji-{number}",
        "title": news.title,
        "body": news.body,
        "outlet": names.outlets[news.outlet].name,
        "date": news.day.isoformat(),
    }


def _draft_speaker(known: KnownSpeaker) -> SpeakerDraft:
    return SpeakerDraft(
        name=known.name,
        kind=SpeakerKind(known.kind),
        official=known.official,
        country=known.country or None,
        spellings=(known.name,),
        canonical=known.name if known.authority_id else None,
        authority_id=known.authority_id,
    )


def _draft_statement(said: Said, speaker: int, body: str) -> StatementDraft:
    return StatementDraft(
        speaker=speaker,
        start=said.start,
        end=said.end,
        text=body[said.start : said.end],
        direct=said.direct,
        cue=said.cue,
        role=said.role or None,
        score=0.9 if said.direct else 0.75,
        reasons=("cue",),
        speaker_score=0.9 if said.role else 0.6,
        speaker_reasons=("name",),
    )


def _draft_places(mentions: Sequence[Mention], names: Names, body: str) -> Iterator[PlaceDraft]:
    for number in dict.fromkeys(place for place, _, _ in mentions):
        known = names.places[number]
        yield PlaceDraft(
            name=known.name,
            type=PlaceType(known.type),
            country=known.country or None,
            latitude=known.latitude,
            longitude=known.longitude,
            canonical=known.name,
            authority_id=known.authority_id,
            mentions=tuple(
                MentionDraft(start=start, end=end, text=body[start:end])
                for place, start, end in mentions
                if place == number
            ),
            score=0.9,
            reasons=("name",),
        )


def _draw(count: int, flatness: int, random: Random) -> Iterator[int]:
    """Numbers below `count` for ever, by Zipf's law: r as often as 1 / (r + `flatness`)."""
    weights = list(accumulate(1 / (rank + flatness) for rank in range(count)))
    while True:
        yield from random.choices(range(count), cum_weights=weights, k=1_000)
