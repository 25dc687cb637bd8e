"""An article whose text a curator wrote, through the whole pipeline: read anew, ingested again, revised, taken back."""

from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from archive.entities import curation
from archive.ingest import pipeline
from archive.models import Article, Decision, PlaceMention
from archive.operations import verification
from tests import archives

pytestmark = pytest.mark.django_db

ADDED = "Kepala Kepolisian Arang, Budi Wijaya, mengatakan jalan ke pelabuhan sudah dibuka."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "arang.txt"
    path.write_text(archives.write())
    return path


@pytest.fixture
def article(file: Path) -> Article:
    ingest(file)
    return Article.objects.get()


@pytest.fixture
def written(article: Article) -> Decision:
    """The curator adds a sentence, and confirms what the minister said."""
    curator = User.objects.create_user("ratna")
    curation.confirm(article.statements.get(direct=True), by=curator)
    assert article.current_revision is not None
    body = f"{article.current_revision.body}\n{ADDED}\nBaca juga: Pasukan ditarik"
    return curation.revise(article, body, reason="Terpotong", over=article.current_revision.pk, by=curator)


def ingest(file: Path) -> list[str]:
    return [line.outcome for line in pipeline.ingest([file], date(2024, 12, 31))]


def reread(article: Article) -> list[str]:
    return [line.outcome for line in pipeline.reextract([article.pk])]


def look(article: Article) -> tuple[object, ...]:
    """All that readers see of the article."""
    now = Article.objects.select_related("current_revision").get(pk=article.pk)
    assert now.current_revision is not None
    said = now.statements.filter(revision=now.current_revision).order_by("start")
    named = PlaceMention.objects.filter(revision=now.current_revision).order_by("start", "pk")
    return (
        (now.title, now.outlet_id, now.published_earliest, now.published_basis, now.dateline),
        (now.current_revision.title, now.current_revision.paragraphs),
        list(said.values_list("speaker_name", "text", "status")),
        list(named.values_list("text", "start")),
    )


def check() -> list[object]:
    return [*verification.check_rows(), *verification.check_entries()]


def test_reading_anew_finds_what_is_said_in_the_written_text(article: Article, written: Decision) -> None:
    before = look(article)
    assert reread(article) == ["known"]
    head, text, said, _named = look(article)
    assert (head, text) == before[:2]
    assert text[1][-2:] == [ADDED, "Baca juga: Pasukan ditarik"]
    assert ("Budi Wijaya", "jalan ke pelabuhan sudah dibuka", "machine") in said
    assert [status for *_, status in said].count("confirmed") == 1
    assert check() == []


def test_nothing_that_arrives_changes_the_written_text(article: Article, written: Decision, file: Path) -> None:
    reread(article)
    before = look(article)
    again = ingest(file)
    file.write_text(archives.write(2))
    newer = ingest(file)
    assert (again, newer, reread(article)) == (["known"], ["revised"], ["known"])
    assert (look(article), article.revisions.count(), check()) == (before, 3, [])


def test_undo_gives_what_the_newest_capture_says(article: Article, written: Decision, file: Path) -> None:
    before = look(article)
    file.write_text(archives.write(2))
    ingest(file)
    curation.undo(written, by=written.curator)
    assert reread(article) == ["known"]
    assert look(article) != before
    assert look(article)[1][1][-1].endswith("besok di kota nomor 2.")
    assert ([status for *_, status in look(article)[2]].count("confirmed"), check()) == (1, [])


def test_undo_gives_the_article_of_before(article: Article, file: Path) -> None:
    curator = User.objects.create_user("ratna")
    before = look(article)
    over = article.current_revision_id
    assert over is not None
    decision = curation.revise(article, f"{ADDED}\nSelesai.", reason="Terpotong", over=over, by=curator)
    reread(article)
    assert look(article)[1][1] == [ADDED, "Selesai."]
    curation.undo(decision, by=curator)
    reread(article)
    assert (look(article), check()) == (before, [])
