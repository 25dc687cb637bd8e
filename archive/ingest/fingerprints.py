"""What makes an article the same article: its address, or the record or file that it came from."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from archive.ingest.documents import RawDocument
from archive.language.tables import read_words

_TRACKING_PREFIXES = ("utm_", "at_", "mc_", "pk_")


def article_key(raw: RawDocument, url: str | None) -> str:
    """The article's identity: its canonical address; else the file's name with the record's id; else the file's name.

    A record without id is known by its line.
    """
    address = canonical_url(url)
    if address:
        return address
    return external_id(raw) if raw.record_id is None else f"{raw.name}#{raw.record_id}"


def external_id(raw: RawDocument) -> str:
    """The id that the record carries; else the file's name, with the line for a record."""
    if raw.record_id is not None:
        return raw.record_id
    head, mark, line = raw.source.rpartition(":")
    return f"{raw.name}:{line}" if mark and line.isdigit() and head.endswith(raw.name) else raw.name


def canonical_url(url: str | None) -> str | None:
    """The address without what does not tell articles apart: scheme, fragment, tracking parameters, page views.

    None where it is no address of the web.
    """
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").rstrip(".")
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    netloc = f"{host}:{port}" if port and port not in (80, 443) else host
    query = [(name, value) for name, value in parse_qsl(parts.query) if not _is_tracking(name)]
    return urlunsplit(("https", netloc, parts.path.rstrip("/"), urlencode(query), ""))


def find_host(url: str | None) -> str | None:
    """The host of an address without "www.", in small letters; None where it names none, however broken it is."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _is_tracking(name: str) -> bool:
    return name.startswith(_TRACKING_PREFIXES) or name.lower() in read_words("tracking.txt", "archive.ingest.data")
