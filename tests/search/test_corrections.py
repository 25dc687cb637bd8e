"""Other spellings are offered where little was found, with what they lead to."""

from datetime import date

import pytest

from archive.search import query_language
from archive.search.answers import Correction
from archive.search.results import search
from tests import rows

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _articles() -> None:
    for number in range(20):
        rows.article(f"Gencatan senjata {number}", "Lavrov bicara.", by=rows.outlet("Harian"), day=date(2024, 5, 6))
    rows.article("Beras naik", "Penjual beras gencatam.", by=rows.outlet("Mingguan"))


def offered(text: str) -> tuple[str, int] | None:
    correction: Correction | None = search(query_language.parse(text)).correction
    return (query_language.render(correction.criteria), correction.count) if correction else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lavrof", ("lavrov", 20)),
        ("LAVROF", ("lavrov", 20)),
        ("gencaten senjata", ("gencatan senjata", 20)),
        ("gencaten media:harian", ('gencatan media:"harian"', 20)),
        ("gencaten media:mingguan", None),
        ("lavrov", None),
        ("beras", None),
        ("xyzxyz", None),
        ("lav", None),
        ('"lavrof bicara"', None),
        ("lavrof*", None),
        ("senjata -lavrof", None),
        ("lvarov", ("lavrov", 20)),
        ("lavvrov", ("lavrov", 20)),
        ("lavov", ("lavrov", 20)),
        ("gencattann", ("gencatan", 20)),
        ("gencatam", ("gencatan", 20)),
        ("xavrxx", None),
        ("gencatansenjata", ('"gencatan senjata"', 20)),
        ("gencatan OR senjatalavrof", None),
    ],
)
def test_another_spelling_is_offered(text: str, expected: tuple[str, int] | None) -> None:
    assert offered(text) == expected
