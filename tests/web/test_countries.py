import pytest
from django.utils import translation

from archive.web import countries


@pytest.mark.parametrize(("language", "shown"), [("id", "Rusia"), ("en", "Russia")])
def test_name_in_the_readers_language(language: str, shown: str) -> None:
    with translation.override(language):
        assert countries.name("RU") == shown


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Rusia", True),
        ("Kementerian Pertahanan Rusia", True),
        ("Kementerian", False),
        ("Rusialand", False),
        ("", False),
    ],
)
def test_text_that_names_the_country(text: str, named: bool) -> None:
    assert countries.is_named(text, "RU") == named


def test_name_of_an_unknown_code_is_the_code() -> None:
    assert countries.name("XX") == "XX"
