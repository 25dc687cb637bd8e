from datetime import date

import bibtexparser
import pytest
from bibtexparser.library import Library

from archive.web.exports import bibtex
from tests.web.exports import made


def _read(*records: made.ArticleRecord | made.StatementRecord, kind: str = "articles", **values: object) -> Library:
    library = bibtexparser.parse_string("".join(bibtex.write(records, made.asked(kind, **values))))
    assert library.failed_blocks == []
    return library


def test_entry_holds_the_article() -> None:
    (entry,) = _read(made.article()).entries
    assert (entry.entry_type, entry.key) == ("article", "arsipkonflik-7")
    title = r"{Rudal \{50\%\} \"hantam\" \textbackslash{}kota\_A \& B\#1 \textasciitilde{} C\textasciicircum{}2; "
    assert {field.key: field.value for field in entry.fields} == {
        "author": "Dewi and {Sari and Budi, Tbk}",
        "title": title.replace('\\"', '"') + r"@misc\{x, ER - \$5}",
        "journal": "Harian Uji",
        "year": "2024",
        "month": "may",
        "day": "6",
        "url": "https://arsip.example/artikel/7/rudal/",
        "urldate": "2026-03-04",
        "note": r"Sumber: https://uji.example/a?b=c\&d=\{e\}",
        "language": "indonesian",
    }


def test_entry_of_a_statement_quotes_it() -> None:
    (entry,) = _read(made.statement(text="Kami mundur"), kind="statements").entries
    assert (entry.key, entry["abstract"]) == ("arsipkonflik-7-p3", "Ani, Menteri (langsung): Kami mundur")
    assert entry["url"] == "https://arsip.example/artikel/7/rudal/#p3"


def test_entry_without_outlet_is_of_no_journal() -> None:
    (entry,) = _read(made.article(outlet=None)).entries
    assert (entry.entry_type, "journal" in entry) == ("misc", False)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "year", "month", "note"),
    [
        (date(2024, 5, 1), date(2024, 5, 31), "month", "2024", "may", "Terbit: Mei 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "year", "2024", None, "Terbit: 2024"),
        (date(2024, 3, 2), date(2024, 4, 5), "range", "2024", None, "Terbit: antara 2 Maret dan 5 April 2024"),
        (date(2023, 3, 2), date(2024, 4, 5), "range", None, None, "Terbit: antara 2 Maret 2023 dan 5 April 2024"),
        (None, None, "unknown", None, None, "Terbit: tanggal tidak diketahui"),
    ],
)
def test_entry_says_no_more_of_the_date_than_is_certain(
    earliest: date | None, latest: date | None, precision: str, year: str | None, month: str | None, note: str
) -> None:
    record = made.article(published_earliest=earliest, published_latest=latest, published_precision=precision, url="")
    (entry,) = _read(record).entries
    assert (entry.get("year") and entry["year"], entry.get("month") and entry["month"]) == (year, month)
    assert (entry["note"], "day" in entry) == (note, False)


def test_comments_say_what_was_asked_and_how_many_came() -> None:
    library = _read(made.article(), made.article(id=8), query="@misc{x} rudal")
    first, last = (comment.comment for comment in library.comments)
    assert "Dicari: (at)misc{x} rudal" in first
    assert (len(library.entries), last) == (2, "% Selesai: 2 entri")
