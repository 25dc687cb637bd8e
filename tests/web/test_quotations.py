import pytest

from archive.web.quotations import find
from tests import rows

pytestmark = pytest.mark.django_db


def test_find_gives_what_lists_show() -> None:
    article = rows.quoted("Judul", "Ani berkata perang usai.", said={"Ani": "perang usai"}, by=rows.outlet("Harian"))
    (pk,) = article.statements.values_list("pk", flat=True)
    statement = find([pk])[pk]
    assert statement.article.outlet
    assert (statement.text, statement.anchor, statement.status) == ("perang usai", "p1", "machine")
    assert (statement.article, statement.article.title, statement.article.outlet.name) == (article, "Judul", "Harian")
    assert (statement.speaker, statement.speaker and statement.speaker.name) == (rows.speaker("Ani"), "Ani")


def test_find_knows_whom_the_archive_does_not_know() -> None:
    article = rows.quoted("Judul", "Ani berkata perang usai.", said={"Ani": "perang usai"}, by=None)
    article.statements.update(speaker=None, speaker_name="Ani")
    (statement,) = find(article.statements.values_list("pk", flat=True)).values()
    assert (statement.speaker, statement.speaker_name, statement.article.outlet) == (None, "Ani", None)


def test_statements_of_an_article_share_its_row() -> None:
    article = rows.quoted("Judul", "Ani berkata perang usai.", said={"Ani": "perang usai"})
    rows.statement(article, rows.speaker("Budi"), "berkata")
    first, second = find(article.statements.values_list("pk", flat=True)).values()
    assert first.article is second.article


def test_find_of_nothing_is_nothing() -> None:
    assert find([]) == {}
