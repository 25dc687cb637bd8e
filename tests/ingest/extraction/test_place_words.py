import pytest

from archive.ingest.extraction.place_words import split_words
from archive.language.tables import read_rows

SURE = frozenset(("mekarjaya", "sukamaju", "tvm"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("oleh Mekarjayake Sukamaju", ["oleh", "Mekarjaya", "ke", "Sukamaju"]),
        ("antaraMekarjayadanSukamaju", ["antara", "Mekarjaya", "dan", "Sukamaju"]),
        ("diSukamaju", ["di", "Sukamaju"]),
        ("MekarjayaHarga", ["Mekarjaya", "Harga"]),
        ("bersamaTVM", ["bersama", "TVM"]),
        ("YouTube McDonald", ["YouTube", "McDonald"]),
        ("mekarjayake", ["mekarjayake"]),
        ("Mekarjaya", ["Mekarjaya"]),
    ],
)
def test_split_words_parts_what_is_glued_to_a_sure_name(text: str, words: list[str]) -> None:
    assert [word.text for word in split_words(text, SURE)] == words


@pytest.mark.parametrize("tail", [row[0] for row in read_rows("place_glue.txt")])
def test_split_words_knows_the_word_glued_behind_a_name(tail: str) -> None:
    assert [word.text for word in split_words(f"Mekarjaya{tail}", SURE)] == ["Mekarjaya", tail]


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("Deir al", True),
        ("Al-Mekar", True),
        ("St. Mekar", True),
        ("Mekar. Ia", False),
        ("Mekar, Ia", False),
        ("Mekar\nIa", False),
        ("Mekar  Ia", True),
    ],
)
def test_word_is_joint_where_a_name_may_go_on(text: str, joint: bool) -> None:
    assert split_words(text, SURE)[1].joint is joint


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Mekar. Ia", True),
        ("Mekar? Ia", True),
        ("Mekar: “Ia", True),
        ("Mekar\nIa", True),
        ("Mekar, Ia", False),
        ("Mekar Ia", False),
    ],
)
def test_word_opens_a_sentence_behind_its_marks(text: str, opens: bool) -> None:
    assert split_words(text, SURE)[1].opens is opens


def test_first_word_opens_a_sentence() -> None:
    assert split_words("Mekar", SURE)[0].opens is True


def test_words_carry_exact_offsets() -> None:
    text = "«Dar‘ā» Mekarjayake\u200bX"
    assert [text[word.start : word.end] for word in split_words(text, SURE)] == [
        word.text for word in split_words(text, SURE)
    ]
