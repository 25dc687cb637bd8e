"""Who stands before or behind a reporting word."""

import pytest

from archive.entities import shipped_knowledge
from archive.ingest.extraction.attribution import Attribution
from archive.ingest.extraction.finder import Finder
from archive.ingest.extraction.lookup import prepare
from tests.ingest.extraction.reading import tokens


def attribution(body: str) -> Attribution:
    found = tokens(body)
    return Attribution(found, tuple(Finder(found, prepare(shipped_knowledge.load())).find()))


def subject(body: str, cue: str, *, adjacent: bool = False) -> str | None:
    found = attribution(body)
    candidate = found.before(found.tokens.lower.index(cue), 0, adjacent=adjacent)
    return candidate.phrase if candidate else None


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Rudi Hart mengatakan itu", "Rudi Hart"),
        ("Rudi Hart juga telah mengatakan itu", "Rudi Hart"),
        ("Rudi Hart pada Rabu (18/6/2025) mengatakan itu", "Rudi Hart"),
        ("Rudi Hart, di Minsk, Rabu (18/6/2025), mengatakan itu", "Rudi Hart"),
        ("Rudi Hart dalam pidato di depan parlemen mengatakan itu", "Rudi Hart"),
        ("Setelah Israel menyerang, militer Iran mengatakan itu", "militer Iran"),
        ("Serangan Israel di Gaza, kemarin, mengatakan itu", None),
        ("Usai bertemu Rudi Hart, ia mengatakan itu", "ia"),
        ("Laporan mengutip juru bicara Hamas yang mengatakan itu", "juru bicara Hamas"),
        ("Rusia termasuk negara teratas yang mengatakan itu", "Rusia"),
        ("Surat yang mengatakan itu", None),
        ("Rudi Hart yang berada di Moskow, Rusia, mengatakan itu", "Rudi Hart"),
        ("Selain itu Rudi Hart mengatakan itu", "Rudi Hart"),
        ("Perang berlanjut dengan militer Iran mengatakan itu", "militer Iran"),
        ("Belum ada judul Gubernur Aceh Rudi Hart mengatakan itu", "Gubernur Aceh Rudi Hart"),
    ],
)
def test_before_gives_the_subject(body: str, who: str | None) -> None:
    assert subject(body, "mengatakan") == who


def test_before_adjacent_takes_only_a_touching_subject() -> None:
    body = "Rudi Hart menutup pintu dan mengecam lawan"
    assert (subject(body, "mengecam"), subject(body, "mengecam", adjacent=True)) == ("Rudi Hart", None)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("kata Rudi Hart kemarin", "Rudi Hart"),
        ("kata pernyataan resmi Kremlin kemarin", "Kremlin"),
        ("diungkapkan oleh Rudi Hart kemarin", "Rudi Hart"),
        ("kata peternak asal Kendal Rudi Hart kemarin", "Rudi Hart"),
        ("kata serangan terhadap Rudi Hart kemarin", None),
    ],
)
def test_behind_gives_the_speaker(body: str, who: str | None) -> None:
    found = attribution(body)
    candidate = found.behind(0, len(found.tokens))
    assert (candidate.phrase if candidate else None) == who


@pytest.mark.parametrize(
    ("body", "group"),
    [
        ("Rudi Hart dan Karno Wibowo mengatakan", ["Rudi Hart", "Karno Wibowo"]),
        ("Iran, Rusia, dan China mengatakan", ["Iran", "Rusia", "China"]),
        ("Iran menyerang Rusia", ["Iran"]),
    ],
)
def test_joined_gives_those_who_speak_together(body: str, group: list[str]) -> None:
    found = attribution(body)
    assert [candidate.phrase for candidate in found.joined(found.candidates[0])] == group


def test_opener_is_the_first_that_can_be_a_subject() -> None:
    found = attribution("Di Gaza, Israel dan Hamas")
    candidate = found.opener(0, len(found.tokens))
    assert candidate is not None
    assert candidate.phrase == "Israel"


def test_many_joined_speakers_are_bounded() -> None:
    found = attribution("Iran dan " * 400)
    assert len(found.joined(found.candidates[200])) == 17
