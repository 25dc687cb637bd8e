"""The map's projection: from degrees to the coordinates of static/world.svg."""

from math import radians

WIDTH = 1000
HEIGHT = 432
_SCALE = WIDTH / 2 / 2.7354  # 0.8707 π, half the width of the projected equator
_TOP = 253.0  # the projected latitude 83.7° north, the tip of Greenland; Antarctica is cut off below


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """A point's x and y in the map's box of WIDTH × HEIGHT, by the Natural Earth projection.

    Its polynomial is that of Šavrič, Jenny, Patterson, Petrovič and Hurni (2011), "A polynomial equation for the
    Natural Earth projection".
    """
    phi = radians(latitude)
    p2, p4 = phi**2, phi**4
    x = radians(longitude) * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return round(WIDTH / 2 + _SCALE * x, 1), round(_TOP - _SCALE * y, 1)
