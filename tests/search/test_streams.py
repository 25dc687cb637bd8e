from datetime import date

import pytest
from django.db import connection

from archive.search import results, streams
from archive.search.criteria import Criteria, Sort
from archive.search.query_language import parse
from archive.search.said import statements
from archive.search.said.spoken import Wanted
from tests import rows

BODY = "Ani berkata rudal menghantam Kota Aba. Budi berkata damai segera datang."
SAID = {"Ani": "rudal menghantam Kota Aba", "Budi": "damai segera datang"}


def _make(number: int = 3, **values: object) -> list[int]:
    return [
        rows.quoted(f"Judul {at}", BODY, said=SAID, at=("Kota Aba",), day=date(2024, 5, at + 1), **values).pk
        for at in range(number)
    ]


def _cursors() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_cursors WHERE name LIKE 'archive_stream_%'")
        return [name for (name,) in cursor.fetchall()]


@pytest.mark.django_db
@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST])
def test_stream_is_in_the_order_of_days(sort: Sort) -> None:
    first, second, third = _make()
    unknown = rows.article("Tanpa hari", "Rudal.", day=None).pk
    known = [first, second, third] if sort is Sort.OLDEST else [third, second, first]
    found = [record.id for record in streams.stream_articles(Criteria(sort=sort))]
    assert found == [*known, unknown]


@pytest.mark.django_db
def test_stream_goes_on_after_each_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "CHUNK", 2)
    made = _make(5)
    assert [record.id for record in streams.stream_articles(Criteria())] == made[::-1]


@pytest.mark.django_db
def test_stream_leaves_out_what_was_hidden_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "CHUNK", 1)
    first, second, third = _make()
    found = streams.stream_articles(Criteria())
    assert next(found).id == third
    rows.Article.objects.filter(pk=second).update(hidden=True)
    rows.search_entry.refresh([second])
    assert [record.id for record in found] == [first]


@pytest.mark.django_db
def test_stream_tells_all_of_an_article() -> None:
    region = rows.place("Kawasan", type="region")
    rows.place("Kota Aba", parent=region, country="ID", latitude=1.5, longitude=2.5)
    _make(1, by=rows.outlet("Harian Uji"), authors=["Dewi"], url="https://uji.example/")
    (record,) = streams.stream_articles(parse("rudal"))
    assert (record.title, record.outlet.name, record.authors, record.url) == (
        "Judul 0",
        "Harian Uji",
        ("Dewi",),
        "https://uji.example/",
    )
    assert [official.name for official in record.officials] == ["Ani", "Budi"]
    assert [(place.name, place.latitude, place.longitude) for place in record.places] == [("Kota Aba", 1.5, 2.5)]


@pytest.mark.django_db
def test_stream_names_merged_and_datelined_places_once() -> None:
    kept = rows.place("Kota Aba")
    rows.place("Kota Lama", merged_into=kept)
    _make(1, dateline_place=rows.place("Kota Lama"))
    (record,) = streams.stream_articles(Criteria())
    assert [place.slug for place in record.places] == ["kota-aba"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        "rudal",
        "rudal gajah",
        "rudal pejabat:ani",
        "rudal pejabat:budi",
        "rudal tempat:kota-aba",
        "rudal dari:2024-05-02",
    ],
)
@pytest.mark.parametrize("wanted", [Wanted(), Wanted(everybody=True), Wanted(direct=True)])
def test_stream_of_statements_holds_what_the_page_finds(typed: str, wanted: Wanted) -> None:
    _make()
    criteria = parse(typed)
    found = [record.id for record in streams.stream_statements(criteria, wanted)]
    page = statements.search_statements(criteria, 1, wanted)
    assert sorted(found) == sorted(hit.statement_id for hit in page.hits)


@pytest.mark.django_db
def test_stream_of_statements_without_words_is_in_the_order_of_the_text() -> None:
    first, second = _make(2)
    found = streams.stream_statements(parse("tempat:kota-aba"), Wanted())
    assert [(record.article.id, record.speaker) for record in found] == [
        (second, "Ani"),
        (second, "Budi"),
        (first, "Ani"),
        (first, "Budi"),
    ]


@pytest.mark.django_db
def test_stream_of_what_is_unknown_is_empty() -> None:
    _make(1)
    criteria = parse("media:entah")
    assert (list(streams.stream_articles(criteria)), list(streams.stream_statements(criteria, Wanted()))) == ([], [])


@pytest.mark.django_db(transaction=True)
def test_stream_that_is_closed_ends_its_query(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "CHUNK", 1)
    _make()
    found = streams.stream_articles(Criteria())
    next(found)
    assert (len(_cursors()), connection.in_atomic_block) == (1, False)
    found.close()
    assert _cursors() == []


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_stream_asks_a_constant_number_of_queries(number: int, django_assert_num_queries: object) -> None:
    _make(number)
    with django_assert_num_queries(10):  # savepoint, setting, cursor, rows, records, no more rows, end
        list(streams.stream_articles(parse("pejabat:ani rudal")))


@pytest.mark.django_db
def test_stream_does_not_end_with_a_page() -> None:
    _make(22)
    criteria = parse("rudal")
    assert (len(results.search(criteria).hits), len(list(streams.stream_articles(criteria)))) == (20, 22)
