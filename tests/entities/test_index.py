import pytest
from pytest_django import DjangoAssertNumQueries

from archive.entities import index
from archive.entities.index import Sought
from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker, assemble
from archive.models import OutletDomain, Speaker, SpeakerName
from tests import rows

pytestmark = pytest.mark.django_db

BUDI = KnownSpeaker(name="Budi Santoso", kind="person", official=True, authority_id="budi", names=("Boedi",))
CITY = KnownPlace(name="Kotabaru", type="city", authority_id="uji:1", parent="uji:2", population=5000)
PROVINCE = KnownPlace(name="Provinsi Uji", type="province", authority_id="uji:2", parent="uji:3")
COUNTRY = KnownPlace(name="Negara Uji", type="country", authority_id="uji:3")
OUTLET = KnownOutlet(name="Harian Uji", authority_id="outlet:uji", domains=("uji.example",), names=("uji.example",))
SHIPPED = assemble(speakers=[BUDI], places=[CITY, PROVINCE, COUNTRY], outlets=[OUTLET])


def around(**sought: set[str]) -> Knowledge:
    return index.around(Sought(**{name: frozenset(values) for name, values in sought.items()}), SHIPPED)


def test_around_gives_only_what_is_sought() -> None:
    rows.speaker("Ani")
    assert around(speaker_keys={"budi santoso"}).speakers == {"budi santoso": (BUDI,)}


def test_around_gives_shipped_entities_the_values_of_their_rows() -> None:
    row = rows.speaker("Budi S.", authority_id="budi", country="ID")
    SpeakerName.objects.create(speaker=row, name="Boedi", key="boedi")
    found = around(speaker_keys={"boedi"}).speakers["boedi"]
    assert [(each.pk, each.name, each.country, each.names) for each in found] == [(row.pk, "Budi S.", "ID", ("Boedi",))]


def test_around_forgets_a_shipped_name_that_its_row_has_no_more() -> None:
    rows.speaker("Budi Santoso", authority_id="budi")
    assert around(speaker_keys={"boedi"}).speakers == {}


def test_around_finds_by_authority_id() -> None:
    row = rows.speaker("Budi", authority_id="budi")
    assert around(speaker_ids={"budi"}).speakers_by_id["budi"].pk == row.pk


def test_around_finds_rows_that_are_not_shipped() -> None:
    row = rows.place("Kampung Uji")
    assert [each.pk for each in around(place_keys={"kampung uji"}).places["kampung uji"]] == [row.pk]


def test_around_gives_the_places_that_a_place_lies_in() -> None:
    assert set(around(place_ids={"uji:1"}).places_by_id) == {"uji:1", "uji:2", "uji:3"}


def test_around_finds_outlets_by_domain() -> None:
    row = rows.outlet("Koran Lain")
    OutletDomain.objects.create(outlet=row, domain="koran-lain.example")
    found = around(outlet_domains={"koran-lain.example"}).outlets
    assert [each.pk for each in found["koran lain example"]] == [row.pk]


def test_around_gives_merged_entities_once_with_the_values_of_the_survivor() -> None:
    merged, survivor = rows.speaker("Budi Santoso", authority_id="budi"), rows.speaker("Budi Uji")
    Speaker.objects.filter(pk=merged.pk).update(merged_into=survivor)
    SpeakerName.objects.filter(speaker=merged).update(speaker=survivor, merged_from=merged)
    found = around(speaker_keys={"budi santoso"}).speakers["budi santoso"]
    assert [(each.pk, each.name) for each in found] == [(merged.pk, "Budi Uji")]


def test_around_gives_two_rows_of_one_name_both() -> None:
    first, second = rows.speaker("Ani Satu"), rows.speaker("Ani Dua")
    for row in (first, second):
        SpeakerName.objects.create(speaker=row, name="Ani", key="ani")
    assert {each.pk for each in around(speaker_keys={"ani"}).speakers["ani"]} == {first.pk, second.pk}


def test_around_takes_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    rows.speaker("Budi Santoso", authority_id="budi")
    with django_assert_num_queries(1):
        around(speaker_keys={"budi santoso", "ani"}, place_ids={"uji:1"}, outlet_keys={"harian uji"})


def test_renew_keeps_what_the_newer_says_nothing_of() -> None:
    known, row = around(speaker_keys={"boedi"}, place_ids={"uji:3"}), rows.speaker("Budi", authority_id="budi")
    renewed = index.renew(known, around(speaker_ids={"budi"}))
    assert (renewed.speakers, renewed.places_by_id) == (known.speakers, known.places_by_id)
    assert renewed.speakers_by_id["budi"].pk == row.pk
