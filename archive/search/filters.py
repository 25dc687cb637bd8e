"""The filters of a search: which rows the slugs and names in criteria mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archive.language.names import name_key
from archive.search import labels
from archive.search.answers import Asked
from archive.search.asking import planning
from archive.search.criteria import Criteria

FACETS = ("outlets", "officials", "places")  # attributes of Criteria, names of facets
LEXEMES = {"outlets": "o", "officials": "f", "places": "p"}  # as search_entry_facts.sql writes them

_SQL = (Path(__file__).parent / "names.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A slug or name to look up among the rows of one facet; `slug` is "" where only names are asked for."""

    facet: str
    slug: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row that a name means."""

    facet: str
    id: int
    slug: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Ids by facet: None where the facet is not filtered, empty where nothing fits. `missed`: facet and what was typed
    of values that mean nothing.
    """

    outlets: tuple[int, ...] | None = None
    officials: tuple[int, ...] | None = None
    places: tuple[int, ...] | None = None
    missed: tuple[tuple[str, str], ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The values that mean nothing, as typed."""
        return tuple(value for _, value in self.missed)

    def ids(self, facet: str) -> tuple[int, ...] | None:
        """The ids of one facet."""
        chosen: tuple[int, ...] | None = getattr(self, facet)
        return chosen

    def query(self, facet: str) -> str:
        """The tsquery of one facet's lexemes; "" where it is not filtered or nothing fits."""
        return " | ".join(f"'{LEXEMES[facet]}:{id}'" for id in self.ids(facet) or ())


def names_of(criteria: Criteria) -> list[Name]:
    """What has to be looked up for the criteria's filters, in the order of FACETS."""
    return [
        Name(facet=facet, slug=value.strip().lower(), key=name_key(value))
        for facet in FACETS
        for value in getattr(criteria, facet)
    ]


def list_asked(criteria: Criteria, found: Sequence[Sequence[Match]]) -> tuple[Asked, ...]:
    """What the criteria's values mean; `found` begins with what `look_up` gave for `names_of(criteria)`."""
    values = [value for facet in FACETS for value in getattr(criteria, facet)]
    return tuple(
        Asked(facet=match.facet, value=value, slug=match.slug, label=match.label)
        for value, matches in zip(values, found, strict=False)
        for match in matches
    )


def look_up(names: Sequence[Name]) -> list[list[Match]]:
    """What each name means, in the order of `names`, in one query."""
    found: list[list[Match]] = [[] for _ in names]
    columns = {
        "facets": [name.facet for name in names],
        "slugs": [name.slug.replace("\0", "") for name in names],
        "keys": [name.key for name in names],
    }
    for facet, position, id, slug, label in planning.run_prepared(_SQL, columns):
        found[position - 1].append(Match(facet=facet, id=id, slug=slug, label=label))
    return [_tell_apart(matches) for matches in found]


def _tell_apart(matches: list[Match]) -> list[Match]:
    """The matches of one name, which are all of one facet; places with labels that differ."""
    if not matches or matches[0].facet != "places":
        return matches
    shown = labels.tell_apart([(match.slug, match.label) for match in matches])
    return [replace(match, label=label) for match, label in zip(matches, shown, strict=True)]


def resolve(criteria: Criteria, found: Sequence[Sequence[Match]]) -> Filters:
    """The filters that the criteria's values mean; `found` is what `look_up` gave for `names_of(criteria)`."""
    ids: dict[str, tuple[int, ...]] = {}
    missed = []
    values = [(facet, value) for facet in FACETS for value in getattr(criteria, facet)]
    for (facet, value), matches in zip(values, found, strict=True):
        ids[facet] = tuple(dict.fromkeys([*ids.get(facet, ()), *(match.id for match in matches)]))
        if not matches:
            missed.append((facet, value))
    return Filters(**ids, missed=tuple(missed))
