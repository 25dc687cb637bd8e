import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NOTES = {
    "id": "satu",
    "speakers": [{"name": "Budi Santoso", "kind": "person", "official": True, "surface": ["Budi Santoso"]}],
    "statements": [{"speaker": "Budi Santoso", "start": "pasukan mundur dari", "end": "dari Kursk"}],
    "places": [{"name": "Kursk", "surface": ["Kursk"]}],
}
BODY = "Menteri Budi Santoso mengatakan bahwa pasukan mundur dari Kursk."
TEXT = {
    "id": "satu",
    "title": "Pasukan Mundur",
    "body": "Menteri Budi Santoso mengatakan bahwa pasukan mundur dari Kursk.",
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, without any database in reach."""
    return subprocess.run(
        [sys.executable, "manage.py", "evaluate", *arguments],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "uji.jsonl").write_text(json.dumps(NOTES), encoding="utf-8")
    (tmp_path / "uji-articles.jsonl").write_text(json.dumps(TEXT), encoding="utf-8")
    return tmp_path


def test_evaluate_prints_a_measure_a_line(folder: Path) -> None:
    done = run(str(folder))
    lines = done.stdout.splitlines()
    assert (lines[0], lines[4], done.stderr, done.returncode) == (
        "uji: 1 article",
        "statements with speaker   P 1.000  R 1.000  F1 1.000  (matched 1, extra 0, missed 0)",
        "",
        0,
    )


def test_evaluate_prints_json_with_misses(folder: Path) -> None:
    (folder / "uji.jsonl").write_text(json.dumps({**NOTES, "places": []}), encoding="utf-8")
    [line] = run(str(folder), "--format", "json", "--misses", "5").stdout.splitlines()
    assert json.loads(line)["measures"]["places"]["misses"] == [{"id": "satu", "what": "extra", "text": "Kursk"}]


def test_evaluate_tells_faults_of_annotations(folder: Path) -> None:
    statement = {"speaker": "Budi Santoso", "start": "tidak ada", "end": "di sini"}
    (folder / "uji.jsonl").write_text(json.dumps({**NOTES, "statements": [statement]}), encoding="utf-8")
    done = run(str(folder / "uji.jsonl"), str(folder / "uji-articles.jsonl"))
    assert done.stderr == "satu: no words stand from 'tidak ada' to 'di sini'.\n"


def test_evaluate_counts_what_is_no_article_as_missed(folder: Path) -> None:
    (folder / "uji-articles.jsonl").write_text(json.dumps({**TEXT, "body": "Kursk."}), encoding="utf-8")
    done = run(str(folder))
    assert (
        done.stdout.splitlines()[5]
        == "places                    P 0.000  R 0.000  F1 0.000  (matched 0, extra 0, missed 1)"
    )


@pytest.mark.parametrize("arguments", [("tidak-ada",), ("manage.py", "--misses", "-1")])
def test_evaluate_refuses_in_a_sentence(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.stdout, "Traceback" in done.stderr, done.returncode != 0) == ("", False, True)
