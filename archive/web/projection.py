"""The maps' projections: from degrees to the coordinates of the drawings in static/maps/."""

from dataclasses import dataclass
from math import cos, radians

WIDTH = 1000
HEIGHT = 432  # of the world
_SCALE = WIDTH / 2 / 2.7354  # 0.8707 π, half the width of the projected equator
_TOP = 253.0  # the projected latitude 83.7° north, the tip of Greenland; Antarctica is cut off below


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the earth between two meridians and two parallels, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether the point lies inside."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east

    @property
    def scale(self) -> float:
        """Units of the drawing for a degree of latitude."""
        return WIDTH / ((self.east - self.west) * cos(radians((self.north + self.south) / 2)))

    @property
    def height(self) -> int:
        """The height of the drawing, of which the width is WIDTH."""
        return round((self.north - self.south) * self.scale)

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """A point's x and y in the drawing: an equirectangular projection, true to scale on the middle parallel."""
        return (longitude - self.west) * WIDTH / (self.east - self.west), (self.north - latitude) * self.scale


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """A point's x and y in the box of WIDTH × HEIGHT that shows the world, by the Natural Earth projection.

    Its polynomial is that of Šavrič, Jenny, Patterson, Petrovič and Hurni (2011), "A polynomial equation for the
    Natural Earth projection".
    """
    phi = radians(latitude)
    p2, p4 = phi**2, phi**4
    x = radians(longitude) * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return round(WIDTH / 2 + _SCALE * x, 1), round(_TOP - _SCALE * y, 1)
