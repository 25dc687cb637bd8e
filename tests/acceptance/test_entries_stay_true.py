"""Whatever is done to an archive, in any order, search entries, tally and bitmaps are those of its articles."""

import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.entities import curation
from archive.ingest import pipeline
from archive.models import Article, Decision, Place, Speaker, Statement, search_bitmap, search_tally
from archive.operations import verification

pytestmark = pytest.mark.django_db

TITLES = ("Pasukan Uji mundur", "Perundingan ditunda", "Bantuan tertahan")
PLACES = ("Kharkiv", "Moskow", "Gaza")
PEOPLE = ("Budi Santoso", "Ani Lestari")


class Desk:
    """What can be done to the archive; each act takes any number as its choice, and does nothing where it cannot."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.curator = User.objects.create_user("ratna", is_staff=True)

    def ingest(self, choice: int) -> None:
        """A new article, or a new version of a known one."""
        place, person = PLACES[choice % 3], PEOPLE[choice % 2]
        text = (
            f"{TITLES[choice % 3]} dari {place}\n\nJakarta - Pasukan mundur dari {place}, Senin (16/6/2025).\n\n"
            f'"Kami menunggu gencatan senjata ke-{choice}," kata Menteri Pertahanan Indonesia {person}.\n'
        )
        path = self.folder / f"{choice % 4}.txt"
        path.write_text(text, encoding="utf-8")
        list(pipeline.ingest([path], date(2025, 6, 20)))

    def reextract(self, choice: int) -> None:
        """Some articles read anew."""
        list(pipeline.reextract(self._pick(Article.objects.all(), choice)))

    def hide(self, choice: int) -> None:
        """An article hidden, and shown again later by `undo`."""
        for key in self._pick(Article.objects.filter(hidden=False), choice):
            curation.hide(Article.objects.get(pk=key), reason="uji", by=self.curator)

    def merge_places(self, choice: int) -> None:
        """Two places made one."""
        self._merge(Place, choice)

    def merge_people(self, choice: int) -> None:
        """Two speakers made one."""
        self._merge(Speaker, choice)

    def reject(self, choice: int) -> None:
        """A statement rejected."""
        for key in self._pick(Statement.objects.exclude(status="rejected"), choice):
            self._try(partial(curation.reject, Statement.objects.get(pk=key), by=self.curator))

    def undo(self, choice: int) -> None:
        """A decision taken back."""
        decisions = Decision.objects.filter(undone_at=None)
        for key in self._pick(decisions, choice):
            self._try(partial(curation.undo, decisions.get(pk=key), by=self.curator))

    def _merge(self, model: type[Place] | type[Speaker], choice: int) -> None:
        keys = list(model._default_manager.filter(merged_into=None).order_by("pk").values_list("pk", flat=True))
        if len(keys) < 2:
            return
        first, second = keys[choice % len(keys)], keys[(choice + 1) % len(keys)]
        rows = model._default_manager.in_bulk([first, second])
        self._try(partial(curation.merge, rows[first], into=rows[second], by=self.curator))

    @staticmethod
    def _pick(rows: QuerySet, choice: int) -> list[int]:
        keys = list(rows.order_by("pk").values_list("pk", flat=True))
        return [keys[choice % len(keys)]] if keys else []

    @staticmethod
    def _try(act: Callable[[], object]) -> None:
        """An act that curation may refuse, which then changes nothing."""
        try:
            act()
        except curation.CurationError:
            return


ACTS = ("ingest", "ingest", "ingest", "reextract", "hide", "merge_places", "merge_people", "reject", "undo")
acts = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 11)), min_size=1, max_size=10)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=acts)
def test_entries_tally_and_bitmaps_are_those_of_the_articles(done: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_bitmap, "FEWEST", 0)
        search_bitmap.choose(1)
        desk = Desk(Path(folder))
        for act, choice in done:
            getattr(desk, act)(choice)
        stale = [(finding.subject, finding.problem) for finding in verification.check_entries()]
        before = search_bitmap.find_wrong()
        search_bitmap.fold()
        assert (stale, search_tally.find_wrong(), before, search_bitmap.find_wrong()) == ([], [], [], [])
        transaction.set_rollback(True)  # the next example begins with nothing
