"""The outlets that the archive knows when it is shipped: names, domains, names as printed in datelines."""

from collections.abc import Mapping
from functools import cache

from archive.entities.knowledge import KnownOutlet
from archive.language.names import name_key
from archive.language.tables import read_rows

_LIST_MARK = ";"


@cache
def outlets() -> tuple[KnownOutlet, ...]:
    """The shipped outlets in the order of the data file."""
    return tuple(
        KnownOutlet(
            name=name,
            authority_id=f"outlet:{slug}",
            domains=_split(domains),
            names=(name, *_split(names), *_split(domains)),
        )
        for slug, name, domains, names in ((*row, "")[:4] for row in read_rows("outlets.tsv", "archive.entities.data"))
    )


def find_by_host(host: str, known: Mapping[str, tuple[KnownOutlet, ...]]) -> KnownOutlet | None:
    """The outlet to whose domain, or the nearest domain above, the host belongs ("news.detik.com" to "detik.com").

    `known` is `Knowledge.outlets`.
    """
    labels = host.lower().strip(".").split(".")
    for at in range(len(labels) - 1):
        domain = ".".join(labels[at:])
        for outlet in known.get(name_key(domain), ()):
            if domain in outlet.domains:
                return outlet
    return None


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(_LIST_MARK) if part.strip())
