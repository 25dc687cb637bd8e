from archive.entities import authority, gazetteer, outlets, shipped_knowledge


def test_load_knows_every_shipped_entity_by_id() -> None:
    known = shipped_knowledge.load()
    assert set(known.speakers_by_id) == {each.authority_id for each in authority.speakers()}
    assert set(known.places_by_id) == {each.authority_id for each in gazetteer.places()}
    assert set(known.outlets_by_id) == {each.authority_id for each in outlets.outlets()}


def test_load_reads_once() -> None:
    assert shipped_knowledge.load() is shipped_knowledge.load()
