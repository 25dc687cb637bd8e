"""How Indonesian hands over speech: reporting words, sources and the function words around them, as tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from archive.language.phrases import PhraseTable
from archive.language.tables import read_rows, read_words


class CueClass(StrEnum):
    """Where the speaker and the content of a reporting word stand (see data/cues.tsv)."""

    SAY = "say"
    DEED = "deed"
    WEAK = "weak"
    MIND = "mind"
    QUOTE = "quote"
    POST = "post"
    PASSIVE = "passive"


class SourceClass(StrEnum):
    """What a source word names: any speaker, or a medium."""

    ACCORDING = "according"
    MEDIA = "media"


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionWords:
    """The function words of Indonesian by what they do around a reporting word (data/function_words.tsv)."""

    preposition: frozenset[str]
    adjunct: frozenset[str]
    conjunction: frozenset[str]
    adverb: frozenset[str]
    blocking: frozenset[str]
    opening: frozenset[str]
    demonstrative: frozenset[str]
    linking: frozenset[str]
    relative: frozenset[str]
    pointing: frozenset[str]
    same_speaker: frozenset[str]
    pronoun: frozenset[str]
    qualifier: frozenset[str]
    named: frozenset[str]
    thing: frozenset[str]
    placing: frozenset[str]
    noun: frozenset[str]
    speaking: frozenset[str]

    @property
    def closed(self) -> frozenset[str]:
        """Every word that no name or noun phrase goes on with."""
        return self.preposition | self.conjunction | self.adverb | self.blocking | self.demonstrative | self.pronoun


@cache
def cues() -> Mapping[str, frozenset[CueClass]]:
    """The classes of each reporting word, the forms with -nya of those that stand behind ("katanya") among them."""
    found: dict[str, frozenset[CueClass]] = {}
    for word, name, *_ in read_rows("cues.tsv"):
        found[word] = found.get(word, frozenset()) | {CueClass(name)}
    behind = [word for word, classes in found.items() if CueClass.POST in classes]
    return found | {f"{word}nya": frozenset({CueClass.POST}) for word in behind}


def has_pronoun(word: str) -> bool:
    """True for a reporting word whose -nya stands for the speaker: "katanya", not "tanya"."""
    return word.endswith("nya") and word.removesuffix("nya") in cues()


@cache
def sources() -> PhraseTable[SourceClass]:
    """The phrases that name a source ("menurut", "dilansir dari")."""
    return PhraseTable((row[0], SourceClass(row[1])) for row in read_rows("sources.tsv"))


@cache
def content_ends() -> PhraseTable[bool]:
    """The phrases that end reported words (data/content_ends.tsv): True for those that do so without a comma."""
    return PhraseTable((row[0], row[1] == "any") for row in read_rows("content_ends.tsv"))


@cache
def void_contents() -> PhraseTable[str]:
    """The phrases behind a reporting verb that report nothing ("memberikan komentar", "diri")."""
    return PhraseTable((row[0], row[0]) for row in read_rows("void_contents.txt"))


@cache
def claim_nouns() -> frozenset[str]:
    """The nouns whose clause is somebody's words: "klaim Moore bahwa …"."""
    return read_words("claim_nouns.txt")


@cache
def source_nouns() -> frozenset[str]:
    """What a source gave ("keterangan", "laporan"), between the source word and the source."""
    return read_words("source_nouns.txt")


@cache
def floor_takers() -> PhraseTable[str]:
    """The phrases whose subject speaks next without being quoted yet ("angkat bicara", "menanggapi")."""
    return PhraseTable((row[0], row[0]) for row in read_rows("floor_takers.txt"))


@cache
def function_words() -> FunctionWords:
    """The function words, read once."""
    return FunctionWords(**{row[0]: frozenset(row[1].split()) for row in read_rows("function_words.tsv")})


@cache
def closed_words() -> frozenset[str]:
    """Every function word that no name or noun phrase goes on with."""
    return function_words().closed
