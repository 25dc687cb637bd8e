import pytest

from archive.evaluation.letters import Letters, measure_overlap

TEXT = "Ia berkata, “Kami mundur.” Lalu ia berkata lagi: kami lelah."


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("ia berkata", [(0, 9), (23, 32)]),
        ("IABERKATA", [(0, 9), (23, 32)]),
        ("Kami mun\xaddur", [(9, 19)]),
        ("perang", []),
        ("…", []),
        ("", []),
    ],
)
def test_find_all_reads_letters_only(words: str, spans: list[tuple[int, int]]) -> None:
    assert Letters(TEXT).find_all(words) == spans


def test_find_all_gives_overlapping_places() -> None:
    assert Letters("aaa").find_all("aa") == [(0, 2), (1, 3)]


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("Kami mundur", "ia berkata", (9, 32)),
        ("ia berkata", "mundur", (0, 19)),
        ("Ia berkata", "lelah", (23, 45)),
        ("kami lelah", "kami lelah", (36, 45)),
        ("kami lelah", "mundur", None),
        ("tidak ada", "lelah", None),
    ],
)
def test_find_between_takes_the_shortest(start: str, end: str, span: tuple[int, int] | None) -> None:
    assert Letters(TEXT).find_between(start, end) == span


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 10), 0.5), ((0, 10), (5, 15), 1 / 3), ((0, 10), (10, 20), 0.0)],
)
def test_measure_overlap(one: tuple[int, int], other: tuple[int, int], overlap: float) -> None:
    assert measure_overlap(one, other) == overlap
