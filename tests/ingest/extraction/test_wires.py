import pytest

from archive.ingest.extraction import wires


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Dilansir dari Reuters, pasukan mundur.", ("Reuters",)),
        ("seperti dikutip kantor berita AFP, Rabu.", ("AFP",)),
        ("Mengutip Al Jazeera, mereka pergi.", ("Al Jazeera",)),
        ("Melansir The Times of Israel, itu benar.", ("The Times of Israel",)),
        ("TASS melaporkan bahwa pasukan mundur.", ("TASS",)),
        ("Laporan TASS juga menyebutkan hal itu.", ("TASS",)),
        ("Kantor berita Rusia, TASS melaporkan itu.", ("TASS",)),
        ("kata dia kepada Reuters dan AFP.", ("Reuters", "AFP")),
        ("ujarnya dilansirAFP, Rabu.", ("AFP",)),
        ("Dilansir Aljazeera. Lalu dilansir Al-Jazeera lagi.", ("Al Jazeera",)),
        ('"Kami siap," kutip kantor berita TASS.', ("TASS",)),
        ("Melansir Contoh Daily, Jumat (20/6/2025), itu benar.", ("Contoh Daily",)),
        ("Mengutip Budi, warga pergi.", ()),
        ("Wartawan AP ditahan di sana.", ()),
        ("Mereka pergi.", ()),
    ],
)
def test_read_finds_media_that_are_sources(text: str, sources: tuple[str, ...]) -> None:
    assert wires.read(text, "", ()) == sources


def test_read_leaves_the_publishing_outlet_out() -> None:
    assert wires.read("Dilansir Antara dan Reuters.", "", ("ANTARA",)) == ("Reuters",)


def test_read_takes_media_named_around_the_text() -> None:
    assert wires.read("Dilansir AFP.", "(Reuters, AFP)\nArtikel ini tayang di DW Indonesia", ()) == (
        "AFP",
        "Reuters",
        "Deutsche Welle",
    )
