from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import (
    BinaryDocument,
    EmptyDocument,
    NoArticleFound,
    RejectedDocument,
    UndecodableDocument,
)
from archive.ingest.readers import text

SENTENCE = "“Élysée siap,” kata juru bicara di Paris – hari Sabtu."


def raw(content: bytes) -> RawDocument:
    return RawDocument(content=content, media_type="text/plain", source="a.txt", name="a.txt")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_decode_reads_every_encoding_of_indonesian_files(encoding: str) -> None:
    paragraph = f"{SENTENCE} Presiden Prancis mengatakan pasukan akan tiba di perbatasan pada pagi hari. " * 3
    assert text.decode(paragraph.encode(encoding)) == paragraph


def test_decode_trusts_a_declaration_that_fits() -> None:
    assert text.decode("kafé".encode("iso-8859-15"), "iso-8859-15") == "kafé"


@pytest.mark.parametrize("declared", ["utf-8", "no-such-encoding", "x\0y"])
def test_decode_passes_over_a_wrong_declaration(declared: str) -> None:
    assert text.decode("kafé buka pagi ini di Paris".encode("cp1252"), declared) == "kafé buka pagi ini di Paris"


def test_decode_keeps_a_text_that_was_cut_inside_a_character() -> None:
    cut = f"{SENTENCE} {SENTENCE} “".encode()[:-1]
    assert text.decode(cut) == f"{SENTENCE} {SENTENCE} \ufffd"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyDocument),
        (b" \n\t ", EmptyDocument),
        (b"%PDF-1.7 teks", BinaryDocument),
        (b"PK\x03\x04 teks", BinaryDocument),
        (b"\x89PNG\r\n", BinaryDocument),
        (b"\xff\xd8\xff\xe0", BinaryDocument),
        (b"GIF89a", BinaryDocument),
        (b"\x1f\x8b\x08", BinaryDocument),
        (b"teks\0dengan\0nol" * 9, BinaryDocument),
        (b"\x01\x02\x03teks\x04\x05" * 9, BinaryDocument),
        (bytes(range(128, 256)) * 8, UndecodableDocument),
    ],
)
def test_decode_rejects_what_is_no_text(content: bytes, error: type[RejectedDocument]) -> None:
    with pytest.raises(error):
        text.decode(content)


@pytest.mark.parametrize("body", ["\ue000" * 500, "\ufffd" * 500, "1234 5678 --- !!!", "Satu dua tiga"])
def test_parse_rejects_texts_without_a_sentence(body: str) -> None:
    with pytest.raises(NoArticleFound):
        text.parse(raw(body.encode()))


def test_parse_gives_clean_lines() -> None:
    page = text.parse(raw("Judul\xa0berita \r\n\r\nPasukan mun\xaddur dari kota.".encode()))
    assert page == Page(text="Judul berita\n\nPasukan mundur dari kota.")


@given(st.binary(max_size=300))
def test_parse_of_any_bytes_gives_a_page_or_a_reason(content: bytes) -> None:
    page = None
    with suppress(RejectedDocument):
        page = text.parse(raw(content))
    assert page is None or page.text.strip() == page.text != ""
