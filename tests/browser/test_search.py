"""The search page in a real browser: its journeys with script and without, and what script adds."""

import csv
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from archive.models import Place
from tests import rows
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)

BODY = (
    "Mark Rutte mengatakan pasukan telah masuk ke wilayah Kursk pada malam hari.\n\n"
    "Ani Lestari berkata rudal menghantam pelabuhan."
)
SAID = {
    "Mark Rutte": "pasukan telah masuk ke wilayah Kursk pada malam hari",
    "Ani Lestari": "rudal menghantam pelabuhan",
}
FIRST_LOAD = 120_000  # bytes transferred for a page and all that it asks for
SCRIPT = 40_000


@pytest.fixture(autouse=True)
def _articles() -> None:
    """Two outlets, two articles each in two months."""
    for outlet in ("Harian Uji", "Kabar Lain"):
        for month in (5, 6):
            for day in (1, 2):
                rows.quoted(
                    f"Kursk {outlet} {month}/{day}",
                    BODY,
                    said=SAID,
                    at=("Kursk",),
                    by=rows.outlet(outlet),
                    day=date(2024, month, day),
                )
    rows.article("Tanpa Kursk", "Rudal jatuh di laut.", day=date(2024, 5, 3))


def _drag_over_bars(page: Page, first: int, last: int) -> None:
    bars = page.locator("[data-range] .hit-area")
    start, end = bars.nth(first).bounding_box(), bars.nth(last).bounding_box()
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + 20, steps=5)
    page.mouse.up()


@pytest.mark.parametrize("script", [True, False])
def test_journey_to_all_that_somebody_said_about_a_place(open_page: OpenPage, script: bool) -> None:
    page = open_page("/", java_script_enabled=script)
    page.fill("main input[type=search]", "kursk")
    page.press("main input[type=search]", "Enter")
    page.click(".facet a:has-text('Mark Rutte')")
    page.click(".views a:has-text('Lini masa')")
    expect(page.locator(".timeline blockquote")).to_have_count(8)
    assert set(page.locator(".timeline .speaker").all_inner_texts()) == {"Mark Rutte"}
    page.click(".timeline blockquote a >> nth=0")
    assert page.locator("mark:target").inner_text().startswith("pasukan telah masuk ke wilayah Kursk")


@pytest.mark.parametrize("script", [True, False])
def test_journey_to_one_outlet_and_one_month(open_page: OpenPage, script: bool) -> None:
    page = open_page("/cari/?q=kursk", java_script_enabled=script)
    page.click(".facet a:has-text('Harian Uji')")
    page.click(".chart + .figures summary")
    page.click(".figures a:has-text('Juni 2024')")
    assert page.locator(".hit h3").all_inner_texts() == ["Kursk Harian Uji 6/2", "Kursk Harian Uji 6/1"]
    assert [chip.split()[0] for chip in page.locator(".active .chip").all_inner_texts()] == ["Media", "Tanggal"]
    page.click(".active a:has-text('Media')")
    expect(page.locator("#jumlah")).to_have_text("4 artikel")


@pytest.mark.parametrize("script", [True, False])
def test_journey_through_all_values_of_a_facet(open_page: OpenPage, script: bool) -> None:
    page = open_page("/cari/saringan/media/?q=kursk", java_script_enabled=script)
    page.fill("#nama", "lain")
    page.press("#nama", "Enter")
    page.check("text=Kabar Lain")
    page.fill("#nama", "harian")
    page.click("text=Cari nama")
    page.check("text=Harian Uji")
    page.click("text=Terapkan")
    assert page.locator(".active bdi").all_inner_texts() == ["Kabar Lain", "Harian Uji"]
    expect(page.locator("#jumlah")).to_have_text("8 artikel")


@pytest.mark.parametrize("script", [True, False])
def test_journey_from_a_name_in_a_search_of_statements_to_its_filter(open_page: OpenPage, script: bool) -> None:
    page = open_page("/pernyataan/?q=mark+rutte+pasukan", java_script_enabled=script)
    page.click(".suggestions a:has-text('Mark Rutte')")
    assert page.locator(".active bdi").all_inner_texts() == ["Mark Rutte"]
    expect(page.locator("#jumlah")).to_have_text("8 pernyataan")


@pytest.mark.parametrize("script", [True, False])
def test_journey_through_all_values_of_a_facet_of_statements(open_page: OpenPage, script: bool) -> None:
    page = open_page("/pernyataan/saringan/media/?q=rudal", java_script_enabled=script)
    page.fill("#nama", "lain")
    page.press("#nama", "Enter")
    page.check("text=Kabar Lain")
    page.click("text=Terapkan")
    assert page.locator(".active bdi").all_inner_texts() == ["Kabar Lain"]
    expect(page.locator("#jumlah")).to_have_text("4 pernyataan")


@pytest.mark.parametrize("script", [True, False])
def test_results_are_taken_out_as_a_file(open_page: OpenPage, script: bool) -> None:
    page = open_page("/cari/?q=kursk&media=harian-uji", java_script_enabled=script)
    page.click(".take-out summary")
    with page.expect_download() as download:
        page.click(".take-out a:has-text('CSV')")
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert {row["outlet_name"] for row in csv.DictReader(file)} == {"Harian Uji"}


@pytest.mark.parametrize("script", [True, False])
def test_journey_from_the_map_of_a_search_to_a_place(open_page: OpenPage, script: bool) -> None:
    Place.objects.filter(slug="kursk").update(latitude=51.7, longitude=36.2)
    page = open_page("/cari/?q=rudal&tampil=peta", java_script_enabled=script)
    page.click(".map-view circle")
    expect(page.locator(".active bdi")).to_have_text("Kursk")
    expect(page.locator("#jumlah")).to_have_text("8 artikel")
    page.click(".asked a:has-text('Kursk')")
    expect(page.locator("h1")).to_have_text("Kursk")


def test_box_completes_names_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/cari/")
    page.type("#cari", "mark r")
    option = page.get_by_role("option", name="Mark Rutte")
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#cari")).to_have_attribute("aria-activedescendant", option.get_attribute("id"))
    page.keyboard.press("Enter")
    expect(page.locator("#cari")).to_have_value('pejabat:"Mark Rutte" ')
    expect(page.locator("#cari")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(page.locator("#jumlah")).to_have_text("8 artikel")


def test_box_completes_names_by_touch_and_closes_on_escape(open_page: OpenPage) -> None:
    page = open_page("/", phone=True, has_touch=True)
    page.type("main input[type=search]", "kabar")
    page.get_by_role("option", name="Kabar Lain").tap()
    expect(page.locator("main input[type=search]")).to_have_value('media:"Kabar Lain" ')
    page.fill("main input[type=search]", "")
    page.type("main input[type=search]", "kur")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_range_of_bars_is_chosen_by_drawing_over_them(open_page: OpenPage) -> None:
    rows.article("Kursk lama", "Kursk.", day=date(2024, 1, 2))
    page = open_page("/cari/?q=kursk")
    _drag_over_bars(page, 4, 0)
    page.wait_for_url("**dari=2024-01-01&sampai=2024-05-31")
    expect(page.locator("#jumlah")).to_have_text("6 artikel")


def test_range_of_bars_is_chosen_by_two_clicks(open_page: OpenPage) -> None:
    rows.article("Kursk lama", "Kursk.", day=date(2024, 1, 2))
    page = open_page("/cari/?q=kursk")
    bars, status = page.locator("[data-range] .hit-area"), page.locator("[data-range] [role=status]")
    page.click("text=Pilih rentang")
    expect(status).to_have_text("Pilih batang pertama.")
    bars.nth(4).click()
    expect(status).to_have_text("Mulai Mei 2024. Pilih batang terakhir.")
    bars.nth(0).click()
    page.wait_for_url("**dari=2024-01-01&sampai=2024-05-31")
    page.go_back()
    expect(page.locator("[data-choose]")).to_have_attribute("aria-pressed", "false")
    page.locator("[data-range] .hit-area").nth(4).click()
    page.wait_for_url("**dari=2024-05-01&sampai=2024-05-31")


def test_range_of_bars_is_chosen_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/cari/?q=kursk")
    page.focus("[data-choose]")
    page.keyboard.press("Space")
    page.focus(".figures a >> nth=0")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("[data-range] [role=status]")).to_have_text("atau seret di atas batang")
    page.focus("[data-choose]")
    page.keyboard.press("Enter")
    for number in (0, 1):
        page.focus(f".figures a >> nth={number}")
        page.keyboard.press("Enter")
    page.wait_for_url("**dari=2024-05-01&sampai=2024-06-30")


def test_bar_that_is_clicked_chooses_its_month(open_page: OpenPage) -> None:
    page = open_page("/cari/?q=kursk")
    page.locator("[data-range] .hit-area").last.click()
    page.wait_for_url("**dari=2024-06-01&sampai=2024-06-30")


def test_address_can_be_copied(open_page: OpenPage) -> None:
    page = open_page("/cari/?q=kursk&tampil=linimasa", permissions=["clipboard-read", "clipboard-write"])
    page.click("[data-copy-address]")
    expect(page.locator("[data-copy-address]")).to_have_text("Tersalin")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize("path", ["/cari/?q=kursk", "/cari/?q=kursk&tampil=peta", "/cari/?q=kursk&tampil=linimasa"])
def test_page_is_light_and_stands_still(open_page: OpenPage, path: str) -> None:
    sizes: dict[str, int] = {}
    fresh = open_page("about:blank")
    fresh.on("requestfinished", lambda request: sizes.update({request.url: request.sizes()["responseBodySize"]}))
    fresh.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(each => shift += each.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    fresh.goto(path, wait_until="networkidle")
    assert fresh.evaluate("window.shift") < 0.01
    assert sum(size for url, size in sizes.items() if ".js" in url) <= SCRIPT
    assert sum(sizes.values()) <= FIRST_LOAD


@pytest.mark.parametrize("path", ["/cari/?q=kursk", "/cari/?q=kursk&tampil=linimasa", "/cari/saringan/media/?q=kursk"])
def test_page_fits_at_twice_the_size(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport={"width": 640, "height": 400})  # 1280 pixels at 200 %
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_snippet_is_three_lines_at_most_on_a_wide_page(open_page: OpenPage) -> None:
    long = "Juru bicara itu mengatakan serangan ke Kursk dilanjutkan dan pasukan tambahan tiba dari kota lain, " * 8
    rows.article("Serangan panjang", long)
    page = open_page("/cari/?q=serangan+pasukan")
    snippet = page.locator(".hit:has-text('Serangan panjang') .snippet")
    height, line = snippet.evaluate("e => [e.clientHeight, parseFloat(getComputedStyle(e).lineHeight)]")
    assert round(height / line) == 3


def test_printed_results_leave_out_what_only_a_screen_can_use(open_page: OpenPage) -> None:
    page = open_page("/cari/?q=kursk")
    page.emulate_media(media="print")
    hidden = [".masthead", ".search-page", ".facets", ".views", ".tools"]
    assert [page.locator(part).first.is_visible() for part in [*hidden, ".hits"]] == [False] * len(hidden) + [True]
    assert page.locator(".on-paper").inner_text() == "Dicari: kursk"
