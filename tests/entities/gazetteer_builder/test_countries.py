from pathlib import Path

from archive.entities.gazetteer_builder import countries
from archive.entities.gazetteer_builder.draft import Draft
from archive.entities.gazetteer_builder.sources import Division


def division(code: str, *names: str) -> Division:
    return Division(code=code, names=names, parent=None, centre=(1.0, 2.0))


def test_middle_is_the_mean_of_the_points() -> None:
    assert countries.middle([(0.0, 2.0), (2.0, 4.0)]) == (1.0, 3.0)


def test_division_is_added_under_its_indonesian_name(tmp_path: Path) -> None:
    draft = Draft(folder=tmp_path)
    countries.add_divisions(draft, [division("SD-XX", "North Mekar")])
    assert [(place.authority_id, place.name, place.parent) for place in draft.places] == [
        ("iso:SD-XX", "Mekar Utara", "iso:SD")
    ]


def test_division_that_an_area_stands_for_is_left_out(tmp_path: Path) -> None:
    draft = Draft(folder=tmp_path)
    draft.divisions["UA"]["krimea"] = "arsip:krimea"
    countries.add_divisions(draft, [division("UA-43", "Krimea")])
    assert (draft.places, draft.replaced) == ([], {"iso:UA-43": "arsip:krimea"})


def test_division_loses_the_word_for_what_it_is_unless_another_bears_the_rest(tmp_path: Path) -> None:
    draft = Draft(folder=tmp_path)
    divisions = [division("RU-1", "Mekar Krai"), division("RU-2", "Suka Krai"), division("RU-3", "Suka")]
    countries.add_divisions(draft, divisions)
    assert [place.name for place in draft.places] == ["Mekar", "Suka Krai", "Suka"]


def test_facility_stands_for_no_division(tmp_path: Path) -> None:
    draft = Draft(folder=tmp_path)
    countries.add_areas(draft)
    facilities = {place.authority_id for place in draft.places if place.type == "facility"}
    assert facilities & {identity for known in draft.divisions.values() for identity in known.values()} == set()
