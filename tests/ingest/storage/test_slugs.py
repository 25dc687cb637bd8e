import pytest

from archive.ingest.storage import slugs
from archive.models import Speaker
from tests import rows


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Mark Rutte", "mark-rutte"),
        ("Óscar Núñez", "oscar-nunez"),
        ("a" * 300, "a" * 90),
        ("«»", "narasumber-9556320c"),
    ],
)
def test_stem_is_short_ascii(name: str, slug: str) -> None:
    assert slugs.stem(name, "narasumber") == slug


def test_stem_without_ascii_letters_differs_by_name() -> None:
    assert slugs.stem("سلام", "tempat") != slugs.stem("مرحبا", "tempat")


def test_candidates_add_suffixes_then_numbers_then_the_row() -> None:
    found = slugs.candidates("kursk", ["kota", "ru"], 77)
    assert found[:4] == ["kursk", "kursk-kota", "kursk-kota-ru", "kursk-kota-ru-2"]
    assert found[-1] == "kursk-kota-ru-no-77"


@pytest.mark.django_db
def test_choose_takes_what_neither_a_row_nor_an_earlier_wish_has() -> None:
    rows.speaker("Budi")
    wishes = [["budi", "budi-2"], ["budi", "budi-2", "budi-3"], ["ani"]]
    assert slugs.choose(Speaker, wishes) == ["budi-2", "budi-3", "ani"]
