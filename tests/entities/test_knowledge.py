from archive.entities.knowledge import KnownOutlet, KnownPlace, KnownSpeaker, assemble

SPEAKER = KnownSpeaker(
    name="Ali Ja'far", kind="person", official=True, authority_id="ali", names=("Ali Jafar", "Jafar")
)
NAMESAKE = KnownSpeaker(name="Ali Jafar", kind="person", official=False, pk=5)
PLACE = KnownPlace(name="Kursk", type="city", authority_id="geo:1")
OUTLET = KnownOutlet(name="Contoh.id", authority_id="outlet:contoh")


def test_assemble_finds_entities_by_every_name_in_order() -> None:
    found = assemble(speakers=[SPEAKER, NAMESAKE], places=[PLACE], outlets=[OUTLET])
    assert found.speakers == {"ali jafar": (SPEAKER, NAMESAKE), "jafar": (SPEAKER,)}
    assert (found.places, found.outlets) == ({"kursk": (PLACE,)}, {"contoh id": (OUTLET,)})


def test_assemble_finds_shipped_entities_by_id() -> None:
    found = assemble(speakers=[SPEAKER, NAMESAKE], places=[PLACE], outlets=[OUTLET])
    assert (found.speakers_by_id, found.places_by_id, found.outlets_by_id) == (
        {"ali": SPEAKER},
        {"geo:1": PLACE},
        {"outlet:contoh": OUTLET},
    )


def test_assemble_passes_over_names_without_letters() -> None:
    assert assemble(speakers=[], places=[], outlets=[KnownOutlet(name="!?")]).outlets == {}
