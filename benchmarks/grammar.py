"""Sentences made of a small grammar: words, phrases and themes as frequent as in real news, sense none."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from archive.entities import shipped_knowledge
from archive.entities.knowledge import KnownOutlet, KnownSpeaker
from archive.language.tables import read_words
from benchmarks.news import OFFICIALS, OUTLETS, PLACE, PLACES, Names

RARE_WORDS = 60_000
THEMES = 2  # of an article
_TABLES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "grammar.toml").read_text(encoding="utf-8"))
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with the kinds of word that fill it, in order."""

    text: str
    slots: tuple[str, ...]


class Grammar:
    """The wording of articles, one after the other; the same for the same random numbers."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._patterns = {name: [parse(text) for text in _TABLES[name]] for name in ("titles", "sentences", "speech")}
        self._themes = [
            {"theme": self._draw(each["words"].split(), 2), "phrase": self._draw(each["phrases"], 2)}
            for each in _TABLES["themes"]
        ]
        self._weights = list(accumulate(1 / (rank + 20) for rank in range(len(self._themes))))
        self._streams = {**self._draw_vocabulary(), **self._draw_small_words()}
        self.begin()

    def begin(self) -> None:
        """Begin the next article: choose what it is about."""
        self._about = self._random.choices(self._themes, cum_weights=self._weights, k=THEMES)

    def title(self) -> str:
        """A headline."""
        return self._fill("titles")

    def sentence(self) -> str:
        """A sentence without its full stop, with PLACE where a place is to be named."""
        return self._fill("sentences")

    def speech(self) -> str:
        """What somebody says, in lower case and without a full stop."""
        return self._fill("speech", capital=False)

    def _fill(self, kind: str, *, capital: bool = True) -> str:
        pattern = self._random.choice(self._patterns[kind])
        streams = self._streams | self._random.choice(self._about)
        text = pattern.text % tuple([next(streams[slot]) for slot in pattern.slots])
        return text[0].upper() + text[1:] if capital else text

    def _draw_vocabulary(self) -> dict[str, Iterator[str]]:
        """Common words of real news and invented rare ones, by what they are taken for."""
        beginnings = tuple(_TABLES["words"]["verb_beginnings"].split())
        endings = tuple(_TABLES["words"]["adjective_endings"].split())
        common = sorted(read_words("common_words.txt"))
        self._random.shuffle(common)
        verbs = [word for word in common if word.startswith(beginnings)]
        adjectives = [word for word in common if word.endswith(endings) and not word.startswith(beginnings)]
        nouns = [word for word in common if not word.startswith(beginnings) and not word.endswith(endings)]
        rare = invent(self._random, RARE_WORDS, 2, 5)
        return {
            "verb": self._draw(verbs, 15),
            "adjective": self._draw(adjectives, 15),
            "noun": self._draw([*nouns, *rare], 30),
        }

    def _draw_small_words(self) -> dict[str, Iterator[str]]:
        words = _TABLES["words"]
        people = [
            f"{given} {name.title()}" for name in invent(self._random, 300, 2, 3) for given in words["given"].split()
        ]
        return {
            "number": self._draw([str(number) for number in range(2, 1_000)], 3),
            "day": self._draw(words["days"].split(), 100),
            "month": self._draw(words["months"].split(), 100),
            "person": self._draw(people, 30),
            "place": self._draw([PLACE], 1),
        }

    def _draw(self, words: Sequence[str], flatness: int) -> Iterator[str]:
        """The words at random for ever, by Zipf's law: the one of rank r as often as 1 / (r + `flatness`)."""
        weights = list(accumulate(1 / (rank + flatness) for rank in range(len(words))))
        while True:
            yield from self._random.choices(words, cum_weights=weights, k=1_000)


def parse(text: str) -> Pattern:
    """The pattern that grammar.toml writes so."""
    return Pattern(_SLOT.sub("%s", text.replace("%", "%%")), tuple(_SLOT.findall(text)))


def invent(random: Random, count: int, shortest: int, longest: int) -> list[str]:
    """So many words of so many syllables that no language has, in lower case."""
    syllables = _TABLES["words"]["syllables"].split()
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(random.choices(syllables, k=random.randint(shortest, longest)))] = None
    return list(found)


def name_everybody() -> Names:
    """The shipped outlets, officials and places, and invented ones up to the numbers that are wanted."""
    random = Random(0)
    known = shipped_knowledge.load()
    given = _TABLES["words"]["given"].split()
    papers, families = (invent(random, count, 2, 4) for count in (OUTLETS, OFFICIALS))
    people = [speaker for speaker in known.speakers_by_id.values() if speaker.official and speaker.kind == "person"]
    return Names(
        outlets=[*known.outlets_by_id.values(), *(KnownOutlet(name=f"Warta {each.title()}") for each in papers)][
            :OUTLETS
        ],
        officials=[
            *people,
            *(
                KnownSpeaker(name=f"{random.choice(given)} {each.title()}", kind="person", official=True)
                for each in families
            ),
        ][:OFFICIALS],
        places=list(known.places_by_id.values())[:PLACES],
        attributions=list(zip(_TABLES["attributions"], _TABLES["cues"], strict=True)),
        roles=_TABLES["roles"],
        days=_TABLES["words"]["days"].split(),
    )
