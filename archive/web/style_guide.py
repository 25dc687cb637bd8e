"""What the style guide lists, read out of the style sheet, the sprite and the base template themselves."""

import re
from dataclasses import dataclass

from django.conf import settings

_COLOUR = re.compile(r"--([\w-]+): #")
_SIZE = re.compile(r"--(t-?\d|t-read): ")
_SPACE = re.compile(r"--(s\d): ")
_ICON = re.compile(r'<symbol id="(\w+)" viewBox="0 0 24 24"')
_BLOCK = re.compile(r"\{% block (\w+) %\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Names in the order of their first appearance."""

    colours: tuple[str, ...]
    sizes: tuple[str, ...]
    spaces: tuple[str, ...]
    icons: tuple[str, ...]
    blocks: tuple[str, ...]


def list_tokens() -> Tokens:
    """The custom properties, icons and template blocks that pages may use."""
    sheet, sprite, base = (
        (settings.BASE_DIR / path).read_text(encoding="utf-8")
        for path in ("static/archive.css", "static/icons.svg", "templates/base.html")
    )
    return Tokens(
        colours=_find(_COLOUR, sheet),
        sizes=_find(_SIZE, sheet),
        spaces=_find(_SPACE, sheet),
        icons=_find(_ICON, sprite),
        blocks=_find(_BLOCK, base),
    )


def _find(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pattern.findall(text)))
