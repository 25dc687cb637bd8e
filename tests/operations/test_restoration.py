import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from archive.models import Article, Decision, SearchEntry
from archive.operations import backup, manifest, restoration, verification
from archive.operations.errors import (
    ArchiveNotEmpty,
    DamagedBackup,
    ForeignBackup,
    MissingBackup,
    NewerBackup,
    OtherTables,
    UnfitBackup,
)
from archive.operations.manifest import Manifest
from archive.operations.tables import list_models
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)

CONTROLS = "baris\nbaru, tab\t, garis \\ miring, \u2028 dan \U0001f600"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A backup of an archive with articles, a curator and a decision."""
    article = rows.quoted(
        "Pernyataan",
        f"Kami akan kembali, kata Budi di Kotabaru. {CONTROLS}",
        said={"Budi": "Kami akan kembali"},
        at=("Kotabaru",),
    )
    rows.article("Tanpa tanggal", "Teks.", day=None)
    curator = User.objects.create_user("kurator", password="rahasia sekali")
    Decision.objects.create(kind="correct article", article=article, values={"title": CONTROLS}, curator=curator)
    path = tmp_path / "arsip.zip"
    backup.back_up(path)
    return path


def wipe() -> None:
    call_command("flush", verbosity=0, interactive=False)


def snapshot() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that a backup holds, and the search entries."""
    models = [*list_models(), SearchEntry]
    return {model._meta.db_table: list(model._default_manager.order_by("pk").values_list()) for model in models}


def change(file: Path, **values: object) -> None:
    """Write another manifest into the backup."""
    with zipfile.ZipFile(file) as archive:
        made = manifest.read(archive.read(manifest.FILE))
        rest = {name: archive.read(name) for name in archive.namelist() if name != manifest.FILE}
    write(file, replace(made, **values), rest)


def write(file: Path, made: Manifest, texts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
        archive.writestr(manifest.FILE, manifest.write(made))


def read(file: Path) -> Manifest:
    with zipfile.ZipFile(file) as archive:
        return manifest.read(archive.read(manifest.FILE))


def test_restore_brings_back_every_row(file: Path) -> None:
    before = snapshot()
    wipe()
    restoration.restore(file)
    assert snapshot() == before


def test_restore_leaves_an_archive_that_verifies(file: Path) -> None:
    wipe()
    restoration.restore(file)
    assert list(verification.verify()) == []


def test_restore_goes_on_counting_where_the_backup_ended(file: Path) -> None:
    wipe()
    restoration.restore(file)
    highest = max(Article.objects.values_list("pk", flat=True))
    assert rows.article("Baru").pk == highest + 1


def test_restore_replaces_an_archive_only_if_told_to(file: Path) -> None:
    rows.article("Lain")
    with pytest.raises(ArchiveNotEmpty):
        restoration.restore(file)
    assert Article.objects.filter(title="Lain").exists()
    restoration.restore(file, force=True)
    assert not Article.objects.filter(title="Lain").exists()


def test_restore_changes_nothing_where_the_content_is_not_what_it_was(file: Path) -> None:
    made = read(file)
    change(file, contents=tuple(replace(content, sha256="0" * 64) for content in made.contents))
    before = snapshot()
    with pytest.raises(DamagedBackup):
        restoration.restore(file, force=True)
    assert snapshot() == before


def test_restore_notices_flipped_bits(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        entry = max(archive.infolist(), key=lambda each: each.compress_size)
    content = bytearray(file.read_bytes())
    content[entry.header_offset + 100] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises((DamagedBackup, ForeignBackup)):
        restoration.restore(file, force=True)


def test_restore_refuses_rows_without_those_that_they_point_to(file: Path) -> None:
    made = read(file)
    change(file, contents=tuple(content for content in made.contents if content.name != "archive_content"))
    before = snapshot()
    with pytest.raises(UnfitBackup, match=r"^The database refuses the backup: "):
        restoration.restore(file, force=True)
    assert snapshot() == before


@pytest.mark.parametrize("length", [0, 1, 500])
def test_restore_refuses_a_file_that_was_cut_off(file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(ForeignBackup):
        restoration.restore(file, force=True)


def test_restore_refuses_another_zip_file(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("catatan.txt", "bukan cadangan")
    with pytest.raises(ForeignBackup):
        restoration.restore(file, force=True)


@pytest.mark.parametrize("name", ["pg_class", 'archive_article" (id) FROM STDIN; DROP TABLE archive_article; --'])
def test_restore_refuses_tables_that_there_are_none_of(file: Path, name: str) -> None:
    made = read(file)
    strange = replace(made.contents[0], name=name, columns=("kolom",))
    write(file, replace(made, contents=(strange,)), {strange.file: b""})
    with pytest.raises(ForeignBackup):
        restoration.restore(file, force=True)


def test_restore_refuses_a_backup_of_a_newer_version(file: Path) -> None:
    change(file, migrations=(*read(file).migrations, ("archive", "9999_future")))
    with pytest.raises(NewerBackup):
        restoration.restore(file, force=True)


def test_restore_refuses_other_tables_where_the_archive_is_not_empty(file: Path) -> None:
    change(file, migrations=tuple(each for each in read(file).migrations if each[0] != "archive"))
    with pytest.raises(OtherTables):
        restoration.restore(file, force=True)


@pytest.mark.parametrize("name", ["tiada.zip", "."])
def test_restore_refuses_what_is_no_file(file: Path, name: str) -> None:
    with pytest.raises(MissingBackup):
        restoration.restore(file.parent / name, force=True)
