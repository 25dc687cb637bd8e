"""Two ingests of the same articles at the same time: no duplicates, no deadlock, no error."""

from pathlib import Path

import pytest
from django.db.models import Count

from archive.models import Article, Capture, Outlet, Place, Revision, Speaker, Statement
from archive.operations import verification
from tests import processes
from tests.acceptance import corpus

pytestmark = pytest.mark.django_db(transaction=True)

ARTICLES = 60


def test_two_ingests_at_once_store_each_article_once(tmp_path: Path) -> None:
    source = corpus.write(tmp_path / "berita.jsonl", ARTICLES)
    reports = [processes.finish(running) for running in [processes.start("ingest", source) for _ in range(2)]]
    assert [code for code, _, _ in reports] == [0, 0], reports
    outcomes = [line.partition("\t")[0] for _, out, _ in reports for line in out.splitlines()]
    assert (outcomes.count("stored"), outcomes.count("known")) == (ARTICLES, ARTICLES)
    for model in (Article, Revision, Capture):
        assert model._default_manager.count() == ARTICLES
    assert list(verification.verify()) == []


def test_two_ingests_at_once_open_each_name_once(tmp_path: Path) -> None:
    sources = [corpus.write(tmp_path / f"{at}.jsonl", ARTICLES, first=at * ARTICLES) for at in range(2)]
    reports = [processes.finish(running) for running in [processes.start("ingest", source) for source in sources]]
    assert [code for code, _, _ in reports] == [0, 0], reports
    assert Outlet.objects.count() == 1
    assert sorted(Speaker.objects.filter(kind="person").values_list("name", flat=True)) == sorted(corpus.PEOPLE)
    twice = Place.objects.values("name", "type", "country").annotate(count=Count("pk")).filter(count__gt=1)
    assert list(twice) == []
    assert Statement.objects.filter(speaker=None).count() == 0
