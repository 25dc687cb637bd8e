"""How sure the machine is of a statement: a score in [0, 1] from named reasons."""

from collections.abc import Iterable
from functools import cache

from archive.language.tables import read_rows

_BASE = 0.5
_FEW_WORDS = 3


@cache
def reasons() -> dict[str, tuple[float, str]]:
    """Each rule of data/statement_reasons.tsv: what it adds to the score, and the words that a curator reads."""
    return {rule: (float(weight), label) for rule, weight, label in read_rows("statement_reasons.tsv")}


def weigh(rules: Iterable[str]) -> tuple[float, tuple[str, ...]]:
    """The score in [0, 1] of a statement for which these rules fired, and the reasons in their order, each once.

    Raises KeyError for a rule that the table does not hold.
    """
    fired = dict.fromkeys(rules)
    score = _BASE + sum(reasons()[rule][0] for rule in fired)
    return round(min(1.0, max(0.0, score)), 2), tuple(reasons()[rule][1] for rule in fired)


def describe(*, known: bool, titled: bool, name: str, words: int) -> list[str]:
    """The rules about a statement's speaker and length."""
    facts = {
        "known": known,
        "titled": titled,
        "single unknown word": not known and not titled and len(name.split()) == 1,
        "few words": words <= _FEW_WORDS,
    }
    return [rule for rule, holds in facts.items() if holds]
