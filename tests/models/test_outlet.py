import pytest

from archive.models import Outlet
from tests import rows

pytestmark = pytest.mark.django_db


def test_with_article_counts_counts_visible_articles() -> None:
    outlet = rows.outlet("A")
    rows.article(by=outlet)
    rows.article(by=outlet, hidden=True)
    rows.outlet("b")
    assert list(Outlet.objects.with_article_counts().by_name().values_list("name", "article_count")) == [
        ("A", 1),
        ("b", 0),
    ]


def test_named_like_finds_a_printed_name() -> None:
    outlet = rows.outlet("TIMES Indonesia")
    outlet.names.create(name="TIMESINDONESIA", key="timesindonesia")
    rows.outlet("Lain")
    assert list(Outlet.objects.named_like("timesindo")) == [outlet]
