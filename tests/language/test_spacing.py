import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language import spacing

KNOWN = spacing.Known(
    printed=frozenset({"Israel", "Presiden", "Khamenei", "GHF", "Wahyu"}),
    names=frozenset({"israel", "iran", "trump", "donald"}),
    whole=frozenset({"kalimantan", "iran", "balikpapan"}),
)


@pytest.mark.parametrize(
    ("glued", "repaired"),
    [
        ("PresidenDonald tiba", "Presiden Donald tiba"),
        ("kepadaIsrael itu", "kepada Israel itu"),
        ("seranganIsraelmenghantam kota", "serangan Israel menghantam kota"),
        ("Khameneidalam pidato", "Khamenei dalam pidato"),
        ("Trumpmengatakan", "Trump mengatakan"),
        ("Israeldan sekutunya", "Israel dan sekutunya"),
        ("Irandi utara", "Iran di utara"),
        ("dilansirAFP kemarin", "dilansir AFP kemarin"),
        ("MelansirStatista, Jumat", "Melansir Statista, Jumat"),
        ("kantor beritaTASSdari", "kantor berita TASS dari"),
        ("PBBmengatakan itu", "PBB mengatakan itu"),
        ("di Haifa,Israel", "di Haifa, Israel"),
        ("tahun 2025.Pasukan mundur", "tahun 2025. Pasukan mundur"),
        ("Indonesia (RI)mengumumkan", "Indonesia (RI) mengumumkan"),
        ("Serikat(AS)", "Serikat (AS)"),
        ('hari ini,"ujar dia', 'hari ini," ujar dia'),
        ("''Kami siap,'' kata dia", '"Kami siap," kata dia'),
        ("PBBuntuk Sudan", "PBB untuk Sudan"),
    ],
)
def test_repair_puts_lost_spaces_back(glued: str, repaired: str) -> None:
    assert spacing.repair(glued, KNOWN) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "Kalimantan dan Balikpapan",
        "Multimedia",
        "Wahyudi tiba",
        "Mulyadi tiba",
        "Soekarnoputra",
        "YouTube dan AirAsia",
        "JPMorgan menaikkan bunga",
        "detikJatim melaporkan",
        "Kompas.com menulis",
        "pukul 10.30 dan 2.500 orang",
        "kedua negara(tetangga)",
        "memperingatkan bahwasanya",
    ],
)
def test_repair_leaves_what_may_be_one_word(text: str) -> None:
    assert spacing.repair(text, KNOWN) == text


def test_list_capitalised_finds_words_that_stand_alone() -> None:
    assert spacing.list_capitalised("Presiden Iran-Irak dan PBB, Gaza.") == {"Presiden", "PBB", "Gaza"}


@given(st.text(alphabet='aIrnedimgtPBS ,.()"', max_size=100))
def test_repair_changes_nothing_but_spaces(text: str) -> None:
    assert spacing.repair(text, KNOWN).replace(" ", "") == text.replace(" ", "")
