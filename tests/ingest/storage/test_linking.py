from collections.abc import Sequence
from datetime import date

import pytest
from django.contrib.auth.models import User

from archive.entities import curation, locks, shipped_knowledge
from archive.ingest.documents import ArticleDraft, OutletDraft, PlaceType, SpeakerKind
from archive.ingest.storage import linking
from archive.ingest.storage.linking import Links
from archive.models import Outlet, Place, Speaker, SpeakerName
from tests import drafts, rows

pytestmark = pytest.mark.django_db

KURSK = "iso:RU-KRS"
KURSK_CITY = "geonames:538560"


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("ratna")


def link(draft: ArticleDraft) -> Links:
    return linking.link([draft])[0]


def link_speaker(name: str = "Budi Santoso", **values: object) -> Speaker | None:
    pk = link(drafts.article("Teks.", at=(), speakers=(drafts.speaker(name, **values),))).speakers[0]
    return None if pk is None else Speaker.objects.get(pk=pk)


def link_place(name: str, **values: object) -> Place | None:
    pk = link(drafts.article("Teks.", at=(), places=(drafts.place(name, **values),))).places[0]
    return None if pk is None else Place.objects.get(pk=pk)


def link_outlet(name: str, **values: object) -> Outlet:
    return Outlet.objects.get(pk=link(drafts.article("Teks.", at=(), outlet=OutletDraft(name=name, **values))).outlet)


def test_link_opens_a_shipped_speaker_with_names_and_positions() -> None:
    row = link_speaker("Rutte", authority_id="mark-rutte", canonical="Mark Rutte")
    assert (row.slug, row.name, row.official, row.reviewed) == ("mark-rutte", "Mark Rutte", True, True)
    assert sorted(row.names.values_list("key", flat=True)) == ["mark rutte", "rutte"]
    assert row.positions.filter(organisation="NATO").values_list("start", flat=True).get() == date(2024, 10, 1)


def test_link_finds_the_row_of_a_shipped_speaker_whatever_curators_call_it() -> None:
    row = link_speaker("Rutte", authority_id="mark-rutte")
    Speaker.objects.update(name="Sekjen Rutte")
    assert link_speaker("Mark Rutte", authority_id="mark-rutte").pk == row.pk


def test_link_opens_an_unknown_person_with_a_full_name() -> None:
    row = link_speaker("Budi Santoso", country="ID", spellings=("Budi", "Budi Santoso"))
    assert (row.slug, row.reviewed, row.authority_id) == ("budi-santoso", False, None)
    assert [name.key for name in row.names.all()] == ["budi santoso"]


def test_link_finds_a_person_by_a_spelling_that_a_curator_added() -> None:
    row = rows.speaker("Budi Santoso")
    SpeakerName.objects.create(speaker=row, name="Boedi Santoso", key="boedi santoso")
    assert link_speaker("Boedi Santoso") == row


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("Budi", {}),
        ("juru bicara militer", {"kind": SpeakerKind.OFFICE}),
        ("militer", {"kind": SpeakerKind.INSTITUTION}),
        ("sejumlah pengamat", {"kind": SpeakerKind.OFFICE, "official": False}),
        ("!", {"kind": SpeakerKind.MEDIA}),
    ],
)
def test_link_leaves_a_name_that_says_too_little_alone(name: str, values: dict[str, object]) -> None:
    assert link_speaker(name, **values) is None
    assert Speaker.objects.count() == 0


def test_link_leaves_a_name_that_fits_two_rows_alone() -> None:
    for country in ("ID", "MY"):
        row = rows.speaker(f"Budi {country}", country=country)
        SpeakerName.objects.create(speaker=row, name="Budi Santoso", key="budi santoso")
    assert link_speaker("Budi Santoso") is None
    assert link_speaker("Budi Santoso", country="MY").name == "Budi MY"


def test_link_opens_another_row_for_a_namesake_of_another_country() -> None:
    rows.speaker("Budi Santoso", country="ID")
    assert link_speaker("Budi Santoso", country="MY").slug == "budi-santoso-my"


def test_link_opens_one_row_for_one_name_in_an_article() -> None:
    speakers = (drafts.speaker("Budi Santoso"), drafts.speaker("BUDI SANTOSO"))
    links = link(drafts.article("Teks.", at=(), speakers=speakers))
    assert links.speakers[0] == links.speakers[1]
    assert Speaker.objects.count() == 1


def test_link_keeps_to_the_row_of_a_name_that_was_merged_away() -> None:
    survivor, merged = rows.speaker("Budi Santoso"), rows.speaker("Boedi Santoso")
    Speaker.objects.filter(pk=merged.pk).update(merged_into=survivor)
    SpeakerName.objects.filter(speaker=merged).update(speaker=survivor, merged_from=merged)
    assert link_speaker("Boedi Santoso") == merged


def test_link_takes_merged_namesakes_for_one() -> None:
    survivor, merged = rows.speaker("Budi Santoso"), rows.speaker("Budi S")
    Speaker.objects.filter(pk=merged.pk).update(merged_into=survivor)
    SpeakerName.objects.create(speaker=survivor, merged_from=merged, name="Budi Santoso", key="budi santoso.")
    SpeakerName.objects.filter(key="budi santoso.").update(key="budi s")
    assert link_speaker("Budi Santoso") == survivor


def test_link_opens_a_place_with_the_places_that_it_lies_in() -> None:
    row = link_place("Kursk", authority_id=KURSK_CITY)
    assert (row.slug, row.parent.slug, row.parent.parent.slug) == ("kursk-kota", "kursk", "rusia")


def test_link_gives_the_plain_slug_to_the_larger_place_whichever_comes_first() -> None:
    assert link_place("Kursk", authority_id=KURSK).slug == "kursk"
    assert link_place("Kursk", authority_id=KURSK_CITY).slug == "kursk-kota"


def test_link_gives_a_suffix_to_a_place_that_only_shares_a_shipped_name() -> None:
    assert link_place("Kursk", type=PlaceType.FACILITY, authority_id=None, country="UA") is None
    for index, country in enumerate(("ID", "MY")):
        place = drafts.place("Kampung Uji", country=country, authority_id=None)
        assert link(drafts.article("Teks.", at=(), places=(place,))).places[0] is not None, index
    assert list(Place.objects.values_list("slug", flat=True)) == ["kampung-uji"]


def test_link_opens_every_place_of_an_article_once() -> None:
    places = (drafts.place("Kursk", authority_id=KURSK), drafts.place("Wilayah Kursk", authority_id=KURSK))
    links = link(drafts.article("Teks.", at=(), places=places))
    assert links.places[0] == links.places[1]
    assert Place.objects.filter(authority_id=KURSK).count() == 1


def test_link_opens_places_inside_the_survivor_of_a_merge() -> None:
    country = link_place("Rusia", authority_id="iso:RU")
    survivor = rows.place("Federasi Rusia")
    Place.objects.filter(pk=country.pk).update(merged_into=survivor)
    assert link_place("Kursk", authority_id=KURSK).parent == survivor


def test_link_finds_an_outlet_by_its_domain_before_its_name() -> None:
    row = link_outlet("Harian Uji", domain="uji.example")
    assert link_outlet("HARIAN UJI DAILY", domain="uji.example") == row
    assert (row.slug, [each.domain for each in row.domains.all()]) == ("harian-uji", ["uji.example"])


def test_link_opens_a_shipped_outlet_with_its_names() -> None:
    row = link_outlet("Nextren.com", authority_id="outlet:nextren")
    expected = {"nextren", "nextren com", "nextren grid id"}
    assert (row.slug, {each.key for each in row.names.all()}) == ("nextren", expected)


def test_link_stores_every_shipped_spelling_within_its_columns() -> None:
    longest = max(shipped_knowledge.load().places_by_id.values(), key=lambda place: len(place.names))
    row = link_place(longest.name, authority_id=longest.authority_id)
    assert row.names.count() > 1


def test_link_of_a_merged_spelling_keeps_whose_it_was(curator: User) -> None:
    survivor, loser = link_speaker("Rutte", authority_id="mark-rutte"), rows.speaker("Pak Rutte")
    curation.merge(loser, into=survivor, by=curator)
    linked = [link_speaker(name, authority_id="mark-rutte") for name in ("Pak Rutte", "Mark Rutte", "Rutte Muda")]
    assert linked == [loser, survivor, survivor]


def test_link_of_a_merged_place_name_keeps_whose_it_was(curator: User) -> None:
    survivor, loser = link_place("Kursk", authority_id=KURSK), rows.place("Oblast Kursk Lama")
    curation.merge(loser, into=survivor, by=curator)
    assert link_place("Oblast Kursk Lama", authority_id=KURSK) == loser


def test_link_finds_what_another_writer_opened_while_it_waited(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Speaker | None] = []

    def wait(_names: Sequence[str]) -> None:
        monkeypatch.undo()
        opened.append(link_speaker("Budi Santoso"))

    there = link_speaker("Ani Lestari")
    monkeypatch.setattr(locks, "hold_names", wait)
    both = linking.link(
        [drafts.article("Teks.", at=(), speakers=(drafts.speaker(name),)) for name in ("Ani Lestari", "Budi Santoso")]
    )
    assert [each.speakers[0] for each in both] == [there.pk, opened[0].pk]
