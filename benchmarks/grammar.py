"""News made of a small grammar: lengths, frequencies and mentions as in real news, sense none."""

import random
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

OUTLETS, OFFICIALS, COUNTRIES, PLACES = 200, 1_500, 40, 2_000
VOCABULARY = 60_000  # rare words
FIRST_DAY, DAYS = date(2015, 1, 1), 4_000
PARAGRAPHS, SENTENCES = (6, 14), (1, 3)  # of an article, of a paragraph
SPEECH_SHARE = 0.35  # of paragraphs that quote somebody

_SLOT = re.compile(r"\{(\w+)\}")
_TABLES = tomllib.loads((Path(__file__).parent / "grammar.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement: its speaker's number and where it lies in the body."""

    speaker: int
    start: int
    end: int
    cue: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """An article with what it says about numbered outlets, officials and places; `mentions` are (place, start, end)."""

    title: str
    body: str
    outlet: int
    day: date
    said: tuple[Said, ...]
    mentions: tuple[tuple[int, int, int], ...]


Mentions = list[tuple[int, int, int]]
Passage = tuple[str, Mentions, Said | None]


class Grammar:
    """Names, and articles one after the other, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.words = {name: text.split() for name, text in _TABLES["words"].items()}
        self.rare = self._invent(VOCABULARY, 2, 5)
        self.places = [name.capitalize() for name in self._invent(PLACES, 3, 4)]
        surnames = [name.capitalize() for name in self._invent(OFFICIALS, 2, 4)]
        self.officials = [f"{self.random.choice(self.words['given'])} {name}" for name in surnames]
        self.outlets = [f"Warta {name.capitalize()}" for name in self._invent(OUTLETS, 2, 3)]
        self.weights = {
            count: _zipf(count) for count in (len(self.rare), len(self.places), len(self.officials), len(self.outlets))
        }

    def write(self) -> News:
        """The next article."""
        here = [self._pick(len(self.places)) for _ in range(5)]
        title, _ = self._fill(self.random.choice(_TABLES["titles"]), here)
        paragraphs: list[str] = []
        said: list[Said] = []
        mentions: list[tuple[int, int, int]] = []
        at = 0
        speakers = [self._pick(len(self.officials)) for _ in range(3)]
        for _ in range(self.random.randint(*PARAGRAPHS)):
            text, places, quote = self._paragraph(here, speakers)
            mentions += [(place, at + start, at + end) for place, start, end in places]
            if quote:
                said.append(replace(quote, start=at + quote.start, end=at + quote.end))
            paragraphs.append(text)
            at += len(text) + 2
        day = FIRST_DAY + timedelta(days=int(DAYS * self.random.random() ** 0.7))
        outlet = self._pick(len(self.outlets))
        return News(
            title=title,
            body="\n\n".join(paragraphs),
            outlet=outlet,
            day=day,
            said=tuple(said),
            mentions=tuple(mentions),
        )

    def _paragraph(self, here: list[int], speakers: list[int]) -> Passage:
        """A paragraph: its text, the places it names and what it quotes, if anything."""
        if self.random.random() < SPEECH_SHARE:
            return self._quote(here, speakers)
        text = ""
        mentions: Mentions = []
        for _ in range(self.random.randint(*SENTENCES)):
            sentence, found = self._fill(self.random.choice(_TABLES["sentences"]), here)
            mentions += [(place, len(text) + start, len(text) + end) for place, start, end in found]
            text += sentence + ". "
        return text.rstrip(), mentions, None

    def _quote(self, here: list[int], speakers: list[int]) -> Passage:
        speaker, cue = self.random.choice(speakers), self.random.choice(_TABLES["cues"])
        role = self.random.choice(_TABLES["roles"])
        words, found = self._fill(self.random.choice(_TABLES["speech"]), here)
        text = f'"{words}," {cue} {role} {self.officials[speaker]}.'
        quote = Said(speaker=speaker, start=1, end=1 + len(words), cue=cue, role=role)
        return text, [(place, 1 + start, 1 + end) for place, start, end in found], quote

    def _fill(self, template: str, here: list[int]) -> tuple[str, list[tuple[int, int, int]]]:
        """The template with its slots filled, and the places named in it."""
        text, at, mentions = "", 0, []
        for slot in _SLOT.finditer(template):
            text += template[at : slot.start()]
            at, kind = slot.end(), slot[1]
            if kind == "place":
                place = self.random.choice(here)
                mentions.append((place, len(text), len(text) + len(self.places[place])))
                text += self.places[place]
            else:
                text += self._word(kind)
        text += template[at:]
        return text[:1].upper() + text[1:], mentions

    def _word(self, kind: str) -> str:
        if kind == "number":
            return str(self.random.randint(2, 90))
        if kind == "rare":
            return self.rare[self._pick(len(self.rare))]
        return str(self.random.choice(self.words[kind]))

    def _pick(self, count: int) -> int:
        """A number below `count`, the lower the more often."""
        return self.random.choices(range(count), cum_weights=self.weights[count])[0]

    def _invent(self, count: int, shortest: int, longest: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(self.random.choices(self.words["syllables"], k=self.random.randint(shortest, longest)))] = (
                None
            )
        return list(found)


def _zipf(count: int) -> list[float]:
    """Cumulative weights that fall as the rank grows."""
    return list(accumulate(1 / (rank + 3) for rank in range(count)))
