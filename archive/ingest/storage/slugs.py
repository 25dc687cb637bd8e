"""Addresses of entities: ASCII, bounded, unique, given once and never changed."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from django.utils.text import slugify

from archive.models import Article, Outlet, Place, Speaker

Addressed: TypeAlias = type[Speaker] | type[Place] | type[Outlet]

# Characters of a slug's stem; what tells namesakes apart comes on top, within the column's 120.
_MAX_STEM = 90
_MAX_NUMBER = 9


def stem(name: str, fallback: str) -> str:
    """The name as a slug; `fallback` and a fingerprint where it has no letter that ASCII can show."""
    plain = slugify(name)[:_MAX_STEM].strip("-")
    return plain or f"{fallback}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def of_article(title: str) -> str:
    """The slug of an article; its number makes the address unique."""
    return slugify(title)[: Article._meta.get_field("slug").max_length].strip("-") or "artikel"


def candidates(first: str, suffixes: Iterable[str], number: int) -> list[str]:
    """Slugs to try in turn: the first, each suffix added to the one before, small numbers, the row's number."""
    found = [first]
    for suffix in filter(None, suffixes):
        found.append(f"{found[-1]}-{suffix}")
    return [*found, *(f"{found[-1]}-{count}" for count in range(2, _MAX_NUMBER + 1)), f"{found[-1]}-no-{number}"]


def choose(model: Addressed, wishes: Sequence[Sequence[str]]) -> list[str]:
    """The first candidate of each list that no row and no earlier list has.

    Call it under `locks.hold_entities`, or `locks.hold_names` with the stem of each.
    """
    if not wishes:
        return []
    wanted = {slug for wish in wishes for slug in wish}
    taken = set(model._default_manager.filter(slug__in=wanted).values_list("slug", flat=True))
    chosen: list[str] = []
    for wish in wishes:
        slug = next(slug for slug in wish if slug not in taken)
        taken.add(slug)
        chosen.append(slug)
    return chosen
