"""How sure the machine is of a statement and of its speaker: scores in [0, 1] from named reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from archive.language.tables import read_rows

_BASE = 0.5
_FEW_WORDS = 3
_SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule's row: what it is about (words or speaker), what it adds to either score, what a curator reads."""

    about: str
    weight: float
    speaker_weight: float
    label: str


@dataclass(frozen=True, slots=True)
class Confidence:
    """A score in [0, 1] and the labels of the reasons that it is made of, in their order."""

    score: float
    reasons: tuple[str, ...]


@cache
def reasons() -> dict[str, Reason]:
    """Each rule of data/statement_reasons.tsv."""
    return {
        rule: Reason(about, float(weight), float(speaker_weight), label)
        for rule, about, weight, speaker_weight, label in read_rows("statement_reasons.tsv")
    }


def weigh(rules: Iterable[str]) -> tuple[Confidence, Confidence]:
    """How sure the whole reading is (words and speaker) for which these rules fired, and how sure its speaker alone.

    Each rule counts once. Raises KeyError for a rule that the table does not hold.
    """
    fired = [reasons()[rule] for rule in dict.fromkeys(rules)]
    link = [reason for reason in fired if reason.about == _SPEAKER]
    return (
        Confidence(_add(reason.weight for reason in fired), tuple(reason.label for reason in fired)),
        Confidence(_add(reason.speaker_weight for reason in link), tuple(reason.label for reason in link)),
    )


def _add(weights: Iterable[float]) -> float:
    return round(min(1.0, max(0.0, _BASE + sum(weights))), 2)


def describe(*, known: bool, titled: bool, name: str, words: int) -> list[str]:
    """The rules about a statement's speaker and length."""
    facts = {
        "known": known,
        "titled": titled,
        "single unknown word": not known and not titled and len(name.split()) == 1,
        "few words": words <= _FEW_WORDS,
    }
    return [rule for rule, holds in facts.items() if holds]
