from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from archive.models import Article, Position
from tests import rows
from tests.web.test_versions import revise
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Menteri Ani berkata perang di Kota Aba usai.\n\nWarga bilang <b>lapar</b> & haus."
SAID = "perang di Kota Aba usai"


def _article(title: str = "Perang usai", **values: object) -> Article:
    return rows.quoted(title, BODY, said={"Ani": SAID}, at=("Kota Aba",), **values)


def _path(article: Article) -> str:
    return f"/artikel/{article.pk}/{article.slug}/"


def test_article_marks_its_statement_at_the_anchor(client: Client) -> None:
    page = read(client, _path(_article()))
    mark = page.select_one("mark#p1")
    assert (mark.get_text(), mark["class"]) == (SAID, ["said", "c1"])
    assert [link["href"] for link in mark.select("a")] == ["/tempat/kota-aba/"]
    assert [link["href"] for link in mark.find_next_sibling().select("a")] == ["#s1", "/pejabat/ani/"]


def test_article_tells_a_direct_quotation_from_a_report(client: Client) -> None:
    article = _article()
    article.statements.update(direct=True)
    assert read(client, _path(article)).select_one("mark#p1")["class"] == ["said", "c1", "direct"]


def test_card_names_the_office_and_how_many_articles_cite(client: Client) -> None:
    article = _article()
    Position.objects.create(speaker=rows.speaker("Ani"), title="Menteri", organisation="Pertahanan")
    card = read(client, _path(article)).select_one(".speaker-card")
    assert [" ".join(part.get_text().split()) for part in card.select(".name, .role, a")] == [
        "Ani",
        "Menteri, Pertahanan",
        "1 artikel mengutipnya",
    ]


def test_article_lists_its_statement_with_the_speaker(client: Client) -> None:
    article = _article()
    voice = read(client, _path(article)).select_one(".voice")
    item = voice.select_one("#s1")
    assert [link["href"] for link in voice.select(".who a")] == ["/pejabat/ani/"]
    report = f"/artikel/{article.pk}/lapor/?pernyataan=1"
    assert [link["href"] for link in item.select("a")] == ["#p1", "#p1", report]
    assert "tidak langsung, mengatakan · dibaca mesin, keyakinan 0,80" in " ".join(item.get_text().split())


def test_article_tells_why_the_machine_is_so_sure(client: Client) -> None:
    article = _article()
    article.statements.update(reasons=["kata kutip yang pasti", "isi sangat pendek"])
    details = read(client, _path(article)).select_one("#s1 details")
    assert details.select_one("p").get_text() == "kata kutip yang pasti; isi sangat pendek"


@pytest.mark.parametrize("merged", [False, True])
def test_article_links_its_dateline_to_the_place(client: Client, merged: bool) -> None:
    place = rows.place("Kota Lama", merged_into=rows.place("Kota Baru") if merged else None)
    page = read(client, _path(_article(dateline="KOTA LAMA", dateline_place=place)))
    expected = "/tempat/kota-baru/" if merged else "/tempat/kota-lama/"
    assert [(link["href"], link.get_text()) for link in page.select(".dateline a")] == [(expected, "KOTA LAMA")]


def test_article_shows_a_dateline_of_no_known_place(client: Client) -> None:
    page = read(client, _path(_article(dateline="Entah <b>")))
    assert (find_texts(page, ".dateline"), page.select(".dateline a")) == (["Entah <b>"], [])


def test_article_escapes_text_from_outside(client: Client) -> None:
    page = read(client, _path(_article("<script>x</script>")))
    assert find_texts(page, ".text p")[1] == "Warga bilang <b>lapar</b> & haus."
    assert page.select_one("h1").get_text() == "<script>x</script>"
    assert page.select(".text b, h1 script") == []


def test_article_tells_where_it_comes_from(client: Client) -> None:
    article = _article(url="https://uji.id/a", authors=["Budi"], wire_sources=["Reuters"])
    page = read(client, _path(article))
    link = page.select_one(".source a")
    assert (link["href"], link["rel"]) == ("https://uji.id/a", ["noopener", "nofollow"])
    assert find_texts(page, ".credits > *") == ["Oleh Budi", "Sumber berita: Reuters"]
    assert find_texts(page, ".captures code") == [article.captures.get().content_id]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_article_links_to_the_web_only(client: Client, url: str) -> None:
    page = read(client, _path(_article(url=url)))
    assert [link["href"] for link in page.select("a") if link["href"] == url] == []


def test_article_of_another_slug_leads_to_the_right_one(client: Client) -> None:
    article = _article()
    for path in (f"/artikel/{article.pk}/", f"/artikel/{article.pk}/lain/"):
        response = client.get(path)
        assert (response.status_code, response["Location"]) == (301, _path(article))


def test_article_in_english_leads_to_english(client: Client) -> None:
    article = _article()
    assert client.get(f"/en/artikel/{article.pk}/")["Location"] == f"/en{_path(article)}"


def test_hidden_article_is_gone_and_says_why(client: Client) -> None:
    article = _article(hidden=True, hidden_reason="<b>Permintaan</b>")
    capture = article.captures.get().pk
    parts = ("", "versi/", "kutipan.bib", "kutipan.ris", "kartu.png", "lapor/")
    captures = (f"tangkapan/{capture}/", f"tangkapan/{capture}/isi", f"tangkapan/{capture}/isi?unduh=1")
    for path in (_path(article), *(f"/artikel/{article.pk}/{part}" for part in (*parts, *captures))):
        page = client.get(path)
        shown = page.content.decode()
        told = "&lt;b&gt;Permintaan&lt;/b&gt;" in shown
        assert (page.status_code, article.title in shown, told) == (410, False, True)


def test_article_unknown_is_not_found(client: Client) -> None:
    read(client, "/artikel/9999999/", 404)
    read(client, "/artikel/99999999999999999999/", 404)


def test_article_shows_other_speakers_when_asked(client: Client) -> None:
    article = _article()
    rows.statement(article, rows.speaker("Budi", official=False), "Warga bilang")
    path = _path(article)
    assert len(read(client, path).select("mark.said")) == 1
    assert len(read(client, f"{path}?semua=1").select("mark.said")) == 2


def test_article_lists_copies_and_related_articles(client: Client) -> None:
    article, _copy = _article(), _article(by=rows.outlet("Media Lain"))
    page = read(client, _path(article))
    assert find_texts(page, "#salinan + ul li .byline") == ["Media Lain · 6 Mei 2024"]


def test_article_that_names_no_title_says_so(client: Client) -> None:
    page = read(client, _path(_article(title_printed=False)))
    assert "Judul ini diambil dari kalimat pertama; sumbernya tidak mencantumkan judul." in find_texts(page, ".basis")


def test_versions_of_one_text_has_nothing_to_compare(client: Client) -> None:
    page = read(client, f"/artikel/{_article().pk}/versi/")
    assert find_texts(page, ".nothing") == ["Artikel ini baru mempunyai satu versi."]


def test_versions_shows_the_words_that_changed(client: Client) -> None:
    article = _article()
    revise(article, BODY.replace("usai", "berlanjut"))
    page = read(client, f"/artikel/{article.pk}/versi/")
    assert (find_texts(page, ".difference del"), find_texts(page, ".difference ins")) == (["usai."], ["berlanjut."])


@pytest.mark.parametrize("query", ["dari=x&sampai=y", "dari=1&sampai=1", "dari=%00", "dari=999999999999999"])
def test_versions_hostile_query_is_a_page(client: Client, query: str) -> None:
    article = _article()
    revise(article, "lain")
    read(client, f"/artikel/{article.pk}/versi/?{query}")


@pytest.mark.parametrize("number", [1, 3])
def test_article_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    place = rows.place("Kota Lama", merged_into=rows.place("Kota Baru"))
    articles = [_article(by=rows.outlet("Uji"), dateline="KOTA", dateline_place=place) for _ in range(number + 2)]
    article = articles[0]
    for extra in range(number):
        rows.statement(article, rows.speaker(f"Budi {extra}"), BODY[extra : extra + 9])
    with django_assert_num_queries(6):
        client.get(_path(article))


@pytest.mark.parametrize("number", [2, 4])
def test_versions_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    article = _article()
    for revision in range(number):
        revise(article, f"lain {revision}")
    with django_assert_num_queries(4):
        client.get(f"/artikel/{article.pk}/versi/")


@pytest.mark.parametrize(
    ("prefix", "moment"), [("", "9 Februari 2025, 20.05 WIB"), ("/en", "9 February 2025, 20:05 WIB")]
)
def test_capture_tells_its_moment_in_the_language_of_the_page(client: Client, prefix: str, moment: str) -> None:
    article = _article()
    article.captures.update(captured_at=datetime(2025, 2, 9, 13, 5, tzinfo=UTC))
    assert find_texts(read(client, prefix + _path(article)), ".captures td")[0] == moment


@pytest.mark.parametrize(
    ("values", "badges"),
    [
        ({}, []),
        ({"published_basis": "in-text date"}, ["tanggal perkiraan"]),
        ({"published_precision": "month"}, ["tanggal perkiraan"]),
        ({"day": None}, []),  # the byline says it
    ],
)
def test_article_marks_a_day_that_is_not_certain(client: Client, values: dict[str, str], badges: list[str]) -> None:
    assert find_texts(read(client, _path(_article(**values))), ".reading-head .badge") == badges


def test_article_marks_readings_that_the_machine_is_unsure_of(client: Client) -> None:
    article = _article()
    article.statements.update(score=0.3, speaker_score=0.3)
    page = read(client, _path(article))
    assert find_texts(page, "#s1 .badge") == ["tidak yakin", "narasumber belum pasti"]
    assert "unsure" in page.select_one("mark#p1")["class"]


@pytest.mark.parametrize(
    ("status", "hint"),
    [
        ("machine", "Dibaca mesin, belum ditinjau kurator."),
        ("confirmed", "Semuanya sudah ditinjau kurator."),
    ],
)
def test_article_says_whether_a_curator_has_looked(client: Client, status: str, hint: str) -> None:
    article = _article()
    article.statements.update(status=status)
    assert find_texts(read(client, _path(article)), ".said-list > .hint")[0].startswith(hint)


def test_shared_link_shows_a_card_of_the_article(client: Client) -> None:
    article = _article()
    page = read(client, _path(article))
    shared = {tag["property"]: tag["content"] for tag in page.select("meta[property]")}
    assert (shared["og:type"], shared["og:title"]) == ("article", "Perang usai")
    answer = client.get(shared["og:image"].removeprefix("http://testserver"))
    assert (answer["Content-Type"], Image.open(BytesIO(answer.content)).size) == ("image/png", (1200, 630))


def test_description_of_a_shared_link_is_one_line(client: Client) -> None:
    article = rows.article("Perang usai", "Satu kalimat.\n\nKalimat kedua.")
    page = read(client, _path(article))
    assert page.select_one("meta[name=description]")["content"] == "Satu kalimat. Kalimat kedua."


def test_article_tells_programs_that_keep_references_what_it_is(client: Client) -> None:
    article = _article(by=rows.outlet("Harian Uji"), authors=["Ani", "Budi"])
    tags = read(client, _path(article)).select("meta[name^=citation_], meta[name='z:itemType']")
    assert [(tag["name"], tag["content"]) for tag in tags] == [
        ("z:itemType", "newspaperArticle"),
        ("citation_title", "Perang usai"),
        ("citation_language", "id"),
        ("citation_journal_title", "Harian Uji"),
        ("citation_publication_date", "2024-05-06"),
        ("citation_author", "Ani"),
        ("citation_author", "Budi"),
    ]


@pytest.mark.parametrize(("ending", "begins"), [("bib", "@article{arsipkonflik-"), ("ris", "TY  - NEWS")])
def test_citation_is_handed_out_as_a_file(client: Client, ending: str, begins: str) -> None:
    article = _article(by=rows.outlet("Harian Uji"))
    answer = client.get(f"/artikel/{article.pk}/kutipan.{ending}")
    assert answer["Content-Disposition"] == f'attachment; filename="arsipkonflik-{article.pk}.{ending}"'
    text = answer.content.decode()
    assert (text[: len(begins)], f"http://testserver{_path(article)}" in text) == (begins, True)


def test_citation_of_no_known_format_is_not_found(client: Client) -> None:
    assert client.get(f"/artikel/{_article().pk}/kutipan.exe").status_code == 404
