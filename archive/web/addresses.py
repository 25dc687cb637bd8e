"""Addresses of lists: the query string with one value added, taken away or replaced.

Only non-empty parameters survive, and the place in the list never does unless it is asked for.
"""

from collections.abc import Container

from django.http import QueryDict

PAGE = "hal"
AFTER = "setelah"  # where a list by days goes on, beyond the pages that have numbers


def bound(query: QueryDict, names: Container[str], *, values: int, length: int) -> QueryDict:
    """The query string with these parameters alone: each with its first values, of `length` characters at most.

    Links repeat it, and a page has a hundred of them.
    """
    copy = QueryDict(mutable=True)
    for name, given in query.lists():
        if name in names:
            copy.setlist(name, [value[:length] for value in given[:values]])
    return copy


def _plain(query: QueryDict) -> QueryDict:
    copy = QueryDict(mutable=True)
    for name, values in query.lists():
        if name not in {PAGE, AFTER} and any(values):
            copy.setlist(name, [value for value in values if value])
    return copy


def _write(query: QueryDict) -> str:
    return f"?{query.urlencode()}"


def with_value(query: QueryDict, name: str, value: str) -> str:
    """The query string in which `name` also has `value`, with its question mark."""
    copy = _plain(query)
    copy.setlist(name, [*(kept for kept in copy.getlist(name) if kept != value), value])
    return _write(copy)


def without_value(query: QueryDict, name: str, value: str) -> str:
    """The query string in which `name` has its other values only."""
    copy = _plain(query)
    copy.setlist(name, [kept for kept in copy.getlist(name) if kept != value])
    return _write(copy)


def without(query: QueryDict, *names: str) -> str:
    """The query string without these parameters."""
    copy = _plain(query)
    for name in names:
        copy.pop(name, None)
    return _write(copy)


def replacing(query: QueryDict, **values: str) -> str:
    """The query string in which each of these parameters has this one value."""
    copy = _plain(query)
    for name, value in values.items():
        copy[name] = value
    return _write(copy)
