"""The words of the archive."""

import pytest

from archive.models import SearchWord, search_entry, search_word
from tests import rows

pytestmark = pytest.mark.django_db


def read() -> dict[str, str]:
    return dict(SearchWord.objects.values_list("word", "lexeme"))


def test_refresh_adds_the_words_of_title_and_body() -> None:
    rows.article("Kota Ditembak", "Menembak TNI/Polri: a 2024, x@contoh.id.")
    assert read() == {
        "kota": "kota",
        "ditembak": "tembak",
        "menembak": "tembak",
        "tni": "tni",
        "polri": "polri",
    }


def test_refresh_again_adds_nothing() -> None:
    article = rows.article("Kota", "Sepi.")
    before = read()
    search_entry.refresh([article.pk])
    assert read() == before


def test_refresh_leaves_out_words_of_hidden_articles() -> None:
    article = rows.article("Kota", "Sepi.")
    SearchWord.objects.all().delete()
    type(article).objects.update(hidden=True)
    search_entry.refresh([article.pk])
    assert read() == {}


def test_renew_lexemes_follows_the_configuration() -> None:
    rows.article("Kota", "Ditembak.")
    SearchWord.objects.filter(word="ditembak").update(lexeme="lain")
    assert (search_word.renew_lexemes(), read()["ditembak"]) == (1, "tembak")
