"""Known names found in running text."""

import pytest

from archive.entities import shipped_knowledge
from archive.entities.knowledge import Knowledge, KnownPlace, KnownSpeaker, assemble
from archive.ingest.extraction.lookup import Lookup, prepare

RATU = KnownSpeaker(name="Ratu Ambarawa", kind="person", official=True, authority_id="ratu-ambarawa")
ARMY = KnownSpeaker(name="Tentara Nusa", kind="institution", official=True, authority_id="tentara-nusa")
NUSA = KnownPlace(name="Nusa", type="country", authority_id="iso:NU", country="NU", names=("Republik Nusa",))
SMALL = KnownPlace(name="Kecil", type="city", authority_id="x:1", country="NU", population=900)
LOOKUP = Lookup(assemble(speakers=[RATU, ARMY], places=[NUSA, SMALL], outlets=[]))


def test_speaker_at_takes_the_longest_name() -> None:
    assert LOOKUP.speaker_at(["ratu", "ambarawa", "tiba"], 0) == (2, (RATU,))


def test_speaker_at_does_not_cross_a_stop() -> None:
    assert LOOKUP.speaker_at(["ratu", ".", "ambarawa"], 0) is None


def test_speaker_at_without_name_is_none() -> None:
    assert LOOKUP.speaker_at(["raja", "ambarawa"], 0) is None


def test_place_at_counts_the_tokens_of_a_country() -> None:
    assert LOOKUP.place_at(["republik", "nusa", "kalah"], 0) == 2


def test_place_at_passes_over_small_towns() -> None:
    assert LOOKUP.place_at(["kecil"], 0) == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["militer", "nusa"], ("NU", "Nusa")),
        (["militer", "washington"], ("US", "Amerika Serikat")),
        (["militer"], None),
    ],
)
def test_country_is_the_first_one_named(words: list[str], found: tuple[str, str] | None) -> None:
    assert LOOKUP.country(words) == found


def test_medium_at_knows_agencies() -> None:
    assert LOOKUP.medium_at(["Al", "Jazeera", "melaporkan"], 0) == 2


def test_medium_at_takes_one_word_only_as_it_is_printed() -> None:
    assert (LOOKUP.medium_at(["ANI", "melaporkan"], 0), LOOKUP.medium_at(["Ani", "Lestari"], 0)) == (1, 0)


def test_short_names_hold_people_only() -> None:
    assert LOOKUP.short_names == {"ratu": (RATU,), "ambarawa": (RATU,)}


def test_prepare_keeps_the_lookup_of_one_knowledge() -> None:
    assert prepare(shipped_knowledge.load()) is prepare(shipped_knowledge.load())


def test_prepare_keeps_only_a_few() -> None:
    first, others = Knowledge(), [Knowledge() for _ in range(6)]
    before = prepare(first)
    for other in others:
        prepare(other)
    assert prepare(first) is not before
