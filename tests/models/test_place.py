import pytest

from archive.models import Place
from tests import rows

pytestmark = pytest.mark.django_db


def test_current_leaves_out_merged_places() -> None:
    kept = rows.place("Kyiv")
    rows.place("Kiev", merged_into=kept)
    assert list(Place.objects.current()) == [kept]


def test_named_like_finds_any_spelling() -> None:
    place = rows.place("Kyiv")
    place.names.create(name="Kiev", key="kiev")
    rows.place("Lviv")
    assert list(Place.objects.named_like("KIEV")) == [place]
