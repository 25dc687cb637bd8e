import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language import text


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("se\xadrangan", "serangan"),
        ("Ga\u200bza\ufeff", "Gaza"),
        ("dua\xa0orang\u2009tewas", "dua orang tewas"),
        ("satu \r\ndua\x85tiga\u2028empat", "satu\ndua\ntiga\nempat"),
        ("  banyak   spasi\t\tdi sini ", "banyak spasi di sini"),
        ("\ue000ikon\x07 \ud800", "ikon"),
        ("e\u0301", "é"),
        ("â€œKami siap,â€\x9d kata dia â€“ Ã‰lysÃ©e", "“Kami siap,” kata dia – Élysée"),
        ("naïve â dan ï tetap", "naïve â dan ï tetap"),
        ("paragraf\n\nberikut", "paragraf\n\nberikut"),
    ],
)
def test_clean_repairs_characters(raw: str, cleaned: str) -> None:
    assert text.clean(raw) == cleaned


def test_clean_line_joins_lines() -> None:
    assert text.clean_line(" Judul\n berita ") == "Judul berita"


@pytest.mark.parametrize(("raw", "limit", "count"), [("a1b2", 5, 2), ("abc", 2, 2), ("", 3, 0)])
def test_count_letters_stops_at_the_limit(raw: str, limit: int, count: int) -> None:
    assert text.count_letters(raw, limit) == count


@given(st.text(max_size=200))
def test_clean_is_stable_and_can_be_stored(raw: str) -> None:
    cleaned = text.clean(raw)
    assert text.clean(cleaned) == cleaned
    assert cleaned.encode("utf-8").count(b"\0") == 0
