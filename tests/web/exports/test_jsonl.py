import json

from archive.web.exports import jsonl
from tests.web.exports import made


def _read(*records: made.ArticleRecord | made.StatementRecord, kind: str = "articles") -> list[dict[str, object]]:
    text = "".join(jsonl.write(records, made.asked(kind)))
    return [json.loads(line) for line in text.splitlines()]  # which also ends lines where JSON does not


def test_lines_begin_with_what_was_asked() -> None:
    assert _read()[0] == {
        "type": "export",
        "archive": "https://arsip.example",
        "kind": "articles",
        "query": 'rudal media:"harian-uji"',
        "page": "https://arsip.example/cari/?q=rudal&media=harian-uji",
        "retrieved_at": "2026-03-04T12:06:07+07:00",
        "order": "newest first",
    }


def test_lines_end_with_how_many_there_were() -> None:
    assert [_read()[-1], _read(made.article(), made.article())[-1]] == [
        {"type": "end", "records": 0},
        {"type": "end", "records": 2},
    ]


def test_lines_hold_an_article_with_all_its_parts() -> None:
    assert _read(made.article())[1] == {
        "type": "article",
        "id": 7,
        "external_id": "berkas.txt",
        "title": made.NASTY,
        "outlet": {"name": "Harian Uji", "slug": "harian-uji"},
        "authors": ["Dewi", "Sari and Budi, Tbk"],
        "published": {"earliest": "2024-05-06", "latest": "2024-05-06", "precision": "day", "basis": "metadata"},
        "dateline": "Kota Aba",
        "officials": [{"name": "Ani", "slug": "ani"}, {"name": "Budi", "slug": "budi"}],
        "places": [
            {"name": "Kota Aba", "slug": "kota-aba", "country": "ID", "latitude": -6.1234567, "longitude": 106.8},
            {"name": "Entah", "slug": "entah", "country": "", "latitude": None, "longitude": None},
        ],
        "source_url": "https://uji.example/a?b=c&d={e}",
        "archive_url": "https://arsip.example/artikel/7/rudal/",
        "archived_at": "2025-01-02T03:04:05+00:00",
    }


def test_lines_hold_a_statement_with_its_speaker() -> None:
    line = _read(made.statement(), kind="statements")[1]
    assert {name: line[name] for name in ("type", "id", "text", "speaker")} == {
        "type": "statement",
        "id": "7-p3",
        "text": made.NASTY,
        "speaker": {"name": "Ani", "printed": "Ani L.", "slug": "ani", "kind": "person"},
    }


def test_lines_of_an_article_of_nobody_and_no_time_say_so() -> None:
    line = _read(made.article(outlet=None, published_earliest=None, published_latest=None))[1]
    assert line["outlet"] == {"name": "", "slug": ""}
    assert (line["published"]["earliest"], line["published"]["latest"]) == (None, None)
