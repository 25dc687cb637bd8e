import io
import zipfile

import pytest

from archive.ingest.documents import RawDocument
from archive.ingest.errors import (
    ArchiveBomb,
    BrokenArchive,
    CrowdedArchive,
    EncryptedMember,
    NestedArchive,
    NoRegularFile,
    NotOpened,
    OversizedArchive,
    OversizedSource,
    RepeatedName,
    UnsafeName,
)
from archive.ingest.readers import SourceFailure, open_archive, zipped
from tests import archives


def read(packed: bytes) -> list[RawDocument | SourceFailure]:
    return list(open_archive(io.BytesIO(packed), "kiriman.zip"))


def tell(packed: bytes) -> list[tuple[str, object]]:
    """Sources with the bytes of what was read, or the error of what was not."""
    found = read(packed)
    return [(item.source, item.content if isinstance(item, RawDocument) else type(item.error)) for item in found]


def test_members_are_documents_with_the_archive_in_their_source() -> None:
    (found,) = read(archives.pack({"arang/berita.html": "<p>Isi</p>"}))
    assert isinstance(found, RawDocument)
    assert (found.source, found.name, found.media_type, found.content) == (
        "kiriman.zip/arang/berita.html", "berita.html", "text/html", b"<p>Isi</p>"
    )  # fmt: skip


def test_each_line_of_json_lines_is_a_document() -> None:
    found = tell(archives.pack({"a.jsonl": '{"title": "A"}\n\n{"title": "B"}\n'}))
    assert found == [("kiriman.zip/a.jsonl:1", b'{"title": "A"}'), ("kiriman.zip/a.jsonl:3", b'{"title": "B"}')]


def test_folders_and_hidden_files_are_passed_over() -> None:
    assert tell(archives.pack({"arang/": "", "__MACOSX/a.txt": "x", ".rahasia/a.txt": "x", ".a.txt": "x"})) == []


@pytest.mark.parametrize(
    "name", ["../a.txt", "b/../../a.txt", "/etc/a.txt", "C:\\a.txt", "c:a.txt", "..\\a.txt", "b\\..\\..\\a.txt"]
)
def test_a_name_that_leads_out_is_refused_alone(name: str) -> None:
    packed = archives.pack({name: "x", "baik.txt": "isi"})
    assert [what for _, what in tell(packed)] == [UnsafeName, b"isi"]


def test_a_link_is_refused() -> None:
    assert tell(archives.pack_link("a.txt", "/etc/passwd")) == [("kiriman.zip/a.txt", NoRegularFile)]


def test_an_encrypted_member_is_refused() -> None:
    assert tell(archives.lock(archives.pack({"a.txt": "isi"}))) == [("kiriman.zip/a.txt", EncryptedMember)]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_repeated_name_is_refused_the_second_time() -> None:
    packed = archives.pack_twice("a.txt", "pertama", "kedua")
    assert tell(packed) == [("kiriman.zip/a.txt", b"pertama"), ("kiriman.zip/a.txt", RepeatedName)]


def test_names_that_differ_in_case_alone_are_one_name() -> None:
    assert [what for _, what in tell(archives.pack({"a.txt": "1", "A.TXT": "2"}))] == [b"1", RepeatedName]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.7z", "A.RAR"])
def test_an_archive_inside_is_not_opened(name: str) -> None:
    assert [what for _, what in tell(archives.pack({name: b"PK\3\4"}))] == [NestedArchive]


def test_other_files_are_told_of() -> None:
    assert [what for _, what in tell(archives.pack({"foto.jpg": b"\xff\xd8"}))] == [NotOpened]


def test_a_bomb_is_refused_whole() -> None:
    packed = archives.pack({"baik.txt": "isi", "bom.txt": b"\0" * 3_000_000})
    assert tell(packed) == [("kiriman.zip", ArchiveBomb)]


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_MEMBERS", 2)
    assert tell(archives.pack({f"{at}.txt": "x" for at in range(3)})) == [("kiriman.zip", CrowdedArchive)]


def test_too_much_content_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_UNPACKED", 10)
    assert tell(archives.pack({"a.txt": "123456", "b.txt": "123456"})) == [("kiriman.zip", OversizedArchive)]


def test_a_table_of_contents_beyond_the_bound_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "_MAX_READ", 1000)
    assert tell(archives.pack({f"{at}.txt": "x" for at in range(30)})) == [("kiriman.zip", BrokenArchive)]


def test_a_document_beyond_the_bound_is_refused_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_DOCUMENT_BYTES", 5)
    found = tell(archives.pack({"a.txt": "123456", "b.txt": "123"}))
    assert [what for _, what in found] == [OversizedSource, b"123"]


@pytest.mark.parametrize("content", [b"", b"PK", b"bukan arsip", b"PK\5\6" + b"\0" * 17])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    assert tell(content) == [("kiriman.zip", BrokenArchive)]


def test_a_member_that_says_less_than_it_holds_is_not_read_beyond_that() -> None:
    packed = bytearray(archives.pack({"a.txt": "123456789"}))
    table = packed.index(b"PK\1\2")
    packed[table + 24 : table + 28] = (3).to_bytes(4, "little")
    assert [what for _, what in tell(bytes(packed))] == [BrokenArchive]


def test_a_broken_member_hinders_no_other() -> None:
    packed = bytearray(archives.pack({"a.txt": "1234567890" * 9, "b.txt": "isi"}))
    with zipfile.ZipFile(io.BytesIO(bytes(packed))) as archive:
        start = archive.getinfo("a.txt").header_offset + 30 + len("a.txt")
    packed[start : start + 4] = b"\xff\xff\xff\xff"
    assert [what for _, what in tell(bytes(packed))] == [BrokenArchive, b"isi"]


def test_measure_adds_up_what_members_say() -> None:
    assert zipped.measure(io.BytesIO(archives.pack({"a.txt": "123", "b.txt": "4567"}))) == 7


def test_measure_of_what_is_no_archive_is_nothing() -> None:
    assert zipped.measure(io.BytesIO(b"bukan arsip")) == 0
