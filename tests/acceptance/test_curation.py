"""What a curator decides about the second seed survives re-reads and revisions, and comes off again when undone."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from archive.entities import curation, shipped_knowledge
from archive.ingest import pipeline
from archive.ingest.storage import shipped
from archive.models import Article, Speaker, Statement

pytestmark = pytest.mark.django_db

SEED = "002_6c6ea0ab6bd2ab84.txt"


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create_user("ratna")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The seed, where a later text can be put in its place."""
    path = tmp_path / SEED
    path.write_bytes((settings.BASE_DIR / "seeds" / SEED).read_bytes())
    return path


@pytest.fixture
def article(file: Path) -> Article:
    ingest(file)
    return Article.objects.get()


def ingest(file: Path) -> list[str]:
    return [line.outcome for line in pipeline.ingest([file], date(2024, 12, 31))]


def reread(article: Article) -> list[str]:
    return [line.outcome for line in pipeline.reextract([article.pk])]


def said(article: Article) -> list[tuple[Any, ...]]:
    return list(article.statements.order_by("number").values_list("number", "text", "speaker__name", "role", "status"))


def decide(article: Article, curator: User) -> Speaker:
    """Confirm the first statement, give the second to somebody else, reject the third; returns that somebody."""
    other = Speaker.objects.create(slug="juru-bicara", name="Juru Bicara NATO", kind="office", official=True)
    first, second, third = article.statements.order_by("number")[:3]
    curation.confirm(first, by=curator)
    curation.correct(second, {"entity": other.pk, "role": "juru bicara"}, by=curator)
    curation.reject(third, by=curator)
    return other


def test_reading_anew_changes_no_decision(article: Article, curator: User) -> None:
    decide(article, curator)
    before = said(article)
    assert reread(article) == ["known"]
    assert said(article) == before


def test_another_text_keeps_what_was_corrected_and_rejected(article: Article, curator: User, file: Path) -> None:
    other = decide(article, curator)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("600 Ribu", "700 Ribu").replace("600.000", "700.000"), encoding="utf-8")
    assert ingest(file) == ["revised"]
    assert [row.status for row in article.statements.order_by("number")[1:3]] == ["corrected", "rejected"]
    assert article.statements.get(number=2).speaker == other


def test_a_decision_holds_when_the_article_is_ingested_into_a_merge(article: Article, curator: User) -> None:
    other = decide(article, curator)
    rutte = Speaker.objects.get(name="Mark Rutte")
    merge = curation.merge(rutte, into=other, by=curator)
    reread(article)
    assert set(article.statements.values_list("speaker", flat=True)) == {other.pk}
    curation.undo(merge, by=curator)
    reread(article)
    assert [row.speaker for row in article.statements.order_by("number")[:3]] == [rutte, other, rutte]


def test_a_name_that_was_taken_away_names_nobody_any_more(article: Article, curator: User) -> None:
    rutte = Speaker.objects.get(name="Mark Rutte")
    curation.rename(rutte, "Markus Rutte", by=curator)
    rutte.names.exclude(key="markus rutte").delete()
    shipped.add_news(shipped_knowledge.load())
    reread(article)
    assert rutte.statements.count() == 0
    assert set(article.statements.values_list("speaker__name", "speaker__reviewed")) == {("Mark Rutte", False)}


def test_undoing_every_decision_gives_back_what_the_machine_read(article: Article, curator: User) -> None:
    before = said(article)
    decide(article, curator)
    reread(article)
    for row in Statement.objects.order_by("number")[:3]:
        curation.undo(article.decisions.get(fingerprint=row.fingerprint), by=curator)
    assert said(article) == before
