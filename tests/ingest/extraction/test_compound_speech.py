"""Sentences that report more than one utterance."""

import pytest

from tests.ingest.extraction.reading import said


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "Rudi Hart menyatakan perang usai, dan memperingatkan bahwa musuh masih dekat.",
            [("Rudi Hart", "perang usai"), ("Rudi Hart", "musuh masih dekat")],
        ),
        (
            "Rudi Hart membantah tuduhan korupsi dan menegaskan bahwa pasukan siaga penuh.",
            [("Rudi Hart", "tuduhan korupsi"), ("Rudi Hart", "pasukan siaga penuh")],
        ),
        (
            "Rudi Hart membantah hal tersebut dan menegaskan bahwa pasukan siaga penuh.",
            [("Rudi Hart", "pasukan siaga penuh")],
        ),
        (
            "Meskipun Rudi Hart menyuarakan penarikan pasukan, Budi Santoso menyatakan perang berlanjut.",
            [("Rudi Hart", "penarikan pasukan"), ("Budi Santoso", "perang berlanjut")],
        ),
        (
            "Rudi Hart mengatakan perang sudah usai, tetapi Budi Santoso menyatakan perang berlanjut.",
            [("Rudi Hart", "perang sudah usai"), ("Budi Santoso", "perang berlanjut")],
        ),
        (
            "Rudi Hart mengatakan pasukan mundur dan menyebut nama kota itu.",
            [("Rudi Hart", "pasukan mundur dan menyebut nama kota itu")],
        ),
    ],
)
def test_sentence_is_parted_into(sentence: str, statements: list[tuple[str, str]]) -> None:
    assert said(sentence) == statements
