import pytest

from archive.language import datelines

PLACES = {"jakarta", "gaza", "tel aviv", "washington", "teheran"}
OUTLETS = {"timesindonesia", "cnn indonesia", "antara", "viva", "jubi"}
NAMES = datelines.Names(is_place=lambda name: name.lower() in PLACES, is_outlet=lambda name: name.lower() in OUTLETS)


@pytest.mark.parametrize(
    ("head", "place", "outlet"),
    [
        ("Nextren.com -", None, "Nextren.com"),
        ("KOMPAS.com --", None, "KOMPAS.com"),
        ("VIVA –", None, "VIVA"),
        ("TIMESINDONESIA, JAKARTA –", "Jakarta", "TIMESINDONESIA"),
        ("Liputan6.com, Teheran -", "Teheran", "Liputan6.com"),
        ("TEMPO.CO,Jakarta-", "Jakarta", "TEMPO.CO"),
        ("REPUBLIKA.CO.ID, GAZA —", "Gaza", "REPUBLIKA.CO.ID"),
        ("TRIBUN-BALI.COM, DENPASAR –", "Denpasar", "TRIBUN-BALI.COM"),
        ("Bisnis.com, JAKARTA -", "Jakarta", "Bisnis.com"),
        ("JAKARTA, KOMPAS.com-", "Jakarta", "KOMPAS.com"),
        ("Jakarta, CNN Indonesia --", "Jakarta", "CNN Indonesia"),
        ("JAYAPURA, Jubi –", "Jayapura", "Jubi"),
        ("Jakarta (ANTARA) -", "Jakarta", "ANTARA"),
        ("Mataram, NTB (ANTARA News) -", "Mataram", "ANTARA News"),
        ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -", "Istanbul", "Antara/PRNewswire"),
        ("GAZA -", "Gaza", None),
        ("TEL AVIV –", "Tel Aviv", None),
        ("JAKARTA-", "Jakarta", None),
        ("Jakarta -", "Jakarta", None),
        ("Jakarta |", "Jakarta", None),
    ],
)
def test_read_finds_place_and_outlet(head: str, place: str | None, outlet: str | None) -> None:
    found = datelines.read(f"{head} Pasukan mundur dari kota.", NAMES)
    assert found == datelines.Dateline(text=head, end=len(head) + 1, place=place, outlet=outlet)


def test_read_parts_a_dateline_glued_to_the_text() -> None:
    found = datelines.read("Liputan6.com, JakartaHarga minyak naik.", NAMES)
    assert found == datelines.Dateline(text="Liputan6.com, Jakarta", end=21, place="Jakarta", outlet="Liputan6.com")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Teheran-Washington bersitegang lagi.",
        "Perdana Menteri Israel - yang lama - mundur.",
        "Presiden Rusia, Vladimir Putin - yang terpilih lagi - pergi.",
        "PBB - lembaga dunia - bersidang.",
        "Kami pergi.",
        "Jakarta -",
        "",
    ],
)
def test_read_leaves_texts_without_dateline(paragraph: str) -> None:
    assert datelines.read(paragraph, NAMES) is None


@pytest.mark.parametrize(
    ("printed", "formatted"),
    [("TEL AVIV", "Tel Aviv"), ("WASHINGTON DC", "Washington DC"), ("Teheran", "Teheran")],
)
def test_format_place_keeps_capitals_that_belong(printed: str, formatted: str) -> None:
    assert datelines.format_place(printed) == formatted
