"""Bad input of every kind: each a clear line, none a traceback, nothing else lost."""

import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import call_command

from archive.models import Article, Capture

pytestmark = pytest.mark.django_db

NO_RECORD = "The record is not a JSON object with a title, body or html."
PAGE_CUT_OFF = """<html><head><meta property='og:title' content='Pasukan Mundur'></head>
<body><article><h1>Pasukan Mundur</h1>
<p>Pasukan penjaga perdamaian mundur dari Kotabaru pada Senin (16/6/2025) setelah perundingan selesai.</p>
<p>Warga kembali ke rumah mereka setelah gencatan senjata disepakati kedua pihak.</p><p>Kementerian menyat"""
GOOD = "Pasukan Mundur dari Kotabaru\n\nPasukan penjaga perdamaian mundur dari Kotabaru, Senin (16/6/2025).\n"
NOBODY = 65534
HUGE = 200_000_000


def run(*sources: Path) -> tuple[list[list[str]], int]:
    """The lines of the report, in columns, and the exit code."""
    out = io.StringIO()
    try:
        call_command("ingest", *map(str, sources), stdout=out, stderr=io.StringIO())
    except SystemExit as end:
        return [line.split("\t") for line in out.getvalue().splitlines()], int(str(end.code))
    return [line.split("\t") for line in out.getvalue().splitlines()], 0


def ingest(path: Path, content: bytes) -> list[str]:
    """Outcome and reason of one file with this content, between two good ones that must both be stored."""
    for name in ("a-baik.txt", "z-baik.txt"):
        (path.parent / name).write_text(GOOD.replace("Kotabaru", name), encoding="utf-8")
    path.write_bytes(content)
    (first, bad, last), code = run(path.parent)
    assert (first[0], last[0], code) == ("stored", "stored", int(bad[0] != "stored"))
    return [bad[0], *bad[2:]]


@contextmanager
def without_privileges() -> Iterator[None]:
    """As a user who may not read everything, where the tests run as one who may."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("kosong.txt", b"", "The document is empty."),
        ("kosong.html", b" \n ", "The document is empty."),
        ("gambar.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "The document is not text."),
        ("arsip.html", b"PK\x03\x04" + bytes(range(256)) * 40, "The document is not text."),
        ("nol.txt", b"\0" * 5000, "The document is not text."),
        ("dokumen.txt", b"{\\rtf1\\ansi " + GOOD.encode() + b"}", "The document is not text."),
        ("halaman.html", b"<html><title>Beranda</title><body><nav>Menu</nav>", "No article text was found"),
        ("rekaman.jsonl", b'{"nama": "bukan artikel"}\n', NO_RECORD),
        ("rekaman.jsonl", b'{"body": "terpotong', NO_RECORD),
        ("pribadi.txt", "\ue000\ue001 ".encode() * 5000, "The document holds no character that can be read."),
    ],
)
def test_what_is_no_article_is_rejected_with_its_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    outcome, told = ingest(tmp_path / name, content)
    assert outcome == "rejected"
    assert told.startswith(reason)
    assert Capture.objects.get(outcome="rejected").reason == told


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("windows.txt", GOOD.replace("Kotabaru", "Kotabaru \u2013 \u201cpusat\u201d").encode("cp1252")),
        ("utf16.txt", GOOD.encode("utf-16")),
        ("terpotong.html", PAGE_CUT_OFF.encode()),
        ("kutip.txt", ("Pasukan mundur dari Kotabaru. " + '"' * 100_000).encode()),
        ("terputus.txt", b"Pasukan mundur dari Kotabaru setelah ditemui seorang"),
        ("alamat.jsonl", json.dumps({"url": "http://[rusak", "body": GOOD}).encode()),
        ("masa-depan.jsonl", json.dumps({"captured_at": "9999-12-31T23:59:59-12:00", "body": GOOD}).encode()),
        ("masa-lalu.jsonl", json.dumps({"captured_at": "0001-01-01T00:00:00+14:00", "body": GOOD}).encode()),
        ("karakter.jsonl", json.dumps({"title": "Judul \ud800 \0", "body": GOOD + "\udfff\0"}).encode()),
    ],
)
def test_what_is_damaged_but_readable_is_stored(tmp_path: Path, name: str, content: bytes) -> None:
    assert ingest(tmp_path / name, content) == ["stored"]


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        file.truncate(HUGE)
    assert run(path) == ([["unreadable", str(path), "The document is larger than 20 MB."]], 1)
    assert Capture.objects.count() == 0


def test_a_line_of_200_megabytes_does_not_hide_the_next(tmp_path: Path) -> None:
    path = tmp_path / "besar.jsonl"
    with path.open("wb") as file:
        file.write(b"x" * 10_000)
        file.truncate(HUGE)
        file.seek(HUGE)
        file.write(b'\n{"id": "1", "body": "Pasukan penjaga perdamaian mundur dari Kotabaru."}\n')
    lines, code = run(path)
    assert ([line[0] for line in lines], code) == (["unreadable", "stored"], 1)


def test_a_path_that_is_missing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "tiada"
    assert run(path) == ([["unreadable", str(path), "The path does not exist."]], 1)


def test_a_folder_without_permission_is_told_and_the_rest_is_stored(tmp_path: Path) -> None:
    good, closed = tmp_path / "baik.txt", tmp_path / "tertutup"
    good.write_text(GOOD, encoding="utf-8")
    assert run(good)[1] == 0  # everything that is loaded late is loaded now, as a user who may read it
    closed.mkdir()
    closed.chmod(0)
    with without_privileges():
        lines, code = run(closed)
    assert (lines, code) == ([["unreadable", str(closed), "The path may not be read: permission denied."]], 1)
    assert Article.objects.count() == 1
