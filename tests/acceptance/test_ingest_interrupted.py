"""An ingest that is killed half-way through leaves whole articles, and the next one stores each exactly once."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from archive.models import Article, Capture, Revision, SearchEntry
from archive.operations import verification
from tests import processes
from tests.acceptance import corpus

pytestmark = pytest.mark.django_db(transaction=True)

ARTICLES = 500
HALF = 150


def wait_for_articles(count: int, process: subprocess.Popen[str]) -> None:
    """Until so many are stored while the process still works."""
    deadline = time.monotonic() + 60
    while Article.objects.count() < count:
        assert process.poll() is None, "the ingest ended before it could be killed"
        assert time.monotonic() < deadline, "the ingest did not get that far"
        time.sleep(0.05)


def test_ingest_stores_each_article_once_though_it_was_killed(tmp_path: Path) -> None:
    source = corpus.write(tmp_path / "berita.jsonl", ARTICLES)
    killed = processes.start("ingest", source)
    wait_for_articles(HALF, killed)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    stored = Article.objects.count()
    assert HALF <= stored < ARTICLES
    assert Article.objects.filter(current_revision=None).count() == 0

    code, out, err = processes.finish(processes.start("ingest", source))
    assert code == 0, err
    outcomes = [line.partition("\t")[0] for line in out.splitlines()]
    assert (outcomes.count("known"), outcomes.count("stored")) == (stored, ARTICLES - stored)
    for model in (Article, Revision, Capture, SearchEntry):
        assert model._default_manager.count() == ARTICLES
    assert list(verification.verify()) == []
