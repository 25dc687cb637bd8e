import pytest

from archive.ingest.extraction import teasers

TEXT = "Pasukan itu mundur dari kota setelah tiga hari."


def drop(*lines: str) -> list[str]:
    boilerplate = {"Baca juga:", "-"}
    return [line for line in teasers.drop(lines, boilerplate.__contains__) if line]


def test_drop_leaves_out_the_headlines_below_an_invitation() -> None:
    assert drop(TEXT, "Baca juga:", "-", "Menteri Tiba di Ibu Kota", "Warga Mengungsi", TEXT) == [TEXT, TEXT]


def test_drop_keeps_headings_that_nobody_invites_to() -> None:
    assert drop(TEXT, "Menteri Tiba di Ibu Kota", TEXT) == [TEXT, "Menteri Tiba di Ibu Kota", TEXT]


@pytest.mark.parametrize(
    ("headline", "following"),
    [
        ("Menteri Tiba di Ibu Kota Negara Tetangga", "Namun, dia tidak berpidato."),
        ("Menteri Tiba di Ibu Kota", "“Kami siap berdamai,” kata dia."),
        ("Siapa Menang di Perbatasan?", "Warga kembali ke rumah."),
        ("Harga Minyak Naik 3 Persen", "Kepala Badan Energi mengatakan itu wajar."),
    ],
)
def test_drop_cuts_headlines_out_of_running_text(headline: str, following: str) -> None:
    assert drop(f"{TEXT} Baca juga: {headline} {following}") == [TEXT, following]


def test_drop_cuts_a_headline_at_the_end() -> None:
    assert drop(f"{TEXT} Baca juga:Menteri Tiba di Ibu Kota") == [TEXT]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Menteri Tiba di Ibu Kota", True),
        ("Pasukan itu mundur dari kota", False),
        ("Menteri Tiba di Ibu Kota.", False),
        ("a b c", False),
        ("", False),
    ],
)
def test_is_headline_wants_capitals_and_no_full_stop(line: str, headline: bool) -> None:
    assert teasers.is_headline(line) is headline


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        (f"{TEXT} Menteri Tiba di Ibu Kota Negara Tetangga Warga Mengungsi ke Utara", TEXT),
        (f"{TEXT} Siapa yang Menang di Perang Perbatasan Kedua Negara? Menteri Tiba di Ibu Kota Negara Tetangga", TEXT),
        (f"{TEXT} Hal itu disampaikan Menteri Luar Negeri Budi Santoso dan Siti Aminah", None),
        (f"{TEXT} Perdana Menteri Budi Santoso", None),
        (TEXT, None),
        ("Menteri Tiba di Ibu Kota Negara Tetangga Kemarin", None),
        ("", None),
    ],
)
def test_cut_tail_takes_headlines_off_the_end(paragraph: str, kept: str | None) -> None:
    assert teasers.cut_tail(paragraph) == (paragraph if kept is None else kept)
