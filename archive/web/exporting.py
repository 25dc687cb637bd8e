"""Links from a page of results to the same as a feed and as files."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.web import addresses
from archive.web.exports import FORMATS


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """A format of files with the address that gives all results in it."""

    ending: str
    label: str
    purpose: str
    url: str


def link_feed(page: str, query: QueryDict) -> str:
    """The address of the feed of "search" or "statements" with this query."""
    return reverse(f"{page}_feed") + _write(query)


def link_files(page: str, query: QueryDict) -> list[FileLink]:
    """Every format of files for "search" or "statements" with this query."""
    words = {
        "csv": ("CSV", _("untuk lembar kerja")),
        "jsonl": ("JSON Lines", _("untuk program")),
        "bib": ("BibTeX", _("untuk daftar pustaka")),
        "ris": ("RIS", _("untuk Zotero, Mendeley, EndNote")),
        "geojson": ("GeoJSON", _("untuk peta")),
    }
    return [
        FileLink(
            ending=ending,
            label=words[ending][0],
            purpose=words[ending][1],
            url=reverse(f"{page}_export", args=[ending]) + _write(query),
        )
        for ending in FORMATS
    ]


def _write(query: QueryDict) -> str:
    """The query string without what only says how a page is drawn."""
    return addresses.without(query, "tampil", "peta")
