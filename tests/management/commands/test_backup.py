import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.models import Article
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)


def test_backup_writes_a_file_that_restore_reads(tmp_path: Path) -> None:
    rows.article("Judul", "Teks.")
    file, out, err = tmp_path / "arsip.zip", io.StringIO(), io.StringIO()
    call_command("backup", str(file), stdout=out, stderr=err)
    assert (out.getvalue(), err.getvalue().endswith(f"tables in {file}\n")) == ("", True)
    call_command("flush", verbosity=0, interactive=False)
    call_command("restore", str(file), stderr=io.StringIO())
    assert Article.objects.get().title == "Judul"


def test_backup_overwrites_only_with_force(tmp_path: Path) -> None:
    file = tmp_path / "arsip.zip"
    file.touch()
    with pytest.raises(CommandError, match=r"^The file exists already; --force overwrites it\.$"):
        call_command("backup", str(file))
    call_command("backup", str(file), force=True, stderr=io.StringIO())
    assert file.stat().st_size > 0
