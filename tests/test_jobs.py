from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from procrastinate.contrib.django import app

from archive import jobs
from archive.admin import background
from archive.entities import curation
from archive.ingest.curator_jobs import differences
from archive.models import Article, Job, SearchCorpus, SearchPending, Statement, search_entry

TEXT = """HARIAN UJI, ARANG - Pasukan penjaga perbatasan ditarik dari Kota Arang pada Senin (4/3/2024).

"Kami menarik pasukan malam ini," kata Menteri Pertahanan Abu, Sari Dewanti, di Arang.

Menteri Sari Dewanti mengatakan gencatan senjata berlaku besok.
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "arang.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def article(db: None, document: Path) -> Article:
    jobs.ingest_paths([str(document)], as_of="2024-03-10")
    return Article.objects.get()


def reread(*articles: Article) -> Job:
    """The job of reading these anew, worked off."""
    curator = User.objects.get_or_create(username="ratna")[0]
    job = background.ask_for(Job.Kind.REREAD, by=curator, subjects=[article.pk for article in articles])
    jobs.work_off(job.pk)
    return Job.objects.get(pk=job.pk)


def test_ingest_paths_counts_outcomes(db: None, document: Path, tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_text("")
    assert jobs.ingest_paths([str(tmp_path)], as_of="2024-03-10") == {"stored": 1, "rejected": 1}


def test_reextract_of_an_unchanged_article_changes_no_statement(article: Article) -> None:
    before = list(Statement.objects.order_by("pk").values())
    assert reread(article).outcomes == {"known": 1}
    assert list(Statement.objects.order_by("pk").values()) == before


def test_reextract_reads_again_what_was_lost(article: Article) -> None:
    before = sorted(Statement.objects.values_list("text", flat=True))
    Statement.objects.all().delete()
    reread(article)
    assert sorted(Statement.objects.values_list("text", flat=True)) == before
    assert before != []


def test_reextract_dates_as_the_article_was_dated_when_it_arrived(db: None, document: Path) -> None:
    document.write_text(TEXT.replace("Senin (4/3/2024)", "Sabtu (1/3)"), encoding="utf-8")
    jobs.ingest_paths([str(document)], as_of="2023-05-01")
    article = Article.objects.get()
    reread(article)
    again = Article.objects.get()
    assert (article.published_earliest, again.published_earliest) == (date(2014, 3, 1), date(2014, 3, 1))


def test_reextract_keeps_what_a_curator_decided(article: Article) -> None:
    curator = User.objects.create_user("sari")
    curation.correct(article, {"title": "Pasukan Ditarik"}, by=curator)
    curation.reject(article.statements.order_by("number")[0], by=curator)
    reread(article)
    assert Article.objects.get().title == "Pasukan Ditarik"
    assert article.statements.order_by("number")[0].status == "rejected"


def test_refresh_statistics_counts_the_archive_anew(article: Article) -> None:
    SearchCorpus.objects.update(documents=7)
    jobs.refresh_statistics()
    assert SearchCorpus.objects.get().documents == 1


def test_fold_bitmaps_leaves_nothing_waiting(article: Article) -> None:
    search_entry.refresh([article.pk])
    waited = SearchPending.objects.exists()
    jobs.fold_bitmaps(timestamp=0)
    assert (waited, SearchPending.objects.exists()) == (True, False)


@pytest.mark.django_db(transaction=True)
def test_a_worker_does_what_was_queued(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)  # the worker's thread keeps no connection
    app.configure_task("archive.jobs.ingest_paths").defer(paths=[str(document)], as_of="2024-03-10")
    with app.replace_connector(app.connector.get_worker_connector()) as ready:
        ready.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    assert Article.objects.count() == 1


def test_a_job_that_breaks_off_says_so(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    job = background.ask_for(Job.Kind.REREAD, by=User.objects.create_user("ratna"), subjects=[article.pk])

    def fail(*_arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr(differences, "compare", fail)
    with pytest.raises(MemoryError):
        jobs.work_off(job.pk)
    assert (Job.objects.get().state, Job.objects.get().lines.count()) == ("failed", 0)


@pytest.mark.django_db(transaction=True)
def test_a_job_of_a_worker_that_died_is_done_by_another(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)
    job = background.ask_for(Job.Kind.REREAD, by=User.objects.create_user("ratna"), subjects=[article.pk])
    with connection.cursor() as cursor:  # as a worker leaves it that was killed a minute ago
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 minute')")
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT max(id) FROM procrastinate_workers)"
        )
    app.configure_task("archive.jobs.revive").defer(timestamp=0)
    with app.replace_connector(app.connector.get_worker_connector()) as ready:
        ready.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    assert Job.objects.get(pk=job.pk).state == "done"
