import pytest

from archive.models import Article, Revision
from archive.web.versions import trace
from tests import rows


def revise(article: Article, body: str) -> Revision:
    """One more revision of the article."""
    last = article.revisions.order_by("-number")[0]
    return Revision.objects.create(
        article=article,
        number=last.number + 1,
        title=last.title,
        body=body,
        text_sha256=rows.sha256(body),
        capture=last.capture,
        extractor_version="1",
    )


@pytest.fixture
def article(db: None) -> Article:
    row = rows.article("Judul", "satu")
    revise(row, "dua")
    revise(row, "tiga")
    return row


def _numbers(article: Article, old: str, new: str) -> tuple[int | None, int | None]:
    history = trace(article, old, new)
    return history.old and history.old.number, history.new and history.new.number


@pytest.mark.parametrize(
    ("old", "new", "numbers"),
    [
        ("", "", (2, 3)),
        ("1", "3", (1, 3)),
        ("3", "1", (3, 1)),
        ("", "2", (1, 2)),
        ("x", "99", (2, 3)),
        ("3", "3", (None, None)),
    ],
)
def test_trace_compares_the_revisions_asked_for_else_the_last_two(
    article: Article, old: str, new: str, numbers: tuple[int | None, int | None]
) -> None:
    assert _numbers(article, old, new) == numbers


def test_trace_lists_revisions_newest_first(article: Article) -> None:
    assert [version.revision.number for version in trace(article, "", "").versions] == [3, 2, 1]


@pytest.mark.django_db
def test_trace_single_revision_has_nothing_to_compare() -> None:
    assert trace(rows.article(), "", "").changes == ()
