import csv
import io
import json
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal menghantam Kota Aba. Budi berkata damai segera datang."
SAID = {"Ani": "rudal menghantam Kota Aba", "Budi": "damai segera datang"}
ENDINGS = ["csv", "jsonl", "bib", "ris", "geojson"]


@pytest.fixture(autouse=True)
def _articles() -> None:
    for number, outlet in enumerate(["Harian Uji", "Lain"], start=1):
        rows.quoted(
            f"Judul {number}", BODY, said=SAID, at=("Kota Aba",), by=rows.outlet(outlet), day=date(2024, 5, number)
        )


def _read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    pieces: Iterator[bytes] = answer.streaming_content
    return b"".join(pieces).decode()


def _table(client: Client, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_read(client, path).lstrip("\ufeff"), newline="")))


@pytest.mark.parametrize("page", ["cari", "pernyataan"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_export_is_a_file_of_its_format(client: Client, page: str, ending: str) -> None:
    answer = client.get(f"/{page}.{ending}?q=rudal")
    assert answer["Content-Disposition"].endswith(f'.{ending}"')
    assert "Judul 1" in b"".join(answer.streaming_content).decode()


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Judul 2", "Judul 1"]),
        ("q=rudal&urut=terlama", ["Judul 1", "Judul 2"]),
        ("media=harian-uji", ["Judul 1"]),
        ("q=media:lain", ["Judul 2"]),
        ("dari=2024-05-02&pejabat=ani", ["Judul 2"]),
        ("q=gajah", []),
        ("hal=2", ["Judul 2", "Judul 1"]),
    ],
)
def test_export_holds_what_the_search_finds(client: Client, query: str, titles: list[str]) -> None:
    assert [row["title"] for row in _table(client, f"/cari.csv?{query}")] == titles


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("q=rudal&urut=terlama", ["1: rudal menghantam Kota Aba", "2: rudal menghantam Kota Aba"]),
        ("pejabat=budi&media=lain", ["2: damai segera datang"]),
        ("cara=langsung", []),
    ],
)
def test_export_of_statements_holds_what_their_page_finds(client: Client, query: str, texts: list[str]) -> None:
    found = _table(client, f"/pernyataan.csv?{query}")
    assert [f"{row['article_title'].removeprefix('Judul ')}: {row['text']}" for row in found] == texts


def test_export_says_what_was_asked_and_where_it_is_shown(client: Client) -> None:
    said = json.loads(_read(client, "/cari.jsonl?q=rudal&media=harian-uji&dari=2024").splitlines()[0])
    assert said["query"] == 'rudal media:"harian-uji" dari:2024-01-01'
    assert said["page"] == "http://testserver/cari/?q=rudal&media=harian-uji&dari=2024"


def test_export_in_english_says_it_in_english(client: Client) -> None:
    assert "\r\nSearched for: rudal\r\n" in _read(client, "/en/cari.ris?q=rudal")


def test_export_to_head_sends_nothing(client: Client) -> None:
    answer = client.head("/cari.csv")
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("path", ["/cari.xlsx", "/cari.", "/pernyataan.csvx", "/cari.csv/"])
def test_export_of_an_unknown_format_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_export_is_only_read(client: Client) -> None:
    assert client.post("/cari.csv").status_code == 405


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%22(((", "media=%00&dari=0000-00-00", "q=%0D%0ASet-Cookie:%20a=b", "q=%FF"]
)
def test_export_hostile_query_is_a_file(client: Client, query: str) -> None:
    assert _read(client, f"/cari.csv?{query}").startswith("\ufeffid,")


@pytest.mark.parametrize("everybody", ["", "&semua=1"])
@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=rudal",
        "q=-rudal",
        "q=rudal+OR+damai",
        "q=rudal+damai",
        "q=rudal+-kota",
        "q=da*",
        "q=zz*",
        "q=gajah",
        "q=%22damai+segera%22",
        "q=pejabat:budi",
        "q=pejabat:budi+-rudal",
        "q=media:lain+tempat:kota-aba",
        "q=media:entah",
        "q=dari:2024-05-02",
        "q=damai+sampai:2024-05-01&media=harian-uji",
        "q=-damai&cara=langsung",
        "pejabat=ani&pejabat=budi",
        "pejabat=cici",
        "q=pejabat:cici+sirene",
        "tempat=kota-aba&dari=2024-05-02&urut=terlama",
        "q=%E2%80%A6",
    ],
)
def test_statements_page_counts_what_its_files_and_feed_hold(client: Client, query: str, everybody: str) -> None:
    article = rows.quoted("Judul 3", BODY + " Cici berkata sirene meraung.", said=SAID, day=None)
    rows.statement(article, rows.speaker("Cici", official=False), "sirene meraung", direct=True)
    counted = client.get(f"/pernyataan/?{query}{everybody}").context["found"]
    exported = _table(client, f"/pernyataan.csv?{query}{everybody}")
    fed = client.get(f"/pernyataan.atom?{query}{everybody}").content.count(b"<entry>")
    assert (counted.more, counted.total) == (False, len(exported))
    assert len(counted.rows) == len(exported) == fed
