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


SPEAKER_WEIGHTS = {
    "named": 0.2,
    "pronoun": 0.1,
    "points back": 0,
    "same speaker goes on": 0,
    "known": 0.15,
    "titled": 0.1,
    "single unknown word": -0.2,
}


def test_every_rule_has_its_weight() -> None:
    assert {rule: reason.weight for rule, reason in confidence.reasons().items()} == WEIGHTS


def test_every_rule_about_the_speaker_has_its_weight_for_it() -> None:
    about_speaker = {rule: reason for rule, reason in confidence.reasons().items() if reason.about == "speaker"}
    assert {rule: reason.speaker_weight for rule, reason in about_speaker.items()} == SPEAKER_WEIGHTS


def test_every_other_rule_is_about_the_words_and_adds_nothing_for_the_speaker() -> None:
    others = [reason for rule, reason in confidence.reasons().items() if rule not in SPEAKER_WEIGHTS]
    assert {(reason.about, reason.speaker_weight) for reason in others} == {("words", 0)}


def test_labels_fit_where_they_are_stored() -> None:
    assert [reason.label for reason in confidence.reasons().values() if not 0 < len(reason.label) <= 60] == []


def test_weigh_adds_up_and_names_its_reasons() -> None:
    whole, _ = confidence.weigh(["cue behind", "named", "named"])
    assert (whole.score, whole.reasons) == (
        0.9,
        ("kata kutip di belakang ucapan", "narasumber disebut di kalimat ini"),
    )


def test_weigh_makes_the_speakers_score_of_the_speakers_rules_alone() -> None:
    _, link = confidence.weigh(["cue behind", "named", "known", "few words"])
    assert (link.score, link.reasons) == (0.85, ("narasumber disebut di kalimat ini", "dikenal arsip"))


@pytest.mark.parametrize(
    ("rules", "score"),
    [
        (["named", "known", "titled"], 0.95),
        (["named"], 0.7),
        (["pronoun"], 0.6),
        (["points back"], 0.5),
        (["same speaker goes on"], 0.5),
        (["named", "single unknown word"], 0.5),
        (["same speaker goes on", "single unknown word"], 0.3),
        ([], 0.5),
    ],
)
def test_speakers_are_the_surer_the_better_they_are_named(rules: list[str], score: float) -> None:
    assert confidence.weigh(["continued quotation", *rules])[1].score == score


def test_weigh_stays_within_one() -> None:
    assert confidence.weigh(WEIGHTS)[0].score == 1.0


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
