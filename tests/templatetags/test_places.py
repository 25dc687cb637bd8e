from archive.search.answers import Named
from archive.templatetags.places import PlaceLink, told_apart


def test_places_of_one_name_are_told_apart_in_order() -> None:
    shown = told_apart([Named(slug="mekar-kota", name="Mekar"), Named(slug="mekar", name="Mekar")])
    assert shown == [PlaceLink(slug="mekar-kota", label="Mekar (kota)"), PlaceLink(slug="mekar", label="Mekar")]
