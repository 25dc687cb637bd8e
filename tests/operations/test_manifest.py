import pytest

from archive.operations import manifest
from archive.operations.errors import ForeignBackup
from archive.operations.manifest import Content, Manifest

CONTENT = Content(name="archive_place", columns=("id", "name"), rows=3, size=40, sha256="ab" * 32)
MADE = Manifest(made_at="2026-01-02T03:04:05+00:00", migrations=(("archive", "0001_text_search"),), contents=(CONTENT,))


def test_read_gives_what_was_written() -> None:
    assert manifest.read(manifest.write(MADE).encode()) == MADE


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"format": "another"}',
        manifest.write(MADE).replace('"rows"', '"row"').encode(),
        manifest.write(MADE).replace(manifest.FORMAT, "arsip-konflik backup 9").encode(),
    ],
)
def test_read_refuses_what_is_no_manifest(text: bytes) -> None:
    with pytest.raises(ForeignBackup):
        manifest.read(text)
