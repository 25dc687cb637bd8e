"""What curators decided survives whatever ingest, re-reading, merges, splits and learned names do, in any order.

A state machine over a small archive: after every step each verdict in force still shows, and `verify` finds every
search entry and offset true. In the end everything is undone, and the machine alone is left.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from archive.entities import curation
from archive.entities.curation.overlay import standing
from archive.entities.curation.readings import STATEMENTS
from archive.ingest import storage
from archive.models import Article, Decision, Revision, Speaker, Statement
from archive.operations import verification
from tests import drafts

SAID = {"Budi Santoso": "Kami tidak akan mundur", "Ani Lestari": "Warga mengungsi", "Boedi Santosa": "Kota aman"}
BODIES = (
    "Kami tidak akan mundur, kata Budi Santoso. Warga mengungsi, kata Ani Lestari. Kota aman, kata Boedi Santosa.",
    "Sore hari.\n\nKami tidak akan mundur, kata Budi Santoso. Warga mengungsi, kata Ani Lestari. Kota aman, sebut dia.",
    "Warga mengungsi, kata Ani Lestari. Kota aman, kata Boedi Santosa.",
)
WRITTEN = (
    "Kata redaksi. Warga mengungsi, kata Ani Lestari. Kami tidak akan mundur, kata Budi Santoso.",
    "Kota aman, kata Boedi Santosa. Kota aman, katanya lagi. Sekian.",
)
numbers = st.integers(0, 2)


class Curation(RuleBasedStateMachine):
    """Two articles that are ingested, revised and read again, and a curator."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.curator = User.objects.create_user("ratna")
        self.captures = 0
        self.sources: dict[str, str] = {}  # by article key, the SHA-256 of the text that came last
        for article in (0, 1):
            self._ingest(article, 0, 7)

    def teardown(self) -> None:
        """Take everything back; the machine alone is left, and reads as if nobody had ever decided."""
        try:
            self._undo_all()
            assert set(Statement.objects.values_list("status", flat=True)) <= {"machine"}
            assert list(verification.check_entries()) == []
        finally:
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    @rule(article=st.integers(0, 1), body=numbers, read=st.integers(1, 7))
    def ingest(self, article: int, body: int, read: int) -> None:
        """The same or a revised text arrives, of which the machine reads some statements."""
        self._ingest(article, body, read)

    @rule(article=st.integers(0, 1), read=st.integers(0, 7))
    def reread(self, article: int, read: int) -> None:
        """The machine reads the current text again, and other statements than before."""
        row = Article.objects.select_related("current_revision").get(key=f"berita-{article}")
        storage.reread(row, self._draft(article, row.current_revision.body, read))

    @rule(number=numbers, kind=st.sampled_from([curation.confirm, curation.reject, curation.confirm_all]))
    def judge(self, number: int, kind: Callable[..., Decision]) -> None:
        """Confirm or reject a statement, or confirm all of its speaker's."""
        self._try(lambda: kind(self._statement(number), by=self.curator))

    @rule(number=numbers, speaker=numbers, teach=st.booleans())
    def correct(self, number: int, speaker: int, teach: bool) -> None:
        """Give a statement another speaker, and let that be learned."""
        decide = curation.correct_and_learn if teach else curation.correct
        self._try(lambda: decide(self._statement(number), {"entity": self._speaker(speaker).pk}, by=self.curator))

    @rule(article=st.integers(0, 1), body=st.sampled_from(WRITTEN))
    def write(self, article: int, body: str) -> None:
        """Write an article's text."""
        row = Article.objects.get(key=f"berita-{article}")
        over = row.current_revision_id
        self._try(lambda: curation.revise(row, body, reason="Keliru", over=over, by=self.curator))

    @rule(loser=numbers, survivor=numbers)
    def merge(self, loser: int, survivor: int) -> None:
        """Make two speakers one."""
        self._try(lambda: curation.merge(self._speaker(loser), into=self._speaker(survivor), by=self.curator))

    @rule(source=numbers, into=numbers)
    def split(self, source: int, into: int) -> None:
        """Move what a speaker said elsewhere."""
        self._try(lambda: self._split(self._speaker(source), self._speaker(into)))

    @rule(number=st.integers(0, 5))
    def undo(self, number: int) -> None:
        """Take one decision back."""
        self._try(lambda: curation.undo(Decision.objects.in_force()[number], by=self.curator))

    @invariant()
    def every_verdict_shows(self) -> None:
        """The newest verdict about each statement is what its row says."""
        for article in Article.objects.all():
            counting = standing(STATEMENTS, Decision.objects.in_force().filter(article=article))
            for decision in counting.values():
                assert self._shows(article, decision), decision.values

    @invariant()
    def what_a_curator_wrote_is_shown(self) -> None:
        """The text of the newest decision in force is what readers see, else one that came from the source last."""
        for article in Article.objects.select_related("current_revision"):
            written = article.decisions.in_force().filter(kind=Decision.Kind.REVISE_ARTICLE).last()
            expected = written.values["text_sha256"] if written else self.sources[article.key]
            assert article.current_revision.text_sha256 == expected

    @invariant()
    def search_is_true(self) -> None:
        """Entries and offsets are as they must be."""
        assert [*verification.check_rows(), *verification.check_entries()] == []

    def _shows(self, article: Article, decision: Decision) -> bool:
        status, entity = STATEMENTS.verdicts[decision.kind], decision.values["entity"]
        rows = article.statements.filter(status=status, fingerprint=decision.fingerprint)
        owners = {row.merged_from_id or row.speaker_id for row in rows}
        return entity in owners and all(row.speaker.merged_into_id is None for row in rows if row.speaker)

    def _draft(self, article: int, body: str, read: int) -> Any:
        """What the machine reads: those of SAID whose bit of `read` is set and whose words stand in the text."""
        names = [name for bit, name in enumerate(SAID) if read >> bit & 1 and SAID[name] in body]
        draft = drafts.article(body, said={name: [SAID[name]] for name in names}, at=())
        return replace(draft, key=f"berita-{article}", external_id=f"berita-{article}")

    def _ingest(self, article: int, body: int, read: int) -> None:
        self.captures += 1
        raw = drafts.document(f"{self.captures}", source=f"berita-{article}.txt")
        draft = self._draft(article, BODIES[body], read)
        drafts.store(draft, raw)
        self.sources[draft.key] = Revision.digest(draft.title, draft.body)

    def _statement(self, number: int) -> Statement:
        return Statement.objects.order_by("pk")[number]

    def _speaker(self, number: int) -> Speaker:
        return Speaker.objects.order_by("pk")[number]

    def _split(self, source: Speaker, into: Speaker) -> Decision:
        readings = list(Statement.objects.filter(speaker=source).order_by("pk")[:1])
        return curation.split(source, curation.Share(readings=readings), into=into, by=self.curator)

    def _try(self, decide: Callable[[], object]) -> None:
        """Decide, unless it cannot be done."""
        try:
            with transaction.atomic():
                decide()
        except (curation.CurationError, IndexError):
            return

    def _undo_all(self) -> None:
        while left := list(Decision.objects.in_force().order_by("-pk")):
            for decision in left:
                self._try(lambda decision=decision: curation.undo(decision, by=self.curator))


@pytest.mark.django_db(transaction=True)
def test_no_sequence_of_operations_loses_a_decision() -> None:
    run_state_machine_as_test(
        Curation,
        settings=settings(
            max_examples=int(os.environ.get("EXAMPLES", "12")),
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
