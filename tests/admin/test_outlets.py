"""Outlets: their names and domains."""

import pytest
from django.test import Client

from archive.models import Outlet, OutletDomain, OutletName
from tests import rows

LIST = "/kelola/archive/outlet/"
NOTHING = {f"{prefix}-{forms}_FORMS": "0" for prefix in ("names", "domains") for forms in ("TOTAL", "INITIAL")}


def test_a_new_outlet_gets_an_address_and_its_name(desk: Client) -> None:
    desk.post(f"{LIST}add/", {"name": "Harian Baru", "description": "", **NOTHING})
    assert list(Outlet.objects.values_list("slug", "names__key")) == [("harian-baru", "harian baru")]


@pytest.mark.parametrize(("name", "keys"), [("Harian Lain", ["harian uji", "harian lain"]), ("Media", ["harian uji"])])
def test_a_new_name_is_added_to_the_names_unless_another_outlet_has_it(
    desk: Client, name: str, keys: list[str]
) -> None:
    outlet, _ = rows.outlet("Harian Uji"), rows.outlet("Media")
    (printed,) = outlet.names.all()
    names = {"names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "1", "names-0-id": str(printed.pk)}
    names |= {"names-0-outlet": str(outlet.pk), "names-0-name": printed.name}
    desk.post(f"{LIST}{outlet.pk}/change/", {"name": name, "description": "", **NOTHING, **names})
    assert Outlet.objects.get(pk=outlet.pk).name == name
    assert list(OutletName.objects.filter(outlet=outlet).order_by("pk").values_list("key", flat=True)) == keys


@pytest.mark.parametrize(
    ("typed", "domains"),
    [("https://www.Harian-Uji.example/berita", ["harian-uji.example"]), ("uji.id", ["uji.id"]), ("uji", [])],
)
def test_a_domain_is_kept_as_addresses_are_compared(desk: Client, typed: str, domains: list[str]) -> None:
    data = {"name": "Harian Uji", "description": "", **NOTHING, "domains-TOTAL_FORMS": "1", "domains-0-domain": typed}
    desk.post(f"{LIST}add/", data)
    assert list(OutletDomain.objects.values_list("domain", flat=True)) == domains
