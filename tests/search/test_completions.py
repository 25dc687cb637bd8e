"""Completion of the search box."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import Place, SearchCommonWord, search_entry, search_statistics
from archive.search import completions, query_language
from archive.search.completions import complete
from archive.search.results import search
from tests import rows

pytestmark = pytest.mark.django_db


def labels(text: str) -> list[tuple[str, str, int]]:
    return [(one.facet, one.label, one.count) for one in complete(text)]


@pytest.fixture(autouse=True)
def _articles() -> None:
    rutte = rows.speaker("Mark Rutte")
    rutte.names.create(name="Sekjen Rutte", key="sekjen rutte")
    rows.quoted(
        "Satu",
        "Rudal menembak Kursk: perang usai, kata Mark Rutte.",
        said={"Mark Rutte": "perang usai"},
        at=("Kursk",),
        by=rows.outlet(),
    )
    rows.quoted("Dua", "Beras di Kursk dan Kurdistan; tembakan terdengar.", said={}, at=("Kursk", "Kurdistan"))
    rows.place("Kurkuma")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kur", [("places", "Kursk", 2), ("places", "Kurdistan", 1), ("words", "kursk", 2), ("words", "kurdistan", 1)]),
        ("ru", [("officials", "Mark Rutte", 1)]),
        ("MARK RU", [("officials", "Mark Rutte", 1)]),
        ("sekj", [("officials", "Mark Rutte", 1)]),
        ("uj", [("outlets", "Harian Uji", 1)]),
        ("menem", [("words", "menembak", 2)]),
        ("-menem", [("words", "menembak", 2)]),
        ("menembak", []),
        ("tempat:ku", [("places", "Kursk", 2), ("places", "Kurdistan", 1)]),
        ("tempat:", [("places", "Kursk", 2), ("places", "Kurdistan", 1)]),
        ("pejabat:ku", []),
        ("kurku", []),
        ("xyz", []),
        ("", []),
    ],
)
def test_completions(text: str, found: list[tuple[str, str, int]]) -> None:
    assert labels(text) == found


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("beras kursk", 'beras tempat:"Kursk" '),
        ("perang mark ru", 'perang pejabat:"Mark Rutte" '),
        ('perang pejabat:"mark', 'perang pejabat:"Mark Rutte" '),
        ('"perang usa', '"perang usai'),
        ("Pera", "perang"),
        ("dari:2024 -menem", "dari:2024 -menembak"),
    ],
)
def test_completion_gives_the_whole_box(text: str, box: str) -> None:
    assert complete(text)[0].text == box


def test_count_is_that_of_the_list() -> None:
    for one in complete("kur"):
        assert one.count == search(query_language.parse(one.insert)).total


def test_spelling_that_was_begun_is_told() -> None:
    assert [(one.spelling, one.slug) for one in complete("sekjen")] == [("Sekjen Rutte", "mark-rutte")]


def test_name_that_means_several_is_inserted_as_slug() -> None:
    other = rows.speaker("Marko", kind="office")
    other.names.create(name="Mark Rutte", key="mark rutte")
    rows.quoted("Tiga", "Damai, kata Marko.", said={"Marko": "Damai"})
    assert [one.insert for one in complete("pejabat:mark")] == ['pejabat:"mark-rutte"', 'pejabat:"Marko"']


def test_places_of_one_name_are_told_apart() -> None:
    other = Place.objects.create(slug="kursk-kota", name="Kursk", type="city")
    other.names.create(name="Kursk", key="kursk")
    article = rows.article("Tiga", "Di Kursk.")
    rows.mention(article, other)
    search_entry.refresh([article.pk])
    assert [(one.label, one.insert) for one in complete("tempat:kursk")] == [
        ("Kursk", 'tempat:"Kursk"'),
        ("Kursk (kota)", 'tempat:"kursk-kota"'),
    ]


def test_common_words_come_first() -> None:
    for number in range(3):
        rows.article(f"Berita {number}", "Perundingan berlangsung; perahu tiba.")
    rows.article("Lain", "Perakitan.")
    search_statistics.measure()
    assert [one.label for one in complete("per")][:2] == ["perahu", "perundingan"]
    assert SearchCommonWord.objects.filter(word="perakitan").count() == 0


@pytest.fixture
def _paired() -> None:
    for number in range(3):
        rows.article(f"Berita {number}", "Usul gencatan senjata ditolak.")
    for number in range(12):
        rows.article(f"Pasar {number}", "Beras naik.")
    search_statistics.measure()


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("gencatan ", ["gencatan senjata"]),
        ("usul Gencatan s", ["usul gencatan senjata"]),
        ('usul "gencatan sen', ['usul "gencatan senjata', 'usul "gencatan senjata']),
        ("genc", ["gencatan", "gencatan senjata"]),
        ("gencatan x", []),
    ],
)
@pytest.mark.usefixtures("_paired")
def test_words_that_belong_together_are_completed(typed: str, texts: list[str]) -> None:
    assert [one.text for one in complete(typed)] == texts


@pytest.mark.usefixtures("_paired")
def test_pair_tells_how_many_articles_hold_it() -> None:
    assert [(one.facet, one.label, one.count) for one in complete("gencatan s")] == [("words", "gencatan senjata", 3)]


@pytest.mark.parametrize(("typed", "words"), [("senj", ["senjata", "senjata ditolak"]), ("senjataa", ["senjataapi"])])
@pytest.mark.usefixtures("_paired")
def test_rare_words_are_completed_only_where_no_common_one_begins_so(typed: str, words: list[str]) -> None:
    rows.article("Lain", "Senjataapi itu.")
    assert [one.label for one in complete(typed)] == words


def test_number_of_queries_is_constant() -> None:
    with CaptureQueriesContext(connection) as few:
        complete("mark")
    for number in range(3):
        rows.quoted(f"Markas {number}", f"Kata Marka{number}.", said={f"Marka{number}": "Kata"})
    with CaptureQueriesContext(connection) as many:
        complete("mark")
    assert (len(few), len(many)) == (2, 2)


def test_limits_hold() -> None:
    for number in range(completions.NAME_LIMIT + 2):
        rows.quoted(f"N{number}", f"Kata Marka{number}.", said={f"Marka{number}": "Kata"})
    assert len([one for one in complete("mar") if one.facet == "officials"]) == completions.NAME_LIMIT
