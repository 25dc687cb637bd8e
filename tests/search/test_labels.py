import pytest
from django.utils import translation

from archive.search import labels


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ([("donetsk", "Donetsk"), ("kyiv", "Kyiv")], ["Donetsk", "Kyiv"]),
        ([("donetsk-kota", "Donetsk")], ["Donetsk"]),
        ([("donetsk-kota", "Donetsk"), ("donetsk", "Donetsk")], ["Donetsk (kota)", "Donetsk"]),
        ([("mekar-kota", "Mekar"), ("mekar-kota-ly", "Mekar")], ["Mekar (kota)", "Mekar (kota, LY)"]),
        ([("mekar-jaya", "Mekar"), ("mekar", "Mekar")], ["Mekar (JAYA)", "Mekar"]),
        ([("lama", "Mekar"), ("mekar", "Mekar")], ["Mekar (lama)", "Mekar"]),
        ([("mekar", "MEKAR"), ("mekar-kota", "Mekar")], ["MEKAR", "Mekar (kota)"]),
        ([], []),
    ],
    ids=["no namesakes", "no namesake shown", "kind", "country", "no kind", "renamed", "case", "nothing"],
)
def test_labels_of_one_list_differ(places: list[tuple[str, str]], shown: list[str]) -> None:
    assert labels.tell_apart(places) == shown


def test_kind_is_in_the_language_of_the_page() -> None:
    with translation.override("en"):
        assert labels.tell_apart([("mekar", "Mekar"), ("mekar-kota", "Mekar")])[1] == "Mekar (city)"
