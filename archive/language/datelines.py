"""Datelines: the outlet and place that stand before the first words of a report."""

import re
from collections.abc import Callable
from dataclasses import dataclass

# No dateline reaches further into the text.
_HEAD = 120

_SITE = r"(?:[A-Za-z0-9][\w-]{0,30}\.(?i:co\.id|go\.id|com|co|id|net|org|news|tv)\b)"
_WORD = r"(?:[A-ZÀ-Þ][\w'’.-]{0,20}(?<![-–]))"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,3}}"
_OUTLET = rf"(?:{_SITE}|[A-Za-z][\w.&'’-]{{1,20}}(?<![-–])(?:\s\w[\w.&'’-]{{0,20}}(?<![-–])){{0,3}})"
_DASH = r"\s?(?:[-–—―‒−]{1,3}|\|)\s?"
_DAY = r"(?:,\s[^()\n]{4,24})?"  # "ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -", "Jakarta, 10/9 (ANTARA) -"

# A place and its source in brackets: "Jakarta (ANTARA) - ", "Mataram, NTB (ANTARA News) - "
_PLACE_THEN_SOURCE = re.compile(rf"(?P<place>{_PLACE})(?P<rest>{_DAY})\s?\((?P<outlet>[^()\n]{{2,40}})\){_DASH}")
# "Liputan6.com, Teheran -", "TIMESINDONESIA, JAKARTA –", "REPUBLIKA.CO.ID, GAZA —", "JAKARTA, KOMPAS.com -"
_PAIR = re.compile(rf"(?P<first>{_OUTLET}),\s?(?P<second>{_OUTLET}(?:,\s{_PLACE})?){_DASH}")
# "Nextren.com -", "KOMPAS.com -", "JAKARTA-", "Jakarta - "
_SINGLE = re.compile(rf"(?P<only>{_OUTLET}(?:,\s{_PLACE})?){_DASH}")
# "Liputan6.com, JakartaHarga minyak …": the scraper lost the dash
_GLUED = re.compile(
    rf"(?P<outlet>{_SITE}),\s?(?P<place>[A-Z][a-z]{{2,20}}(?:\s[A-Z][a-z]{{2,20}}){{0,2}}?)(?=[A-Z“\"])"
)
_SITE_ONLY = re.compile(rf"{_SITE}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What the head of a report says: `place` with capitals only where a name has them, `outlet` as printed.

    The report's own words begin at `end`; `text` is all that stands before.
    """

    text: str
    end: int
    place: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How the caller tells names: whether a printed name is a known place, whether it is a known outlet."""

    is_place: Callable[[str], bool]
    is_outlet: Callable[[str], bool]


def read(paragraph: str, names: Names) -> Dateline | None:
    """The dateline at the beginning of the paragraph, or None.

    An outlet is what `names` knows or what looks like a site; a place without an outlet beside it must be known.
    """
    head = paragraph[:_HEAD]
    for reading in (_read_source, _read_pair, _read_single, _read_glued):
        found = reading(head, names)
        if found and paragraph[found.end :].strip():
            return found
    return None


def format_place(printed: str) -> str:
    """The place with capitals only at the beginning of words: "TEL AVIV" is "Tel Aviv", "WASHINGTON DC" keeps "DC"."""
    if not printed.isupper():
        return printed
    return " ".join(word if len(word) <= 2 else word.title() for word in printed.split())


def _read_source(head: str, names: Names) -> Dateline | None:
    match = _PLACE_THEN_SOURCE.match(head)
    if not match:
        return None
    return _make(match, place=match["place"], outlet=match["outlet"])


def _read_pair(head: str, names: Names) -> Dateline | None:
    match = _PAIR.match(head)
    if not match:
        return None
    first, second = match["first"], match["second"]
    if _is_outlet(first, names):
        return _make(match, place=second.split(",")[0], outlet=first)
    if _is_outlet(second, names):
        return _make(match, place=first, outlet=second)
    return None


def _read_single(head: str, names: Names) -> Dateline | None:
    match = _SINGLE.match(head)
    if not match:
        return None
    only = match["only"]
    if _is_outlet(only, names):
        return _make(match, place=None, outlet=only)
    place = only.split(",")[0]
    parted = match.group()[len(only)].isspace() or place.isupper()  # "Israel-Iran" is no dateline
    return _make(match, place=place, outlet=None) if parted and names.is_place(place) else None


def _read_glued(head: str, names: Names) -> Dateline | None:
    match = _GLUED.match(head)
    if not match or not names.is_place(match["place"]):
        return None
    return _make(match, place=match["place"], outlet=match["outlet"])


def _is_outlet(name: str, names: Names) -> bool:
    return bool(_SITE_ONLY.match(name)) or names.is_outlet(name)


def _make(match: re.Match[str], place: str | None, outlet: str | None) -> Dateline:
    return Dateline(
        text=match.group().strip(), end=match.end(), place=format_place(place) if place else None, outlet=outlet
    )
