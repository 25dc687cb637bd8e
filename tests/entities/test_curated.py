from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from archive.entities import curated, curation
from archive.entities.knowledge import Knowledge, KnownPlace, KnownPosition, KnownSpeaker, assemble
from archive.models import Decision, Place, PlaceName, Position, Speaker, SpeakerName
from tests import rows

pytestmark = pytest.mark.django_db

MINISTER = KnownPosition(title="Menteri", organisation="Pertahanan")
BUDI = KnownSpeaker(
    name="Budi Santoso",
    kind="person",
    official=True,
    authority_id="budi",
    country="ID",
    names=("Boedi",),
    positions=(MINISTER,),
)
CITY = KnownPlace(name="Kotabaru", type="city", authority_id="uji:1", country="ID", parent="uji:2", population=5000)
PROVINCE = KnownPlace(name="Kotabaru", type="province", authority_id="uji:2", country="ID")
SHIPPED = assemble(speakers=[BUDI], places=[PROVINCE, CITY], outlets=[])


def open_budi(**values: object) -> Speaker:
    """The row that ingest opened for the shipped speaker."""
    row = rows.speaker("Budi Santoso", authority_id="budi", country="ID", reviewed=True, **values)
    SpeakerName.objects.create(speaker=row, name="Boedi", key="boedi")
    Position.objects.create(speaker=row, title="Menteri", organisation="Pertahanan")
    return row


def decide(row: Speaker | Place, **values: object) -> Decision:
    """A curator's correction of the row."""
    model = type(row)
    model._default_manager.filter(pk=row.pk).update(**values)
    curator, _ = User.objects.get_or_create(username="kurator")
    subject = (
        {"speaker": row, "kind": "correct speaker"}
        if isinstance(row, Speaker)
        else {"place": row, "kind": "correct place"}
    )
    return Decision.objects.create(curator=curator, values=values, **subject)


def speakers(knowledge: Knowledge, key: str) -> list[str]:
    return [speaker.name for speaker in knowledge.speakers.get(key, ())]


def test_overlay_is_the_shipped_knowledge_where_curators_changed_nothing() -> None:
    open_budi()
    rows.speaker("Belum Ditinjau")
    assert curated.overlay(SHIPPED) is SHIPPED


def test_overlay_has_names_that_curators_gave() -> None:
    row = open_budi()
    decide(row, name="Budi S. Santoso")
    SpeakerName.objects.create(speaker=row, name="Budi S. Santoso", key="budi s santoso")
    overlay = curated.overlay(SHIPPED)
    assert [speakers(overlay, key) for key in ("budi santoso", "boedi", "budi s santoso")] == [["Budi S. Santoso"]] * 3
    assert overlay.speakers_by_id["budi"].positions == (MINISTER,)


def test_overlay_forgets_names_and_positions_that_curators_took_away() -> None:
    row = open_budi()
    row.names.filter(key="boedi").delete()
    row.positions.all().delete()
    decide(row, reviewed=True)
    overlay = curated.overlay(SHIPPED)
    assert [speakers(overlay, key) for key in ("budi santoso", "boedi")] == [["Budi Santoso"], []]
    assert overlay.speakers_by_id["budi"].positions == ()


def test_overlay_forgets_spellings_of_places_that_curators_took_away() -> None:
    known = assemble(speakers=[], places=[replace(CITY, names=("Kota Baru",))], outlets=[])
    decide(rows.place("Kotabaru", authority_id="uji:1", country="ID", reviewed=True), reviewed=True)
    overlay = curated.overlay(known)
    assert (len(overlay.places["kotabaru"]), "kota baru" in overlay.places) == (1, False)


def test_overlay_has_speakers_that_curators_reviewed() -> None:
    row = rows.speaker("Ani Lestari", reviewed=True)
    assert curated.overlay(SHIPPED).speakers["ani lestari"][0].pk == row.pk


def test_overlay_finds_the_survivor_under_the_names_of_the_merged() -> None:
    row, survivor = open_budi(), rows.speaker("Budi Uji", reviewed=True)
    Speaker.objects.filter(pk=row.pk).update(merged_into=survivor)
    SpeakerName.objects.filter(speaker=row).update(speaker=survivor, merged_from=row)
    overlay = curated.overlay(SHIPPED)
    assert [speakers(overlay, key) for key in ("budi santoso", "boedi", "budi uji")] == [["Budi Uji"]] * 3
    assert "budi" not in overlay.speakers_by_id


def test_overlay_finds_a_shipped_survivor_under_the_names_of_the_merged() -> None:
    curator = User.objects.create_user("kurator")
    town, other = rows.place("Kotabaru", authority_id="uji:1", country="ID"), rows.place("Lama", authority_id="uji:3")
    known = assemble(speakers=[], places=[CITY, KnownPlace(name="Lama", type="city", authority_id="uji:3")], outlets=[])
    curation.merge(other, into=town, by=curator)
    assert [place.authority_id for place in curated.overlay(known).places["lama"]] == ["uji:1"]


def test_overlay_keeps_places_of_one_name_in_their_order() -> None:
    row = rows.place("Kotabaru", authority_id="uji:2", type="province", country="ID", reviewed=True)
    decide(row, type="region")
    found = curated.overlay(SHIPPED).places["kotabaru"]
    assert [(place.type, place.pk) for place in found] == [("region", row.pk), ("city", None)]


def test_overlay_knows_where_curators_say_that_a_place_lies() -> None:
    other = rows.place("Provinsi Lain", authority_id="uji:9", type="province", reviewed=True)
    row = rows.place("Kotabaru", authority_id="uji:1", country="ID", reviewed=True)
    PlaceName.objects.get_or_create(place=row, name="Kotabaru", key="kotabaru")
    decide(row, parent_id=other.pk)
    assert curated.overlay(SHIPPED).places_by_id["uji:1"].parent == "uji:9"


def test_overlay_leaves_the_shipped_knowledge_alone() -> None:
    decide(open_budi(), name="Lain Sekali")
    curated.overlay(SHIPPED)
    assert SHIPPED.speakers["budi santoso"] == (BUDI,)


def test_stamp_changes_with_decisions_and_with_their_undoing() -> None:
    before = curated.stamp()
    decision = decide(open_budi(), name="Lain")
    decided = curated.stamp()
    decision.undone_at, decision.undone_by = timezone.now(), decision.curator
    decision.save()
    assert len({before, decided, curated.stamp()}) == 3


def test_current_overlay_follows_decisions_within_a_run() -> None:
    overlay = curated.Overlay(lambda: SHIPPED)
    assert overlay.current() is SHIPPED
    decide(open_budi(), name="Lain Sekali")
    seen = [overlay.current() for _ in range(curated.ASKED_BETWEEN_LOOKS)]
    assert (seen[0] is SHIPPED, speakers(seen[-1], "budi santoso")) == (True, ["Lain Sekali"])
