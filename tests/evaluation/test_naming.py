import pytest

from archive.evaluation.naming import Names
from tests.evaluation.articles import speaker

SANTOSO = speaker("Budi Santoso", "Santoso", "Menteri Pertahanan")
MINISTRY = speaker("Kementerian Pertahanan Rusia", "Kemhan Rusia", kind="institution")
RUSSIA = speaker("Rusia", kind="institution")
OFFICE = speaker("juru bicara militer Israel", kind="office")
NAMESAKE = speaker("Ratna Santoso")
NAMES = Names((SANTOSO, MINISTRY, OFFICE), frozenset({"rusia", "kementerian laut"}))


@pytest.mark.parametrize(
    "name",
    ["Budi Santoso", "BUDI SANTOSO", "Santoso", "Menteri Pertahanan", "Budi", "Jenderal Budi Santoso", "Budi Santosa"],
)
def test_person_is_meant_by(name: str) -> None:
    assert NAMES.allow(name, SANTOSO)


@pytest.mark.parametrize("name", ["Budi Hartono", "Bu", "…", "", "Kementerian Pertahanan Rusia"])
def test_person_is_not_meant_by(name: str) -> None:
    assert not NAMES.allow(name, SANTOSO)


def test_surname_that_fits_two_people_means_neither() -> None:
    names = Names((speaker("Budi Santoso"), NAMESAKE), frozenset())
    assert [names.allow("Santoso", one) for one in names.speakers] == [False, False]


def test_spelling_of_one_that_is_the_name_of_another_means_the_other() -> None:
    minister, other = speaker("Budi Santoso", "Ratna Santoso"), NAMESAKE
    names = Names((minister, other), frozenset())
    assert [names.allow("Ratna Santoso", one) for one in names.speakers] == [False, True]


@pytest.mark.parametrize(
    "name", ["kementerian pertahanan rusia", "Kemhan Rusia", "Kementerian Pertahanan Federasi Rusia"]
)
def test_body_is_meant_by(name: str) -> None:
    assert NAMES.allow(name, MINISTRY)


@pytest.mark.parametrize("name", ["Rusia", "Kementerian Luar Negeri Rusia", "Kementerian"])
def test_body_is_not_meant_by(name: str) -> None:
    assert not NAMES.allow(name, MINISTRY)


def test_office_is_meant_by_most_of_its_words() -> None:
    assert NAMES.allow("juru bicara militer", OFFICE)


def test_place_means_no_body_but_a_country_that_speaks() -> None:
    body = speaker("Kementerian Laut Rusia", kind="institution")
    names = Names((body, RUSSIA), NAMES.places)
    assert (names.allow("Kementerian Laut", body), names.allow("Rusia", RUSSIA)) == (False, True)
