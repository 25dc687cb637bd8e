import pytest

from archive.ingest import readers
from archive.ingest.documents import RawDocument
from archive.ingest.errors import UnknownFormat

TEXT = "Pasukan mundur dari kota itu setelah tiga hari bertempur. " * 4


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        ("text/plain", TEXT),
        ("text/html", f"<html><body><div itemprop='articleBody'><p>{TEXT}</p></div></body></html>"),
        ("application/json", f'{{"body": "{TEXT}"}}'),
    ],
)
def test_parse_reads_each_format(media_type: str, content: str) -> None:
    raw = RawDocument(content=content.encode(), media_type=media_type, source="a", name="a")
    assert readers.parse(raw).text == TEXT.strip()


def test_parse_rejects_an_unknown_format() -> None:
    with pytest.raises(UnknownFormat):
        readers.parse(RawDocument(content=b"x", media_type="application/pdf", source="a", name="a"))
