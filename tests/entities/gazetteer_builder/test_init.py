from pathlib import Path

import pytest

from archive.entities import gazetteer_builder
from archive.entities.gazetteer_builder.draft import Draft
from archive.entities.knowledge import KnownPlace


def place(identity: str, parent: str | None = None, *, kind: str = "city", population: int = 0) -> KnownPlace:
    return KnownPlace(
        authority_id=identity, name="Mekar", type=kind, country="ID", parent=parent, population=population
    )


@pytest.mark.parametrize(
    ("parent", "mended"),
    [
        ("kemendagri:32", "kemendagri:32"),
        ("kemendagri:32.99", "kemendagri:32"),
        ("iso:XX-9", "iso:ID"),
        ("iso:ID-OLD", "kemendagri:32"),
        (None, None),
    ],
    ids=["known", "not taken", "unknown", "replaced", "none"],
)
def test_mend_parents_leaves_no_parent_unknown(tmp_path: Path, parent: str | None, mended: str | None) -> None:
    draft = Draft(folder=tmp_path, replaced={"iso:ID-OLD": "kemendagri:32"})
    draft.places = [place("iso:ID"), place("kemendagri:32"), place("geonames:1", parent)]
    assert [known.parent for known in gazetteer_builder.mend_parents(draft)][2] == mended


def test_rank_puts_countries_first_then_areas_then_the_larger() -> None:
    ranked = [
        place("iso:ID", kind="country"),
        place("arsip:mekar", kind="area"),
        place("geonames:2", population=9),
        place("geonames:1", population=3),
    ]
    assert sorted([*ranked[2:], *ranked[:2]], key=gazetteer_builder.rank) == ranked


def test_add_keeps_each_name_once_and_no_separator(tmp_path: Path) -> None:
    draft = Draft(folder=tmp_path)
    draft.add(KnownPlace(name="Mekar|Jaya", type="city", names=("Mekar Jaya", "Mekarya", "Mekarya", " ")))
    assert [(known.name, known.names) for known in draft.places] == [("Mekar Jaya", ("Mekarya",))]
