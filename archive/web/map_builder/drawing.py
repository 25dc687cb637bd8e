"""One area's drawing: land, borders, and where the countries' names stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from archive.web.areas import Area
from archive.web.map_builder import geometry, topology
from archive.web.map_builder.topology import Line, Point, Topology
from archive.web.projection import WIDTH, Box

SMALLEST = {"50m": 1.1, "10m": 1.1}  # square units of the drawing below which a bend or an island is left out
SMALLEST_WORLD = 1.2
MARGIN = 0.04  # of a side, drawn beyond it, so that cut edges are not seen
NAME_ROOM = 26.0  # units around the middle of a country that its name needs
EARTH = Box(west=-180, south=-60, east=180, north=84)

NOTE = "Made from Natural Earth 1:{scale} (public domain) by way of world-atlas (ISC); see docs/data-sources.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Where a country's name stands in the drawing; `number` is its ISO 3166-1 number."""

    number: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """An SVG file with the elements #land and #borders, and labels for it."""

    svg: str
    labels: tuple[Label, ...]


def draw(area: Area, folder: Path) -> Drawing:
    """The drawing of an area; `folder` holds the files of the npm package world-atlas."""
    frame = _widen(area.box) if area.box else EARTH
    unit = (area.box.scale if area.box else WIDTH / 360) ** 2  # square units for a square degree
    smallest = (SMALLEST[area.detail] if area.box else SMALLEST_WORLD) / unit
    path = folder / f"countries-{area.detail}.json"
    held = topology.read(path, partial(geometry.simplify, smallest=smallest))
    shapes = {
        country.number or str(index): list(_cut(held, country.rings, frame, smallest))
        for index, country in enumerate(held.countries)
    }
    borders = [stretch for line in held.borders() for stretch in geometry.cut_line(topology.unwrap(line), frame)]
    return Drawing(
        svg=_write(area, [ring for rings in shapes.values() for ring in rings], borders),
        labels=tuple(_label(area, shapes)) if area.box else (),
    )


def _widen(box: Box) -> Box:
    across, down = (box.east - box.west) * MARGIN, (box.north - box.south) * MARGIN
    return Box(west=box.west - across, south=box.south - down, east=box.east + across, north=box.north + down)


def _cut(held: Topology, rings: Iterable[Sequence[int]], frame: Box, smallest: float) -> Iterator[Line]:
    """The parts of a country inside the frame, wherever the antimeridian put them."""
    for ring in rings:
        points = held.close(ring)
        for turn in (-360, 0, 360):
            cut = geometry.cut_ring([(x + turn, y) for x, y in points], frame)
            if cut and geometry.measure(cut) > smallest:
                yield cut


def _label(area: Area, shapes: dict[str, list[Line]]) -> Iterator[Label]:
    """The names that have room, the largest countries first."""
    assert area.box is not None
    found: list[tuple[float, Label]] = []
    for number, rings in shapes.items():
        inside = [cut for ring in rings if (cut := geometry.cut_ring(ring, area.box))]
        if not inside:
            continue
        largest = [area.project(y, x) for x, y in max(inside, key=geometry.measure)]
        (x, y), room = geometry.find_middle(largest)
        if room >= NAME_ROOM:
            found.append((room, Label(number=number, x=round(x), y=round(y))))
    yield from (label for _, label in sorted(found, key=lambda pair: -pair[0]))


def _write(area: Area, rings: Iterable[Line], borders: Iterable[Line]) -> str:
    land = "".join(f"{_trace(area, ring[:-1])}z" for ring in rings)
    lines = "".join(_trace(area, line) for line in borders)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {area.width} {area.height}">'
        f"<!-- {NOTE.format(scale=area.detail)} -->\n"
        f'<path id="land" d="{land}"/>\n'
        f'<path id="borders" fill="none" vector-effect="non-scaling-stroke" d="{lines}"/>\n</svg>\n'
    )


def _trace(area: Area, points: Sequence[Point]) -> str:
    """The points as a path of relative steps, in tenths of a unit."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in (area.project(y, x) for x, y in points)]
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(tenths)]
    moves = "".join(
        f"{_say(x)}{_say(y, joined=True)}" if index == 0 else _step(x, y)
        for index, (x, y) in enumerate(steps)
        if x or y
    )
    return f"M{_say(tenths[0][0])}{_say(tenths[0][1], joined=True)}l{moves}" if moves else ""


def _step(x: int, y: int) -> str:
    return f"{_say(x, joined=True)}{_say(y, joined=True)}"


def _say(tenths: int, *, joined: bool = False) -> str:
    """The number as SVG may write it; `joined` to another before it."""
    text = f"{tenths / 10:g}".replace("0.", ".", 1) if abs(tenths) < 10 else f"{tenths / 10:g}"
    return text if text.startswith("-") or not joined else f" {text}"
