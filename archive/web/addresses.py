"""Addresses of lists: the query string with one value added, taken away or replaced; the page number never survives."""

from django.http import QueryDict

PAGE = "hal"


def _plain(query: QueryDict) -> QueryDict:
    copy = query.copy()
    copy.pop(PAGE, None)
    return copy


def with_value(query: QueryDict, name: str, value: str) -> str:
    """The query string in which `name` also has `value`, with its question mark."""
    copy = _plain(query)
    copy.setlist(name, [*(kept for kept in copy.getlist(name) if kept != value), value])
    return f"?{copy.urlencode()}"


def without_value(query: QueryDict, name: str, value: str) -> str:
    """The query string in which `name` has its other values only."""
    copy = _plain(query)
    copy.setlist(name, [kept for kept in copy.getlist(name) if kept != value])
    return f"?{copy.urlencode()}"


def without(query: QueryDict, *names: str) -> str:
    """The query string without these parameters."""
    copy = _plain(query)
    for name in names:
        copy.pop(name, None)
    return f"?{copy.urlencode()}"


def replacing(query: QueryDict, **values: str) -> str:
    """The query string in which each of these parameters has this one value."""
    copy = _plain(query)
    for name, value in values.items():
        copy[name] = value
    return f"?{copy.urlencode()}"
