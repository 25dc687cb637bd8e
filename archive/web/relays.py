"""How often an outlet relays other media, and which."""

from dataclasses import dataclass

from archive.models import Article, Outlet
from archive.search.answers import FacetValue
from archive.web.overviews import TOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Relayed:
    """Articles that name a source which they relay: how many, their share in per cent, and the sources."""

    articles: int
    percent: int
    sources: tuple[FacetValue, ...]


def measure(outlet: Outlet, total: int) -> Relayed:
    """What the outlet relays, of which readers may see `total` articles; two queries."""
    relaying = Article.objects.visible().filter(outlet=outlet).relaying()
    articles = relaying.count()
    sources = relaying.count_sources(TOP)
    return Relayed(
        articles=articles,
        percent=round(100 * articles / total) if total else 0,
        sources=tuple(FacetValue(value="", label=name, count=number) for name, number in sources),
    )
