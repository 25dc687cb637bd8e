import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from archive.ingest import pipeline
from archive.ingest.pipeline import ReportLine
from archive.models import Article, Capture, Revision, Statement

pytestmark = pytest.mark.django_db

DAY = date(2025, 6, 20)
TEXT = (
    "Pasukan Uji Mundur dari Kotabaru\n\n"
    "Jakarta - Pasukan penjaga perdamaian mundur dari Kotabaru, Senin (16/6/2025).\n\n"
    '"Kami tidak akan kembali sebelum ada gencatan senjata," kata Menteri Pertahanan Indonesia Budi Santoso.\n'
)


def ingest(*paths: Path) -> list[ReportLine]:
    return list(pipeline.ingest(paths, DAY))


def outcomes(lines: Sequence[ReportLine]) -> list[str]:
    return [line.outcome for line in lines]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_ingest_reports_each_document_in_order(tmp_path: Path) -> None:
    for name, text in {"a.txt": TEXT, "b.txt": "", "c.txt": TEXT.replace("Kotabaru", "Kotalama")}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = ingest(tmp_path, tmp_path / "tiada.txt")
    assert [(Path(line.source).name, line.outcome, line.reason) for line in lines] == [
        ("a.txt", "stored", ""),
        ("b.txt", "rejected", "The document is empty."),
        ("c.txt", "stored", ""),
        ("tiada.txt", "unreadable", "The path does not exist."),
    ]


def test_ingest_names_the_article(source: Path) -> None:
    assert ingest(source)[0].article_id == Article.objects.get().pk


def test_ingest_stores_who_said_what(source: Path) -> None:
    ingest(source)
    assert [each.speaker.name for each in Statement.objects.all()] == ["Budi Santoso"]


def test_ingest_knows_the_same_files_again(source: Path) -> None:
    ingest(source)
    assert outcomes(ingest(source)) == ["known"]
    assert (Article.objects.count(), Revision.objects.count(), Capture.objects.count()) == (1, 1, 1)


def test_ingest_revises_a_file_that_changed(source: Path) -> None:
    ingest(source)
    source.write_text(TEXT.replace("Kotabaru", "Kotalama"), encoding="utf-8")
    assert outcomes(ingest(source)) == ["revised"]


def test_ingest_rejects_the_same_bytes_again_and_keeps_them_once(source: Path) -> None:
    source.write_text("", encoding="utf-8")
    assert outcomes([*ingest(source), *ingest(source)]) == ["rejected", "rejected"]
    assert [(each.outcome, each.reason) for each in Capture.objects.all()] == [("rejected", "The document is empty.")]


def test_ingest_keeps_nothing_of_what_was_not_read(tmp_path: Path) -> None:
    ingest(tmp_path / "tiada.txt")
    assert Capture.objects.count() == 0


def test_ingest_takes_each_line_of_json_lines_for_a_document(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    records: list[object] = [{"id": "1", "title": "Satu", "body": TEXT}, {"id": "2", "body": TEXT}, "bukan artikel"]
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    assert outcomes(ingest(path)) == ["stored", "stored", "rejected"]
    assert sorted(Article.objects.values_list("external_id", flat=True)) == ["1", "2"]


def test_ingest_takes_one_address_for_one_article(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    records = [
        {"id": "1", "url": "https://uji.example/a?utm_source=x", "body": TEXT},
        {"id": "2", "url": "https://uji.example/a", "body": TEXT.replace("Kotabaru", "Kotalama")},
    ]
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    assert outcomes(ingest(path)) == ["stored", "revised"]


def test_reextract_reads_current_texts_anew(source: Path) -> None:
    ingest(source)
    Statement.objects.all().delete()
    lines = list(pipeline.reextract(Article.objects.values_list("pk", flat=True)))
    assert outcomes(lines) == ["known"]
    assert Statement.objects.count() == 1
