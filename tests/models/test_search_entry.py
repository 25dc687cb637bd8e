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
    assert tell("Kabar", FILLING + " rudal" * times) == lexemes


@pytest.mark.parametrize(
    ("body", "lexemes"), [("", ["^^rudal", "^rudal"]), (" rudal", ["^^^rudal", "^^rudal", "^rudal"])]
)
def test_entry_heeds_words_of_the_title(body: str, lexemes: list[str]) -> None:
    assert tell("Rudal", FILLING + body) == lexemes


@pytest.mark.parametrize(("body", "lexemes"), [("", []), (" rudal", ["^rudal"])])
def test_entry_heeds_words_of_the_lead(body: str, lexemes: list[str]) -> None:
    assert tell("Kabar", "rudal " + FILLING + body) == lexemes


def weights(lexeme: str, title: str, body: str, **values: object) -> str | None:
    """The positions of the lexeme with their weights."""
    article = rows.article(title, body, **values)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_to_string(positions, ' ') || ' ' || array_to_string(weights, ' ')"
            " FROM archive_searchentry, unnest(vector) WHERE article_id = %s AND lexeme = %s",
            [article.pk, lexeme],
        )
        found = cursor.fetchone()
    return str(found[0]) if found else None


def test_entry_weighs_the_printed_title() -> None:
    assert weights("rudal", "Rudal", "Kota sepi. Rudal.") == "1 4 A D"


def test_entry_has_a_made_title_once() -> None:
    assert weights("rudal", "Rudal tiba", "Rudal tiba.", title_printed=False) == "1 D"


def test_entry_weighs_the_lead_up_to_the_end_of_a_word() -> None:
    lead, rest = "kota " * 79 + "aba serangan ", "serangan " * 60  # the 400th character is inside "serangan"
    assert weights("serang", "", lead + rest) == " ".join(
        [*(str(position) for position in range(81, 142)), "B", *["D"] * 60]
    )


def test_entry_of_a_short_text_has_no_lead() -> None:
    assert weights("kota", "", "kota " * 100) == " ".join(
        [*(str(position) for position in range(1, 101)), *["D"] * 100]
    )


def test_entry_expects_less_of_short_articles() -> None:
    assert tell("Kabar", "rudal") == ["^rudal"]
