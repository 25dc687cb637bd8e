"""Fits values from outside into their columns: what PostgreSQL cannot hold is replaced, what is too long is cut."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Model

_REPLACEMENT = "\ufffd"
# Elements of a list (authors, reasons, wire sources): more are no such list.
MAX_ELEMENTS = 100
# Code points; an index entry of PostgreSQL holds 2,704 bytes, a code point of UTF-8 up to four.
MAX_IDENTITY = 600


def fit(model: type[Model], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values by column, each within what its column holds; offsets into texts stay true."""
    return {name: _fit_value(model._meta.get_field(name), value) for name, value in values.items()}


def bound_identity(text: str) -> str:
    """A text that tells things apart, short enough for an index: one that is too long ends in its fingerprint."""
    text = make_storable(text)
    if len(text) <= MAX_IDENTITY:
        return text
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f"{text[: MAX_IDENTITY - len(digest) - 1]}#{digest}"


def make_storable(text: str) -> str:
    """The text with each NUL and lone surrogate replaced by U+FFFD: as long as before, in an encoding that exists."""
    if "\0" in text:
        text = text.replace("\0", _REPLACEMENT)
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _fit_value(field: Any, value: Any) -> Any:
    if isinstance(value, str):
        return make_storable(value)[: field.max_length]
    if isinstance(field, ArrayField):
        return [_fit_value(field.base_field, element) for element in list(value)[:MAX_ELEMENTS]]
    return value
