import pytest

from archive.web.related import find_related
from tests import rows

pytestmark = pytest.mark.django_db


def test_find_related_gives_articles_in_order() -> None:
    for number in range(6):
        rows.article(f"Pasar {number}", "Harga beras naik.")
    article = rows.article("Kargo karam", "Kapal kargo karam di selat.")
    less = rows.article("Kapal", "Kapal kargo berlabuh.")
    more = rows.article("Karam", "Kapal kargo karam di selat itu.")
    assert find_related(article) == [more, less]
