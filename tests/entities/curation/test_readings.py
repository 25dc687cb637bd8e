import pytest

from archive.entities.curation import readings
from archive.models import PlaceMention
from tests import rows


@pytest.mark.parametrize(("near", "start"), [(0, 0), (4, 0), (5, 9), (9, 9), (15, 19), (99, 19)])
def test_locate_finds_the_nearest_place(near: int, start: int) -> None:
    assert readings.locate("Arang di Arang dan Arang", "Arang", near) == start


@pytest.mark.parametrize("words", ["Abu", ""])
def test_locate_finds_nothing(words: str) -> None:
    assert readings.locate("Arang di Arang", words, 3) is None


def test_mentions_of_one_name_are_told_apart_by_what_stands_before(db: None) -> None:
    article = rows.quoted("Arang sepi", "Kota Arang sepi. Warga Arang pergi.", said={}, at=("Arang",))
    first = article.mentions.get()
    second = PlaceMention.objects.get(pk=first.pk)
    second.start = 23
    in_title = PlaceMention.objects.get(pk=first.pk)
    in_title.in_title, in_title.start = True, 0
    assert [readings.identify(row)[1] for row in (in_title, first, second)] == [0, 1, 2]
