"""Where a search leads: the places of the articles that it finds, as a map shows them."""

from dataclasses import dataclass

from archive.search import labels
from archive.search.asking import breadth, pages, questions
from archive.search.criteria import Criteria

PLACES = 240  # places of one map, those of the most articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place with its coordinates in degrees, its kind (as `PlaceKind`) and the number of articles that name it.

    Articles that name a place inside it count too. A search for this place in place of those that are filtered by finds
    as many if it is `inside` one of these, or none are.
    """

    slug: str
    label: str
    kind: str
    latitude: float
    longitude: float
    count: int
    inside: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Locations:
    """The places of a search that have coordinates, the most frequent first; `estimated` counts are "sekitar"."""

    places: tuple[Location, ...]
    estimated: bool


def locate(criteria: Criteria) -> Locations:
    """The places that the found articles name, at most PLACES, in four queries at most; never raises."""
    question = questions.put(criteria)
    measured = breadth.measure(question)
    rows = pages.locate(question, measured, limit=PLACES)
    shown = labels.tell_apart([(slug, name) for slug, name, *_ in rows])
    places = tuple(
        Location(
            slug=slug, label=label, kind=kind, latitude=latitude, longitude=longitude, count=int(count), inside=inside
        )
        for label, (slug, _, kind, latitude, longitude, count, inside) in zip(shown, rows, strict=True)
    )
    return Locations(places=places, estimated=measured.estimated)
