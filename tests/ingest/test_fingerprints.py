import pytest

from archive.ingest import fingerprints
from archive.ingest.documents import RawDocument


def raw(source: str, name: str, record_id: str | None = None) -> RawDocument:
    return RawDocument(content=b"", media_type="text/plain", source=source, name=name, record_id=record_id)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://Www.Contoh.id/a/", "https://www.contoh.id/a"),
        ("https://contoh.id:443/a?utm_source=x&id=7&fbclid=y#bagian", "https://contoh.id/a?id=7"),
        ("https://contoh.id:8080/a?page=2", "https://contoh.id:8080/a"),
        ("ftp://contoh.id/a", None),
        ("contoh.id/a", None),
        ("https://[rusak", None),
        ("https://contoh.id:99999999/a", None),
        ("", None),
        (None, None),
    ],
)
def test_canonical_url_drops_what_does_not_tell_articles_apart(url: str | None, canonical: str | None) -> None:
    assert fingerprints.canonical_url(url) == canonical


@pytest.mark.parametrize(
    ("document", "url", "key"),
    [
        (raw("seeds/a.txt", "a.txt"), "https://contoh.id/a?utm_medium=x", "https://contoh.id/a"),
        (raw("seeds/a.jsonl:3", "a.jsonl", "77"), None, "a.jsonl#77"),
        (raw("seeds/a.jsonl:3", "a.jsonl"), None, "a.jsonl:3"),
        (raw("seeds/a.txt", "a.txt"), None, "a.txt"),
        (raw("seeds/a:3.txt", "a:3.txt"), None, "a:3.txt"),
    ],
)
def test_article_key_takes_address_then_record_then_file(document: RawDocument, url: str | None, key: str) -> None:
    assert fingerprints.article_key(document, url) == key


def test_external_id_is_that_of_the_record() -> None:
    assert fingerprints.external_id(raw("a.jsonl:3", "a.jsonl", "77")) == "77"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.Contoh.id/a", "contoh.id"),
        ("https://contoh.id:99999999/a", "contoh.id"),
        ("http://[rusak", None),
        ("contoh.id/a", None),
        ("", None),
        (None, None),
    ],
)
def test_find_host_takes_any_text(url: str | None, host: str | None) -> None:
    assert fingerprints.find_host(url) == host
