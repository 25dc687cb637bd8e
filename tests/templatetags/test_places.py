from dataclasses import dataclass

from archive.search.answers import Named
from archive.templatetags.places import pieces_linked, place_chips, place_links

PLACES = (Named(slug="mekar-kota", name="Mekar"), Named(slug="mekar", name="Mekar"))


@dataclass
class Piece:
    text: str
    place: Named | None = None


def test_places_of_one_name_are_told_apart_in_order() -> None:
    assert place_links(PLACES) == (
        '<a href="/tempat/mekar-kota/"><bdi>Mekar (kota)</bdi></a>, <a href="/tempat/mekar/"><bdi>Mekar</bdi></a>'
    )


def test_places_as_chips_are_told_apart_too() -> None:
    assert place_chips(PLACES[:1]) == '<li><a class="chip" href="/tempat/mekar-kota/"><bdi>Mekar</bdi></a></li>'
    assert "Mekar (kota)" in place_chips(PLACES)


def test_pieces_are_escaped_and_places_in_them_linked() -> None:
    pieces = [Piece("Di <b>"), Piece("Mekar & Aba", PLACES[1])]
    assert pieces_linked(pieces) == 'Di &lt;b&gt;<a class="place" href="/tempat/mekar/">Mekar &amp; Aba</a>'
