"""Sentences and quotations as token ranges."""

from archive.ingest.extraction.passages import divide
from tests.ingest.extraction.reading import tokens


def sentences(*paragraphs: str) -> list[tuple[str, int, bool]]:
    found = tokens("\n\n".join(paragraphs))
    return [(found.text(s.first, s.last), s.paragraph, s.opens_paragraph) for s in divide(paragraphs, found)]


def test_divide_gives_each_sentence_with_its_paragraph() -> None:
    assert sentences("Satu kapal karam. Dua selamat.", "Cuaca buruk.") == [
        ("Satu kapal karam.", 0, True),
        ("Dua selamat.", 0, False),
        ("Cuaca buruk.", 1, True),
    ]


def test_divide_gives_a_sentence_its_quotations() -> None:
    paragraph = 'Ia berkata, "Kami siap," lalu pergi. Selesai.'
    found = tokens(paragraph)
    quotes = [[found.body[q.start : q.end] for q in s.quotes] for s in divide([paragraph], found)]
    assert quotes == [["Kami siap"], []]


def test_divide_counts_the_words_of_a_quotation() -> None:
    paragraph = '"Kami siap, hari ini," katanya.'
    quote = next(iter(divide([paragraph], tokens(paragraph)))).quotes[0]
    assert (quote.words, quote.opened, quote.closed, quote.single) == (4, True, True, False)


def test_divide_cuts_text_without_stops() -> None:
    paragraph = "kata " * 1000
    lengths = [sentence.last - sentence.first for sentence in divide([paragraph], tokens(paragraph))]
    assert lengths == [400, 400, 200]


def test_divide_of_nothing_is_empty() -> None:
    assert list(divide([], tokens(""))) == []


def test_divide_joins_a_quotation_that_goes_through_paragraphs() -> None:
    paragraphs = ['Ia tiba. "Kami siap.', "Kami menang.", 'Itu pasti," katanya. Ia pergi.']
    found = tokens("\n\n".join(paragraphs))
    divided = [[found.body[q.start : q.end] for q in s.quotes] for s in divide(paragraphs, found)]
    assert divided == [[], ["Kami siap.\n\nKami menang.\n\nItu pasti"], []]


def test_divide_leaves_a_quotation_open_where_another_opens() -> None:
    paragraphs = ['"Kami siap.', '"Kami menang," katanya.']
    found = tokens("\n\n".join(paragraphs))
    assert [[q.closed for q in s.quotes] for s in divide(paragraphs, found)] == [[False], [True]]
