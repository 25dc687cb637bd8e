import pytest

from archive.entities.gazetteer_builder import indonesia
from archive.entities.gazetteer_builder.sources import Division


@pytest.mark.parametrize(
    ("code", "printed", "name", "kind", "parent"),
    [
        ("32", "Jawa Barat", "Jawa Barat", "province", "iso:ID"),
        ("32.01", "Kabupaten Mekarjaya", "Mekarjaya", "region", "kemendagri:32"),
        ("32.71", "Kota Mekarjaya", "Mekarjaya", "city", "kemendagri:32"),
        ("31.71", "Kota Administrasi Jakarta Pusat", "Jakarta Pusat", "city", "kemendagri:31"),
        ("94.07.01", "Mekarjaya", "Mekarjaya", "area", "kemendagri:94.07"),
    ],
)
def test_indonesian_place_reads_the_level_from_code_and_name(
    code: str, printed: str, name: str, kind: str, parent: str
) -> None:
    place = indonesia.indonesian_place(code, printed)
    assert (place.name, place.type, place.parent) == (name, kind, parent)


def test_nearest_takes_the_closest_point() -> None:
    assert indonesia.nearest([(0.0, 2.0), (0.0, 1.0)], (0.0, 0.0)) == (0.0, 1.0)


def test_nearest_ignores_points_of_another_province() -> None:
    assert indonesia.nearest([(0.0, 20.0)], (0.0, 0.0)) is None


def test_nearest_without_a_centre_is_none() -> None:
    assert indonesia.nearest([(0.0, 0.0)], None) is None


def test_middles_places_a_regency_amid_its_districts() -> None:
    found = {"94": (9.0, 9.0), "94.07.01": (0.0, 2.0), "94.07.02": (2.0, 4.0)}
    assert indonesia.middles(found, ["94", "94.07", "94.08"]) == {"94.07": (1.0, 3.0)}


def test_province_centres_leaves_out_islands() -> None:
    island = Division(code="ID-PP", names=("Papua",), parent=None, centre=(1.0, 1.0))
    province = Division(code="ID-PA", names=("Papua",), parent="ID-PP", centre=(2.0, 2.0))
    assert indonesia.province_centres([island, province]) == {"papua": (2.0, 2.0)}
