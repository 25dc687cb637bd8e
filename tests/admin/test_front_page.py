"""The desk's front page: what waits, how right the machine is, what was decided last."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.entities import curation
from archive.models import Article, Statement, desk_figures


def decide(articles: list[Article], curator: User) -> None:
    """Confirm the first statement of each article, reject the second."""
    for article in articles:
        first, second = article.statements.order_by("number")
        Statement.objects.filter(pk__in=[first.pk, second.pk]).update(reasons=["kata kutip di depan kutipan"])
        curation.confirm(first, by=curator)
        curation.reject(second, by=curator)


@pytest.mark.parametrize("count", [1, 3])
def test_the_front_page_asks_a_constant_number_of_queries(
    desk: Client, curator: User, publish: Callable[[int], list[Article]], count: int
) -> None:
    decide(publish(count), curator)
    with CaptureQueriesContext(connection) as queries:
        response = desk.get("/kelola/")
    assert (response.status_code, len(queries)) == (200, 8)


def test_accuracy_is_counted_by_rule(curator: User, publish: Callable[[int], list[Article]]) -> None:
    decide(publish(2), curator)
    (rule,) = desk_figures.measure_accuracy().rules
    assert (rule.label, rule.confirmed, rule.corrected, rule.rejected, rule.right) == (
        "kata kutip di depan kutipan", 2, 0, 2, 50
    )  # fmt: skip


def test_accuracy_counts_no_decision_that_was_undone(curator: User, article: Article) -> None:
    decision = curation.confirm(article.statements.order_by("number")[0], by=curator)
    curation.undo(decision, by=curator)
    assert desk_figures.measure_accuracy() == desk_figures.Accuracy(weeks=(), rules=())


def test_accuracy_is_counted_by_week(curator: User, article: Article) -> None:
    decide([article], curator)
    (week,) = desk_figures.measure_accuracy().weeks
    assert (week.total, week.confirmed, week.label.isoweekday()) == (2, 1, 1)


def test_waiting_is_counted_no_further_than_the_limit(
    publish: Callable[[int], list[Article]], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(2)
    monkeypatch.setattr(desk_figures, "COUNT_LIMIT", 2)
    assert desk_figures.count_waiting() == {
        "statement": 3,
        "placemention": 2,
        "speaker": 3,
        "errorreport": 0,
        "capture": 0,
        "article": 0,
        "duplicatesuggestion": 0,
    }


def test_navigation_shows_what_one_may_open(desk: Client, article: Article) -> None:
    sections = desk.get("/kelola/archive/statement/").context["sections"]
    assert [str(each["label"]) for each in sections if each["current"]] == ["Antrean"]


def test_navigation_is_empty_for_whoever_may_open_nothing(reader: Client) -> None:
    assert reader.get("/kelola/").context["sections"] == []


def test_words_of_an_article_are_escaped_on_the_front_page(desk: Client, curator: User, article: Article) -> None:
    curation.correct(article, {"title": "<img src=x onerror=alert(1)>"}, by=curator)
    assert "<img src=x" not in desk.get("/kelola/").content.decode()
