from datetime import date

import pytest

from archive.search import profiles
from archive.search.profiles import Profile
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini. Budi berkata begitu. Kota Aba dan Kota Baru."


def _publish(title: str, *, said: dict[str, str] | None = None, **values: object) -> None:
    said = {"Ani": "begini"} if said is None else said
    rows.quoted(title, BODY, said=said, at=("Kota Aba",), by=rows.outlet("Harian Uji"), **values)


def _profile(facet: str, id: int) -> Profile:
    return profiles.profile(facet, id, profiles.count(facet, id))


def test_profile_counts_what_the_articles_have_in_common_without_itself() -> None:
    _publish("Satu", said={"Ani": "begini", "Budi": "begitu"})
    _publish("Dua")
    _publish("Lain", said={"Budi": "begitu"})
    found = _profile("officials", rows.speaker("Ani").pk)
    assert [(value.value, value.count) for value in found.officials.values] == [("budi", 1)]
    assert [(value.value, value.count) for value in found.outlets.values] == [("harian-uji", 2)]
    assert [(value.value, value.count) for value in found.places.values] == [("kota-aba", 2)]
    assert (found.total, found.estimated) == (2, False)


def test_profile_counts_over_time_and_the_uncertain_apart() -> None:
    _publish("Satu", day=date(2024, 5, 6))
    _publish("Dua", day=None)
    histogram = _profile("places", rows.place("Kota Aba").pk).histogram
    assert ([(bar.since, bar.count) for bar in histogram.bars], histogram.uncertain) == ([(date(2024, 5, 1), 1)], 1)


@pytest.mark.parametrize(("total", "factor"), [(6_001, 16), (100_000, 64)])
def test_profile_of_many_articles_is_estimated_from_a_sample(total: int, factor: int) -> None:
    outlet = rows.outlet("Harian Uji")
    for number in range(3):
        rows.quoted(str(number), BODY, said={"Ani": "begini"}, by=outlet)
    found = profiles.profile("outlets", outlet.pk, total)
    assert found.estimated
    assert all(value.count % factor == 0 for value in found.officials.values)


@pytest.mark.parametrize("total", [1, 10_000])
def test_list_newest_first_however_many_there_are(total: int) -> None:
    for year in (2022, 2024, 2023):
        _publish(str(year), day=date(year, 1, 1))
    _publish("Lain", said={"Budi": "begitu"}, day=date(2025, 1, 1))
    hits = profiles.list_newest("officials", rows.speaker("Ani").pk, total, 2)
    assert [hit.title[0].text for hit in hits] == ["2024", "2023"]


def test_count_hidden_articles_are_none() -> None:
    _publish("Satu", hidden=True)
    assert profiles.count("outlets", rows.outlet("Harian Uji").pk) == 0
