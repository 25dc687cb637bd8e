from datetime import date

import pytest

from archive.web.related import find_related
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini di Kota Aba dan Kota Baru."
SAID = {"Ani": "begini"}


def test_find_related_shared_official_goes_before_shared_place() -> None:
    article = rows.quoted("Asal", BODY, said=SAID, at=("Kota Aba",))
    both = rows.quoted("Keduanya", BODY, said=SAID, at=("Kota Aba",))
    official = rows.quoted("Pejabat", BODY, said=SAID)
    rows.quoted("Lain", BODY, said={"Budi": "begini"}, at=("Kota Baru",))
    assert find_related(article) == [both, official]


def test_find_related_without_officials_goes_by_places() -> None:
    article = rows.quoted("Asal", BODY, said={}, at=("Kota Aba",))
    near = rows.quoted("Dekat", BODY, said={}, at=("Kota Aba",))
    assert find_related(article) == [near]


def test_find_related_looks_only_into_the_same_weeks() -> None:
    article = rows.quoted("Asal", BODY, said=SAID, day=date(2024, 5, 6))
    rows.quoted("Dulu", BODY, said=SAID, day=date(2024, 3, 1))
    assert find_related(article) == []


def test_find_related_unknown_day_has_none() -> None:
    article = rows.quoted("Asal", BODY, said=SAID, day=None)
    rows.quoted("Lain", BODY, said=SAID, day=None)
    assert find_related(article) == []
