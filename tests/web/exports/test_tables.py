import csv
import io

import pytest

from archive.web.exports import tables
from tests.web.exports import made


def _read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(tables.BYTE_ORDER_MARK), newline="")))


def test_table_has_a_line_for_every_article() -> None:
    (row,) = _read("".join(tables.write([made.article()], made.asked())))
    assert row == {
        "id": "7",
        "external_id": "berkas.txt",
        "title": made.NASTY,
        "outlet_name": "Harian Uji",
        "outlet_slug": "harian-uji",
        "authors": "Dewi; Sari and Budi, Tbk",
        "published_earliest": "2024-05-06",
        "published_latest": "2024-05-06",
        "published_precision": "day",
        "published_basis": "metadata",
        "dateline": "Kota Aba",
        "officials": "Ani; Budi",
        "places": "Kota Aba; Entah",
        "source_url": "https://uji.example/a?b=c&d={e}",
        "archive_url": "https://arsip.example/artikel/7/rudal/",
        "archived_at": "2025-01-02T03:04:05+00:00",
    }


def test_table_of_statements_has_the_article_beside_each() -> None:
    (row,) = _read("".join(tables.write([made.statement()], made.asked("statements"))))
    told = {name: row[name] for name in ("id", "text", "speaker_name", "role", "direct", "score", "article_id")}
    assert told == {
        "id": "7-p3",
        "text": made.NASTY,
        "speaker_name": "Ani",
        "role": "Menteri",
        "direct": "True",
        "score": "0.812",
        "article_id": "7",
    }
    assert row["archive_url"] == "https://arsip.example/artikel/7/rudal/#p3"


def test_table_without_records_has_its_names() -> None:
    text = "".join(tables.write([], made.asked()))
    assert (text[0], len(text.splitlines())) == (tables.BYTE_ORDER_MARK, 1)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "＝1"])
def test_table_disarms_formulas(text: str) -> None:
    (row,) = _read("".join(tables.write([made.article(title=text)], made.asked())))
    assert row["title"] == f"'{text}"


def test_table_leaves_numbers_and_plain_text() -> None:
    assert [tables.disarm(value) for value in (-5, None, "Rudal = bahaya")] == [-5, None, "Rudal = bahaya"]
