import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.documents import Credit
from archive.ingest.extraction import body
from archive.language import datelines
from archive.language.tables import read_rows

TABLES = "archive.ingest.extraction.outlets"
NAMES = datelines.Names(is_place=lambda name: name == "JAKARTA", is_outlet=lambda name: name == "TIMESINDONESIA")
FIRST = "Pasukan itu mundur dari kota setelah tiga hari."
LAST = "Warga kembali ke rumah mereka pada malam hari."


def read(*lines: str, title: str | None = None) -> body.Body:
    return body.read("\n".join(lines), title, NAMES)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Loading...",
        "Baca Juga: Musim Dingin Tiba! Dua Negara Geram",
        "Baca juga:",
        "Simak Video 'Warga Berkumpul di Alun-alun': [Gambas:Video 20detik]",
        'Tonton juga "Situasi di Perbatasan" di sini:',
        "Saksikan Live DetikPagi:",
        "Baca berita selengkapnya di sini.",
        "Baca di halaman selanjutnya >>>",
        "Infografis: Peta Perbatasan Dua Negara",
        "[Gambas:Video 20detik]",
        "\\[video.1\\]",
        "Pilihan Editor: Untung-Rugi Ekspor Listrik",
        "**) Ikuti berita terbaru kami di Google News klik link ini dan jangan lupa di follow.",
        "Selengkapnya",
        "Artikel ini telah tayang di Contoh.com dengan judul Serangan Itu",
        "Konten ini diolah dengan bantuan AI.",
        "Download aplikasi kami untuk berita terkini",
        "Dapatkan update berita pilihan dan breaking news setiap hari dari kami.",
        "* Fakta atau Hoaks? Untuk mengetahui kebenaran informasi yang beredar, hubungi kami.",
        "Hak cipta dilindungi undang-undang",
        "Caption: Warga mengungsi",
        "Asap membubung di atas kota itu pada 5 Juni. (AP Photo/Somebody)",
        "Asap membubung di atas kota itu pada 5 Juni. (REUTERS/Nama Seseorang)",
        "Toko-toko tutup di kota itu pada hari Senin (EPA)",
        "Suasana lapangan pada pagi hari (dok. Kementerian)",
        "https://www.contoh.id/saluran/0029",
        "------",
        "null",
        "(*)",
        "#perang #damai",
        "Ekspor peluru naik. Foto: Dok. Kementerian",
        "KOMPAS.com/SOMEBODYWarga mengungsi di lapangan",
        "Video Detik-detik Warga Dievakuasi dari Perbatasan",
        "Simak breaking news dan berita pilihan kami langsung di ponselmu.",
        ". Pastikan kamu sudah install aplikasi WhatsApp ya.",
        ":::: {#gtx-trans}",
        "Warga mengungsi © Kantor Berita",
        "Jangan Lewatkan! Warga Mengungsi dari Perbatasan",
        "copy link",
        "Hoegeng Awards 2025",
        "Baca kisah inspiratif kandidat polisi teladan di sini",
    ],
)
def test_read_leaves_out_lines_of_boilerplate(line: str) -> None:
    assert read(FIRST, line, LAST, title="x").paragraphs == (FIRST, LAST)


@pytest.mark.parametrize(
    "line",
    [
        "Akses media sosial diblokir di ibu kota sejak Jumat.",
        "Menteri itu menyebut anggaran pendapatan (APBN)",
        "Warga kembali ke rumah mereka di tepi sungai. (AFP)",
        "Video yang beredar menunjukkan asap di atas kota.",
        "Baca puisi menjadi bagian dari upacara itu.",
        "Simak pernyataan lengkap presiden yang dibacakan di istana.",
        "Gambar satelit menunjukkan kerusakan di pangkalan itu.",
        "Perang 12 Hari",
        '"Foto itu palsu," kata dia.',
        "Saksikan mata mengatakan ada tiga ledakan.",
    ],
)
def test_read_keeps_lines_that_only_begin_alike(line: str) -> None:
    assert read(line, LAST, title="x").paragraphs == (line, LAST)


def test_every_rule_for_lines_has_an_example_of_its_own() -> None:
    rows = read_rows("lines.tsv", TABLES)
    matches = [[at for at, row in enumerate(rows) if re.fullmatch(row[0], example)] for _, example in rows]
    assert matches == [[at] for at in range(len(rows))]


@pytest.mark.parametrize("name", ["insertions.tsv", "signatures.tsv", "endings.tsv"])
def test_every_rule_inside_lines_has_an_example_of_its_own(name: str) -> None:
    rows = read_rows(name, TABLES)
    examples = [row[1].replace("\\n", "\n") for row in rows]
    matches = [[at for at, row in enumerate(rows) if re.search(row[0], example)] for example in examples]
    assert matches == [[at] for at in range(len(rows))]


@pytest.mark.parametrize(
    "insertion",
    [
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
        "Lihat juga Video 'Jumlah Korban': [Gambas:Video 20detik]",
        "[Gambas:Video CNN]",
        "Lihat Video 'Ekspresi Dubes saat Dibacakan Data':",
        'Tonton juga "Kesalnya Presiden" di sini:',
        "Simak berita selengkapnya di halaman selanjutnya.",
        "Baca berita selengkapnya di sini",
        "Saksikan Live DetikSore:",
        "Loading... Ikuti Whatsapp Channel Republika Advertisement",
        "\\[video.1\\]",
        "View this post on Instagram A post shared by Contoh (@contoh)",
    ],
)
def test_read_parts_paragraphs_at_boilerplate_inside(insertion: str) -> None:
    assert read(f"{FIRST} {insertion} {LAST}", title="x").paragraphs == (FIRST, LAST)


@pytest.mark.parametrize(
    "ending",
    [
        "\n---\nnull",
        "\n---\n## Ringkasan\nKedua negara itu berperang.",
        "  Pilihan Editor: Untung-Rugi Ekspor Listrik",
        " Telusuri artikel terbaru Contoh melalui Chatbot",
        " Artikel ini terbit pertama kali dalam bahasa Inggris Diadaptasi oleh Seseorang Editor: Orang Lain",
        "\nSilakan baca konten menarik lainnya dari kami\nAlamat kami",
        "\nTERKAIT\nWarga Dunia Berduka\nPasukan Baru Tiba",
    ],
)
def test_read_ends_where_the_article_ends(ending: str) -> None:
    assert body.read(f"{FIRST}\n{LAST}{ending}", "x", NAMES).paragraphs == (FIRST, LAST)


def test_read_does_not_end_at_a_heading_above_the_text() -> None:
    assert body.read(f"TERKAIT\n{FIRST}\n{LAST}", "x", NAMES).paragraphs[-1] == LAST


@pytest.mark.parametrize(
    "signature",
    [
        "(Budi Santoso)",
        "(Contoh.co.id/Budi Santoso)",
        "Editor: Budi Santoso",
        "Diadaptasi oleh Budi Santoso",
        ": Pemerintah Tindak Penjual Senjata",
        "(*)",
        "(fyk/ash)",
        "(abc)",
        "[nnz]",
        "(Antara/Xinhua-OANA)",
        "rzn/as (AFP,AP)",
        "BUDI SANTOSO | KANTOR BERITA",
    ],
)
def test_read_takes_off_what_an_editor_leaves_at_the_end(signature: str) -> None:
    assert read(FIRST, f"{LAST} {signature}", title="x").paragraphs == (FIRST, LAST)


def test_read_drops_tags_below_the_text() -> None:
    assert read(FIRST, LAST, "perang perbatasan gencatan", title="x").paragraphs == (FIRST, LAST)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Editor | : Budi Santoso |", Credit(role="Editor", name="Budi Santoso")),
        ("Publisher | : Siti Aminah |", Credit(role="Publisher", name="Siti Aminah")),
        ("Penulis: Budi Santoso/DW Indonesia", Credit(role="Penulis", name="Budi Santoso/DW Indonesia")),
        ("Laporan Wartawan Contoh.com, Budi Santoso", Credit(role="Laporan", name="Contoh.com, Budi Santoso")),
        ("(Budi Santoso )", Credit(role="Penulis", name="Budi Santoso")),
        ("Oleh Budi Santoso", Credit(role="Oleh", name="Budi Santoso")),
        ("Diadaptasi oleh Budi Santoso", Credit(role="Diadaptasi", name="Budi Santoso")),
    ],
)
def test_read_keeps_credits_apart(line: str, credit: Credit) -> None:
    found = read(FIRST, LAST, line, title="x")
    assert (found.credits, found.paragraphs) == ((credit,), (FIRST, LAST))


@pytest.mark.parametrize(
    ("signature", "role"),
    [
        ("BUDI SANTOSO", "Penulis"),
        ("(Budi Santoso)", "Penulis"),
        ("(Contoh.co.id/Budi Santoso)", "Penulis"),
        ("Editor: Budi Santoso", "Editor"),
    ],
)
def test_read_keeps_the_name_that_signs_a_text(signature: str, role: str) -> None:
    assert read(FIRST, f"{LAST} {signature}", title="x").credits == (Credit(role=role, name="Budi Santoso"),)


def test_read_says_once_what_a_page_says_twice() -> None:
    paragraph = f"{FIRST} {LAST}"
    lines = [
        f"TIMESINDONESIA, JAKARTA – {paragraph}",
        f"TIMESINDONESIA, JAKARTA – {paragraph}",
        paragraph,
        "Amin.",
        "Amin.",
    ]
    assert read(*lines, title="x").paragraphs == (paragraph, "Amin.", "Amin.")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Artikel ini pernah tayang di DW Indonesia dengan judul: Perang", "DW Indonesia"),
        ("Sumber: Reuters", "Reuters"),
        ("Penulis: Budi/DW Indonesia", "DW Indonesia"),
        ("(Antara/Xinhua-OANA)", "Xinhua"),
    ],
)
def test_read_notes_where_a_text_comes_from(line: str, note: str) -> None:
    assert note in read(FIRST, LAST, line, title="x").notes


def test_read_cuts_the_dateline_off() -> None:
    found = read(f"TIMESINDONESIA, JAKARTA – {FIRST}", LAST, title="x")
    assert found.paragraphs == (FIRST, LAST)
    assert found.dateline == datelines.Dateline(
        text="TIMESINDONESIA, JAKARTA –", end=26, place="Jakarta", outlet="TIMESINDONESIA"
    )


def test_read_drops_what_stands_above_the_dateline() -> None:
    path = ["Beranda", "Dunia", "Pasukan Mundur dari Kota", "Kamis, 05 November 2015 | 11:13 WIB"]
    found = read(*path, f"TIMESINDONESIA, JAKARTA – {FIRST}", LAST, title="Pasukan Mundur dari Kota")
    assert (found.paragraphs, found.stamp) == ((FIRST, LAST), "Kamis, 05 November 2015 | 11:13 WIB")


def test_read_keeps_a_lead_above_the_dateline() -> None:
    lead = "Sesudah tiga hari bertempur, pasukan itu akhirnya mundur dari kota di tepi sungai."
    assert read(lead, f"TIMESINDONESIA, JAKARTA – {FIRST}", title="x").paragraphs == (lead, FIRST)


def test_read_takes_mark_down_out() -> None:
    line = "Menurut [laporan itu](https://contoh.id/2025/06/a), **tiga** orang\\@contoh tewas."
    assert read(line, title="x").paragraphs == ("Menurut laporan itu, tiga orang@contoh tewas.",)


def test_read_of_nothing_has_no_paragraphs() -> None:
    assert read("", title=None).paragraphs == ()


@given(st.text(alphabet='aB .:"\n-()*[]|', max_size=150))
def test_read_of_any_text_gives_paragraphs_without_line_ends(text: str) -> None:
    found = body.read(text, None, NAMES)
    assert all(paragraph.strip() == paragraph != "" and "\n" not in paragraph for paragraph in found.paragraphs)
