from datetime import date

import rispy

from archive.web.exports import ris
from tests.web.exports import made


def _read(*records: made.ArticleRecord | made.StatementRecord, kind: str = "articles") -> list[dict[str, object]]:
    return rispy.loads("".join(ris.write(records, made.asked(kind))))


def test_record_holds_the_article() -> None:
    assert _read(made.article()) == [
        {
            "type_of_reference": "NEWS",
            "id": "arsipkonflik-7",
            "title": made.PLAIN,
            "authors": ["Dewi", "Sari and Budi, Tbk"],
            "secondary_title": "Harian Uji",
            "year": "2024",
            "date": "2024/05/06/",
            "urls": ["https://arsip.example/artikel/7/rudal/", "https://uji.example/a?b=c&d={e}"],
            "access_date": "2026/03/04/",
            "language": "id",
            "name_of_database": "Arsip Konflik",
        }
    ]


def test_record_of_a_statement_quotes_it() -> None:
    (record,) = _read(made.statement(text="Kami mundur", direct=False), kind="statements")
    assert (record["id"], record["abstract"]) == ("arsipkonflik-7-p3", "Ani, Menteri (tidak langsung): Kami mundur")


def test_record_says_no_more_of_the_date_than_is_certain() -> None:
    month = made.article(
        published_earliest=date(2024, 5, 1), published_latest=date(2024, 5, 31), published_precision="month"
    )
    unknown = made.article(published_earliest=None, published_latest=None, published_precision="unknown")
    first, second = _read(month, unknown)
    assert (first["year"], first["date"], first["notes"]) == ("2024", "2024/05//", ["Terbit: Mei 2024"])
    assert ("year" in second, "date" in second) == (False, False)


def test_preface_says_what_was_asked() -> None:
    text = "".join(ris.write([], made.asked()))
    assert text.split("\r\n") == [
        "Arsip Konflik – https://arsip.example",
        'Dicari: rudal media:"harian-uji"',
        "Halaman: https://arsip.example/cari/?q=rudal&media=harian-uji",
        "Diambil: 2026-03-04T12:06:07+07:00. Urutan: terbaru dahulu.",
        "",
        "",
    ]


def test_first_record_begins_within_the_lines_in_which_zotero_looks_for_it() -> None:
    lines = [line for line in "".join(ris.write([made.article()], made.asked())).split("\r\n") if line.strip()]
    assert "TY  - NEWS" in lines[:5]
