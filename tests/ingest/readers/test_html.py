import time
from contextlib import suppress

import pytest

from archive.ingest.documents import RawDocument
from archive.ingest.errors import NoArticleFound
from archive.ingest.readers import html

TEXT = "Pasukan mundur dari kota itu setelah pertempuran yang berlangsung tiga hari. " * 4
BODY = f"<p>{TEXT}</p><p>Warga kembali.<br>Mereka lega.</p>"


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_parse_text_reads_what_the_head_states() -> None:
    head = """<title>Judul berita - Contoh</title><link rel="canonical" href="https://contoh.id/a">
        <meta property="og:site_name" content="Contoh"><meta name="author" content="Budi">
        <meta property="article:published_time" content="2025-06-18T10:00:00+07:00">"""
    found = html.parse_text(page(f"<h1>Judul berita</h1><div itemprop='articleBody'>{BODY}</div>", head))
    assert (found.title, found.url, found.outlet, found.author, found.date) == (
        "Judul berita",
        "https://contoh.id/a",
        "Contoh",
        "Budi",
        "2025-06-18T10:00:00+07:00",
    )


def test_parse_text_gives_a_line_a_block() -> None:
    found = html.parse_text(page(f"<div itemprop='articleBody'>{BODY}</div>"))
    assert [line for line in found.text.split("\n") if line] == [TEXT.strip(), "Warga kembali.", "Mereka lega."]


def test_parse_text_prefers_structured_data() -> None:
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Judul dari data"}</script>'
    found = html.parse_text(page(f"<article itemprop='articleBody'>{BODY}</article>", f"{script}<title>Lain</title>"))
    assert found.title == "Judul dari data"


@pytest.mark.parametrize(
    ("host", "element"),
    [
        ("news.detik.com", '<div class="detail__body-text">{}</div>'),
        ("internasional.kompas.com", '<div class="read__content">{}</div>'),
        ("www.cnnindonesia.com", '<div class="detail-text">{}</div>'),
        ("www.liputan6.com", '<div class="article-content-body__item-content">{}</div>'),
        ("www.antaranews.com", '<div class="post-content">{}</div>'),
        ("jambi.tribunnews.com", '<div class="txt-article">{}</div>'),
    ],
)
def test_parse_text_knows_where_outlets_put_the_body(host: str, element: str) -> None:
    menu = f"<div itemprop='articleBody'>{'Menu lain ' * 40}</div>"
    found = html.parse_text(page(menu + element.format(f"<p>{TEXT}</p>")), url=f"https://{host}/a")
    assert found.text == TEXT.strip()


def test_parse_text_leaves_out_captions_and_forms() -> None:
    extra = "<figure><figcaption>Keterangan</figcaption></figure><form>Kirim</form><aside>Iklan</aside>"
    found = html.parse_text(page(f"<div itemprop='articleBody'>{extra}<p>{TEXT}</p></div>"))
    assert found.text == TEXT.strip()


@pytest.mark.parametrize(
    "element",
    [
        '<time datetime="2025-06-18T10:00:00+07:00">kemarin</time>',
        '<span itemprop="datePublished" content="2025-06-18">x</span>',
        '<div class="detail-tanggal">Rabu, 18 Juni 2025 10:00 WIB</div>',
        "<span>Rabu, 18 Juni 2025 | 10:00 WIB</span>",
    ],
)
def test_parse_text_finds_the_date_in_the_page(element: str) -> None:
    found = html.parse_text(page(f"{element}<div itemprop='articleBody'>{BODY}</div>"))
    assert "18" in (found.date or "")


def test_parse_text_lets_dates_of_other_articles_yield_to_the_address() -> None:
    other = '<div class="date">Rabu, 7 Oktober 2015</div>'
    found = html.parse_text(
        page(f"{other}<div itemprop='articleBody'>{BODY}</div>"), url="https://contoh.id/read/2015/11/04/2104/a"
    )
    assert found.date is None


def test_parse_text_guesses_the_outlet_from_the_links() -> None:
    links = (
        '<a href="https://www.contoh.id/1">a</a><a href="https://www.contoh.id/2">b</a><a href="https://x.com">c</a>'
    )
    assert html.parse_text(page(f"{links}<div itemprop='articleBody'>{BODY}</div>")).outlet == "contoh.id"


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("Judul berita panjang - Contoh.com Regional", "", "Judul berita panjang"),
        ("Judul berita panjang - Contoh", "<h1>Regional</h1><h1>Judul berita panjang</h1>", "Judul berita panjang"),
        ("Dua kata - bukan nama - Contoh", "<h1>Dua kata - bukan nama</h1>", "Dua kata - bukan nama"),
    ],
)
def test_parse_text_reads_the_headline_without_the_outlet(title: str, heading: str, expected: str) -> None:
    source = page(f"{heading}<div itemprop='articleBody'>{BODY}</div>", f"<title>{title}</title>")
    assert html.parse_text(source).title == expected


@pytest.mark.parametrize(
    "source", ["", "<html></html>", page("<p>Masuk</p>"), "<p hre", page("<a href='http://[x'>a</a>")]
)
def test_parse_text_rejects_pages_without_article(source: str) -> None:
    with pytest.raises(NoArticleFound):
        html.parse_text(source)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000 + TEXT,
        "<b>" * 50_000 + TEXT,
        "<table><tr><td>" * 10_000 + TEXT,
        page("<p " + 'a="b" ' * 50_000 + ">" + TEXT),
    ],
)
def test_parse_text_survives_hostile_nesting(source: str) -> None:
    start = time.perf_counter()
    with suppress(NoArticleFound):
        html.parse_text(source)
    assert time.perf_counter() - start < 10


def test_parse_reads_the_declared_encoding() -> None:
    source = page(f"<div itemprop='articleBody'><p>Élysée: {TEXT}</p></div>", '<meta charset="iso-8859-1">')
    raw = RawDocument(content=source.encode("latin-1"), media_type="text/html", source="a.html", name="a.html")
    assert html.parse(raw).text.startswith("Élysée: Pasukan")


def test_parse_reads_a_truncated_page() -> None:
    content = page(f"<div itemprop='articleBody'>{BODY}").encode()[:-40]
    raw = RawDocument(
        content=content, media_type="text/html", source="a.html", name="a.html", url="https://contoh.id/a"
    )
    assert html.parse(raw).url == "https://contoh.id/a"


@pytest.mark.parametrize("source", ["berita.html", '<?xml version="1.0"?>\n<berita>Rudal</berita>'])
def test_parse_text_takes_what_looks_like_something_else_for_a_page(source: str) -> None:
    with pytest.raises(NoArticleFound):
        html.parse_text(source)
