from datetime import date

import pytest
from django.db import connection

from archive.search import results, selection
from archive.search.criteria import Criteria
from archive.search.query_language import parse
from tests import rows

pytestmark = pytest.mark.django_db


def _find(criteria: Criteria) -> set[int]:
    chosen = selection.select(criteria)
    sql = f"SELECT article_id FROM archive_searchentry AS entry WHERE {chosen.condition}"
    with connection.cursor() as cursor:
        cursor.execute(sql, dict(chosen.values))
        return {pk for (pk,) in cursor.fetchall()}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "rudal",
        "rudal gajah",
        "rudal -drone",
        "media:harian-uji",
        "media:harian-uji media:lain rudal",
        "pejabat:ani tempat:kota-aba",
        "dari:2024-05-02 sampai:2024-05-03",
        "rudal dari:2024-05-02 media:lain",
        "media:entah rudal",
    ],
)
def test_selection_holds_what_a_search_finds(typed: str) -> None:
    body = "Ani berkata rudal menghantam Kota Aba."
    for number, outlet in enumerate(["Harian Uji", "Lain", "Harian Uji"], start=1):
        rows.quoted(
            f"Judul {number}",
            body + (" Drone jatuh." if number == 2 else ""),
            said={"Ani": "rudal menghantam Kota Aba"},
            at=("Kota Aba",),
            by=rows.outlet(outlet),
            day=date(2024, 5, number),
        )
    rows.article("Tanpa hari", "Tidak ada apa-apa.", day=None)
    criteria = parse(typed)
    assert _find(criteria) == {hit.article_id for hit in results.search(criteria).hits}


def test_selection_tells_that_articles_may_lack_words() -> None:
    rows.article("Rudal jatuh")
    assert [selection.select(parse(typed)).relaxed for typed in ("rudal", "rudal gajah")] == [False, True]
