"""RIS: a record a reference, after a preface of the kind that databases write and readers of the format pass over.

The preface is four lines at most: Zotero takes a file for RIS only if a record begins within its first five lines
that are not empty (detectImport of its translator RIS.js).
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from archive.web.exports.asked import LANGUAGE, Asked, Record
from archive.web.exports.references import Reference, refer

END = "\r\n"


def write(records: Iterable[Record], asked: Asked) -> Iterator[str]:
    """The preface and the records."""
    *about, moment, order = asked.say()
    yield END.join([*about, f"{moment}. {order}.", "", ""])
    for record in records:
        yield write_entry(refer(record, asked)) + END


def write_entry(reference: Reference) -> str:
    """One record with the line break at its end."""
    fields = [
        ("TY", "NEWS"),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", author) for author in reference.authors),
        ("T2", reference.outlet),
        ("PY", str(reference.year or "")),
        ("DA", _write_date(reference)),
        ("AB", reference.abstract),
        ("UR", reference.url),
        ("UR", reference.source_url),
        ("Y2", reference.accessed.strftime("%Y/%m/%d/")),
        ("N1", "" if reference.day else _("Terbit: %(period)s") % {"period": reference.period}),
        ("LA", LANGUAGE),
        ("DB", "Arsip Konflik"),
    ]
    return "".join(f"{tag}  - {_line(value)}{END}" for tag, value in fields if value) + f"ER  - {END}"


def _write_date(reference: Reference) -> str:
    """ "2024/05/06/", with nothing between the slashes where it is not certain."""
    if not reference.year:
        return ""
    month, day = (f"{part:02}" if part else "" for part in (reference.month, reference.day))
    return f"{reference.year:04}/{month}/{day}/"


def _line(value: str) -> str:
    return " ".join(value.split())  # a line break would begin another field
