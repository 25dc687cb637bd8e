"""What was built so far of the gazetteer: the places, and the tables by which later steps find earlier ones."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from archive.entities.gazetteer_builder.sources import City
from archive.entities.knowledge import KnownPlace

Point = tuple[float, float]  # latitude, longitude in degrees


@dataclass(slots=True)
class Draft:
    """Places added so far. `divisions`: authority_id of areas and divisions by country and name key; `replaced`: areas
    that stand for divisions, by the authority_id of the division; `municipalities`: name keys of Indonesian cities that
    lie beside a regency, not in it."""

    folder: Path
    places: list[KnownPlace] = field(default_factory=list)
    cities: list[City] = field(default_factory=list)
    replaced: dict[str, str] = field(default_factory=dict)
    municipalities: set[str] = field(default_factory=set)
    divisions: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, place: KnownPlace) -> None:
        """Keep the place, its names without repetition."""
        spelled = [" ".join(name.replace("|", " ").split()) for name in (place.name, *place.names)]
        names = dict.fromkeys(name for name in spelled[1:] if name and name != spelled[0])
        self.places.append(replace(place, name=spelled[0], names=tuple(names)))
