"""Search as readers meet it: which articles, in which order, with which counts around them."""

from datetime import date
from itertools import permutations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import search_entry
from archive.search import query_language
from archive.search.criteria import Criteria, Sort
from archive.search.results import Fragment, SearchResults, rank, search
from tests import rows

pytestmark = pytest.mark.django_db


def ask(text: str, page: int = 1) -> SearchResults:
    return search(query_language.parse(text), page)


def titles(found: SearchResults) -> list[str]:
    return ["".join(fragment.text for fragment in hit.title) for hit in found.hits]


SHOOTING = ["menembak", "ditembak", "penembakan", "tembakan", "menembaki", "tertembak", "tembak"]


@pytest.mark.parametrize(("written", "asked"), list(permutations(SHOOTING, 2)))
def test_search_finds_every_inflection_by_every_other(written: str, asked: str) -> None:
    rows.article("Kabar", f"Warga {written} kemarin.")
    assert ask(asked).total == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rudal kota", ["Satu"]),
        ("rudal OR drone", ["Dua", "Satu"]),
        ("pasukan -drone", ["Satu"]),
        ('"rudal jatuh"', ["Satu"]),
        ('"jatuh rudal"', []),
        ("dro*", ["Dua"]),
        ("meli*", ["Dua", "Satu"]),
        ("zzz*", []),
        ("202*", ["Dua"]),
        ("rudal -dro*", ["Satu"]),
        ("tni", ["Dua"]),
        ("TNI/Polri", ["Dua"]),
        ("", ["Dua", "Satu"]),
        ("tidakada", []),
    ],
)
def test_search_matches_words(text: str, found: list[str]) -> None:
    rows.article("Satu", "Pasukan melihat rudal jatuh di kota.", day=date(2024, 1, 1))
    rows.article("Dua", "Pasukan TNI/Polri melihat drone 2024.", day=date(2024, 1, 2))
    for _ in range(20):
        rows.article("Lain", "Beras naik.", hidden=True)
    assert titles(ask(f"{text}")) == found


@pytest.mark.parametrize(
    "text", ["Sana'a", "sana’a", "sanaa", "Qur`an", "alquran", "Lloyd", "lloyd's", '"kota sana\'a"']
)
def test_search_matches_words_with_apostrophes(text: str) -> None:
    rows.article("Satu", "Warga kota Sana’a membaca Al-Qur'an milik Lloyd's.")
    assert titles(ask(text)) == ["Satu"]


def test_search_relaxes_where_few_articles_hold_all_words() -> None:
    rows.article("Satu", "Rudal jatuh.")
    rows.article("Dua", "Drone terbang.")
    found = ask("rudal drone")
    assert (sorted(titles(found)), found.relaxed) == (["Dua", "Satu"], True)


def test_search_puts_articles_with_all_words_first() -> None:
    rows.article("Semua", "Rudal dan drone " + "melintas di langit malam yang gelap " * 9)
    rows.article("Sebagian", "Rudal rudal rudal.")
    for number in range(4):
        rows.article(f"Lain {number}", "Beras naik.")
    assert titles(ask("rudal drone")) == ["Semua", "Sebagian"]


def test_search_by_many_words_lets_an_article_lack_one() -> None:
    rows.article("Semua", "Rudal, drone dan artileri " + "melintas di langit malam yang gelap " * 20)
    rows.article("Sebagian", "Rudal drone, rudal drone.")
    for number in range(4):
        rows.article(f"Lain {number}", "Artileri.")
    assert titles(ask("rudal drone artileri"))[:2] == ["Sebagian", "Semua"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("penembakan", "Satu"), ("Ditembak", "Dua"), ("penembakan warga", "Satu"), ("ditembak warga", "Dua")],
)
def test_search_puts_the_form_that_was_typed_first(typed: str, first: str) -> None:
    rows.article("Satu", "Ada penembakan warga.")
    rows.article("Dua", "Warga tadi ditembak.")
    assert titles(ask(typed))[0] == first


def test_search_puts_newer_of_equally_good_articles_first() -> None:
    for name, day in (("Baru", date(2024, 5, 6)), ("Lama", date(2014, 5, 6))):
        rows.article(name, "Rudal jatuh.", day=day)
    assert titles(ask("rudal")) == ["Baru", "Lama"]


def test_search_puts_the_first_captured_of_copies_first() -> None:
    for name in ("Asal", "Salinan"):
        rows.article(name, "Rudal jatuh.", day=date(2024, 5, 6))
    assert titles(ask("rudal")) == ["Asal", "Salinan"]


def test_search_keeps_better_article_first_however_old() -> None:
    rows.article("Lama", "Rudal, rudal.", day=date(1990, 1, 1))
    rows.article("Baru", "Rudal jatuh.", day=date(2024, 5, 6))
    assert titles(ask("rudal")) == ["Lama", "Baru"]


def test_search_keeps_phrases_when_it_relaxes() -> None:
    rows.article("Satu", "Gencatan senjata di Gaza.")
    rows.article("Dua", "Senjata dan gencatan, Gaza.")
    assert titles(ask('"gencatan senjata" drone')) == ["Satu"]


def test_search_gives_up_phrase_that_no_article_holds() -> None:
    rows.article("Satu", "Gencatan senjata di Gaza.")
    rows.article("Dua", "Beras naik.")
    assert titles(ask('"senjata gencatan" gaza')) == ["Satu"]


def test_search_keeps_exclusions_when_it_relaxes() -> None:
    rows.article("Satu", "Rudal jatuh.")
    rows.article("Dua", "Drone terbang.")
    assert titles(ask("rudal drone -terbang")) == ["Satu"]


def test_search_that_found_all_words_everywhere_is_not_relaxed() -> None:
    rows.article("Satu", "Rudal dan drone.")
    rows.article("Dua", "Beras naik.")
    found = ask("rudal drone")
    assert (titles(found), found.relaxed) == (["Satu"], False)


def test_search_does_not_relax_one_word() -> None:
    rows.article("Satu", "Rudal jatuh.")
    assert ask("rudal").relaxed is False


def test_search_ranks_titles_before_bodies() -> None:
    rows.article("Kabar malam", "Pasukan berjaga, rudal jatuh.")
    rows.article("Rudal malam", "Pasukan berjaga, kota sepi.")
    rows.article("Lain", "Beras naik.")
    assert titles(ask("rudal")) == ["Rudal malam", "Kabar malam"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [(Sort.NEWEST, ["Baru", "Lama", "Entah"]), (Sort.OLDEST, ["Lama", "Baru", "Entah"])],
)
def test_search_sorts_by_day_with_unknown_days_last(sort: Sort, order: list[str]) -> None:
    rows.article("Lama", day=date(2023, 1, 1))
    rows.article("Entah", day=None)
    rows.article("Baru", day=date(2024, 1, 1))
    assert titles(search(Criteria(sort=sort))) == order


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("media:harian-uji", ["Satu"]),
        ('media:"HARIAN UJI"', ["Satu"]),
        ("media:harian-uji media:lain", ["Dua", "Satu"]),
        ("tempat:kursk", ["Satu"]),
        ("tempat:rusia", ["Satu"]),
        ("tempat:ukraina", ["Dua", "Satu"]),
        ("tempat:ukraina tempat:kursk media:lain", ["Dua"]),
        ('pejabat:"Mark Rutte"', ["Satu"]),
        ("pejabat:mark-rutte media:lain", []),
        ("dari:2024", ["Dua"]),
        ("dari:2023 sampai:2023-06", ["Satu"]),
        ("dari:2022-12-31", ["Dua", "Satu"]),
        ("media:tidak-ada", []),
        ("media:tidak-ada media:lain", ["Dua"]),
    ],
)
def test_search_filters(text: str, found: list[str]) -> None:
    rows.place("Kursk", parent=rows.place("Rusia", type="country"))
    rows.quoted(
        "Satu",
        "Kursk dan Ukraina: perang harus berhenti.",
        said={"Mark Rutte": "perang harus berhenti"},
        at=("Kursk", "Ukraina"),
        by=rows.outlet(),
        day=date(2023, 5, 5),
    )
    rows.quoted("Dua", "Dari Ukraina.", said={}, at=("Ukraina",), by=rows.outlet("Lain"), day=date(2024, 5, 5))
    rows.article("Tiga", "Tanpa hari.", day=None, by=None)
    assert [title for title in titles(ask(text)) if title != "Tiga"] == found


def test_search_tells_filters_that_it_does_not_know() -> None:
    rows.outlet()
    assert ask("media:harian-uji media:entah tempat:mana").unknown_filters == ("entah", "mana")


def test_search_by_range_finds_articles_whose_range_overlaps() -> None:
    rows.article(
        "Rentang",
        day=None,
        published_earliest=date(2024, 8, 1),
        published_latest=date(2024, 12, 31),
        published_precision="range",
    )
    rows.article("Entah", day=None)
    assert titles(ask("dari:2024-12-01 sampai:2025")) == ["Rentang"]


def test_search_follows_merged_place() -> None:
    kept = rows.place("Kyiv")
    rows.place("Kiev", merged_into=kept)
    rows.quoted("Satu", "Ledakan di Kyiv.", said={}, at=("Kyiv",))
    assert titles(ask("tempat:kiev")) == ["Satu"]


def test_search_takes_name_that_several_places_bear_as_all_of_them() -> None:
    first = rows.place("Kursk", type="province")
    second = rows.place("Kursk kota", parent=first)
    second.names.create(name="Kurskaja", key="kurskaja")
    other = rows.place("Lain")
    other.names.create(name="Kurskaja", key="kurskaja")
    rows.quoted("Satu", "Di Kursk kota.", said={}, at=("Kursk kota",))
    rows.quoted("Dua", "Di Lain.", said={}, at=("Lain",))
    assert sorted(titles(ask("tempat:Kurskaja"))) == ["Dua", "Satu"]


def test_search_finds_no_hidden_article() -> None:
    article = rows.article("Satu", "Rudal jatuh.")
    type(article).objects.filter(pk=article.pk).update(hidden=True)
    search_entry.refresh([article.pk])
    assert ask("rudal").total == 0


def test_search_marks_words_in_title_and_snippet() -> None:
    rows.article("Kota ditembak", "Penembakan terjadi. Beras naik.")
    hit = ask("tembak").hits[0]
    assert (hit.title, hit.snippet) == (
        (Fragment(text="Kota "), Fragment(text="ditembak", marked=True)),
        (Fragment(text="Penembakan", marked=True), Fragment(text=" terjadi. Beras naik.")),
    )


def test_search_pages_hold_every_article_once() -> None:
    for number in range(45):
        rows.article(f"Nomor {number}", day=None)
    pages = [search(Criteria(), page) for page in (1, 2, 3)]
    assert [len(page.hits) for page in pages] == [20, 20, 5]
    assert len({hit.article_id for page in pages for hit in page.hits}) == 45


@pytest.mark.parametrize("page", [-1, 0, 2, 51, 10**12])
def test_search_gives_the_nearest_page(page: int) -> None:
    rows.article("Satu")
    assert (search(Criteria(), page).page, titles(search(Criteria(), page))) == (1, ["Satu"])


def test_search_of_empty_archive() -> None:
    found = ask("rudal")
    assert (found.total, found.hits, found.pages) == (0, (), 1)


def test_rank_gives_articles_in_the_order_of_search() -> None:
    for number in range(5):
        rows.article(f"Nomor {number}", "rudal " * number + "dan drone")
    criteria = query_language.parse("rudal drone")
    ranked = rank(criteria, 3)
    assert [id for id, _ in ranked] == [hit.external_id for hit in search(criteria).hits[:3]]
    assert [score for _, score in ranked] == sorted((score for _, score in ranked), reverse=True)


@pytest.mark.parametrize(
    ("text", "queries"),
    [  # one more where words may lack, one where a filter keeps articles out of a short list
        ("", 4),
        ("rudal di", 5),
        ("media:harian-uji rudal", 5),
        ('tempat:kursk pejabat:"mark rutte" dari:2020', 5),
    ],
)
@pytest.mark.parametrize("articles", [1, 3])
def test_search_asks_a_constant_number_of_queries(text: str, queries: int, articles: int) -> None:
    for number in range(articles):
        rows.quoted(
            f"Rudal {number}",
            "Rudal di Kursk, kata Rutte: perang usai.",
            said={"Mark Rutte": "perang usai"},
            at=("Kursk",),
            by=rows.outlet(),
        )
    with CaptureQueriesContext(connection) as captured:
        ask(text)
    assert len(captured) == queries


def test_search_asks_one_query_more_for_suggestions() -> None:
    rows.quoted("Satu", "Rudal di Kursk.", said={}, at=("Kursk",))
    with CaptureQueriesContext(connection) as captured:
        ask("rudal kursk")
    assert len(captured) == 6


HOSTILE = [
    "a" * 10_000,
    "& | ! <-> ( ) :* :A '",
    '"""',
    "rudal\x00kota",
    "\u202e\u200brudal",
    "'); DROP TABLE archive_article; --",
    "(a+)+$ .* [ \\ ^",
    " OR ".join(f"kata{number}" for number in range(500)),
    "%s %(x)s {score} %",
    "\\ '' \\' E'\\x' o'neil",
    "\ud800",
    "o:1 p:1 f:1 'o:1'",
    "p* o* f*",
    "dari:9999-12-31 sampai:0001-01-01",
    'media:"%s" tempat:"\\" pejabat:"\'"',
    "😀 你好 مرحبا",
    '- -- -"" -OR',
    "-rudal",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_search_answers_hostile_text(text: str) -> None:
    rows.quoted("Satu", "Rudal di Kursk.", said={}, at=("Kursk",), by=rows.outlet())
    assert ask(text).total in (0, 1)
