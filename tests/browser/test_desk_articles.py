"""Uploading and hiding, as a curator does it and as readers see it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connections
from playwright.sync_api import Page
from procrastinate.contrib.django import app

from archive.models import Article, Capture, Job
from archive.web import sitemaps
from tests import archives, rows
from tests.browser.conftest import OpenPage
from tests.browser.test_desk import enter

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(open_page: OpenPage) -> Page:
    return enter(open_page)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets the background worker do what waits."""
    monkeypatch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)

    def run() -> None:  # in a thread of its own, since Playwright keeps an event loop in this one
        with ThreadPoolExecutor(1) as pool:
            pool.submit(run_worker).result()

    def run_worker() -> None:
        with app.replace_connector(app.connector.get_worker_connector()) as ready:
            ready.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
        connections.close_all()

    return run


def upload(page: Page, path: Path) -> None:
    page.goto("/kelola/archive/job/unggah/")
    page.set_input_files("[type=file]", str(path))
    page.click("input[value=Unggah]")
    page.wait_for_url("**/change/")


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    """A ZIP with three good files and two bad ones."""
    members = {f"{number}.txt": archives.write(number) for number in (1, 2, 3)}
    path = tmp_path / "kiriman.zip"
    path.write_bytes(archives.pack({**members, "kosong.txt": "", "dalam.zip": "PK"}))
    return path


def test_an_upload_shows_what_became_of_each_file(desk: Page, work: Callable[[], None], parcel: Path) -> None:
    upload(desk, parcel)
    assert "Menunggu" in desk.inner_text("#kemajuan")
    work()
    desk.wait_for_selector("text=Selesai")  # the page has asked again by itself
    outcomes = desk.locator(".report .tag").all_inner_texts()
    assert outcomes == ["disimpan", "disimpan", "disimpan", "ditolak", "tidak dibaca"]
    assert "Arsip di dalam arsip tidak dibuka." in desk.inner_text(".report")
    assert Article.objects.count() == 4  # with the one that was there


def test_a_file_is_sent_without_script(open_page: OpenPage, work: Callable[[], None], parcel: Path) -> None:
    page = enter(open_page, java_script_enabled=False)
    upload(page, parcel)
    work()
    page.reload()
    assert page.inner_text("#kemajuan") == "Selesai"


def test_a_rejected_capture_is_tried_again(desk: Page, work: Callable[[], None], tmp_path: Path) -> None:
    path = tmp_path / "arang.txt"
    path.write_text(archives.write())
    upload(desk, path)
    work()
    Capture.objects.filter(source="arang.txt").update(outcome="rejected", reason="?", article=None)
    desk.goto("/kelola/archive/capture/?outcome__exact=rejected")
    desk.click("#result_list .field-source_shown a")
    desk.click("text=Coba lagi")
    desk.wait_for_url("**/job/**")
    work()
    desk.wait_for_selector("text=Selesai")
    assert Job.objects.filter(kind="retry").get().outcomes in ({"known": 1}, {"stored": 1})
    assert Capture.objects.get(source="arang.txt").outcome == "stored"


@pytest.fixture
def article(desk: Page) -> Article:
    return Article.objects.get()


@pytest.mark.parametrize(("scheme", "phone"), [("light", False), ("dark", True)])
def test_forms_that_were_sent_have_no_barriers_and_fit(
    open_page: OpenPage, work: Callable[[], None], parcel: Path, scheme: str, phone: bool
) -> None:
    page = enter(open_page, color_scheme=scheme, phone=phone, bypass_csp=True)  # axe tries styles out in the page
    article = Article.objects.get()
    upload(page, parcel)
    work()
    page.wait_for_selector("text=Selesai")
    found = [page.url, "/kelola/"]  # the report, and the front page with what was rejected
    problems = {address: check(page, address) for address in found}
    page.goto(f"/kelola/archive/article/{article.pk}/isi/")
    page.fill("[name=isi]", f"{page.input_value('[name=isi]')}\nDan seterusnya.")
    page.fill("[name=alasan]", "Terpotong")
    page.click("[name=tinjau]")
    problems["isi"] = check(page)
    page.click("[name=simpan]")
    page.wait_for_selector("text=Versi baru disimpan")
    outlet = rows.outlet("Harian Uji")
    Article.objects.update(outlet=outlet)
    page.goto(f"/kelola/archive/outlet/{outlet.pk}/aturan/")
    page.fill("[name=dropped]", "Menteri Sari Dewanti*")
    page.click("[name=_try]")
    page.wait_for_selector("text=Hasil uji")
    problems["aturan"] = check(page)
    assert problems == {address: ([], 0) for address in problems}


def check(page: Page, address: str | None = None) -> tuple[list[str], int]:
    """What axe finds wrong with a page, and how many pixels it is wider than the screen."""
    if address:
        page.goto(address)
    page.wait_for_load_state("networkidle")
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [violation["id"] for violation in Axe().run(page).response["violations"]], wider


PLACES = ["/cari/?q=gencatan", "/cari.atom?q=gencatan", "/sitemap-artikel.xml?p={page}", "/pernyataan/?q=gencatan"]


def find(page: Page, path: str, article: Article) -> bool:
    """Whether what a reader gets at this address tells of the article."""
    address = path.format(page=article.pk // sitemaps.PAGE_SIZE + 1)
    return f"/artikel/{article.pk}/" in page.request.get(address).text()


def test_a_hidden_article_is_gone_everywhere(desk: Page, article: Article) -> None:
    assert [find(desk, path, article) for path in PLACES] == [True] * len(PLACES)
    desk.goto(f"/kelola/archive/article/{article.pk}/change/")
    desk.click("text=Sembunyikan…")
    desk.fill("[name=alasan]", "Permintaan keluarga")
    desk.click("input[value=Sembunyikan]")
    desk.wait_for_selector("text=Disembunyikan dari pembaca.")
    assert [find(desk, path, article) for path in PLACES] == [False] * len(PLACES)
    answer = desk.request.get(f"/artikel/{article.pk}/{article.slug}/")
    assert (answer.status, "Permintaan keluarga" in answer.text(), article.title in answer.text()) == (410, True, False)


def test_a_hidden_article_is_shown_again(desk: Page, article: Article) -> None:
    desk.goto(f"/kelola/archive/article/sembunyikan/?artikel={article.pk}")
    desk.fill("[name=alasan]", "Keliru")
    desk.click("input[value=Sembunyikan]")
    desk.check(".action-select")
    desk.select_option("[name=action]", "show_selected")
    desk.click("button[name=index]")
    desk.wait_for_selector("text=Ditampilkan lagi.")
    assert [find(desk, path, article) for path in PLACES] == [True] * len(PLACES)
