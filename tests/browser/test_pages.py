"""The public pages in a real browser: accessible in both themes and widths, and usable with and without script."""

from datetime import date
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from archive.models import Position
from tests import rows
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)

BODY = (
    "Menteri Ani Lestari mengatakan bahwa rudal menghantam pelabuhan Kota Aba pada malam hari.\n\n"
    "“Kami tidak akan mundur,” kata Budi Santoso, yang memimpin perundingan di Kota Baru.\n\n"
    "Warga bernama Citra berkata listrik padam."
)
SAID = {"Ani Lestari": "rudal menghantam pelabuhan Kota Aba pada malam hari", "Budi Santoso": "Kami tidak akan mundur,"}
PAGES = [
    "/",
    "/cari/?q=rudal&media=harian-uji&dari=2024",
    "/cari/?q=gajah&dari=kapan",
    "/cari/?q=rudal&tampil=peta",
    "/cari/?q=rudal&tampil=linimasa",
    "/cari/saringan/media/?q=rudal&media=harian-uji",
    "/artikel/{pk}/rudal-hantam-pelabuhan-0/",
    "/artikel/{pk}/versi/",
    "/artikel/{pk}/lapor/?pernyataan=1",
    "/pernyataan/?q=mundur&pejabat=budi-santoso",
    "/pernyataan/?q=ani+lestari+rudal",
    "/pernyataan/saringan/pejabat/?q=mundur",
    "/pejabat/",
    "/pejabat/ani-lestari/",
    "/tempat/",
    "/tempat/kota-aba/",
    "/media/",
    "/media/harian-uji/",
    "/tanggal/",
    "/tanggal/2024/",
    "/tanggal/2024/5/",
    "/tanggal/2024/5/6/",
    "/tentang/",
]


COLOURS = "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.documentElement))"


@pytest.fixture
def pk() -> int:
    """The number of the first of a few articles that fill every part of every page."""
    country = rows.place("Negara Aba", type="country", latitude=48.0, longitude=37.0)
    rows.place("Kota Aba", parent=country, latitude=47.1, longitude=37.5)
    Position.objects.create(
        speaker=rows.speaker("Ani Lestari"), title="Menteri", organisation="Pertahanan", start=date(2020, 1, 1)
    )
    articles = [_article(number) for number in range(3)]
    rows.statement(articles[0], rows.speaker("Citra", official=False), "listrik padam", score=0.3)
    return articles[0].pk


def _article(number: int) -> rows.Article:
    return rows.quoted(
        f"Rudal hantam pelabuhan {number}",
        BODY,
        said=SAID,
        at=("Kota Aba", "Kota Baru"),
        by=rows.outlet("Harian Uji"),
        day=date(2024, 5, 6 + number),
        url="https://uji.example/rudal",
        authors=["Dewi"],
    )


def _find_violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{violation['id']}: {node['html']}" for violation in found for node in violation["nodes"]]


@pytest.mark.parametrize(("scheme", "phone"), [("light", False), ("dark", True)])
def test_pages_have_no_accessibility_violation(open_page: OpenPage, pk: int, scheme: str, phone: bool) -> None:
    page = open_page("/", phone=phone, color_scheme=scheme)
    violations = {}
    for path in PAGES:
        page.goto(path.format(pk=pk))
        violations[path] = _find_violations(page)
    assert {path: found for path, found in violations.items() if found} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_that_is_not_found_has_no_accessibility_violation(
    browser: Browser, live_server: LiveServer, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.goto(f"{live_server.url}/entah/")
    assert _find_violations(page) == []
    page.close()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (640, 400)])  # a phone; 1280 pixels at 200 %
def test_pages_fit_a_phone_and_twice_the_size(open_page: OpenPage, pk: int, width: int, height: int) -> None:
    page = open_page("/", viewport={"width": width, "height": height})
    wide = []
    for path in PAGES:
        page.goto(path.format(pk=pk))
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert wide == []


def test_pages_are_printed_black_on_white_without_controls(open_page: OpenPage, pk: int) -> None:
    page = open_page("/", color_scheme="dark")
    page.emulate_media(media="print")
    faults = []
    for path in PAGES:
        page.goto(path.format(pk=pk))
        colours = page.evaluate(COLOURS)
        controls = page.locator(".masthead, .footer, [role=search], main button, .suggestions, .facets").all()
        shown = [each.get_attribute("class") or "" for each in controls if each.is_visible()]
        if colours != ["rgb(0, 0, 0)", "rgb(255, 255, 255)"] or not page.locator("h1").is_visible() or shown:
            faults.append((path, colours, shown))
    assert faults == []


def test_front_page_shows_what_is_new_talked_about_and_how_to_search_in_one_screen(open_page: OpenPage) -> None:
    said = {f"Pejabat Nomor {number}": f"hal {number} penting" for number in range(6)}
    places = tuple(f"Kota {letter}" for letter in "ABCDEF")
    body = " ".join([*(f"{name} mengatakan {words}." for name, words in said.items()), *places])
    for number in range(6):
        title = f"Judul yang cukup panjang untuk dua baris dalam kolom yang lebar di halaman depan nomor {number}"
        rows.quoted(title, body, said=said, at=places, by=rows.outlet("Uji"))
    page = open_page("/", viewport={"width": 1280, "height": 900})
    assert page.evaluate("document.querySelector('.front').getBoundingClientRect().bottom") <= 900


@pytest.mark.parametrize("script", [True, False])
def test_journey_from_search_to_a_statement_in_its_text(open_page: OpenPage, pk: int, script: bool) -> None:
    page = open_page("/", java_script_enabled=script)
    page.fill("main input[type=search]", "rudal")
    page.press("main input[type=search]", "Enter")
    page.click(".facet a:has-text('Ani Lestari')")
    assert page.inner_text("#jumlah") == "3 artikel"
    page.click(f".hit h3 a[href*='/{pk}/']")
    page.click("#s1 .number")
    assert page.url.endswith("#p1")
    assert page.locator("mark:target").inner_text().startswith("rudal menghantam")
    page.click(".voice .speaker a")
    assert page.inner_text("h1") == "Ani Lestari"


@pytest.mark.parametrize("script", [True, False])
def test_journey_dates_narrow_the_search_and_can_be_removed(open_page: OpenPage, pk: int, script: bool) -> None:
    page = open_page("/cari/?q=rudal", java_script_enabled=script)
    page.fill("#dari", "2024-05-07")
    page.fill("#sampai", "2024-05-07")
    page.click("text=Terapkan")
    assert page.inner_text("#jumlah") == "1 artikel"
    page.click(".active a")
    assert page.inner_text("#jumlah") == "3 artikel"


def test_journey_into_english_keeps_the_page(open_page: OpenPage, pk: int) -> None:
    page = open_page("/pejabat/ani-lestari/?q=rudal")
    page.click(".languages a")
    assert page.url.endswith("/en/pejabat/ani-lestari/?q=rudal")
    assert page.inner_text("#pernyataan") == "3 statements"


@pytest.mark.parametrize("script", [True, False])
def test_journey_from_the_map_to_a_place_to_an_article(open_page: OpenPage, pk: int, script: bool) -> None:
    page = open_page("/tempat/", java_script_enabled=script)
    page.click("nav a:has-text('Eropa Timur')")
    page.click(".map a[href='/tempat/kota-aba/'] circle")
    assert page.inner_text("h1") == "Kota Aba"
    page.click(".hit h3 a >> nth=0")
    assert page.inner_text("h1") == "Rudal hantam pelabuhan 2"


@pytest.mark.parametrize("script", [True, False])
def test_journey_to_all_that_an_official_said_in_one_outlet_on_one_day(
    open_page: OpenPage, pk: int, script: bool
) -> None:
    page = open_page("/pejabat/", java_script_enabled=script)
    page.click(".cards a:has-text('Budi Santoso')")
    page.click(".narrowing a:has-text('Harian Uji')")
    page.click("main nav a:has-text('Tidak langsung')")
    assert page.inner_text("#pernyataan") == "3 pernyataan"
    page.fill("#cari", "mundur")
    page.fill("#dari", "2024-05-07")
    page.fill("#sampai", "2024-05-07")
    page.click("main button:has-text('Cari')")
    assert page.inner_text("#pernyataan") == "1 pernyataan"
    page.click(".sayings blockquote a")
    assert (page.inner_text("h1"), page.url.partition("#")[2]) == ("Rudal hantam pelabuhan 1", "p2")


def test_map_zooms_from_countries_to_towns_and_back(open_page: OpenPage, pk: int) -> None:
    page = open_page("/tempat/")
    country, town = (page.locator(f".map svg a[href='/tempat/{slug}/']") for slug in ("negara-aba", "kota-aba"))
    assert (country.is_visible(), town.is_visible()) == (True, False)
    page.click("[data-zoom=in]")
    page.click("[data-zoom=in]")
    page.dispatch_event("[data-zoom=in]", "click")
    assert (country.is_visible(), town.is_visible()) == (False, True)
    page.click("[data-zoom=reset]")
    assert (country.is_visible(), page.get_attribute(".map svg", "viewBox")) == (True, "0 0 1000 432")


def test_map_is_panned_and_zoomed_by_keyboard(open_page: OpenPage, pk: int) -> None:
    page = open_page("/tempat/")
    page.focus(".map-view")
    page.keyboard.press("ArrowRight")  # nothing is hidden that could be panned to
    assert page.get_attribute(".map svg", "viewBox") == "0 0 1000 432"
    for key in ("+", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    x, y, width, height = (float(part) for part in page.get_attribute(".map svg", "viewBox").split())
    assert (width, height) == (625, 270)
    assert (x, y) == pytest.approx((187.5 + 0.2 * 625, 81 + 0.2 * 270))
    page.keyboard.press("0")
    assert page.get_attribute(".map svg", "viewBox") == "0 0 1000 432"


def test_keyboard_skips_to_the_content(open_page: OpenPage, pk: int) -> None:
    page = open_page("/tentang/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def _tab_to(page: Page, selector: str) -> None:
    """Go on by the tabulator until the first that fits has the focus, which can be seen."""
    target = page.locator(selector).first
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            assert target.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            return
    pytest.fail(f"the keyboard never comes to {selector}")


@pytest.mark.parametrize("script", [True, False])
def test_journey_by_keyboard_alone(open_page: OpenPage, pk: int, script: bool) -> None:
    page = open_page("/pejabat/", java_script_enabled=script, reduced_motion="reduce")
    _tab_to(page, "#nama")
    page.keyboard.type("lestari")
    page.keyboard.press("Enter")
    _tab_to(page, ".cards a")
    page.keyboard.press("Enter")
    assert page.inner_text("h1") == "Ani Lestari"
    _tab_to(page, ".sayings blockquote a")
    page.keyboard.press("Enter")
    assert page.locator("mark:target").inner_text().startswith("rudal menghantam")
    _tab_to(page, "#kutip ~ .row a, #kutip ~ dl ~ .row a")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
