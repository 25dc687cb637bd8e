"""Facets and histogram: each counts under all filters but its own, and a count equals the list that it leads to."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.models import SearchEntry
from archive.search import facets, query_language
from archive.search.answers import HistogramBar, Hit
from archive.search.asking import counts
from archive.search.asking.pages import Row
from archive.search.criteria import Clause, Criteria, Word
from archive.search.results import SearchResults, search
from tests import rows

WORDS = ("rudal", "drone", "kota")
OUTLETS = ("Harian", "Mingguan")
OFFICIALS = ("Mark Rutte", "Sergei Lavrov")
PLACES = ("Kursk", "Moskow", "Kyiv")
DAYS = (None, date(2023, 12, 30), date(2024, 1, 2), date(2024, 3, 4))

subsets = {
    "words": st.lists(st.sampled_from(WORDS), max_size=3),
    "outlet": st.sampled_from((None, *OUTLETS)),
    "officials": st.sets(st.sampled_from(OFFICIALS)),
    "places": st.sets(st.sampled_from(PLACES)),
    "day": st.sampled_from(DAYS),
    "uncertain": st.sampled_from((0, 0, 3, 40, 400)),  # days by which it may be later
}
PLAIN: dict[str, Any] = {"words": ["rudal"], "officials": set(), "day": date(2024, 1, 2), "uncertain": 0}
slugs = {
    "outlets": st.sets(st.sampled_from(("harian", "mingguan", "entah"))).map(lambda found: tuple(sorted(found))),
    "officials": st.sets(st.sampled_from(("mark-rutte", "sergei-lavrov"))).map(lambda found: tuple(sorted(found))),
    "places": st.sets(st.sampled_from(("kursk", "moskow", "kyiv", "rusia"))).map(lambda found: tuple(sorted(found))),
}
terms = st.sampled_from(WORDS).map(lambda text: Word(text=text))
criteria = st.builds(
    Criteria,
    clauses=st.lists(
        st.builds(Clause, alternatives=st.lists(terms, min_size=1, max_size=2).map(tuple), negated=st.booleans()),
        max_size=2,
    ).map(tuple),
    since=st.none() | st.sampled_from(DAYS[1:]),
    until=st.none() | st.sampled_from(DAYS[1:]),
    **slugs,
)


def store(made: dict[str, Any]) -> None:
    said = {name: f"ucapan {name}" for name in sorted(made["officials"])}
    text = ". ".join([*made["words"], *said.values(), *sorted(made["places"])]) or "kosong"
    rows.quoted(
        "Kabar",
        text,
        said=said,
        at=tuple(sorted(made["places"])),
        by=rows.outlet(made["outlet"]) if made["outlet"] else None,
        day=made["day"],
        published_latest=made["day"] and made["day"] + timedelta(days=made["uncertain"]),
    )


def prepare() -> None:
    country = rows.place("Rusia", type="country")
    for name in PLACES:
        rows.place(name, parent=None if name == "Kyiv" else country)
    for name in OUTLETS:
        rows.outlet(name)
    for name in OFFICIALS:
        rows.speaker(name)


def list_all(found: SearchResults) -> list[Hit]:
    """The hits of all pages."""
    return [hit for page in range(1, found.pages + 1) for hit in search(found.criteria, page).hits]


def count_certain(asked: Criteria, bar: HistogramBar) -> int:
    """The number of listed articles that are certain to be of the bar's days."""
    listed = list_all(search(replace(asked, since=bar.since, until=bar.until)))
    days = [(hit.published_earliest, hit.published_latest) for hit in listed]
    return sum(1 for since, until in days if since and until and bar.since <= since and until <= bar.until)


@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(st.fixed_dictionaries(subsets), max_size=6), asked=criteria)
def test_counts_equal_the_lists_that_they_lead_to(made: list[dict[str, Any]], asked: Criteria) -> None:
    SearchEntry.objects.all().delete()  # those of the example before
    prepare()
    for article in made:
        store(article)
    found = search(asked)
    assert found.total == len(list_all(found))
    for facet in found.facets:
        for value in facet.values:
            led = search(replace(asked, **{facet.name: (value.value,)}))
            assert (facet.name, value.value, value.count) == (facet.name, value.value, led.total)
    bars, undated = found.histogram.bars, replace(asked, since=None, until=None)
    assert [(bar.since, bar.count) for bar in bars] == [(bar.since, count_certain(asked, bar)) for bar in bars]
    assert found.histogram.uncertain == search(undated).total - sum(bar.count for bar in bars)


@pytest.mark.django_db
def test_facet_keeps_selected_value_without_articles() -> None:
    prepare()
    found = search(Criteria(outlets=("harian",)))
    assert [(value.value, value.count, value.selected) for value in found.facets[0].values] == [("harian", 0, True)]


@pytest.mark.django_db
@pytest.mark.parametrize("few", [0, 4])
def test_selected_values_are_counted_alike_one_by_one_and_together(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "FEW", few)
    prepare()
    for number in range(3):
        store({**PLAIN, "outlet": OUTLETS[number % 2], "places": {"Kursk", "Kyiv"} if number else {"Kursk"}})
    found = search(Criteria(outlets=("harian", "mingguan"), places=("kursk", "kyiv")))
    chosen = [(value.value, value.count) for facet in found.facets for value in facet.values if value.selected]
    assert chosen == [("harian", 2), ("mingguan", 1), ("kursk", 3), ("kyiv", 2)]


def months(*counted: tuple[str | None, str | None, int]) -> list[Row]:
    return [
        Row(section="months", position=0, id=0, slug=year, name=month, number=count, flag=None)
        for year, month, count in counted
    ]


def test_draw_shows_months_of_a_short_time() -> None:
    histogram = facets.draw(months(("2024", "01", 2), ("2024", "03", 1), ("2024", None, 4), (None, None, 3)))
    assert (histogram.unit, histogram.uncertain) == ("month", 7)
    assert histogram.bars == (
        HistogramBar(since=date(2024, 1, 1), until=date(2024, 1, 31), count=2),
        HistogramBar(since=date(2024, 3, 1), until=date(2024, 3, 31), count=1),
    )


def test_draw_shows_years_of_a_long_time() -> None:
    histogram = facets.draw(months(("2020", "01", 2), ("2024", "03", 1), ("2024", None, 4), (None, None, 3)))
    assert (histogram.unit, histogram.uncertain) == ("year", 3)
    assert histogram.bars == (
        HistogramBar(since=date(2020, 1, 1), until=date(2020, 12, 31), count=2),
        HistogramBar(since=date(2024, 1, 1), until=date(2024, 12, 31), count=5),
    )


def test_draw_of_nothing_is_empty() -> None:
    assert (facets.draw([]).bars, facets.draw([]).uncertain) == ((), 0)


@pytest.mark.django_db
def test_histogram_counts_under_all_filters_but_the_days() -> None:
    rows.article("Satu", by=rows.outlet("Harian"), day=date(2023, 12, 30))
    rows.article("Dua", by=rows.outlet("Mingguan"), day=date(2023, 12, 30))
    found = search(query_language.parse("media:harian dari:2024"))
    assert [bar.count for bar in found.histogram.bars] == [1]


def test_places_of_one_name_have_labels_of_their_own() -> None:
    found = [
        Row(section="places", position=at, id=at, slug=slug, name="Mekar", number=1, flag=False)
        for at, slug in enumerate(("mekar", "mekar-kota"))
    ]
    assert [value.label for value in facets.read({"places": found})[2].values] == ["Mekar", "Mekar (kota)"]
