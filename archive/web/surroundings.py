"""What a place's page says of the places around it and within it, and of its other spellings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from archive.models import Place
from archive.search.asking import planning
from archive.web.loading import load

ANCESTORS = 5  # places around a place that its page names: facility, area, city, province, country, region
CHILDREN = 60  # places within it
SPELLINGS = 20

_SQL = (Path(__file__).parent / "surroundings.sql").read_text(encoding="utf-8")
_COLUMNS = ("id", "slug", "name", "type", "latitude", "longitude")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The places around a place, the largest first; those within it, the most named first; its other spellings.

    `articles` are the numbers of articles that name those within, by id.
    """

    around: tuple[Place, ...]
    within: tuple[Place, ...]
    articles: Mapping[int, int]
    spellings: tuple[str, ...]


def look_around(place: Place) -> Surroundings:
    """The surroundings in one query. Places that were merged into others are not within, a circle ends at ANCESTORS."""
    limits = {"ancestors": ANCESTORS, "children": CHILDREN, "spellings": SPELLINGS}
    rows = planning.run_prepared(_SQL, {"id": place.pk, **limits})
    around, within = ([row for row in rows if row[0] == section] for section in ("around", "within"))
    return Surroundings(
        around=tuple(load(Place, _COLUMNS[:3], row[2:5]) for row in reversed(around)),
        within=tuple(load(Place, _COLUMNS, row[2:8]) for row in within),
        articles={row[2]: row[8] for row in within},
        spellings=tuple(row[4] for row in rows if row[0] == "spelling"),
    )
