"""Fits values from outside into their columns: what PostgreSQL cannot hold is replaced, what is too long is cut."""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db.models import Model

_REPLACEMENT = "\ufffd"
# Elements of a list (authors, reasons, wire sources): more are no such list.
MAX_ELEMENTS = 100
# Code points; an index entry of PostgreSQL holds 2,704 bytes, a code point of UTF-8 up to four.
MAX_IDENTITY = 600


def fit(model: type[Model], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values by column, each within what its column holds; offsets into texts stay true."""
    lengths = _measure(model)
    return {
        name: value if isinstance(value, (int, float)) or value is None else _fit_value(value, lengths.get(name))
        for name, value in values.items()
    }


def bound_identity(text: str) -> str:
    """A text that tells things apart, short enough for an index: one that is too long ends in its fingerprint."""
    text = make_storable(text)
    if len(text) <= MAX_IDENTITY:
        return text
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"{text[: MAX_IDENTITY - len(digest) - 1]}#{digest}"


def make_storable(text: str) -> str:
    """The text with each NUL and lone surrogate replaced by U+FFFD: as long as before, in an encoding that exists."""
    if text.isascii() and "\0" not in text:  # most are, and that is known without a look at their characters
        return text
    if "\0" in text:
        text = text.replace("\0", _REPLACEMENT)
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _fit_value(value: Any, length: int | None) -> Any:
    if isinstance(value, str):
        return make_storable(value)[:length]
    if isinstance(value, (list, tuple)):
        return [_fit_value(element, length) for element in value[:MAX_ELEMENTS]]
    return value


@cache
def _measure(model: type[Model]) -> dict[str, int | None]:
    """How many characters each column of the model holds, or each element of a list in it; None for any number."""
    bases = {field.name: getattr(field, "base_field", field) for field in model._meta.concrete_fields}
    return {name: getattr(base, "max_length", None) for name, base in bases.items()}
