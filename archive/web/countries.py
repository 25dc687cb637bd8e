"""Names of countries in the reader's language."""

import json
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

FILE = Path(__file__).parent / "data" / "countries.json"  # of `build_maps`: code of ISO 3166-1: Indonesian, English


def name(code: str) -> str:
    """The country's name; the code itself where it is unknown."""
    names = _read().get(code)
    if names is None:
        return code
    return names[(get_language() or "").startswith("en")]


def is_named(text: str, code: str) -> bool:
    """Whether the text is or holds the country's name in one of the languages, as whole words."""
    return any(f" {each} " in f" {text} " for each in _read().get(code, ()))


@cache
def _read() -> dict[str, list[str]]:
    held: dict[str, list[str]] = json.loads(FILE.read_text(encoding="utf-8"))
    return held
