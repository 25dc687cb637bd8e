from datetime import date

import pytest
from django.contrib.auth.models import User

from archive.entities import curation
from archive.language.names import name_key
from archive.models import Article, Official, Place, Position, Speaker, SpeakerName
from tests import rows
from tests.entities.curation.rereading import entry, state

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Sari Dewi menolak usul itu. Kota Arang sepi."


@pytest.fixture
def article(curator: User) -> Article:
    said = {"Sari": "gencatan senjata berlaku besok", "Sari Dewi": "usul itu"}
    return rows.quoted("Gencatan", BODY, said=said, at=("Arang",))


def named(speaker: Speaker, *names: str) -> None:
    for name in names:
        SpeakerName.objects.create(speaker=speaker, name=name, key=name_key(name))


def test_merge_moves_statements_and_search_entries(article: Article, curator: User) -> None:
    survivor = rows.speaker("Sari Dewi")
    curation.merge(rows.speaker("Sari"), into=survivor, by=curator)
    assert [row.speaker for row in article.statements.all()] == [survivor, survivor]
    assert entry(article)[0] == [survivor.pk]


def test_merge_lets_the_old_row_point_to_the_survivor(article: Article, curator: User) -> None:
    curation.merge(rows.speaker("Sari"), into=rows.speaker("Sari Dewi"), by=curator)
    assert Speaker.objects.get(slug="sari").merged_into == rows.speaker("Sari Dewi")
    assert [official.slug for official in Official.objects.all()] == ["sari-dewi"]


def test_merge_moves_names_but_those_that_the_survivor_has(article: Article, curator: User) -> None:
    loser, survivor = rows.speaker("Sari"), rows.speaker("Sari Dewi")
    named(loser, "Ibu Sari", "Sari D.")
    named(survivor, "Sari D")
    curation.merge(loser, into=survivor, by=curator)
    assert sorted(name.key for name in survivor.names.all()) == ["ibu sari", "sari", "sari d", "sari dewi"]
    assert [name.key for name in loser.names.all()] == ["sari d"]


def test_merge_keeps_positions_with_their_terms(article: Article, curator: User) -> None:
    loser, survivor = rows.speaker("Sari"), rows.speaker("Sari Dewi")
    Position.objects.create(speaker=loser, title="Menteri", start=date(2020, 1, 2))
    curation.merge(loser, into=survivor, by=curator)
    assert [(row.title, row.start) for row in survivor.positions.all()] == [("Menteri", date(2020, 1, 2))]


def test_merge_moves_those_merged_before(article: Article, curator: User) -> None:
    first, second, third = rows.speaker("Sari"), rows.speaker("Sari Dewi"), rows.speaker("Dewi Sari")
    curation.merge(first, into=second, by=curator)
    curation.merge(second, into=third, by=curator)
    assert Speaker.objects.get(pk=first.pk).merged_into == third
    assert {row.merged_from for row in article.statements.all()} == {first, second}


def test_merge_into_itself_is_refused(article: Article, curator: User) -> None:
    with pytest.raises(curation.MergeImpossible):
        curation.merge(rows.speaker("Sari"), into=rows.speaker("Sari"), by=curator)


def test_merge_of_one_that_was_merged_is_refused(article: Article, curator: User) -> None:
    curation.merge(rows.speaker("Sari"), into=rows.speaker("Sari Dewi"), by=curator)
    with pytest.raises(curation.MergeImpossible):
        curation.merge(rows.speaker("Sari"), into=rows.speaker("Budi"), by=curator)


def test_merge_of_places_moves_mentions_and_the_places_inside(article: Article, curator: User) -> None:
    old, new = rows.place("Arang"), rows.place("Kota Arang")
    inner = rows.place("Arang Timur", parent=old)
    curation.merge(old, into=new, by=curator)
    assert article.mentions.get().place == new
    assert Place.objects.get(pk=inner.pk).parent == new
    assert entry(article)[1] == [new.pk]


def test_merge_of_places_reaches_the_articles_of_the_places_inside(article: Article, curator: User) -> None:
    old, new = rows.place("Abu"), rows.place("Provinsi Abu")
    Place.objects.filter(slug="arang").update(parent=old)
    curation.merge(old, into=new, by=curator)
    assert entry(article)[1] == sorted([rows.place("Arang").pk, new.pk])


def test_merge_of_places_reaches_the_articles_that_they_stand_at_the_head_of(article: Article, curator: User) -> None:
    old, new = rows.place("Batu"), rows.place("Kota Batu", parent=rows.place("Provinsi Abu"))
    Article.objects.update(dateline_place=old)
    decision = curation.merge(old, into=new, by=curator)
    assert entry(article)[1] == sorted([rows.place("Arang").pk, new.pk, rows.place("Provinsi Abu").pk])
    curation.undo(decision, by=curator)
    assert entry(article)[1] == sorted([rows.place("Arang").pk, old.pk])


def test_merge_of_places_again_reaches_the_articles_of_the_first(article: Article, curator: User) -> None:
    first, second, third = rows.place("Batu"), rows.place("Batu Lama"), rows.place("Batu Baru")
    Article.objects.update(dateline_place=first)
    curation.merge(first, into=second, by=curator)
    decision = curation.merge(second, into=third, by=curator)
    assert entry(article)[1] == sorted([rows.place("Arang").pk, third.pk])
    curation.undo(decision, by=curator)
    assert entry(article)[1] == sorted([rows.place("Arang").pk, second.pk])


def test_merge_of_a_place_into_one_inside_it_is_refused(article: Article, curator: User) -> None:
    arang = rows.place("Arang")
    inner = rows.place("Blok C", parent=rows.place("Arang Timur", parent=arang))
    with pytest.raises(curation.MergeImpossible):
        curation.merge(arang, into=inner, by=curator)


def test_undo_of_a_merge_gives_the_same_rows_as_before(article: Article, curator: User) -> None:
    loser, survivor = rows.speaker("Sari"), rows.speaker("Sari Dewi")
    named(loser, "Sari D.")
    named(survivor, "Sari D")
    Position.objects.create(speaker=loser, title="Menteri")
    before, entries = state(), entry(article)
    curation.undo(curation.merge(loser, into=survivor, by=curator), by=curator)
    assert (state(), entry(article)) == (before, entries)


def test_undo_of_a_merge_of_places_gives_the_same_rows_as_before(article: Article, curator: User) -> None:
    old, new = rows.place("Arang"), rows.place("Kota Arang")
    rows.place("Arang Timur", parent=old)
    before, entries = state(), entry(article)
    curation.undo(curation.merge(old, into=new, by=curator), by=curator)
    assert (state(), entry(article)) == (before, entries)


def test_undo_of_the_first_of_two_merges_leaves_the_second(article: Article, curator: User) -> None:
    first, second, third = rows.speaker("Sari"), rows.speaker("Sari Dewi"), rows.speaker("Dewi Sari")
    decision = curation.merge(first, into=second, by=curator)
    curation.merge(second, into=third, by=curator)
    curation.undo(decision, by=curator)
    assert [row.speaker for row in article.statements.order_by("number")] == [first, third]
    assert Speaker.objects.get(pk=first.pk).merged_into is None
    assert Speaker.objects.get(pk=second.pk).merged_into == third


def test_undo_of_the_second_of_two_merges_leaves_the_first(article: Article, curator: User) -> None:
    first, second, third = rows.speaker("Sari"), rows.speaker("Sari Dewi"), rows.speaker("Dewi Sari")
    curation.merge(first, into=second, by=curator)
    curation.undo(curation.merge(second, into=third, by=curator), by=curator)
    assert [row.speaker for row in article.statements.order_by("number")] == [second, second]
    assert Speaker.objects.get(pk=first.pk).merged_into == second


def test_a_name_that_two_merged_rows_share_stays_with_the_other_when_one_leaves(
    article: Article, curator: User
) -> None:
    first, second, third = rows.speaker("Sari"), rows.speaker("Budi"), rows.speaker("Sari Dewi")
    named(first, "Ibu")
    named(second, "Ibu")
    decision = curation.merge(first, into=third, by=curator)
    curation.merge(second, into=third, by=curator)
    curation.undo(decision, by=curator)
    assert sorted(name.key for name in third.names.all()) == ["budi", "ibu", "sari dewi"]
    assert sorted(name.key for name in first.names.all()) == ["ibu", "sari"]


def test_preview_counts_what_would_move(article: Article, curator: User) -> None:
    loser, survivor = rows.speaker("Sari"), rows.speaker("Sari Dewi")
    named(loser, "Sari D.")
    named(survivor, "Sari D")
    assert curation.preview(loser, survivor) == {"pernyataan": 1, "nama narasumber": 1, "jabatan": 0}
