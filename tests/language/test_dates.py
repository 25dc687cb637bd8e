from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language import dates

AS_OF = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sejak hari Sabtu (10/9), mereka", date(2022, 9, 10)),
        ("pada Rabu (18/6/2025) malam", date(2025, 6, 18)),
        ("Rabu (18/06/25)", date(2025, 6, 18)),
        ("Kamis dini hari (19/6/2025)", date(2025, 6, 19)),
        ("Rabu malam, 28 Desember 2022", date(2022, 12, 28)),
        ("Senin, 16 Juni 2025 14:30 WIB", date(2025, 6, 16)),
        ("pada 16 Jun 2025", date(2025, 6, 16)),
        ("Jum'at (13/6)", date(2025, 6, 13)),
        ("Jumat kemarin (13/6)", date(2025, 6, 13)),
        ("RABU (18/6/2025)", date(2025, 6, 18)),
        ("Ahad, 1 Juni 2025", date(2025, 6, 1)),
        ("Selasa 1 Juli 2025", date(2025, 7, 1)),
        ("9-10 September 2024", date(2024, 9, 10)),
        ("2025-06-18", date(2025, 6, 18)),
        ("2025/06/18", date(2025, 6, 18)),
        ("June 18, 2025", date(2025, 6, 18)),
        ("(29/2)", date(2024, 2, 29)),
        ("23 November", date(2025, 11, 23)),
        ("Sabtu, 10 Oktober 2022", None),
        ("Selasa (6/10/2025)", None),
        ("31 Februari 2025", None),
        ("Kamis (32/13)", None),
        ("Agustus 2024", None),
    ],
)
def test_resolve_gives_the_day_that_the_weekday_allows(text: str, day: date | None) -> None:
    [mention] = dates.find(text)
    assert dates.resolve(mention, AS_OF) == day


@pytest.mark.parametrize("text", ["24/7", "1/2 dari mereka", "skor 3-1", "Pasal 5/1999/10", "minggu depan", "13.6.2"])
def test_find_passes_over_numbers_that_are_no_dates(text: str) -> None:
    assert dates.find(text) == ()


@pytest.mark.parametrize(
    ("text", "month", "year", "past"),
    [("pada Agustus lalu", 8, None, True), ("November tahun lalu", 11, None, True), ("Mei 2024", 5, 2024, False)],
)
def test_find_reads_months(text: str, month: int, year: int | None, past: bool) -> None:
    [mention] = dates.find(text)
    assert (mention.day, mention.month, mention.year, mention.past) == (None, month, year, past)


@pytest.mark.parametrize(("text", "year"), [("pada 2024,", 2024), ("tahun 2023", 2023), ("sejak 1999.", 1999)])
def test_find_reads_years(text: str, year: int) -> None:
    assert [(mention.month, mention.year) for mention in dates.find(text)] == [(None, year)]


def test_find_gives_mentions_in_order_with_their_places() -> None:
    text = "Rabu (18/6/2025) dan Agustus 2024"
    assert [text[found.start : found.end] for found in dates.find(text)] == ["Rabu (18/6/2025)", "Agustus 2024"]


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("Diperbarui 20 Jun 2025, 08:00 WIB", date(2025, 6, 20)),
        ("Jumat, 29 Mei 2026 06:35 WIB", date(2026, 5, 29)),
        ("2025/06/12 14:01:12", date(2025, 6, 12)),
        (", Jurnalis-Rabu, 18 Juni 2025 |20:02 WIB", date(2025, 6, 18)),
        ("Kompas.com- 25/06/2025, 16:04 WIB", date(2025, 6, 25)),
        ("2025-11-03", date(2025, 11, 3)),
        ("2025-06-18T20:00:00Z", date(2025, 6, 19)),
        ("2025-06-18T20:00:00+07:00", date(2025, 6, 18)),
        ("2025-06-18T20:00:00.123+0700", date(2025, 6, 18)),
        ("Wed, 18 Jun 2025 10:00:00 GMT", date(2025, 6, 18)),
        ("2025-99-99T99:99:99Z", None),
        ("2027-01-01", None),
        ("2026-11-23", date(2026, 11, 23)),
        ("Tanggal tidak ditemukan", None),
        ("", None),
    ],
)
def test_parse_reads_what_pages_state(stated: str, day: date | None) -> None:
    assert dates.parse(stated, AS_OF) == day


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("Kamis, 05 November 2015 | 11:13 WIB", True),
        ("Diperbarui 20 Jun 2025, 08:00 WIB", True),
        ("18 Juni 2025", True),
        ("Serangan 18 Juni 2025", False),
        ("Rabu (18/6) pukul 11:13", False),
        ("Presiden tiba di ibu kota pada Kamis, 05 November 2015 pukul 11:13 WIB dan langsung berpidato", False),
    ],
)
def test_is_stamp_tells_lines_of_date(line: str, stamp: bool) -> None:
    assert dates.is_stamp(line) is stamp


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://contoh.id/read/2025/06/18/160412345/judul", date(2025, 6, 18)),
        ("https://contoh.id/internasional/20250628142306-120-1244/judul", date(2025, 6, 28)),
        ("https://contoh.id/2025-06-18-judul", date(2025, 6, 18)),
        ("https://contoh.id/2025/13/40/judul", None),
        ("https://contoh.id/2031/01/01/judul", None),
        ("https://contoh.id/read/6057213/harga-20-juni-2025", None),
    ],
)
def test_find_in_address_reads_days(address: str, day: date | None) -> None:
    assert dates.find_in_address(address, AS_OF) == day


def test_weekday_number_counts_from_monday() -> None:
    assert [dates.weekday_number(name) for name in ("Senin", "Jum'at", "Minggu", "Ahad")] == [0, 4, 6, 6]


@given(st.text(alphabet="0123456789/-(), .SabtuJuniRKamsel", max_size=80))
def test_dates_of_any_text_resolve_without_error(text: str) -> None:
    days = [dates.resolve(mention, AS_OF) for mention in dates.find(text)]
    assert all(day is None or day.year > 1000 for day in days)
