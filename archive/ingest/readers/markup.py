"""Mark-up before and beside the parser: what makes pages heavy taken out, and the main text of unknown pages."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from lxml.etree import LxmlError

# An article's page without its scripts is far smaller; what lies behind this many characters is not read.
MAX_CHARACTERS = 600_000
# Opening and closing of what holds no text, matched without regard to case.
_HEAVY = (("<script", "</script"), ("<style", "</style"), ("<svg", "</svg"), ("<!--", "-->"))
_STRUCTURED = "ld+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class LightMarkup:
    """Mark-up without scripts, styles, drawings and comments; `scripts` holds the JSON-LD that was in it."""

    text: str
    scripts: tuple[str, ...]


def lighten(source: str) -> LightMarkup:
    """The mark-up without what holds no text, in linear time; bounded by MAX_CHARACTERS."""
    scripts: list[str] = []
    for opening, closing in _HEAVY:
        source = _cut(source, opening, closing, scripts)
    return LightMarkup(text=source[:MAX_CHARACTERS], scripts=tuple(scripts))


def find_main_text(source: str) -> str:
    """The main text of a page of unknown make, a paragraph a line; "" if there is none."""
    try:
        found = _trafilatura().extract(
            source, include_comments=False, include_tables=False, favor_precision=True, deduplicate=False
        )
    except (LxmlError, RecursionError, ValueError):
        return ""  # mark-up too deep or too broken for it holds no article
    return found or ""


@cache
def _trafilatura() -> Any:
    """Imported when first needed: it loads half a second of dictionaries, and most documents do without."""
    return import_module("trafilatura")


def _cut(source: str, opening: str, closing: str, scripts: list[str]) -> str:
    lower = source.lower()
    if len(lower) != len(source):  # a letter whose lower case is longer: offsets would slip
        lower = source
    pieces: list[str] = []
    end = 0
    while (start := lower.find(opening, end)) >= 0:
        pieces.append(source[end:start])
        stop = lower.find(closing, start + len(opening))
        if stop < 0:
            end = len(source)
            break
        _keep_structured(source[start:stop], scripts)
        tail = lower.find(">", stop)
        end = tail + 1 if tail >= 0 else len(source)
    pieces.append(source[end:])
    return " ".join(pieces)


def _keep_structured(element: str, scripts: list[str]) -> None:
    head, _, content = element.partition(">")
    if _STRUCTURED in head.lower() and content.strip():
        scripts.append(content)
