"""Logging in with a password alone, and with a code beside it."""

import time
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

PAGE = "/kelola/dua-langkah/"
LOGIN = "/kelola/login/"
DESK = "/kelola/"
PASSWORD = "hujan di kota arang"


@pytest.fixture
def user(curator: User) -> User:
    curator.set_password(PASSWORD)
    curator.save()
    return curator


@pytest.fixture
def browser(user: User) -> Client:
    """Logged in with the password."""
    client = Client()
    assert log_in(client) is True
    return client


def code(device: TOTPDevice, *, steps: int = 0) -> str:
    """What the application shows, so many half minutes from now."""
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    totp.time = time.time() + steps * device.step
    return f"{totp.token():06d}"


def log_in(client: Client, token: str = "") -> bool:
    """Whether the desk opens."""
    client.post(LOGIN, {"username": "ratna", "password": PASSWORD, "otp_token": token})
    return client.get(DESK).status_code == 200


def turn_on(browser: Client) -> TOTPDevice:
    browser.post(PAGE, {"tindakan": "mulai"})
    device = TOTPDevice.objects.get()
    browser.post(PAGE, {"tindakan": "pastikan", "sandi": PASSWORD, "kode": code(device, steps=-1)})
    device.refresh_from_db()
    return device


def test_a_password_is_enough_without_a_second_step(user: User) -> None:
    assert log_in(Client()) is True


def test_a_key_is_no_second_step_before_it_is_confirmed(browser: Client) -> None:
    browser.post(PAGE, {"tindakan": "mulai"})
    assert log_in(Client()) is True


def test_confirming_turns_it_on_and_shows_spare_codes_once(browser: Client) -> None:
    browser.post(PAGE, {"tindakan": "mulai"})
    form = {"tindakan": "pastikan", "sandi": PASSWORD, "kode": code(TOTPDevice.objects.get())}
    page = browser.post(PAGE, form).content.decode()
    codes = list(StaticToken.objects.values_list("token", flat=True))
    assert len(codes) == 10
    assert all(f"<code>{token}</code>" in page for token in codes)
    assert not any(token in browser.get(PAGE).content.decode() for token in codes)


@pytest.mark.parametrize(("password", "wrong"), [("salah", False), (PASSWORD, True)])
def test_confirming_asks_for_password_and_code(browser: Client, password: str, wrong: bool) -> None:
    browser.post(PAGE, {"tindakan": "mulai"})
    token = "000000" if wrong else code(TOTPDevice.objects.get())
    browser.post(PAGE, {"tindakan": "pastikan", "sandi": password, "kode": token})
    assert TOTPDevice.objects.get().confirmed is False


def test_the_password_alone_no_longer_opens_the_desk(browser: Client) -> None:
    turn_on(browser)
    assert log_in(Client()) is False


def test_password_and_code_open_the_desk(browser: Client) -> None:
    device = turn_on(browser)
    assert log_in(Client(), code(device)) is True


def test_a_code_opens_once(browser: Client) -> None:
    device = turn_on(browser)
    token = code(device)
    assert (log_in(Client(), token), log_in(Client(), token)) == (True, False)


def test_a_spare_code_opens_once_however_it_is_typed(browser: Client) -> None:
    turn_on(browser)
    token = StaticToken.objects.all()[0].token
    assert (log_in(Client(), f" {token.upper()} "), log_in(Client(), token)) == (True, False)


def test_the_code_of_another_account_does_not_open(browser: Client) -> None:
    turn_on(browser)
    other = TOTPDevice.objects.create(user=User.objects.create_user("lain"), name="TOTP", confirmed=True)
    assert log_in(Client(), code(other)) is False


def test_turning_it_on_ends_other_sessions_and_not_this_one(user: User, browser: Client) -> None:
    other = Client()
    assert log_in(other) is True
    turn_on(browser)
    assert (browser.get(DESK).status_code, other.get(DESK).status_code) == (200, 302)


def test_turning_it_off_asks_for_the_password(browser: Client) -> None:
    turn_on(browser)
    browser.post(PAGE, {"tindakan": "matikan", "sandi": "salah"})
    assert log_in(Client()) is False
    browser.post(PAGE, {"tindakan": "matikan", "sandi": PASSWORD})
    assert log_in(Client()) is True


def test_new_spare_codes_replace_the_old(browser: Client) -> None:
    turn_on(browser)
    old = set(StaticToken.objects.values_list("token", flat=True))
    browser.post(PAGE, {"tindakan": "cadangan", "sandi": PASSWORD})
    new = set(StaticToken.objects.values_list("token", flat=True))
    assert (len(new), old & new) == (10, set())


def test_a_key_in_use_is_shown_no_more(browser: Client) -> None:
    browser.post(PAGE, {"tindakan": "mulai"})
    assert browser.get(f"{PAGE}kode.svg")["Content-Type"] == "image/svg+xml"
    turn_on(browser)
    assert browser.get(f"{PAGE}kode.svg").status_code == 404


def test_starting_anew_does_not_weaken_what_is_on(browser: Client) -> None:
    turn_on(browser)
    browser.post(PAGE, {"tindakan": "mulai"})
    assert log_in(Client()) is False


def test_looking_changes_nothing(browser: Client) -> None:
    browser.get(PAGE, {"tindakan": "mulai"})
    assert not TOTPDevice.objects.exists()


def test_an_unknown_action_is_not_found(browser: Client) -> None:
    assert browser.post(PAGE, {"tindakan": "lain"}).status_code == 404


def test_the_page_is_closed_to_whoever_is_not_logged_in(client: Client, db: None) -> None:
    assert [client.get(path).status_code for path in (PAGE, f"{PAGE}kode.svg")] == [302, 302]


def test_an_archive_can_ask_everybody_for_it(browser: Client, settings: Any) -> None:
    settings.REQUIRE_TWO_FACTOR = True
    pages = ["/kelola/archive/article/", "/kelola/tinjau/"]
    assert [browser.get(page)["Location"] for page in pages] == [PAGE, PAGE]
    turn_on(browser)
    assert [browser.get(page, follow=True).status_code for page in pages] == [200, 200]
    assert PAGE not in [browser.get(page).get("Location", "") for page in pages]


def test_where_it_is_asked_for_one_can_still_log_out(browser: Client, settings: Any) -> None:
    settings.REQUIRE_TWO_FACTOR = True
    assert browser.post("/kelola/logout/").status_code == 200


def test_wrong_codes_slow_down(browser: Client) -> None:
    device = turn_on(browser)
    assert log_in(Client(), "000000") is False
    assert log_in(Client(), code(device)) is False  # right, and too soon after a wrong one
