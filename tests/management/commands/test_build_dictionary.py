"""The command that builds the dictionary of stems."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.language import stems
from archive.management.commands import build_dictionary

pytestmark = pytest.mark.django_db


@pytest.fixture
def language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for what the command writes."""
    for name in ("data", "tsearch"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(build_dictionary, "LANGUAGE", tmp_path)
    return tmp_path


def test_without_word_lists_only_the_dictionary_is_written(language: Path) -> None:
    call_command("build_dictionary")
    shipped = Path(stems.__file__).parent / "tsearch" / "archive_indonesian.syn"
    assert (language / "tsearch" / shipped.name).read_bytes() == shipped.read_bytes()
    assert list((language / "data").iterdir()) == []


def test_with_word_lists_the_lexicon_is_selected(language: Path, tmp_path: Path) -> None:
    words, known = tmp_path / "words.tsv", tmp_path / "known.tsv"
    words.write_text("penembokan\t3\t0\ntembok\t9\t0\nBukan\t1\t0\nsumarni\t0\t20\n", encoding="utf-8")
    known.write_text("penembokan\ttembok\n", encoding="utf-8")
    call_command("build_dictionary", words=words, lexicon=[known])
    rows = [
        line for line in (language / "data" / stems.LEXICON).read_text(encoding="utf-8").splitlines() if line[0] != "#"
    ]
    assert "penembokan\ttembok" in rows
    assert "sumarni\tsumarni" in rows


def test_dictionary_that_is_too_long_is_refused(language: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stems, "LINE_LIMIT", 10)
    with pytest.raises(CommandError, match="more than 10"):
        call_command("build_dictionary")
