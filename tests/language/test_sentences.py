import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language import sentences


def cut(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in sentences.split(paragraph)]


def quoted(paragraph: str) -> list[str]:
    return [paragraph[found.start : found.end] for found in sentences.find_quotations(paragraph)]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Mereka pergi. Kami tinggal!", ["Mereka pergi.", "Kami tinggal!"]),
        ("Dr. Budi tiba di Jl. Merdeka No. 5. Ia lelah.", ["Dr. Budi tiba di Jl. Merdeka No. 5.", "Ia lelah."]),
        ("Kata B.J. Habibie begitu. Benar.", ["Kata B.J. Habibie begitu.", "Benar."]),
        ("Pada tahun 2025.Rupiah naik.", ["Pada tahun 2025.", "Rupiah naik."]),
        ("Menurut Kompas.com dan detik.com begitu.", ["Menurut Kompas.com dan detik.com begitu."]),
        ("1. Presiden tiba. 2. Ia pergi.", ["1. Presiden tiba.", "2. Ia pergi."]),
        ('"Kami siap. Kami menang," kata dia. Lalu pergi.', ['"Kami siap. Kami menang," kata dia.', "Lalu pergi."]),
        ('"Kami siap." Ia pergi.', ['"Kami siap."', "Ia pergi."]),
        ('"Apa?" tanya dia.', ['"Apa?" tanya dia.']),
        ("", []),
        ("   ", []),
        ("tanpa tanda baca", ["tanpa tanda baca"]),
    ],
)
def test_split_finds_sentences(paragraph: str, expected: list[str]) -> None:
    assert cut(paragraph) == expected


@pytest.mark.parametrize("word", ["Prof", "Letjen", "No", "Jl", "Rp", "vs", "H", "Brigjen"])
def test_split_keeps_abbreviations_with_what_follows(word: str) -> None:
    assert cut(f"Itu {word}. Budi.") == [f"Itu {word}. Budi."]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"Kami siap," kata dia.', ["Kami siap,"]),
        ("“Kami siap,” kata dia.", ["Kami siap,"]),
        ('“Kami siap," kata dia.', ["Kami siap,"]),
        ("«Kami siap,» kata dia.", ["Kami siap,"]),
        ("'Kami siap,' kata dia pada Jum'at.", ["Kami siap,"]),
        ('"Jangan "bermain" api," ujarnya.', ['Jangan "bermain" api,']),
        ('Ini "buruk" dan "jelek".', ["buruk", "jelek"]),
        ("Sana'a dan Jum'at", []),
        ("5 ' 3", []),
    ],
)
def test_find_quotations_pairs_marks_of_every_form(paragraph: str, expected: list[str]) -> None:
    assert quoted(paragraph) == expected


def test_find_quotations_marks_one_that_goes_on() -> None:
    [found] = sentences.find_quotations('Dia berkata: "Kami siap.')
    assert (found.opened, found.closed, found.outer) == (True, False, (13, 24))


def test_find_quotations_marks_one_from_the_paragraph_before() -> None:
    [found] = sentences.find_quotations("Dan kami menang.” Lalu dia pergi.")
    assert (found.opened, found.closed, found.outer) == (False, True, (0, 17))


def test_find_quotations_ends_one_that_was_not_closed_where_the_next_opens() -> None:
    assert quoted('"Kita menang. "Kami siap," kata dia.') == ["Kita menang. ", "Kami siap,"]


@given(st.text(alphabet="aB \"'“”‘’.,!?\n", max_size=120))
def test_spans_lie_in_the_paragraph_in_order(paragraph: str) -> None:
    spans = sentences.split(paragraph)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(paragraph[start:end].strip() == paragraph[start:end] != "" for start, end in spans)


@given(st.text(alphabet="aB \"'“”‘’«»,.", max_size=120))
def test_quotations_lie_in_the_paragraph_and_do_not_overlap(paragraph: str) -> None:
    edges = [edge for found in sentences.find_quotations(paragraph) for edge in (found.start, found.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(paragraph) for edge in edges)


def test_split_ends_a_sentence_behind_the_site_x() -> None:
    paragraph = "Ia menulis di media sosial X. Pada hari itu perang usai."
    assert [paragraph[start:end] for start, end in sentences.split(paragraph)] == [
        "Ia menulis di media sosial X.",
        "Pada hari itu perang usai.",
    ]


@pytest.mark.parametrize(("text", "count"), [('Perang 12 hari" dengan Iran usai.', 0), ('Kami menang," katanya.', 1)])
def test_mark_that_nothing_opens_closes_only_beside_a_stop(text: str, count: int) -> None:
    assert len(sentences.find_quotations(text)) == count
