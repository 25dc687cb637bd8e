"""Statements of search run with their own settings; some are planned once a connection."""

import pytest
from django.db import DatabaseError, connection

from archive.search.asking import planning

SQL = "SELECT %(text)s::text || %(text)s::text, %(number)s::int %% 10, current_setting('enable_seqscan')"


def count_prepared() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%%10, current_setting%%'")
        (count,) = cursor.fetchone()
        return int(count)


@pytest.mark.django_db
def test_run_has_its_settings() -> None:
    assert planning.run(SQL, {"text": "a", "number": 13}) == [("aa", 3, "off")]


@pytest.mark.django_db
def test_prepared_statement_is_kept_by_its_connection() -> None:
    before = count_prepared()
    answers = [planning.run_prepared(SQL, {"text": text, "number": 13}) for text in ("a", "b'%s")]
    assert answers == [[("aa", 3, "off")], [("b'%sb'%s", 3, "off")]]
    assert count_prepared() == max(before, 1)


@pytest.mark.django_db(transaction=True)
def test_prepared_statement_is_made_again_by_a_new_connection() -> None:
    planning.run_prepared(SQL, {"text": "a", "number": 13})
    connection.close()
    assert planning.run_prepared(SQL, {"text": "c", "number": 14}) == [("cc", 4, "off")]
    assert count_prepared() == 1


@pytest.mark.django_db(transaction=True)
def test_prepared_statement_that_failed_is_run_again() -> None:
    sql = "SELECT 6 / %(number)s::int"
    with pytest.raises(DatabaseError):
        planning.run_prepared(sql, {"number": 0})
    assert [planning.run_prepared(sql, {"number": number}) for number in (2, 3)] == [[(3,)], [(2,)]]


@pytest.mark.django_db
def test_prepared_statements_make_room_for_new_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "PREPARED", 2)
    for number in (1, 2, 1, 3, 1):
        assert planning.run_prepared(f"SELECT {number} + %(more)s::int", {"more": 1}) == [(number + 1,)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%+ $1::int%'")
        assert cursor.fetchone() == (2,)
