"""Accounts and roles: administrators open accounts, and nobody climbs."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.admin.conftest import BACKEND

USERS = "/kelola/auth/user/"


@pytest.fixture
def office(db: None) -> Client:
    """An administrator's browser."""
    user = User.objects.create_user("adi", is_staff=True)
    user.groups.add(Group.objects.get(name="Administrator"))
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


@pytest.fixture
def chief(db: None) -> User:
    return User.objects.create_superuser("kepala", password="sangat rahasia")


def account(user: User, **values: object) -> dict[str, object]:
    return {"username": user.username, "is_active": "on", "is_staff": "on", **values}


def test_an_administrator_gives_a_role(office: Client, curator: User) -> None:
    editor = Group.objects.get(name="Editor")
    office.post(f"{USERS}{curator.pk}/change/", account(curator, groups=[editor.pk]))
    assert list(curator.groups.all()) == [editor]


def test_an_administrator_makes_nobody_a_superuser(office: Client, curator: User) -> None:
    office.post(f"{USERS}{curator.pk}/change/", account(curator, is_superuser="on", user_permissions=["1"]))
    curator.refresh_from_db()
    assert (curator.is_superuser, curator.user_permissions.count()) == (False, 0)


def test_an_administrator_does_not_change_a_superuser(office: Client, chief: User) -> None:
    assert office.post(f"{USERS}{chief.pk}/change/", account(chief, username="adi2")).status_code == 403
    assert office.get(f"{USERS}{chief.pk}/password/").status_code == 403


def test_an_administrator_does_not_change_a_role(office: Client) -> None:
    role = Group.objects.get(name="Pembaca")
    assert office.post(f"/kelola/auth/group/{role.pk}/change/", {"name": "x", "permissions": ["1"]}).status_code == 403
    assert office.get("/kelola/auth/group/add/").status_code == 403


@pytest.mark.parametrize("name", ["user", "group"])
def test_curators_see_no_accounts(desk: Client, name: str) -> None:
    assert desk.get(f"/kelola/auth/{name}/").status_code == 403


def test_accounts_are_not_deleted(chief: User, curator: User) -> None:
    client = Client()
    client.force_login(chief, backend=BACKEND)
    assert client.post(f"{USERS}{curator.pk}/delete/", {"post": "yes"}).status_code == 403


def test_an_administrator_helps_whoever_lost_the_telephone(office: Client, curator: User, chief: User) -> None:
    for user in (curator, chief):
        TOTPDevice.objects.create(user=user, name="TOTP", confirmed=True)
    office.post(USERS, {"action": "forget_second_step", "_selected_action": [curator.pk, chief.pk]})
    assert [device.user for device in TOTPDevice.objects.all()] == [chief]


def test_nobody_reads_keys_of_others(chief: User) -> None:
    client = Client()
    client.force_login(chief, backend=BACKEND)
    assert client.get("/kelola/otp_totp/totpdevice/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_accounts_asks_a_constant_number_of_queries(
    office: Client, count: int, django_assert_num_queries: object
) -> None:
    for number in range(count):
        User.objects.create_user(f"orang{number}").groups.add(Group.objects.get(name="Kurator"))
    with django_assert_num_queries(9):  # type: ignore[operator] # a fixture without a type
        office.get(USERS)
