from archive.web.lettering import NAMED, Spot, letter


def _circle(text: str, x: float, y: float, radius: float = 10.0) -> Spot:
    return Spot(text=text, x=x, y=y, radius=radius)


def test_letter_names_a_circle_on_its_right() -> None:
    (name,) = letter([_circle("Aba", 100, 100)], [], 400)
    assert (name.text, name.x, name.anchor, name.minor) == ("Aba", 115, "start", False)


def test_letter_names_a_circle_at_the_right_edge_on_its_left() -> None:
    (name,) = letter([_circle("Aba", 985, 100)], [], 400)
    assert (name.x, name.anchor) == (970, "end")


def test_letter_leaves_out_a_name_that_would_lie_over_another() -> None:
    spots = [_circle("Aba", 100, 100), _circle("Baru", 100, 106), _circle("Cika", 100, 112)]
    assert [name.text for name in letter(spots, [], 400)] == ["Aba", "Baru"]


def test_letter_country_gives_way_to_a_circle() -> None:
    countries = [Spot(text="Negara", x=100, y=100), Spot(text="Tetangga", x=500, y=200)]
    assert [name.text for name in letter([_circle("Aba", 100, 100)], countries, 400)] == ["Aba", "Tetangga"]


def test_letter_names_the_largest_and_fewer_on_a_phone() -> None:
    names = letter([_circle(f"Kota {number}", 100, 30 * number + 30) for number in range(20)], [], 700)
    assert (len(names), [name.minor for name in names[:4]]) == (NAMED, [False, False, False, True])
