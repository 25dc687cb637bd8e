"""Builds the shipped gazetteer out of its sources and the hand-kept tables; run by `manage.py build_gazetteer`."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from archive.entities.gazetteer_builder import cities, countries, indonesia, namesakes, sources
from archive.entities.gazetteer_builder.draft import Draft
from archive.entities.knowledge import KnownPlace


def build(folder: Path) -> tuple[KnownPlace, ...]:
    """All places of the gazetteer, countries first, then by population; `folder` holds the downloaded sources."""
    draft = Draft(folder=folder, cities=list(cities.wanted_cities()))
    divisions = list(sources.read_divisions(folder))
    countries.add_countries(draft, divisions)
    countries.add_areas(draft)
    countries.add_divisions(draft, divisions)
    indonesia.add_indonesia(draft, divisions)
    cities.add_cities(draft)
    namesakes.settle(draft, divisions)
    return tuple(sorted(mend_parents(draft), key=rank))


def mend_parents(draft: Draft) -> Iterator[KnownPlace]:
    """The places; one whose parent another place stands for, or that was not taken, lies in the next larger one."""
    known = {place.authority_id for place in draft.places}
    for place in draft.places:
        parent = draft.replaced.get(place.parent or "", place.parent)
        if parent and parent not in known:
            larger = parent.rpartition(".")[0]
            parent = larger if larger in known else f"iso:{place.country}"
        yield replace(place, parent=parent)


def rank(place: KnownPlace) -> tuple[int, int, str]:
    """Sort key: countries, hand-kept areas, then the rest; the larger population first."""
    identity = place.authority_id or ""
    order = 0 if place.type == "country" else 1 if identity.startswith("arsip:") else 2
    return order, -place.population, identity
