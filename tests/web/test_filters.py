from datetime import date

import pytest
from django.http import QueryDict

from archive.search.results import Facet, FacetValue, Histogram, HistogramBar
from archive.web import filters
from archive.web.filters import ActiveFilter, FacetLink
from archive.web.forms import FilterForm

PLACES = Facet(
    name="places",
    values=(
        FacetValue(value="kursk", label="Kursk", count=3, selected=True),
        FacetValue(value="kyiv", label="Kyiv", count=1),
    ),
)


def test_link_facet_unselected_value_is_added() -> None:
    box = filters.link_facet(PLACES, QueryDict("q=x&tempat=kursk&hal=2"))
    assert box.links[1] == FacetLink(
        value="kyiv", label="Kyiv", estimated=False, count=1, selected=False, url="?q=x&tempat=kursk&tempat=kyiv"
    )


def test_link_facet_selected_value_is_taken_away() -> None:
    box = filters.link_facet(PLACES, QueryDict("q=x&tempat=kursk"))
    assert box.links[0] == FacetLink(value="kursk", label="Kursk", estimated=False, count=3, selected=True, url="?q=x")


def test_link_facet_value_typed_in_the_box_has_no_link() -> None:
    assert filters.link_facet(PLACES, QueryDict("q=tempat:kursk")).links[0].url == ""


def test_list_active_names_values_and_links_to_the_address_without_them() -> None:
    query = QueryDict("q=x&tempat=kursk&media=entah")
    assert filters.list_active(FilterForm(query), (PLACES,), query) == [
        ActiveFilter(title="Media", label="entah", url="?q=x&tempat=kursk"),
        ActiveFilter(title="Tempat", label="Kursk", url="?q=x&media=entah"),
    ]


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("dari=2022-09-01&sampai=2022-09-30", "1 September 2022 sampai 30 September 2022"),
        ("dari=2022-09-10&sampai=2022-09-10", "10 September 2022"),
        ("dari=2022-09-10", "sejak 10 September 2022"),
        ("sampai=2022-09-10", "sampai 10 September 2022"),
    ],
)
def test_list_active_says_the_days(query: str, label: str) -> None:
    parameters = QueryDict(query)
    assert filters.list_active(FilterForm(parameters), (), parameters) == [
        ActiveFilter(title="Tanggal", label=label, url="?")
    ]


def _year(year: int, count: int) -> HistogramBar:
    return HistogramBar(since=date(year, 1, 1), until=date(year, 12, 31), count=count)


def test_link_bars_fills_years_without_articles() -> None:
    data = filters.link_bars(
        Histogram(unit="year", bars=(_year(2020, 1), _year(2022, 2)), uncertain=0), QueryDict("q=x")
    )
    assert [(datum.label, datum.count) for datum in data] == [("2020", 1), ("2021", 0), ("2022", 2)]
    assert data[0].url == "?q=x&dari=2020-01-01&sampai=2020-12-31"


def test_link_bars_fills_months_across_the_year() -> None:
    bars = (
        HistogramBar(since=date(2023, 12, 1), until=date(2023, 12, 31), count=1),
        HistogramBar(since=date(2024, 2, 1), until=date(2024, 2, 29), count=1),
    )
    data = filters.link_bars(Histogram(unit="month", bars=bars, uncertain=0), QueryDict(""))
    assert [(datum.label, datum.count) for datum in data] == [
        ("Desember 2023", 1),
        ("Januari 2024", 0),
        ("Februari 2024", 1),
    ]


def test_link_bars_does_not_fill_centuries() -> None:
    data = filters.link_bars(Histogram(unit="year", bars=(_year(1, 1), _year(2022, 1)), uncertain=0), QueryDict(""))
    assert len(data) == filters.GAPS_LIMIT + 1


def test_link_sorts_marks_the_current_order() -> None:
    links = filters.link_sorts("terbaru", QueryDict("q=x&hal=3"))
    assert [(link.url, link.current) for link in links] == [
        ("?q=x&urut=relevansi", False),
        ("?q=x&urut=terbaru", True),
        ("?q=x&urut=terlama", False),
    ]


def test_link_bars_tells_which_lie_outside_of_the_chosen_days() -> None:
    bars = tuple(HistogramBar(since=date(year, 1, 1), until=date(year, 12, 31), count=1) for year in (2021, 2022, 2023))
    query = QueryDict("dari=2022-06-01&sampai=2022-07-01")
    data = filters.link_bars(Histogram(unit="year", bars=bars, uncertain=0), query, FilterForm(query))
    assert [datum.outside for datum in data] == [True, False, True]


def test_link_sorts_of_days_alone_begin_with_the_newest() -> None:
    links = filters.link_sorts("relevansi", QueryDict("q=x"), by_days=True)
    assert [(link.label, link.current) for link in links] == [("Terbaru", True), ("Terlama", False)]


def test_link_views_leave_the_rest_of_the_address() -> None:
    links = filters.link_views("peta", QueryDict("q=x&tampil=peta&hal=2"))
    assert [(link.url, link.current) for link in links] == [
        ("?q=x", False),
        ("?q=x&tampil=peta", True),
        ("?q=x&tampil=linimasa", False),
    ]
