"""Quotations of every kind, with whoever said them."""

import pytest

from tests.ingest.extraction.reading import read, said

HART = "Gubernur Aceh Rudi Hart tiba di Minsk."


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('"Kami tidak akan mundur," kata Rudi Hart.', "Kami tidak akan mundur"),
        ("“Kami tidak akan mundur,” kata Rudi Hart.", "Kami tidak akan mundur"),
        ("”Kami tidak akan mundur,” kata Rudi Hart.", "Kami tidak akan mundur"),
        ("«Kami tidak akan mundur», kata Rudi Hart.", "Kami tidak akan mundur"),
        ('“Kami tidak akan mundur," kata Rudi Hart.', "Kami tidak akan mundur"),
        ("'Kami tidak akan mundur,' kata Rudi Hart.", "Kami tidak akan mundur"),
        ('"Kami tidak mundur. Kami maju. Selalu," kata Rudi Hart.', "Kami tidak mundur. Kami maju. Selalu"),
        ('"Apakah mereka akan mundur?" tanya Rudi Hart.', "Apakah mereka akan mundur?"),
        ('Rudi Hart mengatakan, "Kami tidak akan mundur."', "Kami tidak akan mundur."),
        ('Rudi Hart mengatakan: "Kami tidak akan mundur."', "Kami tidak akan mundur."),
        ('Rudi Hart: "Kami tidak akan mundur."', "Kami tidak akan mundur."),
        ('Rudi Hart menjawab, "Tidak."', "Tidak."),
        ('"Kami tidak akan mundur," Rudi Hart menambahkan.', "Kami tidak akan mundur"),
        ('"Kami tidak akan mundur," demikian pernyataan Rudi Hart.', "Kami tidak akan mundur"),
        ('"Kami tidak akan mundur," lanjut pernyataan Rudi Hart.', "Kami tidak akan mundur"),
        ('"Kami tidak akan mundur," kutip kantor berita TASS dari pernyataan Rudi Hart.', "Kami tidak akan mundur"),
    ],
)
def test_quotation_is_given_to_its_speaker(paragraph: str, expected: str) -> None:
    assert said(paragraph) == [("Rudi Hart", expected)]


def test_quotation_behind_nya_is_the_last_speakers() -> None:
    assert said(f'{HART} "Kami tidak akan mundur," ujarnya.') == [("Rudi Hart", "Kami tidak akan mundur")]


def test_quotation_split_by_its_cue_is_two_statements_of_one_speaker() -> None:
    assert said('"Kami tidak akan mundur," kata Rudi Hart, "dan kami tidak akan menyerah."') == [
        ("Rudi Hart", "Kami tidak akan mundur"),
        ("Rudi Hart", "dan kami tidak akan menyerah."),
    ]


def test_quotation_without_cue_goes_on_from_the_last_speaker() -> None:
    speakers, found = read('"Kami tidak akan mundur," kata Rudi Hart.', '"Kami akan tetap bertahan di sini."')
    assert [(speakers[s.speaker].name, s.cue) for s in found] == [("Rudi Hart", "kata"), ("Rudi Hart", None)]


def test_quotation_behind_a_colon_in_the_paragraph_before_is_announced() -> None:
    assert said("Kremlin menegaskan di Telegram:", '"Kami tidak akan mundur dari kota."') == [
        ("Kremlin", "Kami tidak akan mundur dari kota.")
    ]


def test_short_quotation_inside_a_report_is_no_statement_of_its_own() -> None:
    assert said('Rudi Hart menyebut serangan itu "sangat keji" dan sia-sia.') == [
        ("Rudi Hart", 'serangan itu "sangat keji" dan sia-sia')
    ]


def test_sentence_goes_on_reporting_behind_its_quotation() -> None:
    assert said('"Kami tidak akan mundur," tulis Rudi Hart, seraya menyebut bahwa kota itu aman.') == [
        ("Rudi Hart", "Kami tidak akan mundur"),
        ("Rudi Hart", "kota itu aman"),
    ]


def test_sentence_reports_before_its_quotation() -> None:
    assert said('Kremlin menyatakan bahwa kota itu sudah jatuh dan bahwa "musuh telah lari dari sana".') == [
        ("Kremlin", "kota itu sudah jatuh"),
        ("Kremlin", "musuh telah lari dari sana"),
    ]


def test_several_sentences_with_marks_that_never_close_are_read_as_reports() -> None:
    assert said('"Pasukan kami melancarkan "serangan besar" di kota, kata militer Israel.')[0][0] == "militer Israel"
