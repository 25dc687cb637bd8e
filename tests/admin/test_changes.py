"""The history of changes: as a feed, for each row, and one change taken back."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from archive.entities import curation
from archive.models import Article, Change, ChangeSet, Outlet, Statement
from tests import rows

FEED = "/kelola/archive/changeset/"


@pytest.fixture
def renamed(desk: Client) -> Outlet:
    """An outlet whose description a curator has changed on its form."""
    outlet = rows.outlet("Harian Uji")
    name = outlet.names.get()
    names = {"TOTAL": 1, "INITIAL": 1}
    form = {
        "name": "Harian Uji",
        "description": "<b>Koran</b>",
        **{f"names-{key}_FORMS": value for key, value in names.items()},
        **{"names-0-id": name.pk, "names-0-outlet": outlet.pk, "names-0-name": name.name},
        **{"domains-TOTAL_FORMS": 0, "domains-INITIAL_FORMS": 0},
    }
    assert desk.post(reverse("admin:archive_outlet_change", args=[outlet.pk]), form).status_code == 302
    return outlet


def test_a_form_is_recorded_with_its_curator(renamed: Outlet, curator: User) -> None:
    made = ChangeSet.objects.get()
    assert (made.curator, made.route) == (curator, f"/kelola/archive/outlet/{renamed.pk}/change/")
    change = Change.objects.get(table="archive_outlet")
    assert (change.before, change.after) == ({"description": ""}, {"description": "<b>Koran</b>"})


def test_the_feed_tells_who_changed_what(renamed: Outlet, desk: Client) -> None:
    page = desk.get(FEED).content.decode()
    assert "ratna" in page
    assert "media diubah" in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_feed_asks_a_constant_number_of_queries(
    desk: Client, curator: User, count: int, django_assert_num_queries: object
) -> None:
    for number in range(count):
        desk.post("/kelola/archive/outlet/add/", outlet_form(f"Harian {number}"))
    assert ChangeSet.objects.count() == count
    with django_assert_num_queries(7):  # type: ignore[operator] # a fixture without a type
        desk.get(FEED)


def outlet_form(name: str) -> dict[str, object]:
    empty = {f"{part}-{key}_FORMS": 0 for part in ("names", "domains") for key in ("TOTAL", "INITIAL")}
    return {"name": name, "description": "", **empty}


def test_a_set_shows_before_and_after_escaped(renamed: Outlet, desk: Client) -> None:
    page = desk.get(f"{FEED}{ChangeSet.objects.get().pk}/change/").content.decode()
    assert "&lt;b&gt;Koran&lt;/b&gt;" in page
    assert "<b>Koran" not in page


def test_the_history_of_a_row_tells_of_its_parts(renamed: Outlet, desk: Client) -> None:
    desk.post("/kelola/archive/outlet/add/", outlet_form("Lain"))
    page = desk.get(f"/kelola/archive/outlet/{renamed.pk}/history/").content.decode()
    entries = page.partition('class="history"')[2]
    assert "&lt;b&gt;Koran&lt;/b&gt;" in entries
    assert "Lain" not in entries


def test_a_reviewed_statement_is_in_its_articles_history(desk: Client, curator: User, article: Article) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        curation.reject(Statement.objects.earliest("pk"), by=curator)
    page = desk.get(f"/kelola/archive/article/{article.pk}/history/").content.decode()
    assert '<td class="change-before"><bdi>mesin</bdi></td><td class="change-after"><bdi>ditolak</bdi></td>' in page
    assert "<bdi>tolak pernyataan</bdi>" in page


def test_one_change_is_taken_back(renamed: Outlet, desk: Client) -> None:
    change = Change.objects.get(table="archive_outlet")
    desk.post(f"{FEED}kembalikan/{change.pk}/")
    renamed.refresh_from_db()
    assert renamed.description == ""
    assert ChangeSet.objects.count() == 2


def test_a_change_that_cannot_be_taken_back_is_a_message(renamed: Outlet, desk: Client) -> None:
    Outlet.objects.update(description="lain")
    change = Change.objects.get(table="archive_outlet")
    page = desk.post(f"{FEED}kembalikan/{change.pk}/", follow=True).content.decode()
    assert "sudah berubah" in page


def test_nothing_is_taken_back_by_looking(renamed: Outlet, desk: Client) -> None:
    change = Change.objects.get(table="archive_outlet")
    assert desk.get(f"{FEED}kembalikan/{change.pk}/").status_code == 405


def test_nothing_is_taken_back_without_permission(renamed: Outlet, reader: Client) -> None:
    change = Change.objects.get(table="archive_outlet")
    assert reader.post(f"{FEED}kembalikan/{change.pk}/").status_code == 403


def test_whoever_is_not_logged_in_is_not_recorded(client: Client, db: None) -> None:
    rows.speaker("Sari")
    client.post("/kelola/login/", {"username": "tamu", "password": "salah"})
    assert not Change.objects.exists()
