from datetime import date

import pytest

from archive.entities.knowledge import KnownPosition
from archive.ingest.documents import ArticleText, Page
from archive.ingest.extraction import dating
from archive.language.periods import Basis, Period, Precision

AS_OF = date(2026, 11, 22)
SECRETARY = KnownPosition(title="Sekretaris Jenderal", start=date(2024, 10, 1))
PRESIDENT = KnownPosition(title="Presiden", start=date(2022, 5, 10), end=date(2025, 4, 4))
FILLER = "Pasukan itu mundur dari kota. " * 30


def read(
    *paragraphs: str,
    title: str | None = None,
    page: Page | None = None,
    head: str = "",
    positions: tuple[KnownPosition, ...] = (),
) -> Period:
    text = ArticleText(title=title, paragraphs=paragraphs)
    return dating.read(page or Page(text=""), text, head, lambda: positions, AS_OF)


def day(first: date, last: date, basis: Basis = Basis.IN_TEXT) -> Period:
    return Period(earliest=first, latest=last, precision=Precision.DAY, basis=basis)


def span(first: date, last: date, basis: Basis = Basis.IN_TEXT) -> Period:
    return Period(earliest=first, latest=last, precision=Precision.RANGE, basis=basis)


def test_read_takes_metadata_first() -> None:
    page = Page(text="", date="Rabu, 18 Juni 2025 10:00 WIB", url="https://contoh.id/2025/06/20/a")
    assert read("x", page=page) == day(date(2025, 6, 18), date(2025, 6, 18), Basis.METADATA)


@pytest.mark.parametrize("stated", [None, "Tanggal tidak ditemukan", "Rabu, 18 Juni 2031"])
def test_read_takes_the_address_where_metadata_say_nothing(stated: str | None) -> None:
    page = Page(text="", date=stated, url="https://contoh.id/2025/06/20/a")
    assert read("x", page=page) == day(date(2025, 6, 20), date(2025, 6, 20), Basis.URL)


def test_read_takes_the_dateline() -> None:
    found = read("Pasukan mundur pada Senin (1/2/2016).", head="ISTANBUL, 23 Februari 2016 (Antara) -")
    assert found == day(date(2016, 2, 23), date(2016, 2, 23), Basis.DATELINE)


@pytest.mark.parametrize(
    "text",
    [
        f"{FILLER}Seperti dilansir Reuters, Kamis (19/6/2025), pasukan mundur.",
        f"{FILLER}Hal itu dikatakan menteri kepada wartawan di ibu kota, Kamis (19/6/2025).",
        f'{FILLER}"Kami siap," ujar menteri di ibu kota pada Kamis (19/6/2025).',
        f"{FILLER}Nilainya naik, ungkap dia, dikutip Kamis (19/6/2025).",
        f"{FILLER}Video itu dibagikan kepada awak media Kamis (19/6/2025) pagi.",
        f"{FILLER}Pasukan mundur pada Kamis (19/6/2025). Warga pulang pada Kamis (19/6).",
        f"{FILLER}Pasukan mundur pada Kamis (19/6/2025). Warga pulang pada Kamis.",
        f"Pasukan mundur pada Kamis (19/6/2025). {FILLER}",
        f"{FILLER[:400]}\nSejak Kamis (19/6/2025), pasukan mundur. {FILLER}",
        f"{FILLER}Pada Senin (16/6/2025) pasukan tiba. Kata dia, Kamis (19/6/2025).",
        f"{FILLER}Kata dia, Kamis (19/6/2025). Mereka akan tiba pada Sabtu (21/6/2025).",
        f"{FILLER}Kata dia, Kamis (19/6/2025). Gencatan berlaku hingga Minggu (22/6/2025).",
        f"{FILLER}Kata dia, Kamis (19/6/2025). Pada Sabtu, 10 Oktober 2025, itu batal.",
    ],
)
def test_read_takes_the_day_of_reporting(text: str) -> None:
    assert read(text, title="Pasukan Mundur") == day(date(2025, 6, 19), date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        f"{FILLER}Pasukan mundur pada Kamis (19/6/2025) setelah serangan itu.",
        f"{FILLER}Serangan itu terjadi di dekat kota, Kamis (19/6/2025) malam.",
    ],
)
def test_read_is_not_sure_of_a_day_in_the_background(text: str) -> None:
    assert read(text, title="Pasukan Mundur") == span(date(2025, 6, 19), date(2025, 6, 26))


def test_read_dates_after_a_day_that_is_said_to_be_past() -> None:
    text = "Pasukan mundur pada Kamis (19/6/2025) lalu."
    assert read(text, title="Pasukan Mundur") == span(date(2025, 6, 20), date(2025, 6, 27))


@pytest.mark.parametrize("title", ["Benarkah Pasukan Itu Mundur?", "Kenapa Pasukan Mundur", "Sejarah Perang Itu"])
def test_read_is_not_sure_of_the_lead_of_an_explainer(title: str) -> None:
    text = f"Pasukan mundur pada Kamis (19/6/2025). {FILLER}"
    assert read(text, title=title) == span(date(2025, 6, 19), date(2025, 6, 26))


def test_read_takes_the_latest_year_in_which_the_weekday_fits() -> None:
    assert read("Sejak Sabtu (10/9), pasukan mundur.") == day(date(2022, 9, 10), date(2022, 9, 11))


def test_read_takes_a_year_that_the_terms_of_office_allow() -> None:
    position = KnownPosition(title="Presiden", start=date(2015, 1, 1), end=date(2017, 1, 1))
    found = read("Sejak Sabtu (10/9), pasukan mundur.", positions=(position,))
    assert found == day(date(2016, 9, 10), date(2016, 9, 11))


def test_read_does_not_take_history_for_news() -> None:
    assert read("Sejak Sabtu (10/9), pasukan mundur. Pada 2024, mereka kembali.") == Period()


def test_read_takes_terms_of_office_with_a_past_month() -> None:
    found = read("Pasukan menyerang pada Agustus lalu.", positions=(SECRETARY, PRESIDENT))
    assert found == span(date(2024, 10, 1), date(2024, 12, 31), Basis.OFFICE_TERMS)


def test_read_takes_terms_of_office_alone() -> None:
    found = read("Pasukan menyerang.", positions=(SECRETARY, PRESIDENT))
    assert found == span(date(2024, 10, 1), date(2025, 4, 4), Basis.OFFICE_TERMS)


def test_read_takes_a_named_month_as_the_beginning() -> None:
    found = read("Pasukan menyerang pada Januari 2025.", positions=(SECRETARY, PRESIDENT))
    assert found == span(date(2025, 1, 1), date(2025, 4, 4), Basis.OFFICE_TERMS)


@pytest.mark.parametrize(
    "positions",
    [
        (),
        (KnownPosition(title="Presiden", start=date(2010, 1, 1)),),
        (KnownPosition(title="Presiden", end=date(2020, 1, 1), start=date(2019, 1, 1)), SECRETARY),
    ],
)
def test_read_says_nothing_where_terms_are_wide_or_contradict(positions: tuple[KnownPosition, ...]) -> None:
    assert read("Pasukan menyerang.", positions=positions) == Period()


def test_read_never_dates_after_the_day_of_capture() -> None:
    text = ArticleText(title=None, paragraphs=("Kata dia, Kamis (19/6/2025).",))
    found = dating.read(Page(text=""), text, "", tuple, date(2025, 6, 19))
    assert found == day(date(2025, 6, 19), date(2025, 6, 19))
