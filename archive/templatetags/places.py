"""Places in a list, told apart where they bear one name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django import template

from archive.search import labels

register = template.Library()


class NamedPlace(Protocol):
    """What has the slug and the name of a place: its row, or what search says of it."""

    @property
    def slug(self) -> str: ...

    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLink:
    """A place of a list: its slug and its label."""

    slug: str
    label: str


@register.filter
def told_apart(places: Sequence[NamedPlace]) -> list[PlaceLink]:
    """The places in order, with labels of which no two are equal."""
    named = [(place.slug, place.name) for place in places]
    return [PlaceLink(slug=slug, label=label) for (slug, _), label in zip(named, labels.tell_apart(named), strict=True)]
