import os
import zipfile
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from archive.operations import backup, manifest
from archive.operations.errors import BackupExists, UnwritableBackup
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows.quoted("Pernyataan", "Kami akan kembali, kata Budi.", said={"Budi": "Kami akan kembali"})
    return tmp_path / "arsip.zip"


def test_back_up_writes_every_row_with_its_checksum(file: Path) -> None:
    made = backup.back_up(file)
    counts = {content.name: content.rows for content in made.contents}
    assert (counts["archive_article"], counts["archive_statement"], counts["archive_decision"]) == (1, 1, 0)
    with zipfile.ZipFile(file) as archive:
        assert manifest.read(archive.read(manifest.FILE)) == made
        assert all(archive.getinfo(content.file).file_size == content.size for content in made.contents)


def test_back_up_tells_of_every_byte(file: Path) -> None:
    told: list[int] = []
    assert backup.back_up(file, tell=told.append).size == sum(told)


def test_back_up_is_readable_by_its_owner_only(file: Path) -> None:
    User.objects.create_user("kurator", password="rahasia sekali")
    backup.back_up(file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_back_up_overwrites_nothing_unless_told_to(file: Path) -> None:
    file.write_text("penting")
    with pytest.raises(BackupExists):
        backup.back_up(file)
    assert file.read_text() == "penting"
    backup.back_up(file, force=True)
    assert zipfile.is_zipfile(file)


def test_back_up_never_takes_the_place_of_what_is_no_file(file: Path) -> None:
    os.mkfifo(file)
    with pytest.raises(UnwritableBackup):
        backup.back_up(file, force=True)
    assert file.is_fifo()


def test_back_up_leaves_nothing_behind_where_it_fails(file: Path) -> None:
    def stop(size: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(UnwritableBackup, match=r"^The backup could not be written: No space left on device$"):
        backup.back_up(file, tell=stop)
    assert list(file.parent.iterdir()) == []


def test_back_up_needs_a_folder_that_exists(file: Path) -> None:
    with pytest.raises(UnwritableBackup):
        backup.back_up(file.parent / "tiada" / "arsip.zip")
