import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from archive.evaluation.annotations import (
    AnnotatedArticle,
    Place,
    Speaker,
    Statement,
    UnreadableAnnotations,
    open_sets,
    read_set,
)
from archive.ingest.documents import SpeakerKind

NOTES = {
    "id": "satu",
    "speakers": [{"name": "Budi", "kind": "person", "official": True, "role": None, "surface": ["Pak Budi"]}],
    "statements": [{"speaker": "Budi", "direct": True, "cue": "kata", "start": "Kami", "end": "lelah"}],
    "places": [{"name": "Kotabaru", "surface": ["KOTABARU"], "type": "city", "country": "ID"}],
}
TEXT = {"id": "satu", "title": "Judul", "body": "Kami lelah, kata Pak Budi.", "date": "2024-05-06"}


def write(folder: Path, name: str, *records: dict[str, Any]) -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records) + "\n", encoding="utf-8")
    return path


def test_set_joins_annotations_and_articles_by_id(tmp_path: Path) -> None:
    paths = write(tmp_path, "uji.jsonl", NOTES), write(tmp_path, "lain.jsonl", {"id": "dua", "body": "b"}, TEXT)
    found = read_set(*paths)
    assert found.name == "uji"
    assert found.articles == (
        AnnotatedArticle(
            id="satu",
            title="Judul",
            body="Kami lelah, kata Pak Budi.",
            published=date(2024, 5, 6),
            speakers=(Speaker(name="Budi", kind=SpeakerKind.PERSON, official=True, spellings=("Pak Budi",)),),
            statements=(Statement(speaker="Budi", start="Kami", end="lelah"),),
            places=(Place(name="Kotabaru", spellings=("KOTABARU",)),),
        ),
    )


@pytest.mark.parametrize(
    ("day", "published"),
    [("2024-05-06T08:00:00+07:00", date(2024, 5, 6)), ("6 Mei 2024", None), (None, None), ("", None)],
)
def test_day_is_read_from_iso_dates_only(tmp_path: Path, day: str | None, published: date | None) -> None:
    found = read_set(write(tmp_path, "a.jsonl", NOTES), write(tmp_path, "b.jsonl", {**TEXT, "date": day}))
    assert found.articles[0].published == published


def test_folder_holds_a_set_for_every_pair(tmp_path: Path) -> None:
    for name in ("dua", "satu"):
        write(tmp_path, f"{name}.jsonl", NOTES)
        write(tmp_path, f"{name}-articles.jsonl", TEXT)
    write(tmp_path, "satu-input.jsonl", TEXT)
    assert [found.name for found in open_sets([tmp_path])] == ["dua", "satu"]


def test_annotations_find_their_articles_beside_them(tmp_path: Path) -> None:
    write(tmp_path, "uji-articles.jsonl", TEXT)
    assert [found.name for found in open_sets([write(tmp_path, "uji.jsonl", NOTES)])] == ["uji"]


def test_two_files_are_taken_as_given(tmp_path: Path) -> None:
    paths = [write(tmp_path, "uji.jsonl", NOTES), write(tmp_path, "teks.jsonl", TEXT)]
    assert [found.name for found in open_sets(paths)] == ["uji"]


def test_folder_without_a_set_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "uji.jsonl", NOTES)
    with pytest.raises(UnreadableAnnotations, match=r"no NAME\.jsonl lies beside a NAME-articles\.jsonl"):
        open_sets([tmp_path])


def test_annotations_of_an_unknown_article_are_refused(tmp_path: Path) -> None:
    paths = write(tmp_path, "uji.jsonl", NOTES), write(tmp_path, "teks.jsonl", {**TEXT, "id": "dua"})
    with pytest.raises(UnreadableAnnotations, match="no article has the id satu"):
        read_set(*paths)


@pytest.mark.parametrize(
    "record",
    [
        {**NOTES, "places": None},
        {"id": "satu"},
        {**NOTES, "speakers": [{"name": "Budi", "kind": "robot", "official": True}]},
    ],
)
def test_record_of_another_form_is_refused_with_its_line(tmp_path: Path, record: dict[str, Any]) -> None:
    paths = write(tmp_path, "uji.jsonl", NOTES, record), write(tmp_path, "teks.jsonl", TEXT)
    with pytest.raises(UnreadableAnnotations, match=r"uji\.jsonl:2: the line is no such record"):
        read_set(*paths)


def test_article_without_a_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableAnnotations, match=r"teks\.jsonl:1: the line is no such record"):
        read_set(write(tmp_path, "uji.jsonl", NOTES), write(tmp_path, "teks.jsonl", {**TEXT, "body": None}))


def test_line_that_is_not_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "uji.jsonl"
    path.write_text("bukan json\n", encoding="utf-8")
    with pytest.raises(UnreadableAnnotations, match=r"uji\.jsonl:1"):
        read_set(path, write(tmp_path, "teks.jsonl", TEXT))


def test_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableAnnotations, match="the file cannot be read"):
        read_set(tmp_path / "uji.jsonl", write(tmp_path, "teks.jsonl", TEXT))
