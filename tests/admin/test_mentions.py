import pytest
from django.test import Client

from archive.models import Article, PlaceMention
from tests import rows

LIST = "/kelola/archive/placemention/"


@pytest.fixture
def mention(article: Article) -> PlaceMention:
    return article.mentions.get()


def test_a_changed_place_is_a_correction(desk: Client, mention: PlaceMention) -> None:
    other = rows.place("Arang Timur")
    desk.post(f"{LIST}{mention.pk}/change/", {"place": other.pk, "name": "Arang", "_save": "1"})
    now = PlaceMention.objects.get(pk=mention.pk)
    assert (now.place, now.status) == (other, "corrected")


def test_reject_takes_the_place_out_of_search(desk: Client, mention: PlaceMention) -> None:
    desk.post(f"{LIST}{mention.pk}/change/", {"place": mention.place_id, "name": "Arang", "_reject": "1"})
    mention.article.search_entry.refresh_from_db()
    assert mention.article.search_entry.place_ids == []


@pytest.mark.parametrize(("term", "count"), [("arang", 1), ("abu", 0)])
def test_search_finds_spellings_of_the_place(desk: Client, mention: PlaceMention, term: str, count: int) -> None:
    assert len(desk.get(LIST, {"q": term}).context["cl"].result_list) == count
