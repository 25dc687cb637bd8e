"""What a speaker or place has only once of each: names and positions, and whose they are while merges are in force."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from archive.models import PlaceName, Position, SpeakerName

Row = SpeakerName | Position | PlaceName


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Rows of `model` that an entity, its field `owner`, has only once by the fields of `key`."""

    model: type[SpeakerName] | type[Position] | type[PlaceName]
    owner: str
    key: tuple[str, ...]

    def held_by(self, entity: int) -> list[Row]:
        """The entity's rows, oldest first."""
        return list(self.model._default_manager.filter(**{self.owner: entity}).order_by("pk"))

    def key_of(self, row: Row) -> Hashable:
        """What makes two rows the same."""
        return tuple(getattr(row, name) for name in self.key)

    def movable(self, entity: int, into: int) -> list[Row]:
        """The entity's rows that the other does not have already."""
        taken = {self.key_of(row) for row in self.held_by(into)}
        return [row for row in self.held_by(entity) if self.key_of(row) not in taken]


def gather(belonging: Belonging, entities: Iterable[int], into: int) -> None:
    """Move what the entities have to the one that they were merged into; what that one already has stays."""
    for entity in entities:
        for row in belonging.movable(entity, into):
            _give(belonging, row, into, row.merged_from_id or entity)


def hand_back(belonging: Belonging, freed: Sequence[int], root: int) -> None:
    """Give what the freed entities had before merges to their root, the first of them.

    What the root has already goes to the entity whose it was; what the root itself got anew meanwhile stays away.
    """
    for entity in freed:
        taken = {belonging.key_of(row) for row in belonging.held_by(root)}
        for row in belonging.model._default_manager.filter(merged_from=entity).order_by("pk"):
            owner = entity if belonging.key_of(row) in taken else root
            if entity != root or belonging.key_of(row) not in taken:
                _give(belonging, row, owner, None if owner == entity else entity)


def _give(belonging: Belonging, row: Row, owner: int, merged_from: int | None) -> None:
    setattr(row, f"{belonging.owner}_id", owner)
    row.merged_from_id = merged_from
    row.save(update_fields=[belonging.owner, "merged_from"])
