from datetime import date

import pytest
from django.test import Client

from archive.models import Article, Position, Speaker
from archive.web import paging
from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal jatuh. Ani berkata perang usai. Budi hadir."


def _quote(text: str = "rudal jatuh", **values: object) -> None:
    rows.quoted("Judul", BODY, said={"Ani": text}, **values)


def test_officials_lists_who_is_cited_with_office_and_count(client: Client) -> None:
    _quote()
    rows.speaker("Budi")
    Position.objects.create(speaker=rows.speaker("Ani"), title="Menteri", organisation="Negara")
    assert find_texts(read(client, "/pejabat/"), ".cards > li") == ["Ani Menteri, Negara 1 pernyataan dalam 1 artikel"]


def test_officials_finds_by_name(client: Client) -> None:
    _quote()
    assert find_texts(read(client, "/pejabat/?q=AN"), ".cards a") == ["Ani"]
    assert find_texts(read(client, "/pejabat/?q=budi"), ".empty") == ["Tidak ada pejabat yang cocok."]


def test_officials_narrowed_by_country_and_office(client: Client) -> None:
    rows.quoted("Judul", BODY, said={"Ani": "rudal jatuh", "Budi": "perang usai"})
    Speaker.objects.filter(name="Ani").update(country="UA")
    Position.objects.create(speaker=rows.speaker("Budi"), title="Menteri")
    for query, found in (("negara=UA", ["Ani"]), ("fungsi=Menteri", ["Budi"]), ("negara=UA&fungsi=Menteri", [])):
        assert find_texts(read(client, f"/pejabat/?{query}"), ".cards a") == found
    page = read(client, "/pejabat/?negara=UA")
    assert find_texts(page, "#negara option") == ["Semua negara", "Ukraina"]
    assert find_texts(page, "#fungsi option") == ["Semua jabatan", "Menteri"]


def test_officials_most_cited_first_or_by_name(client: Client) -> None:
    _quote()
    for title in ("Satu", "Dua"):
        rows.quoted(title, BODY, said={"Budi": "perang usai"})
    assert find_texts(read(client, "/pejabat/"), ".cards a") == ["Budi", "Ani"]
    assert find_texts(read(client, "/pejabat/?urut=nama"), ".cards a") == ["Ani", "Budi"]


def test_officials_count_statements_as_many_as_their_pages_list(client: Client) -> None:
    article = rows.quoted("Judul", BODY, said={"Ani": "rudal jatuh"})
    rows.statement(article, rows.speaker("Ani"), "perang usai")
    assert find_texts(read(client, "/pejabat/"), ".cards .count") == ["2 pernyataan dalam 1 artikel"]
    assert len(find_texts(read(client, "/pejabat/ani/"), "blockquote")) == 2


def test_officials_draws_a_line_over_the_years(client: Client) -> None:
    for year in (2022, 2024, 2024):
        _quote(day=date(year, 5, 6))
    page = read(client, "/pejabat/")
    assert page.select_one(".spark polyline")["points"] == "0,10 50,20 100,0"
    assert find_texts(page, ".spark title") == ["Artikel menurut tahun, 2022–2024"]


def test_official_narrows_statements_by_place_and_manner(client: Client) -> None:
    article = rows.quoted("Judul", f"{BODY} Kota Aba.", said={"Ani": "rudal jatuh"}, at=("Kota Aba",))
    _quote("perang usai")
    article.statements.update(direct=True)
    for query in ("tempat=kota-aba", "cara=langsung", "tempat=kota-aba&cara=langsung&q=rudal"):
        assert find_texts(read(client, f"/pejabat/ani/?{query}"), "blockquote") == ["rudal jatuh"]
    assert find_texts(read(client, "/pejabat/ani/?tempat=entah"), ".empty") == ["Tidak ada pernyataan yang cocok."]


def test_official_shows_with_whom_and_offers_outlets_and_places(client: Client) -> None:
    said = {"Ani": "rudal jatuh", "Budi": "perang usai"}
    rows.quoted("Judul", f"{BODY} Kota Aba.", said=said, at=("Kota Aba",), by=rows.outlet("Harian Uji"))
    page = read(client, "/pejabat/ani/?media=harian-uji")
    assert find_texts(page, ".ranked a") == ["Budi"]
    assert [(link["href"], " ".join(link.text.split())) for link in page.select(".narrowing a")] == [
        ("?", "Harian Uji 1 artikel"),
        ("?media=harian-uji&tempat=kota-aba", "Kota Aba 1 artikel"),
    ]
    assert find_texts(page, ".active .chip bdi") == ["Harian Uji"]


def test_official_shows_statements_newest_first_each_at_its_anchor(client: Client) -> None:
    _quote("rudal jatuh", day=date(2023, 1, 1))
    _quote("perang usai", day=date(2024, 1, 1))
    page = read(client, "/pejabat/ani/")
    assert find_texts(page, "blockquote") == ["perang usai", "rudal jatuh"]
    assert [link["href"].partition("#")[2] for link in page.select("blockquote a")] == ["p1", "p1"]


def test_official_narrows_statements_by_words_days_and_outlet(client: Client) -> None:
    _quote("rudal jatuh", day=date(2023, 1, 1), by=rows.outlet("Satu"))
    _quote("perang usai", day=date(2024, 1, 1), by=rows.outlet("Dua"))
    for query in ("q=perang", "dari=2024", "media=dua"):
        assert find_texts(read(client, f"/pejabat/ani/?{query}"), "blockquote") == ["perang usai"]


def test_official_shows_positions_the_latest_first(client: Client) -> None:
    _quote()
    ani = rows.speaker("Ani")
    Position.objects.create(speaker=ani, title="Menteri", start=date(2020, 1, 1), end=date(2024, 1, 1))
    Position.objects.create(speaker=ani, title="Presiden", organisation="Negara", start=date(2024, 1, 1))
    page = read(client, "/pejabat/ani/")
    assert find_texts(page, ".terms li") == ["2024 – sekarang Presiden, Negara", "2020 – 2024 Menteri"]


def test_official_who_is_only_named_has_no_page(client: Client) -> None:
    rows.speaker("Budi")
    read(client, "/pejabat/budi/", 404)


def test_official_whose_statement_was_rejected_has_no_page(client: Client) -> None:
    _quote()
    rows.speaker("Ani").statements.update(status="rejected")
    rows.search_entry.refresh(Article.objects.values_list("pk", flat=True))
    read(client, "/pejabat/ani/", 404)


def test_official_that_speaks_for_no_public_power_has_no_page(client: Client) -> None:
    article = rows.article("Judul", BODY)
    rows.statement(article, rows.speaker("Budi", official=False), "rudal jatuh")
    read(client, "/pejabat/budi/", 404)


def test_official_merged_into_another_leads_there(client: Client) -> None:
    _quote()
    rows.speaker("Anni", merged_into=rows.speaker("Ani"))
    response = client.get("/pejabat/anni/")
    assert (response.status_code, response["Location"]) == (301, "/pejabat/ani/")


@pytest.mark.parametrize("query", ["q=%00%27", "q=:*", "hal=999", "media=%00", "dari=x"])
def test_official_hostile_query_is_a_page(client: Client, query: str) -> None:
    _quote()
    read(client, f"/pejabat/ani/?{query}")


@pytest.mark.parametrize("number", [1, 3])
def test_official_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for title in range(number):
        _quote(by=rows.outlet(str(title)))
    with django_assert_num_queries(7):
        client.get("/pejabat/ani/")


@pytest.mark.parametrize("number", [1, 3])
def test_officials_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for name in range(number):
        rows.quoted("Judul", BODY, said={f"Ani {name}": "rudal jatuh"})
    with django_assert_num_queries(5):
        client.get("/pejabat/")


def test_official_leads_to_the_feed_and_from_the_list_to_its_filters(client: Client) -> None:
    rows.quoted("Judul", f"{BODY} Kota Aba.", said={"Ani": "rudal jatuh"}, at=("Kota Aba",))
    page = read(client, "/pejabat/ani/")
    assert [link["href"] for link in page.select("main a[type='application/atom+xml']")] == ["/pejabat/ani.atom"]
    assert [page.select_one(link["href"]).get_text() for link in page.select(".said-head .to-facets")] == ["Tempat"]


def test_officials_say_kind_and_country_on_one_line(client: Client) -> None:
    rows.quoted("Judul", "Kantor Aba berkata begini.", said={"Kantor Aba": "begini"})
    Speaker.objects.update(kind="institution", country="UA")
    assert find_texts(read(client, "/pejabat/"), ".cards .role") == ["lembaga, Ukraina"]


def test_officials_are_counted_no_further_than_their_pages(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "LAST_PAGE", 1)
    for number in range(48 + 1):
        rows.quoted(str(number), f"Pejabat {number} berkata begini.", said={f"Pejabat {number}": "begini"})
    assert find_texts(read(client, "/pejabat/"), ".register-total") == ["Lebih dari 48 pejabat"]
