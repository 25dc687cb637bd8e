"""What ranking knows of the whole archive."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import SearchCorpus, SearchEntry, SearchLexeme, SearchPending, search_statistics
from tests import rows

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _few_are_frequent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_statistics, "FREQUENT", 2)


def test_measure_counts_articles_and_frequent_lexemes() -> None:
    rows.quoted("Satu", "Rudal jatuh di Kursk.", said={}, at=("Kursk",), by=rows.outlet())
    rows.quoted("Dua", "Rudal lagi di Kursk.", said={}, at=("Kursk",), by=rows.outlet())
    search_statistics.measure()
    lengths = SearchEntry.objects.values_list("length", flat=True)
    assert SearchCorpus.objects.values_list("documents", "average_length").get() == (2, sum(lengths) / 2)
    assert dict(SearchLexeme.objects.values_list("lexeme", "documents")) == {"rudal": 2, "di": 2, "kursk": 2}


def test_measure_again_replaces_what_was_known() -> None:
    rows.article("Satu", "Rudal jatuh.")
    search_statistics.measure()
    SearchEntry.objects.all().delete()
    search_statistics.measure()
    assert list(SearchCorpus.objects.values_list("documents", "average_length")) == [(0, 1.0)]


def test_measure_if_grown_measures_the_first_time() -> None:
    assert search_statistics.measure_if_grown() is True


@pytest.mark.parametrize(("added", "measured"), [(1, False), (2, True)])
def test_measure_if_grown_measures_after_a_tenth(added: int, measured: bool) -> None:
    for number in range(10):
        rows.article(f"Nomor {number}")
    search_statistics.measure()
    for number in range(added):
        rows.article(f"Lain {number}")
    assert search_statistics.measure_if_grown() is measured


def test_measure_if_grown_folds_what_waits_where_nothing_grew() -> None:
    for number in range(10):
        rows.article(f"Nomor {number}")
    search_statistics.measure()
    rows.article("Lain")
    with CaptureQueriesContext(connection) as captured:
        search_statistics.measure_if_grown()
    assert (SearchPending.objects.count(), len(captured)) == (0, 7)
