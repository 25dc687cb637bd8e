"""The review queue in a browser, by keyboard alone."""

import time
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from archive.ingest import pipeline
from archive.models import DuplicateSuggestion, Speaker, Statement
from tests import rows
from tests.browser.conftest import OpenPage
from tests.browser.test_desk import violations

pytestmark = pytest.mark.django_db(transaction=True)

QUEUE = "/kelola/tinjau/pernyataan/"
NAMES = "/kelola/tinjau/narasumber/"


def publish(count: int) -> None:
    """As many articles with two statements each, whose speakers are Sari and Budi."""
    for number in range(count):
        body = (
            f"Menteri Sari mengatakan gencatan senjata {number} berlaku besok. Jenderal Budi membantah kabar {number}."
        )
        said = {"Sari": f"gencatan senjata {number} berlaku besok", "Budi": f"kabar {number}"}
        rows.quoted(f"Gencatan {number}", body, said=said, key=f"berita-{number}")


def enter(open_page: OpenPage, **options: object) -> Page:
    """The lobby of the queue, as a curator sees it."""
    User.objects.create_superuser("ratna", password="sandi-yang-panjang")
    page = open_page(QUEUE, **options)
    page.fill("[name=username]", "ratna")
    page.fill("[name=password]", "sandi-yang-panjang")
    page.click("[type=submit]")
    page.wait_for_selector(".review-lobby")
    return page


def start(page: Page) -> None:
    """On to the first statement, by keyboard."""
    page.focus("text=Mulai meninjau")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-card]")


def press(page: Page, key: str) -> None:
    """Press a key of the queue, and wait until another statement is on the screen."""
    shown = page.get_attribute("[data-card]", "data-card")
    page.keyboard.press(key)
    another = "shown => (document.querySelector('[data-card]')?.dataset.card ?? shown) !== shown"
    page.wait_for_function(another, arg=shown)


def statuses() -> Counter[str]:
    return Counter(Statement.objects.values_list("status", flat=True))


def test_fifty_statements_are_reviewed_by_keyboard_alone(open_page: OpenPage) -> None:
    publish(25)
    rows.speaker("Tono Wijaya")
    page = enter(open_page)
    start(page)
    begun = time.monotonic()
    for number in range(49):
        if number % 10 == 4:
            page.keyboard.press("g")
            page.keyboard.type("wijaya")
            page.wait_for_selector("[role=option][aria-selected=true] >> text=Tono Wijaya")
            page.keyboard.press("Enter")
        press(page, "t" if number % 10 == 7 else "b")
    page.keyboard.press("b")
    page.wait_for_selector("text=Antrean kosong.")
    print(f"\n50 statements in {time.monotonic() - begun:.1f} s of the desk's own time")
    assert statuses() == {"confirmed": 40, "corrected": 5, "rejected": 5}
    assert Statement.objects.filter(speaker__name="Tono Wijaya").count() == 5


def test_a_key_takes_the_last_decision_back(open_page: OpenPage) -> None:
    publish(2)
    page = enter(open_page)
    start(page)
    first = page.get_attribute("[data-card]", "data-card")
    press(page, "t")
    press(page, "u")
    assert page.get_attribute("[data-card]", "data-card") == first
    assert statuses() == {"machine": 4}
    press(page, "b")
    press(page, "b")
    expect(page.locator("[data-progress] strong").first).to_have_text("2")
    assert statuses() == {"confirmed": 2, "machine": 2}


def test_the_words_are_marked_anew_by_keys(open_page: OpenPage) -> None:
    publish(1)
    page = enter(open_page)
    start(page)
    for key in ("]", "{", "{", "}"):
        page.keyboard.press(key)
    assert page.text_content("mark") == "senjata 0 berlaku"
    press(page, "b")
    expect(page.locator("[data-progress] strong").first).to_have_text("1")
    row = Statement.objects.get(number=1)
    assert (row.text, row.status) == ("senjata 0 berlaku", "corrected")


def test_the_words_are_marked_anew_by_dragging(open_page: OpenPage) -> None:
    publish(1)
    page = enter(open_page)
    start(page)
    box = page.locator("[data-text] mark").bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 1, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, middle, steps=4)
    page.mouse.up()
    page.wait_for_function("document.querySelector('mark').textContent.length < 25")
    marked = page.text_content("mark")
    assert marked == page.input_value("[data-words]")
    assert "gencatan senjata 0 berlaku besok".startswith(str(marked))


def ingest(folder: Path, name: str, said: str) -> Statement:
    """The statement of an article in which a general, as this outlet spells him, says these words."""
    text = f'Jenderal mundur\n\nKOTABARU, Senin (6/5/2024) - "{said}," kata Boedi Santosa di Kotabaru.\n'
    (folder / name).write_text(text)
    assert [line.outcome for line in pipeline.ingest([folder / name], date(2024, 5, 7))] == ["stored"]
    return Statement.objects.get(text__contains=said)


def test_a_speaker_is_corrected_once_and_later_articles_follow(open_page: OpenPage, tmp_path: Path) -> None:
    general = rows.speaker("Budi Santoso")
    first, second = (
        ingest(tmp_path, f"{number}.txt", said) for number, said in enumerate(("Kami menang", "Kami kalah"))
    )
    page = enter(open_page)
    start(page)
    page.keyboard.press("g")
    page.keyboard.type("budi san")
    page.wait_for_selector("[role=option][aria-selected=true] >> text=Budi Santoso")
    page.keyboard.press("Enter")
    page.keyboard.press("p")
    press(page, "b")
    expect(page.locator("[data-progress] strong").first).to_have_text("1")
    third = ingest(tmp_path, "3.txt", "Kami mundur")
    found = Statement.objects.filter(pk__in=[first.pk, second.pk, third.pk]).order_by("pk")
    assert [(row.speaker, row.speaker_name) for row in found] == [(general, "Boedi Santosa")] * 3


def test_names_are_reviewed_by_keyboard_alone(open_page: OpenPage) -> None:
    publish(2)
    budi, sari, twin = rows.speaker("Budi"), rows.speaker("Sari"), rows.speaker("Jenderal Budi", reviewed=True)
    DuplicateSuggestion.objects.create(speaker=budi, other_speaker=twin, score=0.9, reasons=["bunyinya sama"])
    page = enter(open_page)
    page.click(".review-tabs >> text=Nama")
    start(page)
    press(page, "1")
    press(page, "u")
    press(page, "1")
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.keyboard.type("id")
    page.keyboard.press("Escape")
    page.keyboard.press("o")
    page.keyboard.press("b")
    page.wait_for_selector("text=Antrean kosong.")
    expect(page.locator("[data-progress] strong").first).to_have_text("2")
    budi.refresh_from_db()
    sari.refresh_from_db()
    assert (budi.merged_into, sari.kind, sari.country, sari.official) == (twin, "office", "ID", False)


def test_shortcuts_can_be_switched_off(open_page: OpenPage) -> None:
    publish(1)
    page = enter(open_page)
    start(page)
    page.click("[data-shortcuts]")
    page.focus("h2")
    page.keyboard.press("t")
    assert statuses() == {"machine": 2}


def test_the_queue_works_without_script(open_page: OpenPage) -> None:
    publish(1)
    rows.speaker("Tono Wijaya")
    page = enter(open_page, java_script_enabled=False)
    page.click("text=Mulai meninjau")
    page.fill("[name=siapa]", "tono wijaya")
    page.click("text=Benarkan >> nth=0")
    page.click("text=Urungkan yang terakhir")
    page.fill("[name=siapa]", "tono wijaya")
    page.click("text=Benarkan >> nth=0")
    page.click("text=Tolak")
    page.wait_for_selector("text=Antrean kosong.")
    assert statuses() == {"corrected": 1, "rejected": 1}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_queue_has_no_barriers_that_can_be_measured(open_page: OpenPage, scheme: str) -> None:
    publish(1)
    page = enter(open_page, color_scheme=scheme, bypass_csp=True)  # axe tries styles out in the page
    sari = Speaker.objects.get(name="Sari")
    pages = [QUEUE, f"{QUEUE}{Statement.objects.get(number=1).pk}/", NAMES, f"{NAMES}{sari.pk}/"]
    assert {address: violations(page, address) for address in pages} == {address: [] for address in pages}
