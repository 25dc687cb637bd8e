from datetime import date

import feedparser
import pytest
from django.test import Client

from archive.search import arrivals
from archive.web import feeds
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal menghantam Kota Aba & <b>pelabuhan</b>."


def _make(number: int = 1, **values: object) -> list[rows.Article]:
    return [
        rows.quoted(
            f"Judul {at}",
            BODY,
            said={"Ani": "rudal menghantam Kota Aba"},
            at=("Kota Aba",),
            by=rows.outlet("Harian Uji"),
            day=date(2024, 5, 6),
            **values,
        )
        for at in range(number)
    ]


def _read(client: Client, path: str) -> feedparser.FeedParserDict:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    found = feedparser.parse(answer.content)
    assert (found.bozo, found.version) == (False, "atom10")
    return found


def test_feed_of_a_search_tells_each_article(client: Client) -> None:
    (article,) = _make()
    (entry,) = _read(client, "/cari.atom?q=rudal").entries
    assert (entry.title, entry.link, entry.id) == (
        "Judul 0",
        f"http://testserver/artikel/{article.pk}/judul-0/",
        f"http://testserver/artikel/{article.pk}/",
    )
    assert entry.author == "Harian Uji"
    assert entry.summary == (
        "Harian Uji · 6 Mei 2024 · Ani berkata rudal menghantam Kota Aba &amp; &lt;b&gt;pelabuhan&lt;/b&gt;."
    )
    assert entry.published == "2024-05-06T00:00:00+07:00"
    assert [tag.term for tag in entry.tags] == ["Ani", "Kota Aba"]


def test_feed_tells_what_it_is_of(client: Client) -> None:
    _make()
    feed = _read(client, "/cari.atom?q=rudal&media=harian-uji").feed
    assert (feed.title, feed.link, feed.id) == (
        'rudal media:"harian-uji" – Arsip Konflik',
        "http://testserver/cari/?q=rudal&media=harian-uji",
        "http://testserver/cari/?q=rudal&media=harian-uji",
    )
    assert {link.rel: link.href for link in feed.links}["self"] == (
        "http://testserver/cari.atom?q=rudal&media=harian-uji"
    )


@pytest.mark.parametrize(
    "path", ["/cari.atom?q=gajah", "/pernyataan.atom?q=gajah", "/media/sepi.atom", "/tempat/sepi.atom"]
)
def test_feed_without_entries_changes_never(client: Client, path: str) -> None:
    rows.outlet("Sepi")
    rows.place("Sepi")
    found = _read(client, path)
    assert (found.entries, found.feed.updated) == ([], "2000-01-01T00:00:00+00:00")


@pytest.mark.parametrize("path", ["/pernyataan.atom?q=rudal", "/pejabat/ani.atom"])
def test_feed_of_statements_tells_who_said_what(client: Client, path: str) -> None:
    (article,) = _make()
    (entry,) = _read(client, path).entries
    assert (entry.title, entry.author) == ("Ani: rudal menghantam Kota Aba", "Ani")
    assert entry.link == f"http://testserver/artikel/{article.pk}/judul-0/#p1"
    assert entry.summary == "Ani: rudal menghantam Kota Aba · Judul 0 · Harian Uji · 6 Mei 2024"


@pytest.mark.parametrize(
    ("path", "title", "page"),
    [
        ("/pejabat/ani.atom", "Ani", "/pejabat/ani/"),
        ("/tempat/kota-aba.atom", "Kota Aba", "/tempat/kota-aba/"),
        ("/media/harian-uji.atom", "Harian Uji", "/media/harian-uji/"),
        ("/en/media/harian-uji.atom", "Harian Uji", "/en/media/harian-uji/"),
    ],
)
def test_feed_of_a_row_leads_to_its_page(client: Client, path: str, title: str, page: str) -> None:
    _make()
    found = _read(client, path)
    assert (found.feed.title.split(" – ")[0], found.feed.link) == (title, f"http://testserver{page}")
    assert len(found.entries) == 1


@pytest.mark.parametrize("path", ["/pejabat/entah.atom", "/tempat/entah.atom", "/media/entah.atom"])
def test_feed_of_what_is_unknown_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_feed_of_a_merged_row_leads_to_the_other(client: Client) -> None:
    rows.speaker("Ani Lama", merged_into=rows.speaker("Ani"))
    rows.place("Kota Lama", merged_into=rows.place("Kota Aba"))
    found = [client.get(path) for path in ("/pejabat/ani-lama.atom", "/tempat/kota-lama.atom")]
    assert [(answer.status_code, answer["Location"]) for answer in found] == [
        (301, "/pejabat/ani.atom"),
        (301, "/tempat/kota-aba.atom"),
    ]


def test_feed_leads_on_to_the_older_part(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "SIZE", 2)
    monkeypatch.setattr(feeds, "SIZE", 2)
    _make(3)
    newest = _read(client, "/cari.atom?q=rudal")
    (older,) = (link.href for link in newest.feed.links if link.rel == "next")
    found = _read(client, older.removeprefix("http://testserver"))
    assert [[entry.title for entry in part.entries] for part in (newest, found)] == [
        ["Judul 2", "Judul 1"],
        ["Judul 0"],
    ]
    assert [link.rel for link in found.feed.links] == ["alternate", "self"]


@pytest.mark.parametrize("header", ["If-None-Match", "If-Modified-Since"])
def test_feed_is_sent_again_only_if_it_changed(client: Client, header: str) -> None:
    (article,) = _make()
    first = client.get("/cari.atom")
    asked = {header: first["ETag"] if header == "If-None-Match" else first["Last-Modified"]}
    assert client.get("/cari.atom", headers=asked).status_code == 304
    rows.Article.objects.filter(pk=article.pk).update(updated_at="2099-01-01T00:00:00Z")
    assert client.get("/cari.atom", headers=asked).status_code == 200


def test_feed_survives_what_xml_cannot_hold(client: Client) -> None:
    rows.article("Rudal \x0b\ufffe jatuh ]]> &amp;")
    (entry,) = _read(client, "/cari.atom").entries
    assert entry.title_detail.value == "Rudal  jatuh ]]> &amp;"


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "%00"])
def test_feed_before_nonsense_begins_with_the_newest(client: Client, before: str) -> None:
    _make()
    assert len(_read(client, f"/cari.atom?sebelum={before}").entries) == 1


@pytest.mark.parametrize("number", [1, 3])
def test_feed_asks_a_constant_number_of_queries(client: Client, number: int, django_assert_num_queries: object) -> None:
    _make(number)
    with django_assert_num_queries(3):
        client.get("/cari.atom?q=rudal")
    with django_assert_num_queries(5):
        client.get("/pejabat/ani.atom")
