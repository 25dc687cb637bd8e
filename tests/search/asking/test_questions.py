"""Which articles a question asks PostgreSQL for, and what the tally answers."""

from datetime import date, timedelta

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.models import SearchEntry
from archive.search import matching, query_language, selection, terms
from archive.search.asking.questions import Question, parameters, write_in_days, write_set, write_wanted
from archive.search.filters import Filters
from tests import rows

pytestmark = pytest.mark.django_db

SPANNING = (
    "entry.day_from < entry.day_to AND daterange(entry.day_from, entry.day_to, '[]') @> %(until)s::date"
    " AND entry.day > %(until)s::date"
)
SINCE = "entry.day >= %(since)s::date"


def ask(text: str) -> Question:
    criteria = query_language.parse(text)
    vocabulary = terms.read(criteria.clauses)
    known = {"outlets": (1,), "officials": (2,), "places": (3,)}
    return Question(
        criteria=criteria,
        vocabulary=vocabulary,
        matching=matching.match(criteria.clauses, vocabulary),
        filters=Filters(**{facet: ids for facet, ids in known.items() if getattr(criteria, facet)}),
    )


@pytest.mark.parametrize(
    ("text", "tallied"),
    [
        ("", ("o", "f", "p", "m")),
        ("media:a", ("o",)),
        ("pejabat:a", ("f",)),
        ("dari:2024", ("m",)),
        ("media:a dari:2024", ()),
        ("media:a tempat:b", ()),
        ("rudal", ()),
        ("rudal media:a", ()),
        ("-rudal", ()),
    ],
)
def test_tallied_are_facets_that_count_the_whole_archive(text: str, tallied: tuple[str, ...]) -> None:
    assert ask(text).tallied == tallied


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("rudal", ("wanted",)),
        ("media:a", ("wanted",)),
        ("dari:2024", ("wanted",)),
        ("rudal media:a", ("wanted", "outlets")),
        ("media:a tempat:b dari:2024", ("wanted", "outlets", "places", "dates")),
    ],
)
def test_sets_are_those_that_the_tally_has_not_counted(text: str, sets: tuple[str, ...]) -> None:
    assert ask(text).sets == sets


@pytest.mark.parametrize(
    ("text", "name", "condition"),
    [
        ("rudal", "wanted", "entry.vector @@ %(wanted_strict)s::tsquery"),
        ("rudal media:a", "outlets", "entry.vector @@ %(outlets_strict)s::tsquery"),
        ("media:a dari:2024", "outlets", SINCE),
        ("media:a dari:2024", "dates", "entry.vector @@ %(dates_strict)s::tsquery"),
    ],
)
def test_set_heeds_every_filter_but_its_own(text: str, name: str, condition: str) -> None:
    assert write_set(ask(text), name, relaxed=False) == condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("", "true"),
        ("rudal", "entry.vector @@ Q"),
        ("dari:2024", SINCE),
        ("media:a dari:2024", f"entry.vector @@ Q AND {SINCE}"),
    ],
)
def test_wanted_are_kept_out_by_no_filter(text: str, condition: str) -> None:
    assert write_wanted(ask(text), "Q") == condition


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        ("media:a", {"wanted_strict": "('o:1')"}),
        ("rudal media:a", {"wanted_strict": "((('rudal'))) & ('o:1')", "outlets_strict": "((('rudal')))"}),
        (
            "media:a tempat:b",
            {"wanted_strict": "('o:1') & ('p:3')", "outlets_strict": "('p:3')", "places_strict": "('o:1')"},
        ),
    ],
)
def test_parameters_hold_the_queries_of_sets(text: str, queries: dict[str, str]) -> None:
    values = parameters(ask(text))
    assert {name: value for name, value in values.items() if name.endswith("_strict")} == queries


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("dari:2024-01-02", SINCE),
        ("sampai:2024-03-04", f"(entry.day <= %(until)s::date OR {SPANNING})"),
        (
            "dari:2024-01-02 sampai:2024-03-04",
            f"(entry.day BETWEEN %(since)s::date AND %(until)s::date OR {SPANNING})",
        ),
        ("dari:2024-03-04 sampai:2024-01-02", "false"),
    ],
)
def test_days_are_asked_for_by_the_last_that_is_possible(text: str, condition: str) -> None:
    assert write_in_days(query_language.parse(text)) == condition


# Months and years of one range each, so that all ways to look for days are met.
days = st.dates(min_value=date(2019, 11, 1), max_value=date(2026, 3, 1))
lengths = st.sampled_from((0, 0, 1, 20, 400))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    published=st.lists(st.tuples(days, lengths), min_size=1, max_size=6),
    since=days,
    length=st.sampled_from((0, 5, 40, 300, 500, 2_500)),
)
def test_words_in_days_are_found_wherever_the_ranges_meet(
    published: list[tuple[date, int]], since: date, length: int
) -> None:
    SearchEntry.objects.all().delete()  # those of the example before
    until = since + timedelta(days=length)
    expected = set()
    for first, uncertain in published:
        last = first + timedelta(days=uncertain)
        article = rows.article("Rudal jatuh", day=first, published_latest=last)
        if first <= until and last >= since:
            expected.add(article.pk)
    found = selection.select(query_language.parse(f"rudal dari:{since} sampai:{until}"))
    with connection.cursor() as cursor:
        sql = f"SELECT article_id FROM archive_searchentry AS entry WHERE {found.condition}"
        cursor.execute(sql, dict(found.values))
        assert {pk for (pk,) in cursor.fetchall()} == expected


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("rudal dari:2024-05-02 sampai:2024-05-03", "('m:202405')"),
        ("rudal dari:2023-12 sampai:2024-01", "('m:202312') | ('m:202401')"),
        ("rudal dari:2022-12 sampai:2024-01", "('y:2022') | ('y:2023') | ('y:2024')"),
        ("rudal dari:2015 sampai:2024", matching.NEVER),
        ("rudal dari:2024", matching.NEVER),
        ("rudal dari:2024 sampai:2023", matching.NEVER),
    ],
)
def test_periods_are_the_few_months_or_years_of_the_days(text: str, periods: str) -> None:
    asked = ask(text)
    assert (parameters(asked)["periods"], "periods" in write_set(asked, "wanted", relaxed=False)) == (
        periods,
        periods != matching.NEVER,
    )
