from dataclasses import replace
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from archive.entities.knowledge import KnownPlace, KnownPosition, KnownSpeaker, assemble
from archive.ingest.storage import opening, shipped
from archive.models import PlaceName, Position, Speaker, SpeakerName
from tests import rows

pytestmark = pytest.mark.django_db

MINISTER = KnownPosition(title="Menteri", organisation="Pertahanan", start=date(2024, 1, 1))
BUDI = KnownSpeaker(
    name="Budi Santoso", kind="person", official=True, authority_id="budi", names=("Boedi",), positions=(MINISTER,)
)
CITY = KnownPlace(name="Kotabaru", type="city", authority_id="uji:1", names=("Kota Baru",))
QUERIES = 9  # with the transaction's own two and its two locks
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


def open_budi() -> Speaker:
    """The row that ingest opens for the shipped speaker."""
    pk = opening.open_speakers([BUDI])[0]
    return Speaker.objects.get(pk=pk)


def hold(*terms: tuple[str, str, date | None]) -> list[tuple[str, str, date | None]]:
    """The terms that the archive holds after what is shipped was brought to it, in order; `terms` are shipped."""
    positions = tuple(KnownPosition(title=title, organisation=body, start=start) for title, body, start in terms)
    shipped.add_news(assemble(speakers=[replace(BUDI, positions=positions)], places=[], outlets=[]))
    return list(Position.objects.order_by("start", "pk").values_list("title", "organisation", "start"))


def test_add_news_never_brings_back_what_a_curator_took_away() -> None:
    row = open_budi()
    row.names.filter(key="boedi").delete()
    row.positions.all().delete()
    shipped.add_news(assemble(speakers=[replace(BUDI, names=("Boedi", "Budi S."))], places=[], outlets=[]))
    assert sorted(row.names.values_list("key", flat=True)) == ["budi s", "budi santoso"]
    assert row.positions.count() == 0


def test_add_news_never_brings_back_spellings_of_places() -> None:
    known = assemble(speakers=[], places=[replace(CITY, names=("Kota Baru", "K. Baru"))], outlets=[])
    opening.open_places([CITY], KNOWN)
    PlaceName.objects.filter(key="kota baru").delete()
    shipped.add_news(known)
    assert sorted(PlaceName.objects.values_list("key", flat=True)) == ["k baru", "kotabaru"]


@pytest.mark.parametrize(
    "mended",
    [
        {"start": date(2024, 2, 2)},
        {"title": "Menteri Koordinator"},
        {"organisation": "Luar Negeri"},
        {"end": date(2024, 9, 9)},
    ],
)
def test_add_news_never_doubles_a_position_that_a_curator_mended(mended: dict[str, object]) -> None:
    open_budi()
    Position.objects.update(**mended)
    shipped.add_news(KNOWN)
    assert Position.objects.count() == 1


def test_add_news_adds_another_office_and_another_term() -> None:
    open_budi()
    first, second = ("Menteri", "Pertahanan", date(2024, 1, 1)), ("Menteri", "Pertahanan", date(2025, 1, 1))
    other = ("Ketua", "Partai Uji", date(2025, 6, 6))
    assert hold(first, second, other) == [first, second, other]


def test_add_news_adds_no_other_term_of_an_office_that_a_curator_mended() -> None:
    open_budi()
    Position.objects.update(start=date(2024, 2, 2))
    terms = ("Menteri", "Pertahanan", date(2024, 1, 1)), ("Menteri", "Pertahanan", date(2024, 2, 3))
    assert hold(*terms) == [("Menteri", "Pertahanan", date(2024, 2, 2))]


def test_add_news_leaves_a_term_that_is_shipped_otherwise_now() -> None:
    open_budi()
    assert hold(("Menteri", "Pertahanan", date(2024, 1, 2))) == [("Menteri", "Pertahanan", date(2024, 1, 1))]


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
    with django_assert_num_queries(QUERIES):
        shipped.add_news(assemble(speakers=entities, places=[], outlets=[]))
