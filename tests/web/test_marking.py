import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.web.marking import Piece, Segment, Span, mark


def _span(body: str, text: str, mark_: str) -> Span[str]:
    start = body.index(text)
    return Span(start=start, end=start + len(text), mark=mark_)


def test_mark_text_without_spans_is_one_segment_a_paragraph() -> None:
    assert mark("Satu.\n\nDua.", [], []) == (
        (Segment(pieces=(Piece(text="Satu."),)),),
        (Segment(pieces=(Piece(text="Dua."),)),),
    )


def test_mark_statement_with_a_place_inside_is_one_segment_of_three_pieces() -> None:
    body = "Ia berkata kota Aba aman."
    segments = mark(body, [_span(body, "kota Aba aman", "s1")], [_span(body, "Aba", "p1")])
    assert segments == (
        (
            Segment(pieces=(Piece(text="Ia berkata "),)),
            Segment(
                pieces=(Piece(text="kota "), Piece(text="Aba", place="p1"), Piece(text=" aman")),
                statement="s1",
                opens=True,
                closes=True,
            ),
            Segment(pieces=(Piece(text="."),)),
        ),
    )


def test_mark_nested_statements_gives_the_text_to_the_inner_one() -> None:
    body = "satu dua tiga"
    segments = mark(body, [_span(body, body, "luar"), _span(body, "dua", "dalam")], [])
    assert [(segment.statement, segment.opens, segment.closes) for segment in segments[0]] == [
        ("luar", True, False),
        ("dalam", True, True),
        ("luar", False, True),
    ]


def test_mark_statements_with_one_beginning_anchors_the_longer_one_too() -> None:
    body = "satu dua tiga"
    segments = mark(body, [_span(body, body, "panjang"), _span(body, "satu", "pendek")], [])
    assert [(segment.statement, segment.anchors) for segment in segments[0]] == [
        ("pendek", ("panjang",)),
        ("panjang", ()),
    ]


def test_mark_statements_of_one_span_are_both_anchored_and_ended_there() -> None:
    body = "satu dua"
    segments = mark(body, [_span(body, "dua", "pertama"), _span(body, "dua", "kedua")], [])
    found = segments[0][1]
    assert (found.statement, found.opens, found.closes) == ("pertama", True, True)
    assert (found.anchors, found.ends) == (("kedua",), ("kedua",))


def test_mark_outer_statement_ends_with_the_inner_one() -> None:
    body = "satu dua tiga"
    segments = mark(body, [_span(body, body, "luar"), _span(body, "tiga", "dalam")], [])
    assert [(segment.statement, segment.closes, segment.ends) for segment in segments[0]] == [
        ("luar", False, ()),
        ("dalam", True, ("luar",)),
    ]


def test_mark_span_across_paragraphs_is_marked_in_both_and_opens_once() -> None:
    body = "satu dua\n\ntiga empat"
    segments = mark(body, [_span(body, "dua\n\ntiga", "s")], [])
    assert [
        [(segment.statement, segment.opens, segment.closes) for segment in paragraph] for paragraph in segments
    ] == [
        [(None, False, False), ("s", True, False)],
        [("s", False, True), (None, False, False)],
    ]


@pytest.mark.parametrize("body", ["", "\n\n", "\n\n\n\n"])
def test_mark_empty_text_has_no_paragraphs(body: str) -> None:
    assert mark(body, [], []) == ()


def test_mark_span_beyond_the_text_marks_what_there_is() -> None:
    assert mark("abc", [Span(start=1, end=99, mark="s")], []) == (
        (
            Segment(pieces=(Piece(text="a"),)),
            Segment(pieces=(Piece(text="bc"),), statement="s", opens=True),
        ),
    )


_SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=6)


@given(body=st.text(alphabet="ab<&\n", max_size=45), said=_SPANS, named=_SPANS)
def test_mark_loses_no_text_and_anchors_each_statement_once(
    body: str, said: list[tuple[int, int]], named: list[tuple[int, int]]
) -> None:
    statements = [
        Span(start=start, end=start + length, mark=key) for key, (start, length) in enumerate(dict.fromkeys(said))
    ]
    places = [Span(start=start, end=start + length, mark=key) for key, (start, length) in enumerate(named)]
    paragraphs = mark(body, statements, places)
    texts = ["".join(piece.text for segment in paragraph for piece in segment.pieces) for paragraph in paragraphs]
    assert texts == [paragraph for paragraph in body.split("\n\n") if paragraph]
    anchored = [key for paragraph in paragraphs for segment in paragraph for key in segment.anchors]
    opened = [segment.statement for paragraph in paragraphs for segment in paragraph if segment.opens]
    inside = _inside(body)
    assert sorted([*anchored, *opened]) == [span.mark for span in statements if span.start in inside]
    ended = [key for paragraph in paragraphs for segment in paragraph for key in segment.ends]
    closed = [segment.statement for paragraph in paragraphs for segment in paragraph if segment.closes]
    assert sorted([*ended, *closed]) == [span.mark for span in statements if span.end - 1 in inside]


def _inside(body: str) -> set[int]:
    """The positions that lie in a paragraph."""
    positions, start = set(), 0
    for paragraph in body.split("\n\n"):
        positions |= set(range(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return positions
