"""Undo, and a property: whatever curators decide and the machine reads again, undoing all gives the rows of before."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from random import Random
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.entities import curation
from archive.models import Article, Decision, Speaker, Statement
from tests import rows
from tests.entities.curation.rereading import entry, reread, state

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Kota Arang sepi."
WORDS = "gencatan senjata berlaku besok"


@pytest.fixture
def article(curator: User) -> Article:
    return rows.quoted("Gencatan", BODY, said={"Sari": WORDS}, at=("Arang",))


def test_undo_says_who_and_when(article: Article, curator: User) -> None:
    other = User.objects.create_user("tono")
    decision = curation.confirm(article.statements.get(), by=curator)
    curation.undo(decision, by=other)
    now = Decision.objects.get(pk=decision.pk)
    assert (now.undone_by, now.undone_at is None) == (other, False)


def test_undo_twice_is_refused(article: Article, curator: User) -> None:
    decision = curation.confirm(article.statements.get(), by=curator)
    curation.undo(decision, by=curator)
    with pytest.raises(curation.AlreadyUndone):
        curation.undo(decision, by=curator)


def test_undo_of_a_correction_brings_back_what_the_machine_read(article: Article, curator: User) -> None:
    before, entries = state(), entry(article)
    values = {"entity": rows.speaker("Sari").pk, "text": "senjata berlaku", "role": "Menteri"}
    curation.undo(curation.correct(article.statements.get(), values, by=curator), by=curator)
    assert (state(), entry(article)) == (before, entries)


def test_undo_brings_back_what_the_machine_read_last(article: Article, curator: User) -> None:
    decision = curation.confirm(article.statements.get(), by=curator)
    reread(article, {WORDS: rows.speaker("Budi")}, role="Jenderal")
    curation.undo(decision, by=curator)
    now = article.statements.get()
    assert (now.speaker, now.role, now.status) == (rows.speaker("Budi"), "Jenderal", "machine")


def test_undo_of_the_newer_verdict_brings_back_the_older(article: Article, curator: User) -> None:
    curation.correct(article.statements.get(), {"role": "Menteri"}, by=curator)
    newer = curation.reject(article.statements.get(), by=curator)
    curation.undo(newer, by=curator)
    now = article.statements.get()
    assert (now.role, now.status) == ("Menteri", "corrected")


def test_undo_of_the_older_verdict_leaves_the_newer(article: Article, curator: User) -> None:
    older = curation.confirm(article.statements.get(), by=curator)
    curation.reject(article.statements.get(), by=curator)
    curation.undo(older, by=curator)
    assert article.statements.get().status == "rejected"


def test_undo_of_both_verdicts_brings_back_the_machine(article: Article, curator: User) -> None:
    before = state()
    older = curation.correct(article.statements.get(), {"role": "Menteri"}, by=curator)
    newer = curation.correct(article.statements.get(), {"cue": "bilang"}, by=curator)
    curation.undo(older, by=curator)
    curation.undo(newer, by=curator)
    assert state() == before


def test_undo_of_a_field_brings_back_what_the_machine_wrote_last(article: Article, curator: User) -> None:
    decision = curation.correct(article, {"title": "Berlaku"}, by=curator)
    Article.objects.filter(pk=article.pk).update(title="Baru")
    curation.lay_over([article.pk])
    curation.undo(decision, by=curator)
    assert Article.objects.get(pk=article.pk).title == "Baru"


def test_undo_of_one_field_leaves_the_other(article: Article, curator: User) -> None:
    title = curation.correct(article, {"title": "Berlaku"}, by=curator)
    day = {"published_earliest": date(2024, 1, 2), "published_latest": date(2024, 1, 2)}
    curation.correct(article, day, by=curator)
    curation.undo(title, by=curator)
    now = Article.objects.get(pk=article.pk)
    assert (now.title, now.published_earliest) == ("Gencatan", date(2024, 1, 2))


def test_undo_of_a_rename_drops_the_spelling_that_it_brought(article: Article, curator: User) -> None:
    before = state()
    curation.undo(curation.rename(rows.speaker("Sari"), "Sari Dewi", by=curator), by=curator)
    assert state() == before


def test_undo_of_a_rename_to_an_earlier_name_leaves_the_later_rename(article: Article, curator: User) -> None:
    first = curation.rename(rows.speaker("Sari"), "Sari Dewi", by=curator)
    sari = Speaker.objects.get(slug="sari")
    curation.rename(sari, "Sari Dewanti", by=curator)
    curation.undo(first, by=curator)
    assert Speaker.objects.get(slug="sari").name == "Sari Dewanti"


SENTENCES = ("gencatan senjata berlaku besok", "pasukan mundur", "kabar itu palsu")
NAMES = ("Sari", "Budi", "Tono", "Sari Dewi")
PRINTED = dict(zip(SENTENCES, ("Ibu Sari", "Budi", "Pak Tono"), strict=True))
statement_numbers = st.integers(1, 3)
speaker_numbers = st.integers(0, 3)
operations = st.lists(
    st.one_of(
        st.tuples(st.just("confirm"), statement_numbers),
        st.tuples(st.just("reject"), statement_numbers),
        st.tuples(st.just("correct"), statement_numbers, speaker_numbers),
        st.tuples(st.just("shorten"), statement_numbers),
        st.tuples(st.just("merge"), speaker_numbers, speaker_numbers),
        st.tuples(st.just("rename"), speaker_numbers),
        st.tuples(st.just("learn"), statement_numbers, speaker_numbers),
        st.tuples(st.just("mend"), statement_numbers, speaker_numbers),
        st.tuples(st.just("split"), speaker_numbers, speaker_numbers, st.booleans()),
        st.tuples(st.just("undo"), st.integers(0, 9)),
        st.tuples(st.just("read"), st.lists(st.none() | speaker_numbers, min_size=3, max_size=3)),
    ),
    max_size=8,
)
Operation = tuple[str, Any, *tuple[Any, ...]]


class Desk:
    """One article, four speakers of whom two share a spelling, a curator, and a machine that reads again and again."""

    def __init__(self, curator: User) -> None:
        self.curator = curator
        body = "Sari: gencatan senjata berlaku besok. Budi: pasukan mundur. Tono: kabar itu palsu."
        self.article = rows.quoted("Berita", body, said=dict(zip(NAMES, SENTENCES, strict=False)))
        self.speakers = [rows.speaker(name) for name in NAMES]
        for speaker in (self.speakers[0], self.speakers[3]):
            speaker.names.create(name="Ibu Sari", key="ibu sari")
        self.read = dict(zip(SENTENCES, self.speakers, strict=False))
        reread(self.article, self.read, PRINTED)

    def do(self, operation: Operation) -> None:
        """Do what the operation says, unless it cannot be done."""
        name, *arguments = operation
        try:
            with transaction.atomic():
                getattr(self, f"_{name}")(*arguments)
        except (curation.CurationError, Statement.DoesNotExist, IndexError):
            return

    def undo_all(self, random: Random) -> None:
        """Undo every decision in force, in any order, but for those that newer ones build on."""
        while left := list(Decision.objects.in_force()):
            random.shuffle(left)
            for decision in left:
                with suppress(curation.AlreadyUndone, curation.NewerFirst), transaction.atomic():
                    curation.undo(decision, by=self.curator)

    def _statement(self, number: int) -> Statement:
        return self.article.statements.get(number=number)

    def _confirm(self, number: int) -> None:
        curation.confirm(self._statement(number), by=self.curator)

    def _reject(self, number: int) -> None:
        curation.reject(self._statement(number), by=self.curator)

    def _correct(self, number: int, speaker: int) -> None:
        curation.correct(self._statement(number), {"entity": self.speakers[speaker].pk}, by=self.curator)

    def _shorten(self, number: int) -> None:
        row = self._statement(number)
        curation.correct(row, {"text": row.text.rpartition(" ")[0] or row.text}, by=self.curator)

    def _merge(self, loser: int, survivor: int) -> None:
        curation.merge(self.speakers[loser], into=self.speakers[survivor], by=self.curator)

    def _rename(self, speaker: int) -> None:
        curation.rename(self.speakers[speaker], f"Nyonya {NAMES[speaker]}", by=self.curator)

    def _learn(self, number: int, speaker: int) -> None:
        row = self._statement(number)
        curation.learn(row.speaker_name, of=self.speakers[speaker], instead_of=row.speaker, by=self.curator)

    def _mend(self, number: int, speaker: int) -> None:
        curation.correct_and_learn(self._statement(number), {"entity": self.speakers[speaker].pk}, by=self.curator)

    def _split(self, speaker: int, into: int, named: bool) -> None:
        source = self.speakers[speaker]
        readings = list(self.article.statements.filter(speaker=source))
        share = curation.Share(names=["Ibu Sari"] if named else [], readings=readings)
        curation.split(source, share, into=self.speakers[into], by=self.curator)

    def _undo(self, number: int) -> None:
        curation.undo(Decision.objects.in_force()[number], by=self.curator)

    def _read(self, speakers: list[int | None]) -> None:
        read = zip(SENTENCES, speakers, strict=True)
        self.read = {text: self.speakers[number] for text, number in read if number is not None}
        reread(self.article, self.read, PRINTED)


@pytest.fixture
def desks(curator: User) -> Callable[[], Desk]:
    return lambda: Desk(curator)


def said(article: Article) -> dict[str, tuple[str, str]]:
    return {row.text: (row.speaker.slug, row.status) for row in article.statements.select_related("speaker")}


examples = settings(
    max_examples=int(os.environ.get("EXAMPLES", "15")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize(
    "sequence",
    [
        [("correct", 1, 1), ("learn", 1, 0)],  # the correction undone first, the reading is whose it was beneath it
        [("correct", 1, 1), ("learn", 1, 0), ("confirm", 1)],
        [("learn", 2, 0), ("rename", 1)],  # what was learnt undone first, the name stays a spelling
        [("confirm", 1), ("learn", 2, 0), ("undo", 0), ("rename", 1)],
    ],
)
@pytest.mark.parametrize("seed", range(3))
def test_undoing_in_any_order_gives_the_rows_of_before(
    desks: Callable[[], Desk], sequence: list[Operation], seed: int
) -> None:
    desk = desks()
    before, entries = state(), entry(desk.article)
    for operation in sequence:
        desk.do(operation)
    desk.undo_all(Random(seed))
    assert (state(), entry(desk.article)) == (before, entries)


@examples
@given(sequence=operations, random=st.randoms(use_true_random=False))
def test_undoing_everything_gives_the_rows_of_before(
    desks: Callable[[], Desk], sequence: list[Operation], random: Random
) -> None:
    with transaction.atomic():
        desk = desks()
        before, entries = state(), entry(desk.article)
        for operation in sequence:
            if operation[0] != "read":
                desk.do(operation)
        desk.undo_all(random)
        assert (state(), entry(desk.article)) == (before, entries)
        transaction.set_rollback(True)


@examples
@given(sequence=operations, random=st.randoms(use_true_random=False))
def test_undoing_everything_gives_what_the_machine_read_last(
    desks: Callable[[], Desk], sequence: list[Operation], random: Random
) -> None:
    with transaction.atomic():
        desk = desks()
        for operation in sequence:
            desk.do(operation)
        desk.undo_all(random)
        reread(desk.article, desk.read, PRINTED)
        assert said(desk.article) == {text: (speaker.slug, "machine") for text, speaker in desk.read.items()}
        transaction.set_rollback(True)


@examples
@given(sequence=operations, read=st.lists(st.none() | speaker_numbers, min_size=3, max_size=3))
def test_no_re_reading_changes_what_was_decided(
    desks: Callable[[], Desk], sequence: list[Operation], read: list[int | None]
) -> None:
    with transaction.atomic():
        desk = desks()
        for operation in sequence:
            desk.do(operation)
        decided = {text: (slug, status) for text, (slug, status) in said(desk.article).items() if status != "machine"}
        desk.do(("read", read))
        after = said(desk.article)
        assert {text: after.get(text) for text in decided} == decided
        transaction.set_rollback(True)
