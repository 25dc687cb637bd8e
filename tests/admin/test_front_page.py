"""The desk's front page: what waits, how right the machine is, what was decided last."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.entities import curation
from archive.ingest import storage
from archive.ingest.errors import NoArticleFound
from archive.models import Article, Statement, desk_figures
from archive.templatetags.captures import shorten_source
from tests import drafts
from tests.web.views.pages import find_texts, read


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
    assert (response.status_code, len(queries)) == (200, 9)


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


def reject(number: int) -> None:
    storage.reject(drafts.document(f"bukan berita {number}", source=f"folder/{number}.txt"), str(NoArticleFound()))


def test_the_captures_that_were_rejected_last_are_listed_with_the_reason(desk: Client) -> None:
    for number in range(6):
        reject(number)
    page = read(desk, "/kelola/")
    assert find_texts(page, "[aria-labelledby=ditolak] .source") == [
        f"folder/{number}.txt" for number in (5, 4, 3, 2, 1)
    ]
    assert set(find_texts(page, "[aria-labelledby=ditolak] .long")) == {"Tidak ada teks artikel dalam dokumen."}


def test_rejected_captures_are_listed_where_there_are_any(desk: Client, article: Article) -> None:
    assert read(desk, "/kelola/").select("#ditolak") == []


def test_a_long_source_is_shown_by_its_end() -> None:
    assert [shorten_source(f"{'a' * count}/b.txt") for count in (74, 75)] == [f"{'a' * 74}/b.txt", f"…{'a' * 73}/b.txt"]


def test_navigation_shows_what_one_may_open(desk: Client, article: Article) -> None:
    sections = desk.get("/kelola/archive/statement/").context["sections"]
    assert [str(each["label"]) for each in sections if each["current"]] == ["Antrean"]


def test_navigation_is_empty_for_whoever_may_open_nothing(reader: Client) -> None:
    assert reader.get("/kelola/").context["sections"] == []


def test_words_of_an_article_are_escaped_on_the_front_page(desk: Client, curator: User, article: Article) -> None:
    curation.correct(article, {"title": "<img src=x onerror=alert(1)>"}, by=curator)
    assert "<img src=x" not in desk.get("/kelola/").content.decode()
