"""Scores of statements from named reasons."""

import pytest

from archive.ingest.extraction import confidence

WEIGHTS = {
    "cue behind": 0.3,
    "cue with -nya behind": 0.2,
    "cue before quotation": 0.3,
    "speaker behind quotation": 0.2,
    "speaker before colon": 0.2,
    "noun of speech behind": 0.25,
    "split quotation": 0.25,
    "continued quotation": -0.05,
    "reported speech": 0.25,
    "act of speech": 0.15,
    "weak act of speech": 0,
    "reported behind quotation": 0.15,
    "according to": 0.25,
    "from a medium": 0.1,
    "noun of claim": 0.1,
    "passive cue": 0.05,
    "pointed back at": -0.05,
    "named": 0.1,
    "pronoun": 0,
    "points back": 0,
    "same speaker goes on": 0,
    "known": 0.1,
    "titled": 0.05,
    "single unknown word": -0.15,
    "few words": -0.1,
}


def test_every_rule_has_its_weight() -> None:
    assert {rule: weight for rule, (weight, _) in confidence.reasons().items()} == WEIGHTS


def test_labels_fit_where_they_are_stored() -> None:
    assert [label for _, label in confidence.reasons().values() if not 0 < len(label) <= 60] == []


def test_weigh_adds_up_and_names_its_reasons() -> None:
    assert confidence.weigh(["cue behind", "named", "named"]) == (
        0.9,
        ("kata kutip di belakang ucapan", "narasumber disebut di kalimat ini"),
    )


def test_weigh_stays_within_one() -> None:
    assert confidence.weigh(WEIGHTS)[0] == 1.0


def test_weigh_of_an_unknown_rule_raises() -> None:
    with pytest.raises(KeyError):
        confidence.weigh(["no such rule"])


@pytest.mark.parametrize(
    ("known", "titled", "name", "words", "rules"),
    [
        (True, True, "Rudi Hart", 9, ["known", "titled"]),
        (False, False, "Rudi", 3, ["single unknown word", "few words"]),
        (False, False, "Rudi Hart", 9, []),
    ],
)
def test_describe_tells_what_holds(known: bool, titled: bool, name: str, words: int, rules: list[str]) -> None:
    assert confidence.describe(known=known, titled=titled, name=name, words=words) == rules
