"""Which pattern a sentence follows."""

from tests.ingest.extraction.reading import read


def test_quotation_comes_before_what_the_sentence_reports() -> None:
    found = read('Menurut Kremlin, "perang ini akan segera usai," kata Rudi Hart.')[1]
    assert [statement.direct for statement in found] == [True]


def test_sentence_without_speech_has_no_statement() -> None:
    assert read("Dua kapal karam di Laut Merah.") == ((), ())


def test_original_speaker_comes_before_the_medium() -> None:
    speakers, found = read("Rudi Hart mengatakan dua kapal karam, menurut Reuters.")
    assert [speakers[statement.speaker].name for statement in found] == ["Rudi Hart"]
