"""What the one statement writes into a search entry beside the words themselves."""

import pytest
from django.db import connection

from archive.models import SearchEntry
from tests import rows

pytestmark = pytest.mark.django_db


def tell(title: str, body: str) -> list[str]:
    """The lexemes that say how much "rudal" tells about the article, in order."""
    article = rows.article(title, body, day=None, key=body[:20])
    entries = SearchEntry.objects.filter(pk=article.pk)
    sql, values = entries.values("vector").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT unnest(tsvector_to_array(vector)) FROM ({sql}) AS entry", values)
        return sorted(lexeme for (lexeme,) in cursor.fetchall() if lexeme.endswith("^rudal"))


FILLING = " ".join(f"isi{number}" for number in range(300))  # an article of about the average length


@pytest.mark.parametrize(
    ("times", "lexemes"),
    [
        (2, []),
        (3, ["^rudal"]),
        (5, ["^^rudal", "^rudal"]),
        (12, ["^^^rudal", "^^rudal", "^rudal"]),
    ],
)
def test_entry_marks_words_that_tell_much(times: int, lexemes: list[str]) -> None:
    assert tell("Kabar", "rudal " * times + FILLING) == lexemes


@pytest.mark.parametrize(
    ("body", "lexemes"), [("", ["^^rudal", "^rudal"]), ("rudal ", ["^^^rudal", "^^rudal", "^rudal"])]
)
def test_entry_heeds_words_of_the_title(body: str, lexemes: list[str]) -> None:
    assert tell("Rudal", body + FILLING) == lexemes


def test_entry_expects_less_of_short_articles() -> None:
    assert tell("Kabar", "rudal") == ["^rudal"]
