"""The tally of facet values follows every change of search entries."""

from collections import Counter
from datetime import date

import pytest
from django.db import connection, transaction
from django.db.models import Sum

from archive.models import (
    Article,
    ReviewStatus,
    SearchEntry,
    SearchTally,
    Speaker,
    Statement,
    search_entry,
    search_tally,
)
from tests import rows
from tests.web.test_versions import revise

pytestmark = pytest.mark.django_db


def read() -> dict[str, int]:
    sums = SearchTally.objects.values_list("facet", "value").annotate(total=Sum("articles")).filter(total__gt=0)
    return {f"{facet}:{value}": total for facet, value, total in sums}


def count() -> dict[str, int]:
    """What the tally should say, from the entries."""
    found: Counter[str] = Counter()
    for entry in SearchEntry.objects.all():
        found.update([f"o:{entry.outlet_id}"] if entry.outlet_id else [])
        found.update(f"f:{key}" for key in entry.official_ids)
        found.update(f"p:{key}" for key in entry.place_ids)
    return dict(found)


def without_months(tally: dict[str, int]) -> dict[str, int]:
    return {key: total for key, total in tally.items() if key[0] in "ofp"}


def publish(title: str) -> Article:
    return rows.quoted(
        title, "Kursk: perang usai.", said={"Mark Rutte": "perang usai"}, at=("Kursk",), by=rows.outlet()
    )


def test_tally_counts_new_entries() -> None:
    publish("Satu"), publish("Dua")
    assert without_months(read()) == count()


def test_tally_follows_a_change() -> None:
    article = publish("Satu")
    article.statements.all().delete()
    search_entry.refresh([article.pk])
    assert sorted(key[0] for key in without_months(read())) == ["o", "p"]


def test_tally_forgets_hidden_articles() -> None:
    article = publish("Satu")
    Article.objects.filter(pk=article.pk).update(hidden=True)
    search_entry.refresh([article.pk])
    assert read() == {}


def test_tally_of_unchanged_entries_gets_no_rows() -> None:
    article = publish("Satu")
    before = SearchTally.objects.count()
    search_entry.refresh([article.pk])
    assert SearchTally.objects.count() == before


@pytest.mark.parametrize(
    ("earliest", "latest", "months"),
    [
        (date(2024, 5, 6), date(2024, 5, 6), {"m:202405": 1}),
        (date(2024, 5, 1), date(2024, 6, 1), {"m:202400": 1}),
        (date(2023, 5, 1), date(2024, 5, 1), {"m:0": 1}),
        (None, None, {"m:0": 1}),
    ],
)
def test_tally_knows_months_that_are_certain(
    earliest: date | None, latest: date | None, months: dict[str, int]
) -> None:
    rows.article(
        published_earliest=earliest, published_latest=latest, published_precision="range" if earliest else "unknown"
    )
    assert {key: total for key, total in read().items() if key.startswith("m:")} == months


def test_compact_keeps_sums_in_one_row_each() -> None:
    for number in range(3):
        publish(f"Nomor {number}")
    before = read()
    search_tally.compact()
    assert (read(), SearchTally.objects.count()) == (before, len(before))


def test_compact_drops_values_without_articles() -> None:
    article = publish("Satu")
    Article.objects.filter(pk=article.pk).update(hidden=True)
    article.search_entry.delete()
    search_tally.compact()
    assert SearchTally.objects.count() == 0


@pytest.mark.parametrize(("numbers", "rows_left"), [([1, 4095], 2), ([4095, 8192], 1)])
def test_compact_sometimes_goes_by_the_numbers(numbers: list[int], rows_left: int) -> None:
    for _ in range(2):
        SearchTally.objects.create(facet="o", value=1, articles=1)
    search_tally.compact_sometimes(numbers)
    assert SearchTally.objects.count() == rows_left


def test_count_days_and_months_follow_precision() -> None:
    period = {"day": None, "published_precision": "range", "published_basis": "metadata"}
    rows.article("Satu", day=date(2024, 5, 6))
    rows.article("Dua", day=date(2024, 5, 6))
    for number, last in enumerate((date(2024, 5, 9), date(2024, 6, 9), date(2025, 1, 1))):
        rows.article(f"Rentang {number}", published_earliest=date(2024, 5, 6), published_latest=last, **period)
    tally = SearchTally.objects
    assert tally.count_days(date(2024, 5, 1), date(2024, 5, 31)) == {date(2024, 5, 6): 2}
    assert tally.count_all_months() == {0: {0: 1}, 2024: {0: 1, 5: 3}}
    assert tally.count_all_months(2023) == {}


def test_count_years_of_officials_and_outlets() -> None:
    publish("Satu")
    publish("Dua")
    ani, outlet = rows.speaker("Mark Rutte"), rows.outlet()
    assert SearchTally.objects.count_years("g", [ani.pk, 999]) == {ani.pk: {2024: 2}, 999: {}}
    assert SearchTally.objects.count_years("w", [outlet.pk]) == {outlet.pk: {2024: 2}}


def count_statements() -> dict[str, int]:
    sums = SearchTally.objects.filter(facet="s").values_list("value").annotate(number=Sum("articles"))
    names = dict(Speaker.objects.values_list("pk", "name"))
    return {names[value]: number for value, number in sums if number}


def say() -> Article:
    """Two statements of one official, one of a bystander."""
    article = rows.quoted("Satu", "Ani: maju, lalu mundur. Budi: diam.", said={"Ani": "maju"})
    rows.statement(article, rows.speaker("Ani"), "mundur")
    rows.statement(article, rows.speaker("Budi", official=False), "diam")
    return article


def test_tally_counts_statements_of_every_speaker() -> None:
    say()
    assert count_statements() == {"Ani": 2, "Budi": 1}


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({"status": ReviewStatus.REJECTED}, {"Ani": 1, "Budi": 1}),
        ({"speaker": None}, {"Ani": 1, "Budi": 1}),
        ({"score": 0.1}, {"Ani": 2, "Budi": 1}),
    ],
)
def test_tally_follows_a_statement_that_is_changed(change: dict[str, object], left: dict[str, int]) -> None:
    say()
    Statement.objects.filter(text="maju").update(**change)
    assert count_statements() == left


def test_tally_follows_statements_that_get_another_speaker() -> None:
    say()
    Statement.objects.update(speaker=rows.speaker("Citra"))
    assert count_statements() == {"Citra": 3}


def test_tally_forgets_deleted_statements() -> None:
    say().statements.filter(text="mundur").delete()
    assert count_statements() == {"Ani": 1, "Budi": 1}


def test_tally_leaves_out_statements_of_hidden_articles_until_they_are_shown() -> None:
    article = say()
    Article.objects.update(hidden=True)
    hidden = count_statements()
    Statement.objects.filter(text="diam").delete()
    Article.objects.update(hidden=False, title="Lain")
    assert (hidden, count_statements(), article.statements.count()) == ({}, {"Ani": 2}, 2)


def test_tally_counts_statements_of_the_current_text_alone() -> None:
    article = say()
    first, article.current_revision = article.current_revision, revise(article, "Ani: maju.")
    article.save()
    rows.statement(article, rows.speaker("Ani"), "maju", number=9)
    second = count_statements()
    Article.objects.update(current_revision=first)
    assert (second, count_statements()) == ({"Ani": 1}, {"Ani": 2, "Budi": 1})


def test_tally_forgets_statements_of_an_article_that_the_database_deletes() -> None:
    article = say()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM archive_article WHERE id = %s", [article.pk])
        cursor.execute("DELETE FROM archive_statement")
        left = count_statements()
        transaction.set_rollback(True)  # its captures would not let it go
    assert left == {}


def test_find_wrong_names_what_a_recount_mends() -> None:
    say()
    SearchTally.objects.filter(facet="s").delete()
    SearchTally.objects.create(facet="o", value=7, articles=1)
    ani, budi = rows.speaker("Ani").pk, rows.speaker("Budi").pk
    wrong = search_tally.find_wrong()
    search_tally.recount()
    assert (wrong, search_tally.find_wrong()) == (["o:7", f"s:{ani}", f"s:{budi}"], [])
