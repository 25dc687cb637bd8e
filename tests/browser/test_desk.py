"""The curator's desk in a browser, under the strict Content-Security-Policy."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page

from archive.entities import duplicates
from archive.models import Speaker, Statement
from tests import rows
from tests.browser.conftest import OpenPage
from tests.entities.curation.rereading import state

pytestmark = pytest.mark.django_db(transaction=True)

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Jenderal Budi membantah kabar itu."


def enter(open_page: OpenPage, **options: Any) -> Page:
    """The desk's front page, seen by a curator of an archive with one article."""
    rows.quoted("Gencatan", BODY, said={"Sari": "gencatan senjata berlaku besok", "Budi": "kabar itu"})
    # The group's permissions are gone where an earlier test emptied the tables.
    User.objects.create_superuser("ratna", password="sandi-yang-panjang")
    page = open_page("/kelola/", **options)
    page.fill("[name=username]", "ratna")
    page.fill("[name=password]", "sandi-yang-panjang")
    page.click("[type=submit]")
    return page


@pytest.fixture
def desk(open_page: OpenPage) -> Page:
    return enter(open_page)


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


def test_two_spellings_of_one_official_are_merged_and_parted_again(open_page: OpenPage) -> None:
    said = {"Volodymyr Zelenskyy": "gencatan senjata berlaku", "Zelensky": "kabar itu"}
    body = "Volodymyr Zelenskyy mengatakan gencatan senjata berlaku. Zelensky membantah kabar itu."
    article = rows.quoted("Kyiv", body, said=said, key="kyiv")
    desk = enter(open_page)
    before = state()
    duplicates.suggest()
    desk.goto("/kelola/archive/duplicatesuggestion/")
    desk.click("text=Gabungkan… >> nth=0")
    desk.click("input[value=Gabungkan]")
    desk.wait_for_selector("text=digabungkan ke")
    assert [row.speaker.name for row in article.statements.all()] == ["Volodymyr Zelenskyy"] * 2
    desk.goto("/pejabat/zelensky/")
    assert desk.url.endswith("/pejabat/volodymyr-zelenskyy/")
    desk.goto("/kelola/archive/decision/")
    desk.check("#action-toggle")
    desk.select_option("[name=action]", "undo_selected")
    desk.click("button[name=index]")
    desk.wait_for_selector("text=1 keputusan dibatalkan.")
    assert state() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_has_no_barriers_that_can_be_measured(open_page: OpenPage, scheme: str) -> None:
    desk = enter(open_page, color_scheme=scheme, bypass_csp=True)  # axe tries styles out in the page
    loser, survivor, statement = rows.speaker("Sari"), rows.speaker("Budi"), Statement.objects.get(number=1)
    pages = [
        "/kelola/",
        "/kelola/archive/statement/",
        f"/kelola/archive/statement/{statement.pk}/change/",
        f"/kelola/archive/speaker/gabungkan/?dari={loser.pk}&ke={survivor.pk}",
        f"/kelola/archive/article/sembunyikan/?artikel={statement.article_id}",
        f"/kelola/archive/article/{statement.article_id}/isi/",
        "/kelola/archive/job/unggah/",
    ]
    assert {page: violations(desk, page) for page in pages} == {page: [] for page in pages}


def violations(page: Page, address: str) -> list[str]:
    """What axe finds wrong with a page."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    found = Axe().run(page, options={"preload": False})  # it would seek imported sheets beside the page
    return [violation["id"] for violation in found.response["violations"]]
