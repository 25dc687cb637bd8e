"""Reads TopoJSON, whose lines are kept once and shared by the countries on their two sides."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]  # longitude, latitude
Line = list[Point]
Ring = list[Point]

ANTARCTICA = "010"  # ISO 3166-1; it goes around a pole and is on no map


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country by its ISO 3166-1 number ("" for a land without one): its rings, holes among them."""

    number: str
    rings: tuple[tuple[int, ...], ...]  # numbers of lines; ~n is line n backwards


@dataclass(frozen=True, slots=True, kw_only=True)
class Topology:
    """Countries, and the lines that they are made of."""

    lines: tuple[Line, ...]
    countries: tuple[Country, ...]

    def close(self, ring: Sequence[int]) -> Ring:
        """The ring's points, each once and the first again at the end; without jumps at the antimeridian."""
        points: Ring = []
        for number in ring:
            line = self.lines[number] if number >= 0 else self.lines[~number][::-1]
            points += line[1:] if points else line
        return unwrap(points)

    def borders(self) -> Iterator[Line]:
        """The lines between two countries."""
        used = Counter(
            number if number >= 0 else ~number
            for country in self.countries
            for number in {line if line >= 0 else ~line for ring in country.rings for line in ring}
        )
        return (self.lines[number] for number, countries in used.items() if countries > 1)


def read(path: Path, simplify: Callable[[Line], Line]) -> Topology:
    """The countries of a file of world-atlas, each line simplified once, so that neighbours keep fitting."""
    held = json.loads(path.read_text(encoding="utf-8"))
    lines = tuple(simplify(_decode(arc, held["transform"])) for arc in held["arcs"])
    countries = (_read_country(shape) for shape in held["objects"]["countries"]["geometries"])
    return Topology(lines=lines, countries=tuple(country for country in countries if country.number != ANTARCTICA))


def unwrap(points: Sequence[Point]) -> Ring:
    """The points with longitudes beyond ±180° in place of jumps."""
    turns = accumulate(_turn(before[0], after[0]) for before, after in pairwise(points))
    return [points[0], *((x + turn, y) for (x, y), turn in zip(points[1:], turns, strict=True))]


def _turn(before: float, after: float) -> int:
    return -360 if after - before > 180 else 360 if before - after > 180 else 0


def _decode(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> Line:
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    columns, rows = (accumulate(steps) for steps in zip(*arc, strict=True))
    return [(x * scale_x + left, y * scale_y + bottom) for x, y in zip(columns, rows, strict=True)]


def _read_country(shape: dict[str, Any]) -> Country:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    rings = tuple(tuple(ring) for polygon in polygons for ring in polygon)
    return Country(number=shape.get("id") or "", rings=rings)
