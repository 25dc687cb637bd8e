import pytest
from django.db import connection

from archive.models import Article, SearchEntry, SearchWord, Statement
from archive.operations import reindexing
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Kami akan menyerang, kata Budi Santoso di Kotabaru."


def quoted() -> Article:
    return rows.quoted("Pernyataan", BODY, said={"Budi Santoso": "Kami akan menyerang"}, at=("Kotabaru",))


def test_renew_entries_writes_missing_and_stale_entries() -> None:
    first, second = quoted(), quoted()
    expected = list(SearchEntry.objects.order_by("pk").values_list("pk", "length", "official_ids"))
    SearchEntry.objects.filter(pk=first.pk).delete()
    SearchEntry.objects.filter(pk=second.pk).update(length=0, official_ids=[])
    assert list(reindexing.renew_entries()) == [2]
    assert list(SearchEntry.objects.order_by("pk").values_list("pk", "length", "official_ids")) == expected


def test_renew_entries_removes_those_of_hidden_articles() -> None:
    quoted()
    Article.objects.update(hidden=True)
    list(reindexing.renew_entries())
    assert SearchEntry.objects.count() == 0


def test_renew_entries_goes_through_all_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reindexing, "BATCH_SIZE", 2)
    for _ in range(5):
        quoted()
    SearchEntry.objects.all().delete()
    assert list(reindexing.renew_entries()) == [2, 2, 1]
    assert SearchEntry.objects.count() == 5


def test_renew_statements_computes_vectors_anew() -> None:
    quoted()
    before = Statement.objects.get().vector
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION archive_vector(source text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT "
            "PARALLEL SAFE RETURN to_tsvector('simple'::regconfig, source)"
        )
    list(reindexing.renew_statements())
    simple = Statement.objects.get().vector
    reindexing.install_configuration()
    list(reindexing.renew_statements())
    assert simple != before
    assert Statement.objects.get().vector == before


def test_count_work_counts_what_is_renewed() -> None:
    quoted()
    assert reindexing.count_work() == sum([*reindexing.renew_statements(), *reindexing.renew_entries()]) == 2


def test_find_lexemes_knows_how_words_were_and_are_indexed() -> None:
    quoted()
    SearchWord.objects.filter(word="menyerang").update(lexeme="lama")
    assert reindexing.find_lexemes(["Menyerang", "asing"]) == ("asing", "lama", "serang")


def test_renewing_by_lexemes_leaves_other_rows_alone() -> None:
    first, other = quoted(), rows.article("Lain", "Hujan turun.")
    SearchEntry.objects.update(length=0)
    lexemes = reindexing.find_lexemes(["serangan"])
    assert (reindexing.count_work(lexemes), list(reindexing.renew_statements(lexemes))) == (2, [1])
    assert list(reindexing.renew_entries(lexemes)) == [1]
    assert set(SearchEntry.objects.filter(length=0).values_list("pk", flat=True)) == {other.pk} - {first.pk}


@pytest.mark.parametrize("word", ["'", "\\", "o'brien", "!&|", ""])
def test_renewing_by_words_of_any_kind_is_safe(word: str) -> None:
    quoted()
    assert list(reindexing.renew_entries(reindexing.find_lexemes([word]))) == []
