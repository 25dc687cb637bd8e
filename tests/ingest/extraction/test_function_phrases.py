"""How far the words of a function reach."""

import pytest

from archive.entities import shipped_knowledge
from archive.ingest.extraction.function_phrases import FunctionPhrases
from archive.ingest.extraction.lookup import prepare
from tests.ingest.extraction.reading import tokens


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Menteri Luar Negeri Iran mengatakan", "Iran"),
        ("Menteri Hukum, Imigrasi, dan Pemasyarakatan tiba", "Pemasyarakatan"),
        ("Bupati Sumedang Hentikan Distribusi", "Sumedang"),
        ("Bupati Sumedang Ia pergi", "Sumedang"),
        ("Kepala Densus 88 Antiteror tiba", "Antiteror"),
        ("Menteri Inggris, Prancis, dan Jerman bertemu", "Inggris"),
        ("Kapolda Papua Irjen Pol. Rudi Hart tiba", "Hart"),
    ],
)
def test_phrase_end_is_the_last_word_of_the_function(text: str, end: str) -> None:
    found = tokens(text)
    last, _ = FunctionPhrases(found, prepare(shipped_knowledge.load())).phrase_end(1)
    assert found.words[last - 1] == end
