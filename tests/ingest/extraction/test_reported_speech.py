"""Indirect speech with a reporting verb."""

from pathlib import Path

import pytest

from tests.ingest.extraction.reading import read, said

BEFORE = "Menteri Pertahanan Rusia Andrei Belousov tiba di Minsk."
EXAMPLES = [
    line.split("\t")
    for line in Path(__file__).with_name("reporting_words.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("word", "sentence"), EXAMPLES)
def test_reporting_word_hands_over_a_statement(word: str, sentence: str) -> None:
    cues = {(statement.cue or "").lower() for statement in read(BEFORE, sentence)[1]}
    assert cues & {word, f"{word}nya"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rudi Hart mengatakan bahwa perang telah usai.", [("Rudi Hart", "perang telah usai")]),
        ("Rudi Hart mengatakan pada Rabu (18/6/2025), perang telah usai.", [("Rudi Hart", "perang telah usai")]),
        ("Iran dan Rusia menyerukan gencatan senjata.", [("Iran", "gencatan senjata"), ("Rusia", "gencatan senjata")]),
        ('Rudi Hart menyerukan "damai tanpa syarat" lewat televisi.', [("Rudi Hart", "damai tanpa syarat")]),
        ("TASS melaporkan bahwa Kremlin membenarkan penarikan pasukan.", [("Kremlin", "penarikan pasukan")]),
        ("TASS melaporkan bahwa dua kapal karam.", [("TASS", "dua kapal karam")]),
        ("Rudi Hart tidak menyebut jumlah korban.", []),
        ("Rudi Hart akan mengumumkan hasilnya.", []),
        ("Rudi Hart belum secara terbuka mengonfirmasi kabar itu.", []),
        ("Rudi Hart menegaskan di X:", []),
        ("Rudi Hart melaporkan pada Jumat (6/6/2025).", []),
        ("Serangan itu menunjukkan kelemahan lawan.", []),
        ("Pabrik menganggap kerugian itu kecil.", []),
        ("Rudi Hart mempertanyakan dan menyangkal laporan itu.", [("Rudi Hart", "laporan itu")]),
        (
            "Rudi Hart menolak rencana itu, tetapi Kremlin mengatakan perundingan berlanjut.",
            [("Rudi Hart", "rencana itu"), ("Kremlin", "perundingan berlanjut")],
        ),
        (
            "Ketika Rudi Hart menyampaikan pidato panjang, Kremlin mengatakan perang usai.",
            [("Kremlin", "perang usai")],
        ),
        ("Serangan itu menyasar apa yang disebut Israel sebagai sarang milisi.", [("Israel", "sarang milisi")]),
        ("Pasukan merayakan kemenangan yang diklaim sendiri oleh Iran.", []),
    ],
)
def test_sentence_reports(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert said(sentence) == expected


def test_sentence_that_points_back_gives_the_sentence_before_to_its_speaker() -> None:
    assert said("Dua kapal karam di Laut Merah. Hal itu diungkapkan juru bicara militer Israel.") == [
        ("juru bicara militer Israel", "Dua kapal karam di Laut Merah")
    ]


def test_echo_hands_over_what_follows() -> None:
    assert said('Hal senada disampaikan Rudi Hart. "Kami tidak akan mundur," katanya.') == [
        ("Rudi Hart", "Kami tidak akan mundur")
    ]
