"""The dictionary of stems: families, what is compiled of them, and what the shipped file does in PostgreSQL."""

from itertools import combinations
from pathlib import Path

import pytest
from django.db import connection

from archive.language import stems
from archive.language.stems import Family
from archive.language.tables import read_rows
from archive.models import text_search

SHIPPED = Path(stems.__file__).parent / "tsearch" / text_search.DICTIONARY_FILE

# Forms as news writes them, kept apart from the families that the dictionary is made of.
FAMILIES = [
    "menembak ditembak penembakan tembakan menembaki ditembaki tertembak tembak menembakkan ditembakkan penembak",
    "menyerang diserang penyerangan serangan penyerang menyerangnya serangannya",
    "mengebom membom dibom pengeboman pemboman bom pengebom",
    "menewaskan tewas ditewaskan tewasnya",
    "melukai terluka dilukai luka lukanya",
    "membunuh dibunuh pembunuhan pembunuh terbunuh",
    "berperang perang peperangan memerangi diperangi",
    "bertempur pertempuran tempur",
    "meledak ledakan meledakkan diledakkan peledakan ledakannya",
    "menginvasi invasi diinvasi",
    "bersenjata senjata persenjataan mempersenjatai dipersenjatai senjatanya",
    "menyandera disandera penyanderaan sandera tersandera",
    "menawan ditawan tawanan tawanannya",
    "mengungsi pengungsi pengungsian mengungsikan diungsikan ungsi",
    "menahan ditahan penahanan tahanan pertahanan bertahan mempertahankan ketahanan",
    "menguasai dikuasai penguasaan kekuasaan penguasa berkuasa kuasa",
    "merebut direbut perebutan memperebutkan diperebutkan",
    "mengirim dikirim pengiriman kiriman mengirimkan dikirimkan pengirim",
    "mengatakan dikatakan kata katanya perkataan berkata katakan",
    "mengujar ujar ujarnya ujaran",
    "menjelaskan dijelaskan penjelasan jelas jelasnya",
    "menegaskan ditegaskan penegasan tegas tegasnya",
    "mengumumkan diumumkan pengumuman umumkan",
    "menyatakan dinyatakan pernyataan pernyataannya nyata",
    "mengancam diancam ancaman terancam pengancaman ancamannya",
    "mengecam dikecam kecaman kecam",
    "menuntut dituntut tuntutan penuntut tuntutannya",
    "berdamai perdamaian mendamaikan damai perdamaiannya",
    "berunding perundingan perunding merundingkan dirundingkan runding",
    "menyepakati disepakati kesepakatan bersepakat sepakat kesepakatannya",
    "memberontak pemberontakan pemberontak",
    "menduduki diduduki pendudukan",
    "mengepung dikepung pengepungan terkepung kepungan",
    "menculik diculik penculikan penculik",
    "menyiksa disiksa penyiksaan siksaan",
    "membantai dibantai pembantaian",
    "meluncurkan diluncurkan peluncuran peluncur meluncur",
    "menembus ditembus penembusan tembus",
    "menghancurkan dihancurkan penghancuran kehancuran hancur hancurnya",
    "melindungi dilindungi perlindungan pelindung berlindung terlindungi",
    "mengerahkan dikerahkan pengerahan kerahkan",
    "memperingatkan diperingatkan peringatan",
    "melucuti dilucuti pelucutan perlucutan",
    "mengawasi diawasi pengawasan pengawas awas",
    "mengurung dikurung kurungan pengurungan terkurung",
    "menenggelamkan ditenggelamkan penenggelaman tenggelam",
    "merompak dirompak perompakan perompak",
    "memberangus diberangus pemberangusan",
    "menandatangani ditandatangani penandatanganan penandatangan",
    "merobohkan dirobohkan perobohan roboh",
    "memutilasi dimutilasi pemutilasian mutilasi",
    "membebaskan dibebaskan pembebasan kebebasan bebas",
    "menyerahkan diserahkan penyerahan menyerah",
    "menghentikan dihentikan penghentian berhenti terhenti henti",
    "melanggar dilanggar pelanggaran pelanggar langgar",
    "kementerian menteri menterinya kementeriannya",
    "tikam menikam menikamnya ditikam penikaman penikam penikamnya tertikam tertikamnya",
    "bakar membakar membakarnya dibakar dibakarnya terbakarnya pembakarnya kebakaran",
    "tangkap menangkap menangkapnya ditangkapnya tertangkapnya penangkap penangkapnya",
    "gantung menggantung tergantung bergantung ketergantungan ketergantungannya",
    "peluru pelurunya berpeluru",
    "penjara penjaranya memenjarakan dipenjarakan",
    "diplomasi diplomasinya berdiplomasi",
    "artileri artilerinya",
    "terowongan terowongannya",
    "kacau mengacaukan kekacauan pengacau pengacauan",
    "tangis menangis menangisi ditangisi tangisan",
    "cekik mencekik dicekik cekikan tercekik",
    "takluk menaklukkan ditaklukkan penakluk penaklukan",
    "kejar mengejar mengejarnya dikejar kejaran pengejaran pengejar",
    "teror meneror teroris terorisme diteror",
    "ekstrem ekstrim ekstremis ekstremisme",
    "agresi agresif agresor",
    "peras memeras diperas pemerasan pemeras",
    "komando mengomandoi dikomandoi",
    "retak keretakan",
    "rasa merasa terasa perasaan dirasakan",
    "imbau mengimbau imbauan himbauan menghimbau dihimbau",
    "izin mengizinkan diizinkan perizinan ijin diijinkan",
    "praktik praktek mempraktikkan mempraktekkan",
    "penembakannya tembakannya",
]
# Words that look like forms of others and are none.
STRANGERS = [
    ("perang", "perangai perangkat"),
    ("peluru", "seluruh"),
    ("teror", "teritorial"),
    ("korban", "kurban"),
    ("sandera", "sandaran"),
    ("tembak", "tembaga tembakau"),
    ("kejar", "kejari"),
    ("dana", "perdana"),
    ("sisir", "pesisir"),
    ("rekam", "mereka"),
    ("buru", "buruh"),
    ("angkat", "berangkat perangkat"),
    ("bom", "bomber bombastis"),
]
NAMES = "semarang bekasi maluku labuan kursk pyongyang netanyahu zelenskyy pangandaran cimahi"


def lexemes(words: list[str]) -> dict[str, str]:
    """What the configuration of the database makes of each word."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, (tsvector_to_array(to_tsvector(%s::regconfig, word)))[1] FROM unnest(%s::text[]) AS word",
            [text_search.CONFIGURATION, words],
        )
        return dict(cursor.fetchall())


def test_gather_members_prefers_forms_kept_by_hand() -> None:
    families = (Family(root="beli"), Family(root="bel", forms=frozenset({"dibeli"})))
    assert stems.gather_members(families)["dibeli"] == "bel"


def test_gather_members_leaves_out_strangers() -> None:
    members = stems.gather_members((Family(root="jarah", strangers=frozenset({"sejarah"})),))
    assert ("sejarah" in members, "menjarah" in members) == (False, True)


def test_gather_members_of_a_noun_alone_makes_only_the_possessive() -> None:
    assert set(stems.gather_members((Family(root="kamp", alone=True),))) == {"kamp", "kampnya"}


@pytest.mark.parametrize(
    ("form", "made"),
    [
        ("penembaknya", True),
        ("menembaknya", True),
        ("tertembaknya", True),
        ("kutembak", True),
        ("kutembakkan", False),
        ("mempertembak", False),
        ("mempertembakkan", True),
        ("ketertembakan", False),
    ],
)
def test_gather_members_leaves_out_what_hardly_any_root_has(form: str, made: bool) -> None:
    assert (form in stems.gather_members((Family(root="tembak"),))) is made


def test_compile_lines_keeps_only_what_the_stemmer_misses() -> None:
    stemmer = {"lukai": "luka", "luka": "luka", "terlukai": "lukai"}
    assert stems.compile_lines((), {"lukai": "luka", "terlukai": "luka"}, stemmer) == ["terlukai luka"]


def test_compile_lines_keeps_root_that_the_stemmer_changes() -> None:
    assert stems.compile_lines((), {"dibom": "bom"}, {"dibom": "dibom", "bom": "bo"}) == ["bom bom", "dibom bom"]


def test_shipped_dictionary_is_sorted_pairs_of_bounded_number() -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert {len(line.split(" ")) for line in lines} == {2}
    assert len(lines) <= stems.LINE_LIMIT


@pytest.mark.django_db
def test_shipped_dictionary_is_what_the_families_and_the_lexicon_give() -> None:
    families, rows = stems.read_families(), {**stems.read_lexicon(), **stems.read_spellings()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, (ts_lexize('indonesian_stem', word))[1] FROM unnest(%s::text[]) AS word",
            [sorted(stems.list_words(families, rows))],
        )
        stemmer = dict(cursor.fetchall())
    assert SHIPPED.read_text(encoding="utf-8").splitlines() == stems.compile_lines(families, rows, stemmer)


@pytest.mark.django_db
@pytest.mark.parametrize("family", FAMILIES)
def test_inflections_of_family_meet(family: str) -> None:
    assert len(set(lexemes(family.split()).values())) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("root", "strangers"), STRANGERS)
def test_words_that_look_like_forms_stay_apart(root: str, strangers: str) -> None:
    found = lexemes([root, *strangers.split()])
    assert [word for word in strangers.split() if found[word] == found[root]] == []


@pytest.mark.django_db
def test_families_stay_apart() -> None:
    found = [set(lexemes(family.split()).values()) for family in FAMILIES[:-1]]
    assert [pair for pair in combinations(found, 2) if pair[0] & pair[1]] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "spellings",
    [
        "hizbullah hezbollah hizbulloh",
        "donbas donbass",
        "beijing peking",
        "isfahan esfahan ispahan",
        "Kiev Kyiv",
        "Zelensky Zelenskyy Zelenskiy",
        "Moskwa Moskow Moscow",
        "Hizbullah Hezbollah",
        "Houthi Huthi",
        "Erdoğan Erdogan",
        "Prancis Perancis",
        "Türkiye Turkiye Turki",
        "Makkah Mekkah Mekah",
        "jenderal jendral",
        "Ramadan Ramadhan",
        "kementerian kementrian",
        "batalyon batalion",
        "risiko resiko",
    ],
)
def test_spellings_of_name_meet(spellings: str) -> None:
    assert len(set(lexemes(spellings.split()).values())) == 1


def test_spellings_belong_to_one_name() -> None:
    listed = [spelling for row in read_rows(stems.SPELLINGS) for spelling in (row[0], *row[1].split())]
    assert sorted(listed) == sorted(set(listed))


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES.split())
def test_name_is_not_stemmed(name: str) -> None:
    assert lexemes([name]) == {name: name}
