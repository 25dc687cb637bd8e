"""What slugs and names in criteria mean."""

import pytest

from archive.search import filters
from archive.search.criteria import Criteria
from archive.search.filters import Filters, Name
from tests import rows

pytestmark = pytest.mark.django_db


def resolve(**values: tuple[str, ...]) -> Filters:
    criteria = Criteria(**values)
    return filters.resolve(criteria, filters.look_up(filters.names_of(criteria)))


def test_facet_without_values_is_not_filtered() -> None:
    assert resolve() == Filters()


def test_value_is_a_slug_before_it_is_a_name() -> None:
    plain = rows.place("Kursk")
    rows.place("Kota Kursk").names.create(name="Kursk", key="kursk")
    assert resolve(places=("kursk",)).places == (plain.pk,)


def test_value_is_every_row_of_that_name() -> None:
    pair = [rows.place(name) for name in ("Kota Satu", "Kota Dua")]
    for place in pair:
        place.names.create(name="Kembar", key="kembar")
    assert sorted(resolve(places=("KEMBAR",)).places or ()) == sorted(place.pk for place in pair)


def test_merged_row_leads_to_the_survivor() -> None:
    last = rows.speaker("Akhir")
    rows.speaker("Awal", merged_into=last)
    assert resolve(officials=("awal",)).officials == (last.pk,)


def test_speaker_who_is_no_official_is_unknown() -> None:
    rows.speaker("Warga", official=False)
    assert resolve(officials=("warga",)) == Filters(officials=(), missed=(("officials", "warga"),))


def test_unknown_value_beside_a_known_one_is_told() -> None:
    outlet = rows.outlet()
    assert resolve(outlets=("harian-uji", "Entah")) == Filters(outlets=(outlet.pk,), missed=(("outlets", "Entah"),))


def test_query_holds_the_lexemes_of_a_facet() -> None:
    assert Filters(places=(3, 5)).query("places") == "'p:3' | 'p:5'"


def test_look_up_of_nothing_is_nothing() -> None:
    assert filters.look_up([]) == []


def test_look_up_keeps_the_order_of_names() -> None:
    rows.outlet("Satu")
    rows.place("Dua")
    names = [Name(facet="places", slug="dua", key="dua"), Name(facet="outlets", slug="", key="satu")]
    assert [[match.slug for match in found] for found in filters.look_up(names)] == [["dua"], ["satu"]]
