"""Plain text: bytes of any encoding to clean lines; what is no text is rejected."""

import codecs
import re

from charset_normalizer import from_bytes

from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import BinaryDocument, EmptyDocument, NoArticleFound, UndecodableDocument
from archive.language.text import clean, count_letters

# An article has at least a sentence.
MIN_LETTERS = 20

# Byte-order marks, the longer ones first (UTF-32-LE begins as UTF-16-LE does).
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How files of other kinds begin: PDF, PostScript, RTF, ZIP (DOCX, EPUB), gzip, old Office, pictures, sound, programs,
# archives, SQLite.
_SIGNATURES = (
    b"%PDF-",
    b"%!PS",
    b"{\\rtf",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"7z\xbc\xaf",
    b"Rar!",
    b"SQLite format 3",
)
_SAMPLE = 65536
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# More control characters than this share of a text never come from a text editor.
_MAX_CONTROL_SHARE = 0.01
# Indonesian text that is not Unicode was saved on Windows, rarely on an old Macintosh.
_LEGACY_ENCODINGS = ["cp1252", "mac_roman"]
_REPLACEMENT = "\ufffd"


def parse(raw: RawDocument) -> Page:
    """The document's lines. Raises EmptyDocument, BinaryDocument, UndecodableDocument or NoArticleFound."""
    return Page(text=accept(decode(raw.content)), url=raw.url, captured_at=raw.captured_at)


def accept(text: str) -> str:
    """The text cleaned. Raises EmptyDocument if nothing is left, NoArticleFound if that has too few letters."""
    if not text.strip():
        raise EmptyDocument
    cleaned = clean(text).replace(_REPLACEMENT, "").strip()
    if not cleaned:
        raise NoArticleFound("The document holds no character that can be read.")
    if count_letters(cleaned, MIN_LETTERS) < MIN_LETTERS:
        raise NoArticleFound
    return cleaned


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of the bytes: by byte-order mark, `declared` encoding, UTF-8, UTF-16 without mark, then windows-1252.

    A few damaged bytes in UTF-8 become U+FFFD. Raises EmptyDocument, BinaryDocument or UndecodableDocument.
    """
    if not content.strip():
        raise EmptyDocument
    if content.startswith(_SIGNATURES):
        raise BinaryDocument
    text = _decode_marked(content) or _decode_declared(content, declared) or _decode_unmarked(content)
    if len(_CONTROLS.findall(text[:_SAMPLE])) > _MAX_CONTROL_SHARE * min(len(text), _SAMPLE):
        raise BinaryDocument
    return text


def _decode_marked(content: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    return None


def _decode_declared(content: bytes, declared: str | None) -> str | None:
    if not declared or b"\0" in content:
        return None
    try:
        return content.decode(codecs.lookup(declared).name)
    except (LookupError, UnicodeError, ValueError):
        return None  # a wrong or unknown declaration: the bytes decide


def _decode_unmarked(content: bytes) -> str:
    if b"\0" in content:
        return _decode_utf16(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_damaged(content)


def _decode_utf16(content: bytes) -> str:
    """UTF-16 without a mark: in European text nearly every second byte is zero. Raises BinaryDocument."""
    sample = content[:_SAMPLE]
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    if max(zeros) < 0.4 * len(sample) or min(zeros) > 0.05 * len(sample):
        raise BinaryDocument
    return content.decode("utf-16-be" if zeros[0] > zeros[1] else "utf-16-le", "replace")


def _decode_damaged(content: bytes) -> str:
    text = content.decode("utf-8", "replace")
    damaged = text.count(_REPLACEMENT)
    sound = sum(1 for character in text if ord(character) > 127) - damaged
    if damaged <= max(1, sound // 10) and sound >= damaged:
        return text
    best = from_bytes(content[:_SAMPLE], cp_isolation=_LEGACY_ENCODINGS).best()
    if best is None:
        raise UndecodableDocument
    return content.decode(best.encoding, "replace")
