"""Offices that titles in a text mean."""

from datetime import date

import pytest

from archive.entities import shipped_knowledge
from archive.ingest.documents import ArticleText
from archive.ingest.extraction import mentions


def terms(paragraph: str) -> list[tuple[str, str, date | None, date | None]]:
    text = ArticleText(title=None, paragraphs=(paragraph,))
    return [(p.title, p.country, p.start, p.end) for p in mentions.titled_positions(text, shipped_knowledge.load())]


RUTTE = ("Sekretaris Jenderal", "INT", date(2024, 10, 1), None)
YOON = ("Presiden", "KR", date(2022, 5, 10), date(2025, 4, 4))
UMEROV = ("Menteri Pertahanan", "UA", date(2023, 9, 6), date(2025, 7, 17))


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Presiden Yoon dari Republik Korea hadir.", [YOON]),
        ("Presiden Korea Selatan Yoon Suk Yeol hadir.", [YOON]),
        ("Menteri Pertahanan Umerov hadir.", [UMEROV]),
        ("Menhan Ukraina, Rustem Umerov, hadir.", [UMEROV]),
        ("Sekretaris Jenderal NATO, Mark Rutte, hadir.", [RUTTE]),
        ("Sekjen NATO Mark Rutte bertemu Presiden Yoon.", [RUTTE, YOON]),
        ("Mark Rutte hadir.", []),
        ("Mantan Presiden Yoon Suk Yeol hadir.", []),
        ("Menteri Luar Negeri Umerov hadir.", []),
        ("Presiden Rudi Hart hadir.", []),
    ],
)
def test_titled_positions_give_the_term_that_a_title_means(paragraph: str, expected: list[object]) -> None:
    assert terms(paragraph) == expected
