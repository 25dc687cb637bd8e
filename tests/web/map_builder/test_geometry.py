from archive.web.map_builder import geometry
from archive.web.projection import Box

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
BOX = Box(west=2, south=-1, east=10, north=2)


def test_simplify_drops_points_that_hardly_bend_the_line() -> None:
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]
    assert geometry.simplify(line, 0.1) == [(0.0, 0.0), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]


def test_simplify_keeps_both_ends() -> None:
    assert geometry.simplify([(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], 100.0) == [(0.0, 0.0), (2.0, 0.0)]


def test_measure_square() -> None:
    assert geometry.measure(SQUARE) == 16.0


def test_cut_ring_keeps_what_lies_inside() -> None:
    cut = geometry.cut_ring(SQUARE, BOX)
    assert (geometry.measure(cut), cut[0] == cut[-1]) == (4.0, True)


def test_cut_ring_outside_is_empty() -> None:
    assert geometry.cut_ring(SQUARE, Box(west=5, south=5, east=6, north=6)) == []


def test_cut_line_in_two_where_it_leaves_the_box() -> None:
    line = [(3.0, 0.0), (3.0, 5.0), (4.0, 5.0), (4.0, 0.0)]
    assert list(geometry.cut_line(line, BOX)) == [[(3.0, 0.0), (3.0, 5.0)], [(4.0, 5.0), (4.0, 0.0)]]


def test_find_middle_lies_in_the_thick_part() -> None:
    spoon = [
        (0.0, 0.0),
        (10.0, 0.0),
        (10.0, -3.0),
        (16.0, -3.0),
        (16.0, 4.0),
        (10.0, 4.0),
        (10.0, 1.0),
        (0.0, 1.0),
        (0.0, 0.0),
    ]
    (x, y), room = geometry.find_middle(spoon)
    assert (12 < x < 14, -1 < y < 2, room > 2.5) == (True, True, True)
