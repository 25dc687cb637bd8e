import time

import pytest

from archive.ingest.readers import markup


def test_lighten_takes_out_what_holds_no_text() -> None:
    source = "<p>satu</p><SCRIPT src=x>var a = '<p>'</SCRIPT><style>p {}</style><!-- dua --><p>tiga</p>"
    assert "".join(markup.lighten(source).text.split()) == "<p>satu</p><p>tiga</p>"


def test_lighten_keeps_structured_data() -> None:
    source = '<script type="application/ld+json">{"a": 1}</script><script>var b</script>'
    assert markup.lighten(source).scripts == ('{"a": 1}',)


def test_lighten_bounds_the_markup() -> None:
    assert len(markup.lighten("a" * (markup.MAX_CHARACTERS + 9)).text) == markup.MAX_CHARACTERS


@pytest.mark.parametrize("source", ["<script>" * 200_000, "<!-- " * 200_000, "<style><svg>" * 100_000])
def test_lighten_takes_linear_time(source: str) -> None:
    start = time.perf_counter()
    markup.lighten(source)
    assert time.perf_counter() - start < 2


def test_find_main_text_finds_paragraphs() -> None:
    paragraph = "Pasukan mundur dari kota itu setelah pertempuran yang berlangsung selama tiga hari tiga malam."
    source = f"<html><body><nav><a href='/'>Beranda</a></nav><article><p>{paragraph}</p></article></body></html>"
    assert markup.find_main_text(source) == paragraph


def test_find_main_text_of_nothing_is_empty() -> None:
    assert markup.find_main_text("") == ""
