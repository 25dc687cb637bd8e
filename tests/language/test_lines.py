import pytest

from archive.language import lines


def test_unwrap_leaves_a_paragraph_a_line_alone() -> None:
    assert lines.unwrap("Satu kalimat.\n\nDua kalimat.\nTiga.") == ["Satu kalimat.", "Dua kalimat.", "Tiga."]


def test_unwrap_joins_lines_wrapped_by_width() -> None:
    text = (
        "Pemerintah kota itu pada hari Senin mengumumkan bahwa semua\n"
        "warga di tepi sungai harus mengungsi sebelum malam tiba karena\n"
        "air terus naik sejak pagi dan tanggul tidak akan bertahan lebih\n"
        "lama lagi.\n\n"
        "Para relawan dari beberapa kota tetangga sudah datang membawa\n"
        "perahu karet, selimut dan bahan makanan untuk para pengungsi\n"
        "di lapangan."
    )
    assert [line.split()[0] for line in lines.unwrap(text)] == ["Pemerintah", "Para"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Jakarta\n-\nPolisi menangkap dua orang.", "Jakarta - Polisi menangkap dua orang."),
        ("JAKARTA, CONTOH.com\n- Menteri tiba.\nIa pergi.", "JAKARTA, CONTOH.com - Menteri tiba."),
    ],
)
def test_unwrap_joins_a_dateline_on_lines_of_its_own(text: str, first: str) -> None:
    assert lines.unwrap(text)[0] == first


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["Pertemuan dengan", "Menteri Luar Negeri itu batal."], ["Pertemuan dengan Menteri Luar Negeri itu batal."]),
        (["Pasukan itu mundur", "dari kota."], ["Pasukan itu mundur dari kota."]),
        (["Ia tiba di Gaza", ", Selasa (10/6/2025)."], ["Ia tiba di Gaza, Selasa (10/6/2025)."]),
        (["Pasukan mundur.", "dari kota."], ["Pasukan mundur.", "dari kota."]),
        (["Subjudul Tanpa Titik", "Pasukan mundur."], ["Subjudul Tanpa Titik", "Pasukan mundur."]),
        (["Daftar korban", "- dua orang"], ["Daftar korban", "- dua orang"]),
        ([], []),
    ],
)
def test_join_puts_together_what_goes_on(parts: list[str], joined: list[str]) -> None:
    assert lines.join(parts) == joined


def test_join_puts_all_fragments_together_in_a_text_broken_at_links() -> None:
    broken = [
        "Ketua",
        "Budi Santoso",
        "mendesak",
        "polisi",
        "Polsek Utara",
        "segera bertindak.",
        "Ia pergi",
        "ke",
        "Aceh",
        ".",
    ]
    assert lines.join(broken) == [
        "Ketua Budi Santoso mendesak polisi Polsek Utara segera bertindak.",
        "Ia pergi ke Aceh.",
    ]
