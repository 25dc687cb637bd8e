"""Learned names: past readings follow at once, later ones by the spellings, and all comes back."""

import pytest
from django.contrib.auth.models import User

from archive.entities import curation
from archive.models import Article, Decision, PlaceMention, Speaker, Statement
from tests import rows
from tests.entities.curation.rereading import entry, reread, state

BODY = "Pak Budi: pasukan mundur. Jenderal: kabar itu palsu. Kota Arang sepi."
MUNDUR, PALSU = "pasukan mundur", "kabar itu palsu"
PRINTED = {MUNDUR: "Pak Budi", PALSU: "Jenderal"}


@pytest.fixture
def budi(db: None) -> Speaker:
    speaker = rows.speaker("Budi Santoso")
    speaker.names.create(name="Pak Budi", key="pak budi")
    return speaker


@pytest.fixture
def other(db: None) -> Speaker:
    return rows.speaker("Budi Hartono")


@pytest.fixture
def articles(budi: Speaker, curator: User) -> list[Article]:
    """Two articles in which the machine takes Pak Budi for Budi Santoso, and links the general to nobody."""
    found = [rows.quoted(f"Berita {number}", BODY, said={}, key=f"berita-{number}") for number in range(2)]
    for article in found:
        reread(article, {MUNDUR: budi, PALSU: None}, PRINTED)
    return found


def whose(text: str) -> list[str]:
    """The speakers of these words in all articles."""
    return [row.speaker.name if row.speaker else "" for row in Statement.objects.filter(text=text).order_by("pk")]


def keys(speaker: Speaker) -> list[str]:
    return sorted(speaker.names.values_list("key", flat=True))


def test_past_readings_of_the_name_follow(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    curation.learn("Pak Budi", of=other, instead_of=budi, by=curator)
    assert whose(MUNDUR) == ["Budi Hartono", "Budi Hartono"]
    assert [entry(article)[0] for article in articles] == [[other.pk], [other.pk]]


def test_the_spelling_moves(articles: list[Article], budi: Speaker, other: Speaker, curator: User) -> None:
    curation.learn("PAK BUDI", of=other, instead_of=budi, by=curator)
    assert (keys(budi), keys(other)) == (["budi santoso"], ["budi hartono", "pak budi"])


def test_unlinked_readings_of_the_name_follow(articles: list[Article], other: Speaker, curator: User) -> None:
    curation.learn("Jenderal", of=other, instead_of=None, by=curator)
    assert (whose(PALSU), whose(MUNDUR)) == (["Budi Hartono"] * 2, ["Budi Santoso"] * 2)


def test_what_was_decided_stays(articles: list[Article], budi: Speaker, other: Speaker, curator: User) -> None:
    curation.confirm(articles[0].statements.get(text=MUNDUR), by=curator)
    curation.learn("Pak Budi", of=other, instead_of=budi, by=curator)
    assert whose(MUNDUR) == ["Budi Santoso", "Budi Hartono"]


def test_beneath_a_decision_the_name_is_learned_too(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    confirmed = curation.confirm(articles[0].statements.get(text=MUNDUR), by=curator)
    curation.learn("Pak Budi", of=other, instead_of=budi, by=curator)
    curation.undo(confirmed, by=curator)
    assert whose(MUNDUR) == ["Budi Hartono", "Budi Hartono"]


def test_a_name_of_places_is_learned_alike(curator: User) -> None:
    village, city = rows.place("Arang"), rows.place("Arang Besar")
    village.names.create(name="Kota Arang", key="kota arang")
    article = rows.quoted("Berita", BODY, said={}, at=("Arang",))
    PlaceMention.objects.update(name="Kota Arang")
    curation.learn("Kota Arang", of=city, instead_of=village, by=curator)
    assert (PlaceMention.objects.get().place, entry(article)[1]) == (city, [city.pk])


def test_one_correction_teaches(articles: list[Article], other: Speaker, curator: User) -> None:
    curation.correct_and_learn(articles[0].statements.get(text=MUNDUR), {"entity": other.pk}, by=curator)
    assert whose(MUNDUR) == ["Budi Hartono", "Budi Hartono"]
    assert sorted(Statement.objects.filter(text=MUNDUR).values_list("status", flat=True)) == ["corrected", "machine"]


def test_undo_of_a_correction_that_taught_gives_the_rows_of_before(
    articles: list[Article], other: Speaker, curator: User
) -> None:
    before = state()
    taught = curation.correct_and_learn(articles[0].statements.get(text=MUNDUR), {"entity": other.pk}, by=curator)
    curation.undo(taught, by=curator)
    assert state() == before


@pytest.mark.parametrize("name", ["Budi Santoso", "…"])
def test_a_main_name_and_an_empty_one_are_refused(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User, name: str
) -> None:
    budi.reviewed = True
    with pytest.raises(curation.InvalidValue):
        curation.learn(name, of=other, instead_of=budi, by=curator)
    assert Decision.objects.count() == 0


def test_the_main_name_of_what_the_machine_opened_is_learned(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    curation.learn("Budi Santoso", of=other, instead_of=budi, by=curator)
    assert (keys(budi), keys(other)) == (["pak budi"], ["budi hartono", "budi santoso"])


def test_undo_gives_the_rows_of_before(articles: list[Article], budi: Speaker, other: Speaker, curator: User) -> None:
    before = state()
    for teach in ("Pak Budi", "Jenderal"):
        source = budi if teach == "Pak Budi" else None
        curation.undo(curation.learn(teach, of=other, instead_of=source, by=curator), by=curator)
    assert state() == before


def test_undo_takes_back_what_was_read_since(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    decision = curation.learn("Pak Budi", of=other, instead_of=budi, by=curator)
    later = rows.quoted("Lanjutan", BODY, said={}, key="lanjutan")
    reread(later, {MUNDUR: other}, PRINTED)
    curation.undo(decision, by=curator)
    assert whose(MUNDUR) == ["Budi Santoso"] * 3


def test_undo_leaves_what_was_the_new_owners_before(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    earlier = rows.quoted("Dahulu", BODY, said={}, key="dahulu")
    reread(earlier, {MUNDUR: other}, PRINTED)
    curation.undo(curation.learn("Pak Budi", of=other, instead_of=budi, by=curator), by=curator)
    assert whose(MUNDUR) == ["Budi Santoso", "Budi Santoso", "Budi Hartono"]


def test_undo_of_what_a_newer_decision_builds_on_is_refused(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    older = curation.learn("Pak Budi", of=other, instead_of=budi, by=curator)
    curation.learn("Pak Budi", of=rows.speaker("Budi Wijaya"), instead_of=other, by=curator)
    with pytest.raises(curation.NewerFirst):
        curation.undo(older, by=curator)


def test_undo_after_a_merge_is_undone_gives_the_rows_of_before(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    survivor = rows.speaker("Budi Wijaya")
    before = state()
    merged = curation.merge(budi, into=survivor, by=curator)
    learned = curation.learn("Pak Budi", of=other, instead_of=survivor, by=curator)
    curation.undo(merged, by=curator)
    curation.undo(learned, by=curator)
    assert state() == before


def split(source: Speaker, *names: str, into: Speaker, by: User, opened: bool = False) -> Decision:
    return curation.split(source, curation.Share(names=names), into=into, by=by, opened=opened)


def test_a_split_takes_spellings_and_readings_along(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    Statement.objects.filter(text=PALSU).update(speaker=budi)
    readings = list(articles[1].statements.filter(text=PALSU))
    curation.split(budi, curation.Share(names=["Pak Budi"], readings=readings), into=other, by=curator)
    assert (whose(MUNDUR), whose(PALSU)) == (["Budi Hartono"] * 2, ["Budi Santoso", "Budi Hartono"])


def test_a_split_of_nothing_is_refused(budi: Speaker, other: Speaker, curator: User) -> None:
    with pytest.raises(curation.InvalidValue):
        split(budi, into=other, by=curator)


def test_undo_of_a_split_gives_the_rows_of_before(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    before = state()
    curation.undo(split(budi, "Pak Budi", into=other, by=curator), by=curator)
    assert state() == before


def test_a_row_that_an_undone_split_opened_leads_back(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    decision = split(budi, "Pak Budi", into=other, by=curator, opened=True)
    later = rows.quoted("Lanjutan", BODY, said={}, key="lanjutan")
    reread(later, {PALSU: other}, PRINTED)
    curation.undo(decision, by=curator)
    other.refresh_from_db()
    assert (other.merged_into, whose(PALSU)[2]) == (budi, "Budi Santoso")


def test_a_row_that_an_undone_split_opened_follows_merges(
    articles: list[Article], budi: Speaker, other: Speaker, curator: User
) -> None:
    curation.undo(split(budi, "Pak Budi", into=other, by=curator, opened=True), by=curator)
    merged = curation.merge(budi, into=rows.speaker("Budi Wijaya"), by=curator)
    curation.undo(merged, by=curator)
    other.refresh_from_db()
    assert other.merged_into == budi
