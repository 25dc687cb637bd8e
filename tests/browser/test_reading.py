"""Reading one article in a real browser: statements, citation, original, report form; with and without script."""

import zlib

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from archive.models import Article, Capture, Content, ErrorReport, Revision
from tests import rows
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)

BODY = "\n\n".join(
    [
        "Menteri Ani mengatakan gencatan senjata berlaku besok di seluruh perbatasan.",
        *["Warga menunggu kabar di tepi sungai sejak pagi hari, sementara bantuan belum datang." for _ in range(30)],
        "“Kami tidak akan mundur,” kata Budi.",
    ]
)
SAID = {"Ani": "gencatan senjata berlaku besok di seluruh perbatasan", "Budi": "Kami tidak akan mundur,"}
# Everything that would move, talk or lead away if the frame let it.
HOSTILE = b"""<!doctype html><title>asal</title>
<meta http-equiv="refresh" content="0;url=https://jahat.example/">
<link rel="stylesheet" href="https://jahat.example/a.css">
<script>document.title = "jahat"; parent.document.title = "jahat"</script>
<script src="https://jahat.example/a.js"></script>
<img src="https://jahat.example/a.png" onerror="alert(1)"><svg onload="alert(2)"></svg>
<iframe src="https://jahat.example/"></iframe>
<form action="https://jahat.example/"><button id="kirim">kirim</button></form>
<a id="pergi" href="https://jahat.example/" target="_top">pergi</a>
<a id="ganti" href="https://jahat.example/">ganti</a><p id="asli">Perang usai</p>"""


@pytest.fixture
def article() -> Article:
    return rows.quoted("Gencatan disepakati", BODY, said=SAID, by=rows.outlet("Harian Uji"), key="gencatan")


@pytest.fixture
def path(article: Article) -> str:
    return f"/artikel/{article.pk}/{article.slug}/"


@pytest.mark.parametrize("script", [True, False])
def test_journey_from_a_statement_to_its_link_and_back(open_page: OpenPage, path: str, script: bool) -> None:
    page = open_page(path, java_script_enabled=script, reduced_motion="reduce")
    page.click("#s2 .number")
    link = page.url
    assert link.endswith(f"{path}#p2")
    page.goto("about:blank")
    page.goto(link)
    assert page.locator("mark:target").inner_text() == "Kami tidak akan mundur,"
    assert page.locator("mark:target").bounding_box()["y"] < 800
    page.click(".carded:has([href='#s2']) .ref")
    assert page.url.endswith("#s2")


def test_link_to_a_statement_is_copied_where_script_runs(open_page: OpenPage, path: str) -> None:
    page = open_page(path, permissions=["clipboard-read", "clipboard-write"])
    page.click("#s2 [data-link]")
    page.wait_for_selector("#s2 [data-link]:has-text('Tersalin')")
    assert page.evaluate("navigator.clipboard.readText()") == page.url == f"{page.url.split('#')[0]}#p2"
    assert page.locator("#s2").get_attribute("aria-current") == "true"


def test_card_opens_by_keyboard_and_goes_with_escape(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    card = page.locator(".carded:has([href='#s1']) .speaker-card")
    page.focus(".ref[href='#s1']")
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert not card.is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_journey_reading_the_archive_in_english(open_page: OpenPage, path: str, script: bool) -> None:
    page = open_page(f"{path}?semua=1", java_script_enabled=script)
    page.click(".languages a")
    assert page.url.endswith(f"/en{path}?semua=1")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.inner_text("#dikutip").startswith("Statements in this article")
    page.click(".byline a")
    assert "/en/media/harian-uji/" in page.url
    page.click(".brand")
    assert page.url.endswith("/en/")


@pytest.mark.parametrize("script", [True, False])
def test_journey_to_a_citation(open_page: OpenPage, path: str, script: bool) -> None:
    page = open_page(path, java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"])
    page.click(".actions a[href='#kutip']")
    with page.expect_download() as started:
        page.click("text=BibTeX")
    assert "title = {{Gencatan disepakati}}" in started.value.path().read_text()
    buttons = page.locator("[data-copy='kutipan-APA']")
    assert buttons.is_visible() is script
    if script:
        buttons.click()
        page.wait_for_selector("[data-copy='kutipan-APA']:has-text('Tersalin')")
        assert page.evaluate("navigator.clipboard.readText()") == page.inner_text("#kutipan-APA")


@pytest.mark.parametrize("script", [True, False])
def test_journey_to_a_report_of_an_error(open_page: OpenPage, path: str, script: bool) -> None:
    page = open_page(path, java_script_enabled=script)
    page.click("#s2 .note-tools a >> nth=1")
    page.select_option("[name=jenis]", "speaker")
    page.fill("[name=pesan]", "Ini diucapkan orang lain.")
    page.click("main [type=submit]")
    page.wait_for_selector(".notice-good")
    report = ErrorReport.objects.get()
    assert (report.subject, report.quoted) == ("speaker", "Kami tidak akan mundur,")


def test_statements_are_read_on_paper(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    page.emulate_media(media="print")
    hidden = [
        page.locator(selector).first.is_visible() for selector in (".masthead", ".actions", ".note-tools", ".footer")
    ]
    assert hidden == [False] * 4
    assert page.locator("#s2").is_visible()


def test_versions_are_chosen_on_a_phone_without_scrolling_aside(open_page: OpenPage, article: Article) -> None:
    Revision.objects.create(
        article=article,
        capture=article.captures.get(),
        number=2,
        title="Gencatan yang lama sekali disepakati",
        body=BODY.replace("besok", "lusa"),
        extractor_version=1,
    )
    page = open_page(f"/artikel/{article.pk}/versi/", phone=True)
    boxes = [radio.bounding_box() for radio in page.locator(".history input").all()]
    assert len(boxes) == 4
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)


def test_hostile_capture_does_nothing(browser: Browser, live_server: LiveServer, article: Article) -> None:
    asked, opened = _watch(browser, live_server, f"/artikel/{article.pk}/tangkapan/{_keep(article).pk}/")
    frame = opened.frames[1]
    assert frame.inner_text("#asli") == "Perang usai"
    for target in ("#kirim", "#pergi", "#ganti"):
        frame.click(target, no_wait_after=True)
    opened.wait_for_timeout(500)
    assert (asked, opened.title().startswith("Tangkapan")) == ([], True)
    opened.context.close()


def test_hostile_capture_opened_by_itself_does_nothing(
    browser: Browser, live_server: LiveServer, article: Article
) -> None:
    asked, opened = _watch(browser, live_server, f"/artikel/{article.pk}/tangkapan/{_keep(article).pk}/isi")
    opened.wait_for_timeout(500)
    assert (asked, opened.title()) == ([], "asal")
    opened.context.close()


def _keep(article: Article) -> Capture:
    content = Content.objects.create(
        sha256=rows.sha256(HOSTILE.decode()), compressed=zlib.compress(HOSTILE), size=len(HOSTILE)
    )
    return Capture.objects.create(
        content=content, source="asal", media_type="text/html", outcome="stored", article=article
    )


def _watch(browser: Browser, live_server: LiveServer, path: str) -> tuple[list[str], Page]:
    """The page, and every request or dialogue of it that leads elsewhere; the list grows as they happen."""
    asked: list[str] = []
    page = browser.new_context().new_page()
    page.context.route("https://jahat.example/**", lambda route: (asked.append(route.request.url), route.abort()))
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.goto(f"{live_server.url}{path}", wait_until="networkidle")
    return asked, page
