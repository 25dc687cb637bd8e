from datetime import date

import pytest
from django.contrib.auth.models import User

from archive.entities import curation
from archive.models import Change, Outlet, OutletDomain, OutletName, Position
from tests import rows


@pytest.fixture
def outlet(curator: User) -> Outlet:
    return rows.outlet("Harian Uji")


def last() -> Change:
    return Change.objects.latest("pk")


def test_revert_puts_an_update_back(outlet: Outlet, curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        Outlet.objects.update(name="Harian Kita")
    curation.revert(last(), by=curator)
    assert Outlet.objects.get().name == "Harian Uji"


def test_revert_removes_what_was_opened(outlet: Outlet, curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        OutletDomain.objects.create(outlet=outlet, domain="uji.example")
    curation.revert(last(), by=curator)
    assert not OutletDomain.objects.exists()


def test_revert_opens_again_what_was_removed(curator: User) -> None:
    kept = Position.objects.create(speaker=rows.speaker("Sari"), title="Menteri", start=date(2020, 1, 2))
    with curation.acting(curator.pk, "/kelola/"):
        Position.objects.all().delete()
    curation.revert(last(), by=curator)
    assert list(Position.objects.values()) == [
        {
            **{"id": kept.pk, "speaker_id": kept.speaker_id, "merged_from_id": None, "title": "Menteri"},
            **{"organisation": "", "country": "", "start": date(2020, 1, 2), "end": None},
        }
    ]


def test_revert_is_recorded_too(outlet: Outlet, curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        Outlet.objects.update(name="Harian Kita")
    with curation.acting(curator.pk, "/kelola/"):
        curation.revert(last(), by=curator)
    assert (last().before, last().after) == ({"name": "Harian Kita"}, {"name": "Harian Uji"})


def test_revert_leaves_what_somebody_changed_since(outlet: Outlet, curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        Outlet.objects.update(name="Harian Kita")
    change = last()
    Outlet.objects.update(name="Harian Mereka")
    with pytest.raises(curation.ChangedSince):
        curation.revert(change, by=curator)
    assert Outlet.objects.get().name == "Harian Mereka"


def test_revert_leaves_what_others_need_now(outlet: Outlet, curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        opened = Outlet.objects.create(slug="lain", name="Lain")
    rows.article("Berita", by=opened)
    with pytest.raises(curation.ChangedSince):
        curation.revert(last(), by=curator)


def test_revert_leaves_a_name_that_was_given_away(outlet: Outlet, curator: User) -> None:
    with curation.acting(curator.pk, "/kelola/"):
        OutletName.objects.all().delete()
    OutletName.objects.create(outlet=Outlet.objects.create(slug="lain", name="Lain"), name="Uji", key="harian uji")
    with pytest.raises(curation.ChangedSince):
        curation.revert(last(), by=curator)


@pytest.mark.parametrize("table", ["archive_decision", "archive_article", "auth_user", "archive_gone"])
def test_revert_leaves_decisions_and_accounts_to_their_own_ways_back(curator: User, table: str) -> None:
    with pytest.raises(curation.NotReversible):
        curation.revert(Change(table=table, row=1, operation="DELETE"), by=curator)
