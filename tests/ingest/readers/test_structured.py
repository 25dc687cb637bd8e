import json
from typing import Any

import pytest

from archive.ingest.readers import structured
from archive.ingest.readers.structured import StatedArticle

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Judul  berita",
    "datePublished": "2025-06-18T10:00:00+07:00",
    "author": [{"@type": "Person", "name": "Budi"}, {"name": "Siti"}],
    "publisher": {"name": "Contoh"},
    "mainEntityOfPage": {"@id": "https://contoh.id/a"},
}
STATED = StatedArticle(
    headline="Judul berita",
    published="2025-06-18T10:00:00+07:00",
    author="Budi, Siti",
    publisher="Contoh",
    url="https://contoh.id/a",
)


@pytest.mark.parametrize(
    "document",
    [
        ARTICLE,
        [{"@type": "Organization"}, ARTICLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["CreativeWork", "NewsArticle"]},
    ],
)
def test_read_finds_the_article_wherever_it_stands(document: Any) -> None:
    assert structured.read((json.dumps(document),)) == STATED


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 100_000, "null", '{"@type": "Product"}', '{"@graph": 5}', '{"@type": [1, null]}']
)
def test_read_of_anything_else_states_nothing(script: str) -> None:
    assert structured.read((script,)) == StatedArticle()


def test_read_passes_over_values_of_wrong_types() -> None:
    document = {"@type": "Article", "headline": 5, "author": [None, 7], "articleBody": ["x"], "publisher": []}
    assert structured.read((json.dumps(document),)) == StatedArticle()
