"""Plane geometry of maps: simplifying lines, cutting them at a box, and where a name fits into a shape."""

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from math import hypot

from archive.web.map_builder.topology import Line, Point, Ring
from archive.web.projection import Box

GRID = 24  # steps of each side in which the place of a name is looked for


def simplify(line: Line, smallest: float) -> Line:
    """The line without the points that span a triangle smaller than `smallest` square degrees with their neighbours.

    Visvalingam and Whyatt (1993), "Line generalisation by repeated elimination of points"; both ends stay.
    """
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    queue = [(_triangle(line, index - 1, index, index + 1), index) for index in range(1, len(line) - 1)]
    current = {index: area for area, index in queue}
    heapify(queue)
    gone: set[int] = set()
    while queue and queue[0][0] < smallest:
        area, index = heappop(queue)
        if current.get(index) != area or index in gone:
            continue
        gone.add(index)
        left, right = before[index], after[index]
        after[left], before[right] = right, left
        for near in (left, right):
            if 0 < near < len(line) - 1:
                current[near] = max(_triangle(line, before[near], near, after[near]), area)
                heappush(queue, (current[near], near))
    return [point for index, point in enumerate(line) if index not in gone]


def measure(ring: Sequence[Point]) -> float:
    """The area inside the ring, in the square of its units."""
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))) / 2


def cut_ring(ring: Ring, box: Box) -> Ring:
    """The part of the ring inside the box (Sutherland and Hodgman 1974), closed; empty where it lies outside."""
    for keeps, cross in _edges(box):
        ring = _cut_edge(ring, keeps, cross)
        if not ring:
            return []
    return ring


def cut_line(line: Line, box: Box) -> Iterator[Line]:
    """The stretches of the line that lie inside the box, with the points just outside."""
    stretch: Line = []
    for before, after in pairwise(line):
        if box.holds(before[1], before[0]) or box.holds(after[1], after[0]):
            stretch += [before, after] if not stretch else [after]
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def find_middle(ring: Ring) -> tuple[Point, float]:
    """The point of a grid inside the ring that lies farthest from its line, and how far that is."""
    columns, rows = [x for x, _ in ring], [y for _, y in ring]
    steps = [(step + 0.5) / GRID for step in range(GRID)]
    points = [
        (min(columns) + (max(columns) - min(columns)) * across, min(rows) + (max(rows) - min(rows)) * down)
        for across in steps
        for down in steps
    ]
    inside = [point for point in points if _holds(ring, point)]
    return max(
        ((point, _distance(ring, point)) for point in inside), key=lambda found: found[1], default=(ring[0], 0.0)
    )


def _triangle(line: Line, first: int, second: int, third: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = line[first], line[second], line[third]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def _edges(box: Box) -> Iterator[tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]]:
    """For each side of the box, whether a point lies on the inner side of it, and where a line crosses it."""
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):

        def keeps(point: Point, axis: int = axis, limit: float = limit, sign: int = sign) -> bool:
            return (point[axis] - limit) * sign >= 0

        def cross(start: Point, end: Point, axis: int = axis, limit: float = limit) -> Point:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share

        yield keeps, cross


def _cut_edge(ring: Ring, keeps: Callable[[Point], bool], cross: Callable[[Point, Point], Point]) -> Ring:
    kept: Ring = []
    for start, end in pairwise(ring):
        if keeps(start) != keeps(end):
            kept.append(cross(start, end))
        if keeps(end):
            kept.append(end)
    return [*kept, kept[0]] if kept else []


def _holds(ring: Ring, point: Point) -> bool:
    x, y = point
    crossings = (
        (start_y > y) != (end_y > y) and x < (end_x - start_x) * (y - start_y) / (end_y - start_y) + start_x
        for (start_x, start_y), (end_x, end_y) in pairwise(ring)
    )
    return sum(crossings) % 2 == 1


def _distance(ring: Ring, point: Point) -> float:
    return min(_distance_to(start, end, point) for start, end in pairwise(ring))


def _distance_to(start: Point, end: Point, point: Point) -> float:
    (ax, ay), (bx, by), (x, y) = start, end, point
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = min(max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0.0), 1.0) if length else 0.0
    return hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
