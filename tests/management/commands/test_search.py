"""The search command."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests import rows

pytestmark = pytest.mark.django_db


def run(*words: str, **options: object) -> str:
    output = io.StringIO()
    call_command("search", *words, stdout=output, **options)
    return output.getvalue()


def test_text_shows_count_title_outlet_day_and_snippet() -> None:
    article = rows.article("Kota sepi", "Rudal jatuh.", by=rows.outlet())
    rows.article("Lain", "Beras naik.")
    assert run("rudal") == f"1 artikel\n\n{article.pk}  Kota sepi\n    Harian Uji, 2024-05-06\n    Rudal jatuh.\n"


def test_text_tells_what_was_not_found_as_asked() -> None:
    rows.article("Satu", "Rudal.")
    rows.article("Dua", "Drone.")
    rows.article("Tiga", "Beras.")
    lines = run("rudal drone").splitlines()
    assert lines[:2] == ["2 artikel", "Hanya sedikit artikel memuat semua kata; sebagian kata cukup."]
    assert run("media:entah").splitlines() == ["0 artikel", "Tidak dikenal: entah"]


def test_json_holds_hits_and_facets() -> None:
    article = rows.article("Kota sepi", "Rudal jatuh.", by=rows.outlet(), day=None)
    found = json.loads(run("rudal", format="json"))
    assert (found["total"], found["relaxed"], found["unknown_filters"]) == (1, False, [])
    assert found["facets"]["outlets"] == [{"value": "harian-uji", "label": "Harian Uji", "count": 1}]
    (hit,) = found["hits"]
    assert (hit["article"], hit["title"], hit["outlet"]) == (article.pk, "Kota sepi", "Harian Uji")
    assert hit["published"] == {"earliest": None, "latest": None, "precision": "unknown"}


def test_text_tells_what_may_have_been_meant() -> None:
    for number in range(20):
        rows.article(f"Nomor {number}", "Gencatan senjata.")
    assert run("gencatansenjata").splitlines() == ["0 artikel", 'Mungkin maksud Anda: "gencatan senjata" (20)']


def test_days_in_the_wrong_order_are_swapped() -> None:
    rows.article("Satu", "Rudal.", day=date(2025, 6, 30))
    said = "Tanggal awal sesudah tanggal akhir, jadi keduanya ditukar."
    assert run("rudal dari:2025-06 sampai:2025-01").splitlines()[:2] == [said, "1 artikel"]


def test_json_holds_histogram_offers_and_notes() -> None:
    rows.article("Satu", "Rudal.", by=rows.outlet(), day=date(2024, 5, 6))
    found = json.loads(run('media:harianujji "rudal', format="json"))
    assert (found["total"], found["estimated"], found["histogram"]["bars"]) == (0, False, [])
    assert found["offers"] == [{"query": 'rudal media:"harian-uji"', "count": 1}]
    assert found["notes"] == ["Tanda kutip sebelum “rudal” belum ditutup."]


@pytest.mark.parametrize(("limit", "shown"), [(0, 0), (5, 5), (25, 25), (99, 30)])
def test_limit_goes_beyond_the_first_page(limit: int, shown: int) -> None:
    for number in range(30):
        rows.article(f"Nomor {number}", "Rudal.")
    assert len(json.loads(run("rudal", format="json", limit=limit))["hits"]) == shown


def test_run_has_the_lines_of_trec(tmp_path: Path) -> None:
    rows.article("Satu", "Rudal rudal jatuh.", key="a1")
    rows.article("Dua", "Rudal jatuh di kota yang sepi.", key="a2")
    rows.article("Lain", "Beras naik.", key="a3")
    topics = tmp_path / "topics.jsonl"
    topics.write_text('{"qid": "t1", "query": "rudal"}\n\n{"qid": 2, "query": "tidakada"}\n', encoding="utf-8")
    run(topics=topics, run=tmp_path / "run.txt")
    lines = [line.split() for line in (tmp_path / "run.txt").read_text(encoding="utf-8").splitlines()]
    assert [[*line[:4], line[5]] for line in lines] == [
        ["t1", "Q0", "a1", "1", "arsip-konflik"],
        ["t1", "Q0", "a2", "2", "arsip-konflik"],
    ]
    assert float(lines[0][4]) > float(lines[1][4]) > 0


@pytest.mark.parametrize(
    ("topics", "message"),
    [
        (b"{", "Baris 1 bukan topik."),
        (b'{"qid": 1}', "Baris 1 bukan topik."),
        (b"[1]", "Baris 1 bukan topik."),
        (b'\n{"qid": "1", "query": null}', "Baris 2 bukan topik."),
        (b"\xff\xfe", "Baris 1 bukan topik."),
        (b"[" * 100_000, "Baris 1 bukan topik."),
    ],
)
def test_run_leaves_out_broken_topics_and_says_which_lines(
    tmp_path: Path, topics: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows.article("Satu", "Rudal jatuh.", key="a1")
    (tmp_path / "topics.jsonl").write_bytes(topics + b'\n{"qid": "t1", "query": "rudal"}')
    with pytest.raises(SystemExit, match="1"):
        call_command("search", topics=tmp_path / "topics.jsonl", run=tmp_path / "run.txt")
    assert capsys.readouterr().err == f"{message}\n"
    assert (tmp_path / "run.txt").read_text(encoding="utf-8").split()[:4] == ["t1", "Q0", "a1", "1"]


def test_run_reads_topics_with_a_byte_order_mark_and_joins_words_of_an_id(tmp_path: Path) -> None:
    rows.article("Satu", "Rudal rudal jatuh.", key="artikel satu.txt")
    (tmp_path / "topics.jsonl").write_bytes(b'\xef\xbb\xbf{"qid": "t 1", "query": "rudal"}\r\n')
    run(topics=tmp_path / "topics.jsonl", run=tmp_path / "run.txt")
    assert (tmp_path / "run.txt").read_text(encoding="utf-8").split()[:4] == ["t_1", "Q0", "artikel_satu.txt", "1"]


def test_run_without_topics_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="bersama"):
        run(run=tmp_path / "run.txt")


def test_run_of_missing_topics_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"tidak-ada\.jsonl"):
        run(topics=tmp_path / "tidak-ada.jsonl", run=tmp_path / "run.txt")
