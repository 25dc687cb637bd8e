from archive.language import differences
from archive.language.differences import Change, Run, compare


def test_compare_equal_texts_is_the_same() -> None:
    assert compare(["a", "b"], ["a", "b"]) == (
        Change(kind="same", runs=(Run(kind="same", text="a"),)),
        Change(kind="same", runs=(Run(kind="same", text="b"),)),
    )


def test_compare_rewritten_paragraph_marks_words() -> None:
    assert compare(["dua orang tewas"], ["tiga orang tewas"]) == (
        Change(
            kind="changed",
            runs=(
                Run(kind="removed", text="dua"),
                Run(kind="added", text="tiga"),
                Run(kind="same", text=" orang tewas"),
            ),
        ),
    )


def test_compare_added_paragraph_is_added_whole() -> None:
    assert compare(["a"], ["a", "b c"]) == (
        Change(kind="same", runs=(Run(kind="same", text="a"),)),
        Change(kind="added", runs=(Run(kind="added", text="b c"),)),
    )


def test_compare_removed_paragraph_is_removed_whole() -> None:
    assert compare(["a", "b c"], ["a"])[1] == Change(kind="removed", runs=(Run(kind="removed", text="b c"),))


def test_compare_very_long_paragraphs_are_replaced_whole() -> None:
    old, new = "kata " * differences.WORDS_LIMIT, "lain " * differences.WORDS_LIMIT
    assert [change.kind for change in compare([old], [new])] == ["removed", "added"]


def test_compare_very_many_paragraphs_are_replaced_whole() -> None:
    old = ["a"] * (differences.PARAGRAPHS_LIMIT + 1)
    assert {change.kind for change in compare(old, ["a"])} == {"removed", "added"}
