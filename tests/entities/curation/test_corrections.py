from datetime import date

import pytest
from django.contrib.auth.models import User
from django.contrib.postgres.search import SearchQuery

from archive.entities import curation
from archive.models import Article, Decision, SearchEntry, Speaker, text_search
from tests import rows
from tests.entities.curation.rereading import entry

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Kota Arang sepi."


@pytest.fixture
def article(curator: User) -> Article:
    return rows.quoted("Gencatan", BODY, said={"Sari": "gencatan senjata berlaku besok"}, at=("Arang",))


def test_correct_sets_the_outlet_of_article_and_search_entry(article: Article, curator: User) -> None:
    outlet = rows.outlet("Harian Lain")
    curation.correct(article, {"outlet_id": outlet.pk}, by=curator)
    assert Article.objects.get(pk=article.pk).outlet == outlet
    assert SearchEntry.objects.get(pk=article.pk).outlet_id == outlet.pk


def test_correct_of_a_day_rests_on_the_curator(article: Article, curator: User) -> None:
    days = {
        "published_earliest": date(2024, 5, 1),
        "published_latest": date(2024, 5, 31),
        "published_precision": "month",
    }
    curation.correct(article, days, by=curator)
    now = Article.objects.get(pk=article.pk)
    assert (now.published_earliest, now.published_latest, now.published_precision, now.published_basis) == (
        date(2024, 5, 1),
        date(2024, 5, 31),
        "month",
        "curator",
    )


def test_correct_refuses_days_in_the_wrong_order(article: Article, curator: User) -> None:
    days = {"published_earliest": date(2024, 5, 2), "published_latest": date(2024, 5, 1)}
    with pytest.raises(curation.InvalidValue):
        curation.correct(article, days, by=curator)
    assert Decision.objects.count() == 0


def test_correct_refuses_fields_that_say_what_an_article_is(article: Article, curator: User) -> None:
    with pytest.raises(curation.UnknownField):
        curation.correct(article, {"key": "lain"}, by=curator)


def test_hide_takes_the_article_out_of_search(article: Article, curator: User) -> None:
    curation.hide(article, reason="Permintaan keluarga", by=curator)
    now = Article.objects.get(pk=article.pk)
    assert (now.hidden, now.hidden_reason, SearchEntry.objects.count()) == (True, "Permintaan keluarga", 0)


def test_hide_asks_for_a_reason(article: Article, curator: User) -> None:
    with pytest.raises(curation.ReasonMissing):
        curation.hide(article, reason=" ", by=curator)


def test_a_hidden_article_stays_hidden_when_it_is_read_anew(article: Article, curator: User) -> None:
    curation.hide(article, reason="Permintaan keluarga", by=curator)
    Article.objects.filter(pk=article.pk).update(hidden=False)
    curation.lay_over([article.pk])
    assert Article.objects.get(pk=article.pk).hidden is True


def test_restore_shows_the_article_again(article: Article, curator: User) -> None:
    curation.hide(article, reason="Permintaan keluarga", by=curator)
    curation.restore(article, by=curator)
    now = Article.objects.get(pk=article.pk)
    assert (now.hidden, now.hidden_reason, SearchEntry.objects.count()) == (False, "", 1)


def test_restore_of_an_article_that_nobody_hid_is_refused(article: Article, curator: User) -> None:
    with pytest.raises(curation.AlreadyUndone):
        curation.restore(article, by=curator)


def test_rename_keeps_slug_and_former_name(article: Article, curator: User) -> None:
    sari = rows.speaker("Sari")
    curation.rename(sari, "Sari Dewi", by=curator)
    now = Speaker.objects.get(pk=sari.pk)
    assert (now.name, now.slug, now.reviewed, sorted(name.key for name in now.names.all())) == (
        "Sari Dewi",
        "sari",
        True,
        ["sari", "sari dewi"],
    )


def test_rename_to_nothing_is_refused(article: Article, curator: User) -> None:
    with pytest.raises(curation.InvalidValue):
        curation.rename(rows.speaker("Sari"), "…", by=curator)


def test_rename_of_a_merged_speaker_is_refused(article: Article, curator: User) -> None:
    sari = rows.speaker("Sari")
    curation.merge(sari, into=rows.speaker("Budi"), by=curator)
    with pytest.raises(curation.InvalidValue):
        curation.rename(sari, "Sari Dewi", by=curator)


def test_a_speaker_who_is_no_official_leaves_the_search_entries(article: Article, curator: User) -> None:
    curation.correct(rows.speaker("Sari"), {"official": False}, by=curator)
    assert entry(article)[0] == []


def test_a_place_that_lies_in_another_brings_it_into_the_search_entries(article: Article, curator: User) -> None:
    province = rows.place("Provinsi Abu", type="province")
    arang = rows.place("Arang")
    curation.correct(arang, {"parent_id": province.pk}, by=curator)
    assert entry(article)[1] == sorted([arang.pk, province.pk])


def test_a_place_cannot_lie_inside_itself(article: Article, curator: User) -> None:
    arang = rows.place("Arang")
    inner = rows.place("Arang Timur", parent=arang)
    with pytest.raises(curation.InvalidValue):
        curation.correct(arang, {"parent_id": inner.pk}, by=curator)


def test_a_corrected_title_is_searched(article: Article, curator: User) -> None:
    wanted = SearchEntry.objects.filter(vector=SearchQuery("tercapai", config=text_search.CONFIGURATION))
    before = wanted.exists()
    curation.correct(article, {"title": "Perdamaian tercapai"}, by=curator)
    assert (before, wanted.exists()) == (False, True)
