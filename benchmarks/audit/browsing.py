"""What a Chromium sees of a page: bytes, hosts, messages, barriers, overflow; and its picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, Response, sync_playwright

from benchmarks.audit.measures import PAGE_BYTES, SCRIPT_BYTES, Measure, none_of, size
from tests.browser.chromium import ensure_chromium

WIDTHS = {390: 844, 1280: 900}  # CSS pixels: width and height
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
NARROWEST = 320  # to which text must reflow (WCAG 2.2, 1.4.10); also 1280 at 400 %
TALLEST = 1600  # of a picture


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=ensure_chromium(), args=["--no-sandbox"])
        yield chromium
        chromium.close()


def measure(browser: Browser, address: str) -> tuple[list[Measure], str]:
    """Everything that one look at each width and theme tells, and the page's HTML as it was sent."""
    load = _Load(browser, address)
    barriers = [
        fault for width in WIDTHS for scheme in SCHEMES for fault in _find_barriers(browser, address, width, scheme)
    ]
    measures = [
        size("KB", load.bytes, PAGE_BYTES),
        size("script KB", load.script_bytes, SCRIPT_BYTES),
        none_of("axe", barriers),
        none_of("hosts", load.foreign),
        none_of("console", load.messages),
        none_of("csp", _list_gaps(load.policy)),
        none_of("wide", load.overflow),
    ]
    return measures, load.html


def photograph(browser: Browser, address: str, name: str, folder: Path) -> None:
    """A picture at each width in each theme: name-width-theme.webp."""
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(address, wait_until="networkidle")
            whole = page.evaluate("document.documentElement.scrollHeight")
            clip = {"x": 0, "y": 0, "width": width, "height": min(max(whole, height), TALLEST)}
            picture = Image.open(BytesIO(page.screenshot(full_page=True, clip=clip)))
            picture.save(folder / f"{name}-{width}-{scheme}.webp", quality=72, method=6)
            page.close()


class _Load:
    """The first load of a page: what came over the wire, and what the page said."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.bytes = self.script_bytes = 0
        self.foreign: list[str] = []
        self.messages: list[str] = []
        self._address = address
        self._scripts: set[str] = set()
        context = browser.new_context(viewport={"width": 390, "height": 844}, locale="id-ID")
        page = context.new_page()
        self._watch(page)
        response = page.goto(address, wait_until="networkidle")
        assert response is not None
        self.html, self.policy = response.text(), _read_policy(response)
        self.overflow = list(_find_overflow(page))
        context.close()

    def _watch(self, page: Page) -> None:
        page.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        session = page.context.new_cdp_session(page)
        session.on("Network.responseReceived", self._receive)
        session.on("Network.loadingFinished", self._finish)
        session.send("Network.enable")

    def _receive(self, event: dict[str, Any]) -> None:
        address = event["response"]["url"]
        if not address.startswith(("/".join(self._address.split("/")[:3]), "data:", "blob:")):
            self.foreign.append(address)
        if event["type"] == "Script":
            self._scripts.add(event["requestId"])

    def _finish(self, event: dict[str, Any]) -> None:
        length = int(event["encodedDataLength"])
        self.bytes += length
        self.script_bytes += length if event["requestId"] in self._scripts else 0


def _read_policy(response: Response) -> str:
    return response.headers.get("content-security-policy", "")


def _list_gaps(policy: str) -> list[str]:
    """What a strict policy would not have: no default, or a source that lets foreign or inline code in."""
    gaps = [] if "default-src 'none'" in policy else ["default-src is not 'none'"]
    return gaps + [word.rstrip(";") for word in policy.split() if word.startswith(("'unsafe", "http", "*", "'nonce"))]


def _find_overflow(page: Page) -> Iterator[str]:
    for width in (NARROWEST, *WIDTHS):
        page.set_viewport_size({"width": width, "height": 800})
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            yield f"needs {needed} px at {width}"


def _find_barriers(browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]) -> Iterator[str]:
    """What axe-core finds; the policy is set aside because axe tries styles out in the page."""
    context = browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme, bypass_csp=True, locale="id-ID"
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    for violation in Axe().run(page).response["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']} at {width} px, {scheme}: {node['html'][:200]}"
    context.close()
