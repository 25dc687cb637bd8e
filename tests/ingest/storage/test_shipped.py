from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from archive.entities.knowledge import KnownPlace, KnownPosition, KnownSpeaker, assemble
from archive.ingest.storage import shipped
from archive.models import PlaceName, Position, Speaker, SpeakerName
from tests import rows

pytestmark = pytest.mark.django_db

MINISTER = KnownPosition(title="Menteri", organisation="Pertahanan", start=date(2024, 1, 1))
BUDI = KnownSpeaker(
    name="Budi Santoso", kind="person", official=True, authority_id="budi", names=("Boedi",), positions=(MINISTER,)
)
CITY = KnownPlace(name="Kotabaru", type="city", authority_id="uji:1", names=("Kota Baru",))
KNOWN = assemble(speakers=[BUDI], places=[CITY], outlets=[])


def test_add_news_adds_names_and_positions_once() -> None:
    rows.speaker("Budi Santoso", authority_id="budi")
    rows.place("Kotabaru", authority_id="uji:1")
    for _ in range(2):
        shipped.add_news(KNOWN)
    assert sorted(SpeakerName.objects.values_list("key", flat=True)) == ["boedi", "budi santoso"]
    assert sorted(PlaceName.objects.values_list("key", flat=True)) == ["kota baru", "kotabaru"]
    assert Position.objects.count() == 1


def test_add_news_leaves_what_a_curator_wrote() -> None:
    row = rows.speaker("Budi Santoso", authority_id="budi", country="MY")
    SpeakerName.objects.update(name="BUDI SANTOSO")
    Position.objects.create(speaker=row, title="Menteri", organisation="Pertahanan", start=date(2024, 2, 2))
    shipped.add_news(KNOWN)
    assert SpeakerName.objects.get(key="budi santoso").name == "BUDI SANTOSO"
    assert Position.objects.get().start == date(2024, 2, 2)
    assert Speaker.objects.get().country == "MY"


def test_add_news_opens_no_rows_of_entities() -> None:
    rows.speaker("Orang Lain")
    shipped.add_news(KNOWN)
    assert Speaker.objects.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_add_news_takes_the_same_number_of_queries(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    entities = [KnownSpeaker(name=f"Budi {at}", kind="person", official=True, authority_id=f"b{at}") for at in range(3)]
    for at in range(count):
        rows.speaker(f"Budi {at}", authority_id=f"b{at}")
    with django_assert_num_queries(4):
        shipped.add_news(assemble(speakers=entities, places=[], outlets=[]))
