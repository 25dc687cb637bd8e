"""Statements and speakers of whole articles."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.entities import shipped_knowledge
from archive.ingest.documents import ArticleText, SpeakerKind
from archive.ingest.extraction import statements
from tests.ingest.extraction.reading import read, said

MARKS = ['"', "“", "”", "'", "«", "(", ")", ",", ".", ":", "\n", "\u200f", "\ue000", "😀"]
WORDS = ["kata ", "menurut ", "Budi ", "AB ", "Presiden Rusia ", "dan ", "yang ", "mengatakan ", "dilansir "]
ODDITIES = ["ujarnya", "Rabu (18/6) ", "al-", "itu ", "Rusiadi"]
PIECES = st.sampled_from([*MARKS, *WORDS, *ODDITIES])
HEAVY = ['"a" ', "'a' ", "Presiden Rusia mengatakan bahwa ", "Budi Santoso ", "Budi dan ", "Jenderal ", "(a) "]
HEAVIER = [", kata ", "mantan ", "Presiden Rusia, ", "pejabat yang ", '"Kami maju terus," kata dia. ']


def test_read_gives_offsets_into_the_body() -> None:
    paragraphs = ("Pasukan mundur.", '"Kami tidak akan mundur," kata Rudi Hart.')
    found = read(*paragraphs)[1][0]
    assert "\n\n".join(paragraphs)[found.start : found.end] == found.text == "Kami tidak akan mundur"


def test_read_tells_all_of_a_speaker() -> None:
    speaker = read("Presiden Rusia Vladimir Putin mengatakan perang usai. Putin pergi.")[0][0]
    assert (speaker.name, speaker.kind, speaker.official) == ("Vladimir Putin", SpeakerKind.PERSON, True)
    assert (speaker.role, speaker.affiliation, speaker.country) == ("Presiden", "Rusia", "RU")
    assert (speaker.canonical, speaker.authority_id) == ("Vladimir Putin", "vladimir-putin")
    assert speaker.spellings == ("Vladimir Putin", "Putin")


def test_read_gives_role_cue_and_reasons_of_a_statement() -> None:
    found = read("Gubernur Aceh Rudi Hart mengatakan perang sudah lama usai.")[1][0]
    assert (found.role, found.cue, found.direct, found.score) == ("Gubernur Aceh", "mengatakan", False, 0.9)
    assert found.reasons == (
        "ucapan tidak langsung dengan kata kutip",
        "narasumber disebut di kalimat ini",
        "disebut dengan jabatan",
    )


def test_read_gives_the_speaker_a_score_and_reasons_of_its_own() -> None:
    found = read("Gubernur Aceh Rudi Hart mengatakan perang sudah lama usai.")[1][0]
    assert (found.speaker_score, found.speaker_reasons) == (
        0.8,
        ("narasumber disebut di kalimat ini", "disebut dengan jabatan"),
    )


def test_who_is_only_named_is_no_speaker() -> None:
    assert [
        s.name for s in read("Rudi Hart menelepon Presiden Rusia Vladimir Putin. Kremlin membenarkan kabar itu.")[0]
    ] == ["Kremlin"]


def test_outlet_is_no_speaker_of_its_own_article() -> None:
    assert read("Harian Pagi melaporkan dua kapal karam.", outlet_names=("Harian Pagi",)) == ((), ())


@pytest.mark.parametrize(
    ("paragraphs", "who"),
    [
        (("Rudi Hart mengatakan perang usai.", "Ia menambahkan pasukan sudah pulang."), "Rudi Hart"),
        (("Kremlin mengatakan perang usai.", "Mereka menambahkan pasukan sudah pulang."), "Kremlin"),
        (
            ("Gubernur Aceh Rudi Hart mengatakan perang usai.", "Gubernur itu menambahkan pasukan sudah pulang."),
            "Rudi Hart",
        ),
        (
            ("Sukamti Rahayu mengatakan perang usai.", "Legislator partai itu menambahkan pasukan sudah pulang."),
            "Sukamti Rahayu",
        ),
        (("Mesir mengatakan perang usai.", "Pemerintah menambahkan pasukan sudah pulang."), "Mesir"),
        (
            ("Migran Peduli, sebuah yayasan, mengatakan perang usai.", "Kremlin menambahkan pasukan sudah pulang."),
            "Kremlin",
        ),
    ],
)
def test_second_statement_is_given_to(paragraphs: tuple[str, ...], who: str) -> None:
    assert said(*paragraphs)[-1] == (who, "pasukan sudah pulang")


def test_pronoun_does_not_mean_somebody_who_never_speaks() -> None:
    found = said("Rudi Hart mengatakan perang usai. Karno Wibowo menjemputnya. Ia menambahkan pasukan sudah pulang.")
    assert [name for name, _ in found] == ["Rudi Hart", "Rudi Hart"]


def test_joint_speakers_both_get_the_statement_the_official_first() -> None:
    speakers, found = read("Rudi Hart dan Gubernur Aceh Karno Wibowo menyerukan gencatan senjata.")
    assert [speakers[statement.speaker].name for statement in found] == ["Karno Wibowo", "Rudi Hart"]


def test_every_speaker_has_a_statement() -> None:
    speakers, found = read(
        'Rudi Hart tiba. "Kami siap," kata Karno. Kremlin menolak mundur. Menurut Reuters, kapal karam.'
    )
    assert {statement.speaker for statement in found} == set(range(len(speakers)))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_hostile_text_keeps_the_invariants(body: str) -> None:
    text = ArticleText(title=None, paragraphs=tuple(body.split("\n")))
    speakers, found = statements.read(text, shipped_knowledge.load())
    assert all(text.body[statement.start : statement.end] == statement.text for statement in found)
    assert all(statement.text.strip() and 0 <= statement.score <= 1 for statement in found)
    assert {statement.speaker for statement in found} == set(range(len(speakers)))


@pytest.mark.parametrize("piece", [*MARKS[:6], *WORDS, *HEAVY, *HEAVIER])
def test_time_is_linear_in_the_length(piece: str) -> None:
    read(piece * 10)
    spent = []
    for size in (4_000, 16_000):
        body = piece * (size // len(piece))
        begin = process_time()
        read(body)
        spent.append(process_time() - begin)
    assert spent[1] < 4 * 3 * spent[0] + 0.5


def test_pair_that_speaks_together_is_meant_by_both() -> None:
    found = said("Rudi Hart dan Budi Santoso mengatakan perang usai.", "Kedua pemimpin menyebut musuh mundur.")
    assert found[2:] == [("Rudi Hart", "musuh mundur"), ("Budi Santoso", "musuh mundur")]


@pytest.mark.parametrize(
    ("paragraphs", "last"),
    [
        (
            ("Utusan utama Iran tiba.", 'Rudi Hart menanggapi kabar itu. "Kami tidak akan mundur," katanya.'),
            ("Rudi Hart", "Kami tidak akan mundur"),
        ),
        (
            ("Gubernur Aceh Agung Harta Yasa (AHY) tiba.", "AHY mengatakan perang usai."),
            ("Agung Harta Yasa", "perang usai"),
        ),
        (
            ("Keluarga asal Tula pasrah.", "Itu yang dialami oleh Rudi Hart.", '"Kami ingin pulang segera," katanya.'),
            ("Rudi Hart", "Kami ingin pulang segera"),
        ),
        (
            ("Dua pejabat Rusia mengatakan perang usai.", "Para pejabat menyebut musuh mundur."),
            ("pejabat Rusia", "musuh mundur"),
        ),
        (
            ("Menteri itu tiba.", "Dalam siaran pers Kementerian Luar Negeri Iran, disebutkan bahwa kapal itu karam."),
            ("Kementerian Luar Negeri Iran", "kapal itu karam"),
        ),
        (
            ("Kelompok Hamas tiba.", "Kapal itu batal berlabuh di sini, Hamas mengatakan pada Senin."),
            ("Hamas", "Kapal itu batal berlabuh di sini"),
        ),
        (
            ("Kremlin tiba.", "Rudi Hart, yang dekat dengan Israel, menyatakan perang usai."),
            ("Rudi Hart", "perang usai"),
        ),
        (
            ("Rudi Hart tiba.", '"Kami tidak pernah mundur," ujar peternak asal Karawang Budi Santoso Putro.'),
            ("Budi Santoso Putro", "Kami tidak pernah mundur"),
        ),
    ],
)
def test_last_statement_is(paragraphs: tuple[str, ...], last: tuple[str, str]) -> None:
    assert said(*paragraphs)[-1] == last


@pytest.mark.parametrize(
    "sentence",
    [
        "Rudi Hart tidak mengungkapkan bagaimana musuh memastikan bahwa ranjau itu ada.",
        "Pernyataan soal rudal itu hanya dilontarkan Rudi Hart.",
        "Rudi Hart menyampaikan pernyataan yang panjang.",
        "Investor khawatir perang ini meluas.",
        "Peristiwa ini dilaporkan Reuters.",
    ],
)
def test_sentence_reports_nothing(sentence: str) -> None:
    assert said(sentence) == []


def test_spokesman_without_a_body_speaks_for_the_one_named_before() -> None:
    speakers = read("Kementerian Kesehatan Iran tiba. Juru bicara Rudi Hart mengatakan perang usai.")[0]
    assert [(speaker.name, speaker.official, speaker.country) for speaker in speakers] == [("Rudi Hart", True, "IR")]


def test_clause_that_goes_on_behind_its_source_is_whole() -> None:
    found = said("Para diplomat menilai dewan itu, seperti dilansir Reuters, Kamis (12/6/2025), akan menolak usul itu.")
    assert found[0][1] == "dewan itu, seperti dilansir Reuters, Kamis (12/6/2025), akan menolak usul itu"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # the name behind a function
        (("Gubernur Poltava, Oleh Moe, mengatakan dua rumah rusak.",), ("Oleh Moe", "dua rumah rusak")),
        (("Senator Alabama Rudi Hart mengatakan perang usai.",), ("Rudi Hart", "perang usai")),
        (("Kepala Desa Muara Tirta, Rudi Hart, mengatakan jalan putus.",), ("Rudi Hart", "jalan putus")),
        (("Kapolda Papua Irjen Pol. Rudi Hart mengatakan kota aman.",), ("Rudi Hart", "kota aman")),
        (("Kepala Operasi Damai Cartenz, Brigjen Rudi Hart, menyebut pos aman.",), ("Rudi Hart", "pos aman")),
        (("Wakil Ketua MK Rudi Hart mengatakan perkara selesai.",), ("Rudi Hart", "perkara selesai")),
        (
            ("Menteri Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan Rudi Hart menyebut itu benar.",),
            ("Rudi Hart", "itu benar"),
        ),
        (("Juru Bicara Sekjen PBB Rudi Hart, Sari Moe, mengatakan akses tertutup.",), ("Sari Moe", "akses tertutup")),
        (("Senator Alabama Rudi Hart tiba. Senator itu menyebut perang usai.",), ("Rudi Hart", "perang usai")),
        # headings that lost their stop
        (
            ("Panglima Rudi Hart tiba. Bupati Sumedang Hentikan Sementara Distribusi di Desa Ia mengatakan pos aman.",),
            ("Rudi Hart", "pos aman"),
        ),
        # whose words go on
        (("Panglima Rudi Hart tiba. Dikatakan bahwa musuh sudah mundur.",), ("Rudi Hart", "musuh sudah mundur")),
        (
            ("Panglima Rudi Hart menyebut pos aman. Lanjutnya, musuh sudah mundur.",),
            ("Rudi Hart", "musuh sudah mundur"),
        ),
        (("Panglima Rudi Hart tiba. Menurut klaimnya, musuh sudah mundur.",), ("Rudi Hart", "musuh sudah mundur")),
        (
            ("Panglima Rudi Hart menyebut pos aman. Laporan itu menyebutkan dua kapal karam.",),
            ("Rudi Hart", "dua kapal karam"),
        ),
        (
            ("Rudi Hart menyebut pos aman. Perdana Menteri Hungaria tidak setuju. Ia menilai perang belum usai.",),
            ("Perdana Menteri Hungaria", "perang belum usai"),
        ),
        (('"Kami siap," ujar Rudi Hart, menambahkan bahwa musuh sudah mundur.',), ("Rudi Hart", "musuh sudah mundur")),
        (("Penolakan itu didasari klaim Rudi Hart bahwa gudang itu kosong.",), ("Rudi Hart", "gudang itu kosong")),
        (('"Kami siap menampung mereka," bunyi laporan NATO.',), ("NATO", "Kami siap menampung mereka")),
        # what stands inside a clause
        (
            ("Polisi, menurut Rudi Hart, menahan sebelas orang.",),
            ("Rudi Hart", "Polisi, menurut Rudi Hart, menahan sebelas orang"),
        ),
        (
            ("Dua tersangka, menurut Rudi Hart, telah ditahan.",),
            ("Rudi Hart", "Dua tersangka, menurut Rudi Hart, telah ditahan"),
        ),
        (
            ("Namun IDF menurut Rudi Hart terus menyerang kota itu.",),
            ("Rudi Hart", "IDF menurut Rudi Hart terus menyerang kota itu"),
        ),
        (
            ("Pos kami cek tiap hari, kata Panglima Rudi Hart pada pembukaan dapur itu.",),
            ("Rudi Hart", "Pos kami cek tiap hari"),
        ),
        (
            ("Odeh adalah komandan yang menurut Israel telah dibunuh bulan lalu.",),
            ("Israel", "telah dibunuh bulan lalu"),
        ),
        (("Sejauh ini, sebut Rudi Hart, belum ada korban jiwa.",), ("Rudi Hart", "belum ada korban jiwa")),
        # where reported words end
        (("Rudi Hart menyerukan perundingan damai, usai dua kota jatuh.",), ("Rudi Hart", "perundingan damai")),
        (("Rudi Hart membenarkan laporan penembakan saat dihubungi.",), ("Rudi Hart", "laporan penembakan")),
        (
            ("Rudi Hart menyebut dua drone—dilaporkan 162—dicegat.",),
            ("Rudi Hart", "dua drone—dilaporkan 162—dicegat"),
        ),
        (
            ("Beijing membela diri dengan menyatakan kapal itu masuk tanpa izin.",),
            ("Beijing", "kapal itu masuk tanpa izin"),
        ),
    ],
)
def test_statement_of_an_article_is(paragraphs: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert said(*paragraphs)[-1] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Perusahaan itu menolak memberikan komentar.",
        "Kementerian Pertahanan Rusia menolak berkomentar.",
        "Letnan Rudi Hart melontarkan kritik pedas terhadap sekutunya.",
        "Rudi Hart melaporkan kasus tersebut ke pihak kepolisian.",
        "Informasi ini disampaikan pejabat Rusia, sebagaimana diberitakan Reuters.",
    ],
)
def test_deed_without_content_is_no_statement(sentence: str) -> None:
    assert said(sentence) == []


def test_quotation_left_open_is_of_whoever_speaks_the_next() -> None:
    paragraphs = ("“Kami menolak serangan itu.", "“Kami akan membalas nanti,” ujar Panglima Rudi Hart.")
    assert said(*paragraphs) == [
        ("Rudi Hart", "Kami menolak serangan itu."),
        ("Rudi Hart", "Kami akan membalas nanti"),
    ]


def test_report_before_a_quotation_with_two_closing_marks_is_kept() -> None:
    assert said("Rudi Hart mengatakan pasukan siap. ”Kami tidak akan mundur,” katanya.") == [
        ("Rudi Hart", "pasukan siap"),
        ("Rudi Hart", "Kami tidak akan mundur"),
    ]


def test_paragraph_that_points_back_names_who_said_the_one_before() -> None:
    paragraphs = ("Rudal sudah disiapkan di dua pangkalan.", "Informasi ini disampaikan pejabat Rusia yang melihatnya.")
    assert said(*paragraphs)[0] == ("pejabat Rusia", "Rudal sudah disiapkan di dua pangkalan")
