import pytest

from archive.ingest.extraction.place_noise import find_noise
from archive.ingest.extraction.place_words import split_words


def kept(text: str) -> list[str]:
    words = split_words(text, frozenset())
    noise = find_noise(words)
    return [word.text for index, word in enumerate(words) if index not in noise]


def test_headlines_run_together_are_noise() -> None:
    headlines = "Nelayan Temukan Harta di Dasar Danau Pabrik Mainan Tertua Tutup Saat Musim Panas Tiba"
    assert kept(headlines) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kementerian Pertahanan dan Kementerian Luar Negeri menolak permintaan itu karena alasan keamanan negara.",
        "Serangan Terbaru di Mekarjaya",
        "SERANGAN TERBARU MELANDA PERMUKIMAN WARGA SIPIL DI DEKAT PERBATASAN KEDUA NEGARA ITU",
        "Ledakan terjadi di Pembangkit Listrik Tenaga Nuklir Mekarjaya.",
    ],
)
def test_sentence_is_no_noise(sentence: str) -> None:
    assert len(kept(sentence)) == len(sentence.split())


@pytest.mark.parametrize("pointer", ["Baca juga", "Baca Selengkapnya", "Simak juga", "Lihat juga", "Tonton juga"])
def test_headline_behind_a_pointer_is_noise(pointer: str) -> None:
    text = f"{pointer}:Perang Meluas ke Mekarjaya. Warga pulang."
    assert kept(text) == [*pointer.split(), "Warga", "pulang"]


def test_pointer_ends_where_small_words_go_on() -> None:
    assert kept("Baca juga:Perang Meluas warga pulang") == ["Baca", "juga", "warga", "pulang"]


def test_pointer_alone_on_its_line_points_at_nothing() -> None:
    assert kept("Baca juga\nMekarjaya sepi") == ["Baca", "juga", "Mekarjaya", "sepi"]
