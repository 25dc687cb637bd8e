"""The curator's desk in a browser, under the strict Content-Security-Policy."""

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Page

from archive.models import Speaker, Statement
from tests import rows
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Jenderal Budi membantah kabar itu."


@pytest.fixture
def desk(open_page: OpenPage) -> Page:
    """The desk's front page, seen by a curator of an archive with one article."""
    rows.quoted("Gencatan", BODY, said={"Sari": "gencatan senjata berlaku besok", "Budi": "kabar itu"})
    user = User.objects.create_user("ratna", password="sandi-yang-panjang", is_staff=True)
    user.groups.add(Group.objects.get_or_create(name="Kurator")[0])
    user.is_superuser = True  # the group's permissions are gone where an earlier test emptied the tables
    user.save()
    page = open_page("/kelola/")
    page.fill("[name=username]", "ratna")
    page.fill("[name=password]", "sandi-yang-panjang")
    page.click("[type=submit]")
    return page


def choose(page: Page, field: str, name: str) -> None:
    """Pick a row in a box that completes names."""
    page.click(f".field-{field} .select2-selection, #id_{field} + .select2 .select2-selection")
    page.keyboard.type(name)
    page.click(f".select2-results__option >> text={name}")


def test_statements_are_reviewed_one_after_the_other(desk: Page) -> None:
    desk.click("text=Pernyataan >> nth=0")
    desk.click("#result_list .field-said a >> nth=0")
    desk.click("text=Benarkan")
    desk.click("text=Tolak")
    desk.wait_for_selector("text=Antrean kosong.")
    assert [row.status for row in Statement.objects.order_by("number")] == ["confirmed", "rejected"]


def test_the_speaker_is_corrected_by_typing_a_name(desk: Page) -> None:
    statement = Statement.objects.get(number=1)
    desk.goto(f"/kelola/archive/statement/{statement.pk}/change/")
    choose(desk, "speaker", "Budi")
    desk.click("text=Simpan perbaikan")
    desk.wait_for_load_state()
    assert Statement.objects.get(pk=statement.pk).speaker == rows.speaker("Budi")


def test_two_speakers_are_merged_after_a_preview(desk: Page) -> None:
    desk.goto("/kelola/archive/speaker/gabungkan/")
    choose(desk, "dari", "Sari")
    choose(desk, "ke", "Budi")
    desk.click("text=Lihat akibatnya")
    desk.click("input[value=Gabungkan]")
    desk.wait_for_selector("text=digabungkan ke")
    assert Speaker.objects.get(slug="sari").merged_into == rows.speaker("Budi")
