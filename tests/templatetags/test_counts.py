import pytest
from django.utils.translation import override

from archive.templatetags import counts


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("id", 1_234, ("1.234 artikel", "dalam 1.234 artikel", "1.234 pernyataan")),
        ("en", 1_234, ("1,234 articles", "in 1,234 articles", "1,234 statements")),
        ("en", 1, ("1 article", "in 1 article", "1 statement")),
    ],
)
def test_counts_are_said_in_the_language_of_the_page(language: str, number: int, said: tuple[str, ...]) -> None:
    with override(language):
        assert (counts.articles(number), counts.within_articles(number), counts.statements(number)) == said
