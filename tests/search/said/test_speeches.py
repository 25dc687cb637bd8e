from datetime import date

import pytest

from archive.models import Statement
from archive.search.criteria import Criteria
from archive.search.said import speeches, spread
from archive.search.said.speeches import Speeches, list_of, list_speeches
from archive.search.said.spoken import Wanted
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini. Ani berkata begitu. Kota Aba."
FEW, MANY = 1, 100_000  # articles; the two ways to the same list


def _say(text: str = "begini", *, direct: bool = False, **values: object) -> Statement:
    article = rows.article(f"{text} {values.get('day')}", BODY, **values)
    statement = rows.statement(article, rows.speaker("Ani"), text, direct=direct)
    rows.mention(article, rows.place("Kota Aba"))
    rows.search_entry.refresh([article.pk])
    return statement


def _list(articles: int, *, direct: bool | None = None, page: int = 1, **criteria: object) -> Speeches:
    wanted = Wanted(direct=direct, everybody=True)
    return list_of(Criteria(officials=("ani",), **criteria), wanted, page, articles=articles)


@pytest.mark.parametrize("articles", [FEW, MANY])
def test_list_of_newest_first_then_as_in_the_text(articles: int) -> None:
    old, new = _say(day=date(2023, 1, 1)), _say(day=date(2024, 1, 1))
    later = rows.statement(new.article, rows.speaker("Ani"), "begitu")
    unknown = _say(day=None)
    assert _list(articles).ids == (new.pk, later.pk, old.pk, unknown.pk)


@pytest.mark.parametrize("articles", [FEW, MANY])
@pytest.mark.parametrize(
    "narrowed",
    [
        {"outlets": ("harian-uji",)},
        {"since": date(2024, 1, 1)},
        {"until": date(2024, 12, 31), "since": date(2024, 1, 1)},
        {"direct": True},
        {"outlets": ("harian-uji",), "places": ("kota-aba",), "direct": True},
    ],
)
def test_list_of_narrowed(articles: int, narrowed: dict[str, object]) -> None:
    wanted = _say(direct=True, by=rows.outlet("Harian Uji"), day=date(2024, 5, 6))
    _say("begitu", by=rows.outlet("Lain"), day=date(2023, 5, 6))
    assert _list(articles, **narrowed).ids == (wanted.pk,)


@pytest.mark.parametrize("articles", [FEW, MANY])
def test_list_of_leaves_out_rejected_ones_and_hidden_articles(articles: int) -> None:
    _say(hidden=True)
    rejected = _say("begitu")
    Statement.objects.filter(pk=rejected.pk).update(status="rejected")
    assert _list(articles).ids == ()


def test_list_of_unknown_place_finds_none() -> None:
    _say()
    assert _list(FEW, places=("entah",)).ids == ()


def test_list_of_page_beyond_the_last_is_the_last() -> None:
    said = _say()
    found = _list(FEW, page=9)
    assert (found.ids, found.total, found.more, found.page, found.pages) == ((said.pk,), 1, False, 1, 1)


@pytest.mark.parametrize("articles", [FEW, MANY])
def test_list_all_of_goes_on_over_pages(articles: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speeches, "PAGE_SIZE", 2)
    said = [_say(day=date(2024, 1, day)).pk for day in (1, 2, 3)]
    rejected = _say()
    Statement.objects.filter(pk=rejected.pk).update(status="rejected")
    rows.search_entry.refresh([rejected.article_id])
    ani = rows.speaker("Ani").pk
    pages = [speeches.list_all_of(ani, page, articles=articles, statements=3) for page in (1, 2, 9)]
    assert [(found.ids, found.page) for found in pages] == [((said[2], said[1]), 1), ((said[0],), 2), ((said[0],), 2)]
    assert {(found.total, found.more, found.pages) for found in pages} == {(3, False, 2)}


def test_list_all_of_ends_with_the_last_page_of_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speeches, "PAGE_SIZE", 1)
    monkeypatch.setattr(speeches, "REACH", 1)
    _say(day=date(2023, 1, 1))
    new = _say(day=date(2024, 1, 1))
    found = speeches.list_all_of(rows.speaker("Ani").pk, 2, articles=FEW, statements=2)
    assert (found.ids, found.total, found.pages) == ((new.pk,), 2, 1)


def test_list_speeches_without_filters_are_those_of_officials_or_of_everybody() -> None:
    said = _say()
    other = rows.statement(said.article, rows.speaker("Budi", official=False), "begitu")
    assert list_speeches(Criteria(), Wanted(), 1).ids == (said.pk,)
    assert list_speeches(Criteria(), Wanted(everybody=True), 1).ids == (said.pk, other.pk)


def test_list_speeches_filters_may_be_names_as_typed() -> None:
    said = _say(by=rows.outlet("Harian Uji"))
    found = list_speeches(Criteria(officials=("ANI",), outlets=("Harian Uji",)), Wanted(), 1)
    assert (found.ids, found.unknown_filters) == ((said.pk,), ())


def test_list_speeches_tells_unknown_filters() -> None:
    _say()
    found = list_speeches(Criteria(officials=("entah",)), Wanted(), 1)
    assert (found.ids, found.unknown_filters) == ((), ("entah",))


def test_list_speeches_offers_names_like_unknown_ones() -> None:
    _say(by=rows.outlet("Harian Uji"))
    (alternative,) = list_speeches(Criteria(outlets=("harian uij",)), Wanted(), 1).alternatives
    assert (alternative.value, alternative.count) == ("harian-uji", 1)


def test_list_speeches_looks_at_the_newest_articles_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speeches, "REACH", 1)
    _say(day=date(2023, 1, 1), by=rows.outlet("Lama"))
    new = _say(day=date(2024, 1, 1), by=rows.outlet("Baru"))
    found = list_speeches(Criteria(), Wanted(), 1)
    assert (found.ids, found.more, found.spread.bounded) == ((new.pk,), True, set(spread.SETS))


def test_list_speeches_bounds_the_sets_that_are_broad_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speeches, "REACH", 2)
    _say(day=date(2023, 1, 1), by=rows.outlet("Lama"))
    _say(day=date(2024, 1, 1), by=rows.outlet("Baru"))
    found = list_speeches(Criteria(outlets=("lama",)), Wanted(), 1)
    assert found.spread.bounded == {"outlets"}
