"""The knowledge of the shipped data files alone: all that extraction is given where there is no database. Pure."""

from functools import cache

from archive.entities import authority, gazetteer, outlets
from archive.entities.knowledge import Knowledge, assemble


@cache
def load() -> Knowledge:
    """Every shipped speaker, place and outlet; read once a process."""
    return assemble(speakers=authority.speakers(), places=gazetteer.places(), outlets=outlets.outlets())
