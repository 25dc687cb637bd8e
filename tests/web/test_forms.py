from datetime import date

import pytest
from django.http import QueryDict

from archive.search.criteria import Clause, Criteria, Sort, Word
from archive.web.forms import FilterForm, SearchForm, write


def _criteria(query: str) -> Criteria:
    return SearchForm(QueryDict(query)).criteria()


def test_criteria_of_every_parameter() -> None:
    query = "q=rudal&media=a&media=b&pejabat=c&tempat=d&dari=2022-09-01&sampai=2022-09-30&urut=terbaru"
    assert _criteria(query) == Criteria(
        clauses=(Clause(alternatives=(Word(text="rudal"),)),),
        outlets=("a", "b"),
        officials=("c",),
        places=("d",),
        since=date(2022, 9, 1),
        until=date(2022, 9, 30),
        sort=Sort.NEWEST,
    )


def test_criteria_joins_filters_of_the_box_with_those_of_the_address() -> None:
    assert _criteria("q=media:kompas+dari:2022&media=nextren&dari=2023") == Criteria(
        outlets=("kompas", "nextren"), since=date(2023, 1, 1)
    )


@pytest.mark.parametrize("query", ["", "q=", "media=&tempat=", "urut=entah", "hal=-1", "dari=&sampai="])
def test_criteria_of_nothing_is_empty(query: str) -> None:
    assert _criteria(query) == Criteria()


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("10/9/2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("September 2022", date(2022, 9, 1), date(2022, 9, 30)),
    ],
)
def test_day_of_a_longer_time_is_its_first_or_last(typed: str, since: date, until: date) -> None:
    query = QueryDict(mutable=True)
    query.update({"dari": typed, "sampai": typed})
    form = FilterForm(query)
    assert (form.since, form.until, form.notes) == (since, until, [])


@pytest.mark.parametrize("typed", ["31-31", "kemarin", "2022-13", "99999999999999999999", "2022-02-30", "0000"])
def test_day_that_does_not_exist_is_ignored_with_a_note(typed: str) -> None:
    form = FilterForm(QueryDict(f"dari={typed}"))
    assert (form.since, form.notes) == (
        None,
        [f"Tanggal “{typed}” tidak dikenali, jadi diabaikan. Contoh: 2022-09-10."],
    )


def test_days_in_the_wrong_order_are_swapped_with_a_note() -> None:
    form = FilterForm(QueryDict("dari=2023&sampai=2022"))
    assert (form.since, form.until) == (date(2022, 1, 1), date(2023, 12, 31))
    assert form.notes == ["Tanggal awal sesudah tanggal akhir, jadi keduanya ditukar."]


def test_typed_days_in_the_wrong_order_are_swapped_with_a_note() -> None:
    form = SearchForm(QueryDict("q=dari:2023&sampai=2022"))
    assert (form.criteria().since, form.criteria().until) == (date(2022, 1, 1), date(2023, 12, 31))
    assert form.notes == ["Tanggal awal sesudah tanggal akhir, jadi keduanya ditukar."]


def test_months_in_the_wrong_order_are_swapped_whole() -> None:
    criteria = SearchForm(QueryDict("q=dari:2025-06+sampai:2025-01")).criteria()
    assert (criteria.since, criteria.until) == (date(2025, 1, 1), date(2025, 6, 30))


def test_days_of_filters_in_the_wrong_order_are_noted_once() -> None:
    form = SearchForm(QueryDict("q=dari:2021&dari=2023&sampai=2022"))
    assert form.notes == ["Tanggal awal sesudah tanggal akhir, jadi keduanya ditukar."]


def test_links_keep_known_parameters_of_bounded_number_and_length() -> None:
    many = "&".join(f"media={number}" for number in range(50))
    query = FilterForm(QueryDict(f"utm_source=x&q={'a' * 5000}&{many}")).query
    assert ([*query], len(query["q"]), len(query.getlist("media"))) == (["q", "media"], 1000, 20)


def test_notes_say_what_of_the_box_was_not_understood() -> None:
    assert SearchForm(QueryDict('q=dari:kemarin+pejabat:"mark')).notes == [
        "Tanda kutip sebelum “mark” belum ditutup.",
        "“kemarin” bukan tanggal, jadi dicari sebagai kata. Contoh: dari:2022, sampai:2022-09, dari:10/9/2022.",
    ]


@pytest.mark.parametrize(
    ("typed", "page"), [("", 1), ("3", 3), ("0", 1), ("-2", 1), ("x", 1), ("999999999999", 1), ("99", 50), ("٣", 1)]
)
def test_page_is_always_one_that_there_can_be(typed: str, page: int) -> None:
    assert FilterForm(QueryDict(f"hal={typed}")).page == page


def test_text_is_bounded_and_on_one_line() -> None:
    query = QueryDict(mutable=True)
    query["q"] = "a\x00b\nc" + "d" * 1000
    assert FilterForm(query).q == "a b c" + "d" * 495


def test_slugs_are_distinct_and_bounded() -> None:
    query = QueryDict("&".join(f"media={number}" for number in (1, 1, 2, *range(3, 50))))
    assert len(FilterForm(query).outlets) == 19


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=rudal+OR+drone&media=a&media=b&pejabat=c&tempat=d&dari=2022-09-01&sampai=2022-09-30&urut=terlama",
        "tempat=d&urut=terbaru",
        "q=%22gencatan+senjata%22",
    ],
)
def test_write_is_what_the_form_reads(query: str) -> None:
    assert _criteria(write(_criteria(query)).urlencode()) == _criteria(query)
