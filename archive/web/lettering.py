"""Names on a map: beside the largest circles, and across the countries, none over another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.web.projection import WIDTH

LETTER = 0.56  # width of a letter on average, in its size
SIZE, COUNTRY_SIZE = 17, 15  # units; as .map text in the style sheet
NAMED = 12  # circles with a name
LEADING = 3  # of them on a phone, where letters are larger
GAP = 5  # units between a circle and its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A text with its anchor ("start", "middle" or "end"), as SVG places it; `minor` ones are not shown on a phone."""

    text: str
    x: int
    y: int
    anchor: str
    kind: str
    minor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What may bear a name: a circle (with its radius), or the middle of a country."""

    text: str
    x: float
    y: float
    radius: float = 0.0


Frame = tuple[float, float, float, float]  # left, top, right, bottom


def letter(circles: Sequence[Spot], countries: Iterable[Spot], height: int) -> tuple[Name, ...]:
    """Names for the first circles, which are the largest, then for countries wherever there is room left."""
    edges = (0.0, 0.0, float(WIDTH), float(height))
    taken = [_surround(circle) for circle in circles]
    names = [*_name_circles(circles[:NAMED], edges, taken), *_name_countries(countries, edges, taken)]
    return tuple(names)


def _name_circles(circles: Sequence[Spot], edges: Frame, taken: list[Frame]) -> Iterator[Name]:
    for index, spot in enumerate(circles):
        width = len(spot.text) * SIZE * LETTER
        top = spot.y - SIZE / 2
        right, left = spot.x + spot.radius + GAP, spot.x - spot.radius - GAP
        for anchor, x, start in (("start", right, right), ("end", left, left - width)):
            if _take((start, top, start + width, top + SIZE), edges, taken):
                yield Name(
                    text=spot.text,
                    x=round(x),
                    y=round(spot.y + SIZE * 0.34),
                    anchor=anchor,
                    kind="town",
                    minor=index >= LEADING,
                )
                break


def _name_countries(countries: Iterable[Spot], edges: Frame, taken: list[Frame]) -> Iterator[Name]:
    for spot in countries:
        width = len(spot.text) * COUNTRY_SIZE * (LETTER + 0.2)  # in spaced capitals
        left, top = spot.x - width / 2, spot.y - COUNTRY_SIZE / 2
        if _take((left, top, left + width, top + COUNTRY_SIZE), edges, taken):
            yield Name(
                text=spot.text,
                x=round(spot.x),
                y=round(spot.y + COUNTRY_SIZE * 0.34),
                anchor="middle",
                kind="country",
                minor=True,
            )


def _surround(circle: Spot) -> Frame:
    """The frame that a circle takes; names may touch its corners."""
    reach = circle.radius * 0.8
    return circle.x - reach, circle.y - reach, circle.x + reach, circle.y + reach


def _take(frame: Frame, edges: Frame, taken: list[Frame]) -> bool:
    """Whether the frame lies inside the edges and over no other; it is taken then."""
    left, top, right, bottom = frame
    inside = edges[0] <= left and edges[1] <= top and right <= edges[2] and bottom <= edges[3]
    free = all(right < other[0] or other[2] < left or bottom < other[1] or other[3] < top for other in taken)
    if inside and free:
        taken.append(frame)
    return inside and free
