"""Vectors made of remembered words are those that PostgreSQL makes of the texts."""

from datetime import date

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from archive.models import Article, SearchEntry, SearchWord, search_entry, search_vector
from tests import rows

pytestmark = pytest.mark.django_db

# Parts of words and of what PostgreSQL's parser takes for addresses, paths, numbers and tags; all kinds of white space.
PARTS = [
    *(
        "serangan ",
        "Rudal ",
        "menembak",
        "kota",
        "yang ",
        "di ",
        "Sana'a",
        "l\u2019Agence",
        "\u00e9",
        "\u4e2d",
        "\u0301",
        "\u200b",
    ),
    *("www.contoh.id", "http://", "x@contoh.id", "/usr/bin", "1,5", "-7", "2e-5", "&amp;", "C:", "<b>", "\u0130", "^"),
    *(" ", "\n", "\t", "\x0b", "\x1c", "\x85", "\u00a0", "\u2009", "\u2028", "\u3000"),
    *".,;:!?~/_-+%&@#*()'\"\\|\u201c\u2013\u2019`",
]
texts = st.lists(st.sampled_from(PARTS), max_size=60).map("".join)
long_texts = st.tuples(texts, st.integers(1, 40)).map(lambda drawn: drawn[0] * drawn[1])


def read(article: Article) -> dict[str, object]:
    return dict(SearchEntry.objects.filter(pk=article.pk).values().get())


def renew(article: Article) -> dict[str, object]:
    """The entry that is added anew of the article's text."""
    assert article.current_revision is not None
    SearchEntry.objects.filter(pk=article.pk).delete()
    search_entry.add({article.pk: (article.current_revision.title, article.current_revision.body)})
    return read(article)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=texts.map(lambda text: text[:500]), body=texts | long_texts, printed=st.booleans())
def test_add_writes_what_refresh_writes(title: str, body: str, printed: bool) -> None:
    article = rows.article(title, body, title_printed=printed, key=f"uji {Article.objects.count()}")
    before = read(article)
    assert renew(article) == before


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Rudal", ""),
        ("Rudal rudal", "Rudal tiba di kota. " * 3),
        ("", "Serangan rudal di kota " * 60),
        ("Di", "yang " * 200),
        ("", f"{'a' * 390} {'b' * 80} c" + " kota" * 100),
        ("", f"{'a' * 399} .kota/jalan" + " kota" * 100),
        ("~kota", "./kota"),
        ("<i>Kota</i>", "<p class='a b'>Kota"),
        ("", "rudal " * 251),
        ("", "kota" * 20_000),
        ("", "a b c d e f g h i j " * 2_000),
    ],
)
def test_add_writes_what_refresh_writes_at_each_limit(title: str, body: str) -> None:
    article = rows.article(title, body, key="uji")
    before = read(article)
    assert renew(article) == before


def test_add_counts_positions_of_stop_words_as_postgresql_does() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TEXT SEARCH CONFIGURATION archive_indonesian ALTER MAPPING FOR asciiword WITH english_stem"
        )
    article = rows.article("The towns of the", "The town was at the sea. " * 40, key="uji")
    before = read(article)
    assert (renew(article), "'town':2A,4B" in str(before["vector"])) == (before, True)


def test_add_writes_what_follows_from_readings() -> None:
    article = rows.quoted(
        "Rutte di Kursk",
        "Kursk: perang usai.",
        said={"Mark Rutte": "perang usai"},
        at=("Kursk",),
        by=rows.outlet(),
        day=date(2024, 8, 6),
    )
    before = read(article)
    assert (renew(article), before["official_ids"] == [] or before["place_ids"] == []) == (before, False)


def test_add_leaves_hidden_articles_out() -> None:
    article = rows.article("Kota", "Sepi.")
    SearchEntry.objects.all().delete()
    Article.objects.update(hidden=True)
    search_entry.add({article.pk: ("Kota", "Sepi.")})
    assert SearchEntry.objects.count() == 0


def test_add_adds_the_words_of_a_title_that_was_made() -> None:
    article = rows.article("Kota sepi", "Ramai.", title_printed=False)
    SearchWord.objects.all().delete()
    renew(article)
    assert sorted(SearchWord.objects.values_list("word", flat=True)) == ["kota", "ramai", "sepi"]


def test_add_asks_as_often_for_three_articles_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    made = [rows.article(f"Kabar {number}", "Sepi.") for number in range(4)]
    SearchEntry.objects.all().delete()
    for some in (made[:1], made[1:]):
        with django_assert_num_queries(5):
            search_entry.add({article.pk: (article.title, "Sepi.") for article in some})


def test_divide_leaves_to_postgresql_what_reads_across_white_space() -> None:
    assert search_vector.divide("Kota", "<p class='a b'>") is None


def test_add_lets_the_entries_of_many_articles_wait_until_they_are_merged() -> None:
    made = [rows.article(f"Kabar {number}", "Sepi.") for number in range(100)]
    SearchEntry.objects.all().delete()
    search_entry.add({article.pk: (article.title, "Sepi.") for article in made})
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('gin_pending_list_limit'), current_setting('work_mem')")
        assert cursor.fetchone() == ("16MB", "64MB")
    assert (search_entry.merge_waiting() > 0, search_entry.merge_waiting()) == (True, 0)
