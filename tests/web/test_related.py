from datetime import date

import pytest

from archive.web.related import look_around
from tests import rows

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _others() -> None:
    for number in range(6):
        rows.article(f"Pasar {number}", "Harga beras naik.")


def test_related_articles_are_in_order() -> None:
    article = rows.article("Kargo karam", "Kapal kargo karam di selat.")
    less = rows.article("Kapal", "Kapal kargo berlabuh.")
    more = rows.article("Karam", "Kapal kargo karam di selat itu.")
    assert look_around(article).related == (more, less)


def test_copies_are_visible_articles_with_the_same_text() -> None:
    article = rows.article("Kargo", "Kapal kargo karam.")
    copies = [rows.article("Kargo", "Kapal kargo karam.", by=rows.outlet("Lain")) for _ in range(2)]
    rows.article("Kargo", "Kapal kargo karam.", hidden=True)
    rows.article("Kargo", "Kapal kargo tiba.")
    assert look_around(article).copies == tuple(copies)


def test_rows_say_what_lists_show() -> None:
    article = rows.article("Kargo", "Kapal kargo karam.")
    rows.article("Kargo", "Kapal kargo karam.", by=rows.outlet("Harian Lain"), day=date(2024, 5, 6))
    (copy,) = look_around(article).copies
    assert copy.outlet
    assert (copy.title, copy.outlet.name, copy.published_latest) == ("Kargo", "Harian Lain", date(2024, 5, 6))
