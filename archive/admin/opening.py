"""Rows of speakers and places that curators open."""

from archive.entities import locks
from archive.ingest.storage import slugs
from archive.language.names import name_key
from archive.models import Place, Speaker


def open_row(row: Speaker | Place) -> None:
    """Save a new speaker or place under an address of its own, with its name as a spelling."""
    locks.hold_entities()
    model = Speaker if isinstance(row, Speaker) else Place
    wishes = slugs.candidates(slugs.stem(row.name, "baris"), [row.country.lower()], 0)
    row.slug = slugs.choose(model, [wishes])[0]
    row.reviewed = True
    row.save()
    row.names.create(name=row.name, key=name_key(row.name)[:200])
