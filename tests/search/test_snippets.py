"""Marks laid over texts, and the passages that are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import query_language, snippets
from archive.search.answers import Fragment
from archive.search.results import search
from archive.search.snippets import START, STOP
from tests import rows


def show(fragments: tuple[Fragment, ...]) -> str:
    """The fragments as text, marked ones in brackets."""
    return "".join(f"[{fragment.text}]" if fragment.marked else fragment.text for fragment in fragments)


def find(source: str, *words: str) -> list[tuple[int, int]]:
    return sorted((source.index(word), source.index(word) + len(word)) for word in words)


def test_find_marks_gives_ranges_of_the_source() -> None:
    assert snippets.find_marks("ab cd ef", f"ab {START}cd{STOP} {START}ef{STOP}") == [(3, 5), (6, 8)]


@pytest.mark.parametrize("marked", [None, "", "ab cd", f"ab {START}cd{STOP} e"])
def test_find_marks_without_a_fitting_text_gives_none(marked: str | None) -> None:
    assert snippets.find_marks("ab cd ef", marked) == []


@given(st.text(alphabet="ab <&\ue000\n", max_size=30), st.lists(st.integers(0, 30), max_size=6))
def test_mark_keeps_every_character(source: str, cuts: list[int]) -> None:
    ends = sorted({cut for cut in cuts if cut <= len(source)})
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    assert "".join(fragment.text for fragment in snippets.mark(source, spans)) == source


BODY = (
    "Beras naik di pasar. Harga cabai turun.\n\n"
    "Rudal jatuh di kota. Warga lari. Drone dan rudal terbang rendah.\n\n"
    "Cuaca cerah."
)


def test_excerpt_without_marks_is_the_beginning() -> None:
    assert show(snippets.excerpt(BODY, [])) == "Beras naik di pasar. Harga cabai turun."


def test_excerpt_prefers_the_passage_with_most_different_words() -> None:
    spans = [*find(BODY, "Rudal", "Drone", "cabai"), (BODY.index("rudal"), BODY.index("rudal") + 5)]
    assert show(snippets.excerpt(BODY, sorted(spans))) == "Warga lari. [Drone] dan [rudal] terbang rendah."


def test_excerpt_of_empty_body_is_empty() -> None:
    assert snippets.excerpt("", []) == ()


def test_excerpt_of_long_sentence_is_cut_around_its_first_mark() -> None:
    body = "kata " * 300 + "rudal " + "kata " * 300
    text = show(snippets.excerpt(body, find(body, "rudal")))
    assert (text.startswith("…"), text.endswith("…"), "[rudal]" in text, len(text) <= snippets.LENGTH + 4) == (
        True,
    ) * 4


def test_excerpt_of_a_sentence_marked_at_its_end_is_as_long_as_others() -> None:
    text = show(snippets.excerpt(body := "kata " * 100 + "rudal jatuh.", find(body, "rudal")))
    assert (text.startswith("…kata"), text.endswith("[rudal] jatuh."), len(text) > snippets.LENGTH - 8) == (True,) * 3


@pytest.mark.parametrize(
    ("second", "whole"),
    [
        ("Lalu " + "kata " * 50 + "habis.", True),  # adds no other word
        ("Drone " + "kata " * 50 + "habis.", False),
    ],
)
def test_excerpt_leaves_a_second_sentence_out_that_would_be_cut_for_nothing(second: str, whole: bool) -> None:
    first = "Rudal jatuh di kota " + "pagi ini dan " * 8 + "malam."
    body = f"{first} {second}"
    text = show(snippets.excerpt(body, find(body, *(word for word in ("Rudal", "Drone") if word in body))))
    assert (text == first.replace("Rudal", "[Rudal]"), text.endswith("…")) == (whole, not whole)


def test_excerpt_of_endless_word_is_bounded() -> None:
    assert len(show(snippets.excerpt("a" * 5_000, []))) <= snippets.LENGTH + 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<b>Rudal</b> jatuh.", "<b>[Rudal]</b> jatuh."),
        ("Rudal/drone &amp; rudal-rudal.", "[Rudal]/drone &amp; [rudal]-[rudal]."),
        ("Lihat https://contoh.id/rudal?x=1 atau rudal@contoh.id, rudal.", None),
        ("\ue000rudal\ue001 dan 😀 rudal", "\ue000[rudal]\ue001 dan 😀 [rudal]"),
        ("“Rudal,” kata o'Neil — rudal’nya.", "“[Rudal],” kata o'Neil — [rudal’nya]."),
        ("مرحبا rudal 你好", "مرحبا [rudal] 你好"),
    ],
)
def test_marks_lie_over_texts_of_any_characters(body: str, shown: str | None) -> None:
    rows.article("Kabar", body)
    (hit,) = search(query_language.parse("rudal")).hits
    assert "".join(fragment.text for fragment in hit.snippet) == body
    assert shown is None or show(hit.snippet) == shown
