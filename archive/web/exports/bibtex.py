"""BibTeX: an entry a reference. What stands outside of entries is comment: what was asked, and how many came."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from django.utils.translation import gettext as _

from archive.web.exports.asked import Asked, Record
from archive.web.exports.references import Reference, refer

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "{}$&#%_"},
    }
)
_JOINS = re.compile(r"\band\b|,", re.IGNORECASE)  # what BibTeX takes apart in a list of names


def write(records: Iterable[Record], asked: Asked) -> Iterator[str]:
    """A comment, the entries, and a comment with their number."""
    yield "".join(f"% {_comment(line)}\n" for line in asked.say())
    number = 0
    for record in records:
        number += 1
        yield f"\n{write_entry(refer(record, asked))}"
    yield "\n% " + _("Selesai: %(number)d entri") % {"number": number} + "\n"


def write_entry(reference: Reference) -> str:
    """One entry with the line break at its end."""
    fields = {
        "author": " and ".join(_name(author) for author in reference.authors),
        "title": f"{{{escape(reference.title)}}}",  # twice in braces, or styles change its capitals
        "journal": escape(reference.outlet),
        "year": str(reference.year or ""),
        "day": str(reference.day or ""),
        "url": _address(reference.url),
        "urldate": reference.accessed.isoformat(),
        "abstract": escape(reference.abstract),
        "note": escape(_note(reference)),
        "language": "indonesian",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if reference.month:
        lines.append(f"  month = {_MONTHS[reference.month - 1]}")
    kind = "article" if reference.outlet else "misc"
    return f"@{kind}{{{reference.key},\n" + ",\n".join(lines) + "\n}\n"


def escape(text: str) -> str:
    """The text on one line, without what TeX would read as a command."""
    return " ".join(text.split()).translate(_SPECIAL)


def _name(author: str) -> str:
    return f"{{{escape(author)}}}" if _JOINS.search(author) else escape(author)


def _note(reference: Reference) -> str:
    source = _("Sumber: %(url)s") % {"url": reference.source_url} if reference.source_url else ""
    period = "" if reference.day else _("Terbit: %(period)s") % {"period": reference.period}
    return ". ".join(part for part in (source, period) if part)


def _address(url: str) -> str:
    """The address as it may stand in braces, where TeX reads it as it is."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%-._~")


def _comment(line: str) -> str:
    return line.replace("@", "(at)")  # would begin an entry
