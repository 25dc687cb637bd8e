import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
BODY = "Menteri Budi Santoso mengatakan bahwa pasukan mundur dari Kursk. " * 3


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, without any database in reach."""
    return subprocess.run(
        [sys.executable, "manage.py", "extract", *arguments],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", **environment},
        capture_output=True,
        check=False,
        timeout=120,
    )


def records(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "input.jsonl"
    path.write_text(
        json.dumps({"id": "satu", "title": "Judul", "body": BODY})
        + "\nnot json\n"
        + json.dumps({"id": "dua", "body": BODY, "captured_at": "2023-01-01T00:00:00+07:00"})
        + "\n",
        encoding="utf-8",
    )
    return path


def test_extract_prints_a_line_an_article_and_reports_the_rest(lines: Path) -> None:
    done = run(str(lines), str(lines.with_name("none.txt")))
    assert [record["id"] for record in records(done.stdout)] == ["satu", "dua"]
    assert done.stderr.decode().splitlines() == [
        f"{lines}:2: The record is not a JSON object with a title, body or html.",
        f"{lines.with_name('none.txt')}: The path does not exist.",
    ]
    assert done.returncode == 1


def test_extract_succeeds_where_all_is_well(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Pasukan Mundur dari Kota\n\n{BODY}", encoding="utf-8")
    done = run(str(tmp_path))
    [record] = records(done.stdout)
    assert (record["id"], record["title"], done.stderr, done.returncode) == (
        "a.txt",
        "Pasukan Mundur dari Kota",
        b"",
        0,
    )


def test_extract_prints_how_sure_it_is_of_the_speaker(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Pasukan Mundur dari Kota\n\n{BODY}", encoding="utf-8")
    [record] = records(run(str(tmp_path)).stdout)
    assert {(said["speaker"], said["speaker_score"]) for said in record["statements"]} == {("Budi Santoso", 0.8)}


@pytest.mark.parametrize(("as_of", "year"), [("2024-01-01", "2022"), ("2020-01-01", "2016")])
def test_extract_dates_before_the_day_given(tmp_path: Path, as_of: str, year: str) -> None:
    (tmp_path / "a.txt").write_text(f"Sejak Sabtu (10/9), pasukan mundur. {BODY}", encoding="utf-8")
    [record] = records(run(str(tmp_path), "--as-of", as_of).stdout)
    assert record["published"]["earliest"] == f"{year}-09-10"


def test_extract_refuses_a_day_that_is_none(tmp_path: Path) -> None:
    done = run(str(tmp_path), "--as-of", "kemarin")
    assert (done.returncode, b"YYYY-MM-DD" in done.stderr) == (2, True)


def test_extract_prints_utf8_on_any_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"“Élysée” {BODY}", encoding="utf-8")
    done = run(str(tmp_path), PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    [record] = records(done.stdout)
    assert record["body"][0].startswith("“Élysée”")


def test_extract_ends_quietly_when_nobody_reads_on(lines: Path) -> None:
    many = lines.with_name("many.jsonl")
    many.write_text(f"{json.dumps({'body': BODY})}\n" * 200, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "manage.py", "extract", str(many)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=120), errors) == (0, b"")
