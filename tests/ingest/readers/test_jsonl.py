import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import MalformedRecord, RejectedDocument
from archive.ingest.readers import jsonl

BODY = "Pasukan mundur dari kota itu."


def opened(record: Any) -> RawDocument:
    line = record if isinstance(record, bytes) else json.dumps(record).encode()
    return jsonl.open_line(line, source="a.jsonl:1", name="a.jsonl")


def test_open_line_carries_what_identifies_the_record() -> None:
    raw = opened({"id": 7, "url": "https://contoh.id/a", "captured_at": "2025-06-18T10:00:00+07:00", "body": BODY})
    assert (raw.record_id, raw.url, raw.captured_at) == (
        "7",
        "https://contoh.id/a",
        datetime(2025, 6, 18, 3, tzinfo=UTC),
    )


def test_open_line_takes_times_without_zone_as_utc() -> None:
    assert opened({"captured_at": "2025-06-18T10:00:00"}).captured_at == datetime(2025, 6, 18, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "stated", ["kemarin", "0001-01-01T00:00:00+14:00", "1989-12-31", "9999-12-31T23:59:59-12:00", "2025-02-30"]
)
def test_open_line_passes_over_times_at_which_nothing_can_have_been_captured(stated: str) -> None:
    assert opened({"captured_at": stated, "body": BODY}).captured_at is None


@pytest.mark.parametrize("line", [b"{", b"[]", b"7", b'{"title": 5}', b"[" * 100_000, b"\xff\xfe{}", b"9" * 5000])
def test_open_line_keeps_lines_that_parse_will_reject(line: bytes) -> None:
    raw = opened(line)
    assert (raw.content, raw.record_id) == (line, None)
    with pytest.raises(MalformedRecord):
        jsonl.parse(raw)


def test_parse_reads_the_stated_fields() -> None:
    record = {
        "id": "x",
        "url": "https://contoh.id/a",
        "title": " Judul\nberita ",
        "body": BODY,
        "outlet": "Contoh",
        "author": ["Budi", "Siti"],
        "date": "2025-06-18",
        "captured_at": None,
        "unknown": {"is": "ignored"},
    }
    assert jsonl.parse(opened(record)) == Page(
        title="Judul berita",
        text=BODY,
        url="https://contoh.id/a",
        outlet="Contoh",
        author="Budi, Siti",
        date="2025-06-18",
    )


def test_parse_joins_a_body_given_as_paragraphs() -> None:
    assert jsonl.parse(opened({"body": [BODY, BODY]})).text == f"{BODY}\n{BODY}"


def test_parse_reads_html_and_lets_the_record_overrule_it() -> None:
    html = f"<html><head><title>Judul halaman</title></head><body><article><p>{BODY * 9}</p></article></body></html>"
    page = jsonl.parse(opened({"html": html, "title": "Judul rekaman"}))
    assert (page.title, page.text) == ("Judul rekaman", BODY * 9)


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"title": "Judul"},
        {"body": None},
        {"body": 5},
        {"body": {"a": 1}},
        {"body": BODY, "title": True},
        {"body": BODY, "url": "x" * 3000},
        {"body": BODY, "id": "x" * 300},
    ],
)
def test_parse_rejects_records_without_text_or_with_wrong_fields(record: Any) -> None:
    with pytest.raises(MalformedRecord):
        jsonl.parse(opened(record))


@given(st.dictionaries(st.sampled_from(["id", "url", "title", "body", "html", "date"]), st.text(max_size=60)))
def test_parse_of_any_record_gives_a_page_or_a_reason(record: dict[str, str]) -> None:
    page = None
    with suppress(RejectedDocument):
        page = jsonl.parse(opened(record))
    assert page is None or page.text != ""


@pytest.mark.parametrize("field", ["body", "html"])
def test_parse_leaves_half_characters_out(field: str) -> None:
    page = jsonl.parse(opened({field: "<p itemprop=articleBody>\ud800" + 20 * BODY + "</p>"}))
    assert "\ud800" not in page.text
    assert BODY in page.text
