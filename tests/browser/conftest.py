"""A real Chromium, and pages in it that complain about every mistake they see."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import ensure_chromium

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}

OpenPage = Callable[..., Page]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the tests of this folder.

    Playwright keeps an event loop in this thread meanwhile, in which Django would refuse the ORM to the tests.
    """
    path = ensure_chromium()
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(executable_path=path)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """A function that opens a page of the running archive: `open_page("/cari/?q=x", phone=True, color_scheme="dark")`.

    The test fails where a page logs an error (a violated Content-Security-Policy is one), throws, or asks another
    host for anything.
    """
    mistakes: list[str] = []
    contexts = []

    def open_(path: str, *, phone: bool = False, **options: Any) -> Page:
        options = {"locale": "id-ID", "viewport": PHONE if phone else DESKTOP, **options}
        context = browser.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: mistakes.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("request", lambda request: _check_host(request.url, live_server.url, mistakes))
        page.goto(path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert mistakes == []


def _check_host(url: str, own: str, mistakes: list[str]) -> None:
    if not url.startswith((own, "data:", "blob:")):
        mistakes.append(f"request to another host: {url}")
