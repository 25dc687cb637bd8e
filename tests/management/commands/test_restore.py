import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.models import Article
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "arsip.zip"
    rows.article("Judul", "Teks.")
    call_command("backup", str(path), stderr=io.StringIO())
    return path


def test_restore_says_what_it_restored(file: Path) -> None:
    err = io.StringIO()
    call_command("restore", str(file), force=True, stderr=err)
    assert " rows restored, as of 20" in err.getvalue()


def test_restore_replaces_an_archive_only_with_force(file: Path) -> None:
    with pytest.raises(CommandError, match=r"^The archive is not empty; --force replaces everything in it\.$"):
        call_command("restore", str(file))


def test_restore_tells_a_truncated_file_in_one_sentence(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(CommandError, match=r"^The file is no backup of an archive, or it was cut off\.$"):
        call_command("restore", str(file), force=True)
    assert Article.objects.get().title == "Judul"
