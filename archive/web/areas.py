"""The parts of the world that have a map of their own, and which of them fits a number of places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.web import projection
from archive.web.projection import HEIGHT, WIDTH, Box

FITTING = 0.8  # share of the counts that an area must hold to be shown in place of the world


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A map: the world (without a box), or a part of it. `detail` is the scale of Natural Earth it is drawn from."""

    slug: str
    name: Promise | str
    box: Box | None = None
    detail: str = "50m"

    @property
    def width(self) -> int:
        """The width of the drawing, in its units."""
        return WIDTH

    @property
    def height(self) -> int:
        """The height of the drawing, in its units."""
        return self.box.height if self.box else HEIGHT

    @property
    def drawing(self) -> str:
        """The static file with its coastlines and borders."""
        return f"maps/{self.slug}.svg"

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether the map shows this point; Antarctica is on none."""
        return self.box.holds(latitude, longitude) if self.box else latitude > -60

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The point's x and y in the drawing."""
        return (self.box.project if self.box else projection.project)(latitude, longitude)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A point in degrees with a count."""

    latitude: float
    longitude: float
    count: int


WORLD = Area(slug="dunia", name=_("Dunia"))
# Conflicts of which Indonesian outlets write; the small ones after the large ones that hold them.
AREAS: Sequence[Area] = (
    WORLD,
    Area(slug="eropa-timur", name=_("Eropa Timur"), box=Box(west=19, south=43.5, east=52, north=57)),
    Area(slug="timur-tengah", name=_("Timur Tengah"), box=Box(west=24, south=12.5, east=64, north=39.5)),
    Area(
        slug="palestina",
        name=_("Palestina dan Israel"),
        detail="10m",
        box=Box(west=29.5, south=29, east=40.5, north=35),
    ),
    Area(slug="afrika", name=_("Afrika"), box=Box(west=-18, south=-12, east=52, north=37.5)),
    Area(slug="asia-selatan", name=_("Asia Selatan"), box=Box(west=57, south=8, east=102, north=38)),
    Area(slug="asia-timur", name=_("Asia Timur"), box=Box(west=98, south=18, east=147, north=49)),
    Area(slug="asia-tenggara", name=_("Asia Tenggara"), box=Box(west=90, south=0, east=128, north=26)),
    Area(slug="indonesia", name=_("Indonesia"), box=Box(west=94, south=-12, east=142, north=8)),
    Area(slug="papua", name=_("Papua"), detail="10m", box=Box(west=128, south=-9.5, east=142.5, north=1)),
)
_BY_SLUG = {area.slug: area for area in AREAS}


def find(slug: str) -> Area | None:
    """The area of this slug."""
    return _BY_SLUG.get(slug)


def fit(points: Iterable[Weighed]) -> Area:
    """The smallest area that holds nearly all of what is counted; the world where none does or nothing is counted."""
    weighed = list(points)
    total = sum(point.count for point in weighed)
    fitting = [area for area in AREAS if area.box and total and _share(area, weighed, total) >= FITTING]
    return min(fitting, key=lambda area: (area.box.north - area.box.south) if area.box else 0, default=WORLD)


def _share(area: Area, points: Sequence[Weighed], total: int) -> float:
    return sum(point.count for point in points if area.holds(point.latitude, point.longitude)) / total
