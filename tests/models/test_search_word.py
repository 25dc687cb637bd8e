"""The words of the archive."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from archive.models import SearchWord, search_entry, search_word
from tests import rows

pytestmark = pytest.mark.django_db

TURNS = 5
WORDS = 2000  # new to the archive each turn, met in opposite orders


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


def test_refresh_adds_words_in_order_however_it_is_planned() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")
    rows.article("Zulu", "Yankee alfa. Mike zebra bravo; kota alfa papa.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT word FROM archive_searchword ORDER BY ctid")  # as they were inserted
        words = [word for (word,) in cursor.fetchall()]
    assert words == ["alfa", "bravo", "kota", "mike", "papa", "yankee", "zebra", "zulu"]


def test_learn_finds_the_same_words_in_a_text_at_hand_as_in_the_stored_one() -> None:
    title, body = (
        "Kota Ditembak",
        "Menembak TNI/Polri\u00a0\u2013 \u201ca-b\u201d: a 2024, x@contoh.id. É\tl\u2019Agence.",
    )
    rows.article(title, body)
    before = read()
    SearchWord.objects.all().delete()
    search_word.learn(f"{title} {body}".encode().split())
    assert read() == before


@pytest.mark.django_db(transaction=True)
def test_learn_asks_for_new_pieces_of_text_alone_once_they_are_committed() -> None:
    search_word.learn(b"Kota sepi.".split())
    SearchWord.objects.filter(word="kota").delete()
    search_word.learn(b"Kota ramai.".split())
    assert sorted(read()) == ["ramai", "sepi"]


@pytest.mark.django_db(transaction=True)
def test_learn_remembers_nothing_that_was_rolled_back() -> None:
    with transaction.atomic():
        search_word.learn(b"Kota sepi.".split())
        transaction.set_rollback(True)
    search_word.learn(b"Kota sepi.".split())
    assert sorted(read()) == ["kota", "sepi"]


@pytest.mark.django_db(transaction=True)
def test_learn_forgets_what_it_knew_of_a_list_that_was_emptied() -> None:
    search_word.learn(b"Kota sepi.".split())
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE archive_searchword")
    search_word.learn(b"Kota sepi.".split())
    assert sorted(read()) == ["kota", "sepi"]


@pytest.mark.django_db(transaction=True)
def test_learn_forgets_when_it_would_remember_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_word, "REMEMBERED", 3)
    search_word.learn(b"Kota sepi.".split())
    search_word.learn(b"Desa ramai.".split())
    SearchWord.objects.all().delete()
    search_word.learn(b"Kota ramai.".split())
    assert sorted(read()) == ["kota"]


@pytest.mark.django_db(transaction=True)
def test_refreshes_of_the_same_words_at_once_wait_for_each_other() -> None:
    for turn in range(TURNS):
        words = [f"kata{turn}x{number}" for number in range(WORDS)]
        keys = [rows.article(f"Judul {turn}", " ".join(order), key=order[0]).pk for order in (words, words[::-1])]
        SearchWord.objects.all().delete()
        start = Barrier(len(keys), timeout=60)
        with ThreadPoolExecutor(len(keys)) as pool:
            assert [task.result() for task in [pool.submit(refresh_alone, key, start) for key in keys]] == [None, None]
        assert SearchWord.objects.filter(word__startswith=f"kata{turn}x").count() == WORDS


def refresh_alone(article: int, start: Barrier) -> None:
    """Refresh the article's entry in a transaction and on a connection of its own, when all are ready."""
    try:
        with transaction.atomic():
            connection.ensure_connection()
            start.wait()
            search_entry.refresh([article])
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("piece", "lexemes"),
    [
        ("Ditembak,", ("'tembak'",)),
        ("\u2013", ()),
        ("tank-tank/di", ("'tank'", "'tank'", "'di'")),
        ("0", ("'0'",)),
        ("/a'b\\c", ("'ab'", "'c'")),
    ],
)
def test_learn_tells_the_lexemes_of_pieces(piece: str, lexemes: tuple[str, ...]) -> None:
    assert search_word.learn(f"kota {piece} sepi".encode().split())[piece.encode()] == lexemes


def test_learn_forgets_what_another_configuration_made_of_words() -> None:
    search_word.learn(b"ditembak".split())
    with connection.cursor() as cursor:
        cursor.execute("ALTER TEXT SEARCH CONFIGURATION archive_indonesian ALTER MAPPING FOR asciiword WITH simple")
    assert search_word.learn(b"ditembak".split())[b"ditembak"] == ("'ditembak'",)
