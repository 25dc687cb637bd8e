import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.models import Article

pytestmark = pytest.mark.django_db

TEXT = "Jakarta - Pasukan penjaga perdamaian mundur dari Kotabaru pada Senin (16/6) setelah gencatan senjata."


def run(*arguments: str) -> tuple[str, str, int]:
    """Standard output, standard error and exit code of the command."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("ingest", *arguments, stdout=out, stderr=err)
    except SystemExit as end:
        return out.getvalue(), err.getvalue(), int(str(end.code))
    return out.getvalue(), err.getvalue(), 0


def test_ingest_prints_a_line_per_document(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert run(str(path)) == (f"stored\t{path}\n", "1 stored\n", 0)
    assert run(str(path)) == (f"known\t{path}\n", "1 known\n", 0)


def test_ingest_ends_with_one_if_anything_was_not_stored(tmp_path: Path) -> None:
    path = tmp_path / "kosong.txt"
    path.touch()
    assert run(str(path)) == (f"rejected\t{path}\tThe document is empty.\n", "1 rejected\n", 1)


def test_ingest_keeps_columns_apart_whatever_a_file_is_called(tmp_path: Path) -> None:
    path = tmp_path / "berita\tbaru\n1.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert run(str(path))[0] == f"stored\t{tmp_path}/berita baru 1.txt\n"


def test_ingest_says_so_where_there_is_nothing(tmp_path: Path) -> None:
    assert run(str(tmp_path)) == ("", "nothing found\n", 0)


def test_ingest_reads_days_without_a_year_before_the_given_day(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    run(str(path), "--as-of", "2014-12-31")
    assert Article.objects.get().published_earliest.isoformat() == "2014-06-16"


def test_ingest_refuses_what_is_no_day(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        run(str(tmp_path), "--as-of", "kemarin")
