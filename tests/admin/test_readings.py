import pytest

from archive.admin.readings import EXCERPT_LENGTH, show_excerpt

START = '<blockquote class="excerpt" lang="id">'


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Ia berkata tidak.", "tidak", "Ia berkata <mark>tidak</mark>."),
        ("Satu.\n\nIa berkata tidak.\n\nTiga.", "tidak", "Ia berkata <mark>tidak</mark>."),  # one paragraph alone
        ("Ia & <b>aku</b> berkata tidak.", "aku", "Ia &amp; &lt;b&gt;<mark>aku</mark>&lt;/b&gt; berkata tidak."),
        ("tidak\n\nya", "tidak\n\nya", "<mark>tidak\n\nya</mark>"),  # over a paragraph's end
    ],
)
def test_excerpt_shows_the_paragraph_with_the_words_marked(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert show_excerpt(text, start, start + len(words)) == f"{START}{shown}</blockquote>"


def test_excerpt_of_an_endless_paragraph_is_bounded() -> None:
    shown = show_excerpt("a" * 9_000 + "b" + "c" * 9_000, 9_000, 9_001)
    assert (shown.count("a" * EXCERPT_LENGTH), len(shown) < 2 * EXCERPT_LENGTH + 100) == (1, True)
