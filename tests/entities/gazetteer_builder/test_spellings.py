import pytest

from archive.entities.gazetteer_builder import spellings


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Khān Yūnis", "Khan Yunis"),
        ("‘Abasān", "Abasan"),
        ("Düsseldorf", "Düsseldorf"),
        ("Łódź", "Lodz"),
        ("Dar‘ā", "Dara"),
    ],
)
def test_readable_drops_the_marks_that_print_leaves_out(name: str, read: str) -> None:
    assert spellings.readable(name) == read


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("North Darfur", ["Darfur Utara", "North Darfur"]),
        ("Southern District", ["Southern District"]),
        ("New York", ["New York"]),
        ("Mekar [Sukamaju XX-M]", ["Mekar"]),
        ("Mekar (Region V)", ["Mekar"]),
        ("Mekar²", ["Mekar"]),
    ],
)
def test_localized_puts_the_direction_behind_the_name(name: str, names: list[str]) -> None:
    assert list(spellings.localized([name])) == names


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Mekar Krai", "Mekar"),
        ("Mekar Jaya Oblast", "Mekar Jaya"),
        ("Mekar Jaya", "Mekar Jaya"),
        ("Oblast", "Oblast"),
        ("Southern District", "Southern District"),
    ],
)
def test_bare_drops_the_word_for_what_a_division_is(name: str, rest: str) -> None:
    assert spellings.bare(name) == rest


@pytest.mark.parametrize(
    ("name", "expected"), [("AP", True), ("KRS", True), ("A", True), ("Aceh", False), ("Po", False)]
)
def test_is_code_tells_abbreviations_from_names(name: str, expected: bool) -> None:
    assert spellings.is_code(name) is expected


def test_alternates_keeps_spellings_and_drops_other_names() -> None:
    others = ["Mekardjaya", "Новое", "MKJ", "Burgdorf", "mekarjaya baru", "Mekar Jaya"]
    assert spellings.alternates("Mekarjaya", others, sure=False) == ("Mekardjaya", "Mekar Jaya")


def test_sure_alternates_are_long_and_very_close() -> None:
    assert spellings.alternates("Mekar", ["Mekhar", "Mekkar", "Mekor", "Mogar"], sure=True) == ("Mekhar", "Mekkar")


def test_alternates_drops_common_words() -> None:
    assert spellings.alternates("Amman", ["Aman", "Aman"], sure=False) == ()


def test_plain_names_drops_names_with_explanations() -> None:
    assert spellings.plain_names("Myanmar (Burma)", "Kongo - Kinshasa", "Iran") == ("Iran",)
