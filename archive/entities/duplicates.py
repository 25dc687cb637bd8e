"""Finds speakers and places that may be one: by sound, spelling, surname and office. What was dismissed stays so."""

from pathlib import Path

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from archive.models import DuplicateSuggestion, Speaker

NEWEST = 5_000  # rows without shipped data that one run compares, the newest first
LIMIT = 2_000  # pairs of each sort that one run suggests, the likest first
ALIKE = 0.6  # the share of three-letter pieces that two spellings must have in common to be suggested for that alone
ALIKE_SHOWN = 5  # likely duplicates of one speaker that are offered at once

_FIND = tuple(
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in ("duplicates_speakers.sql", "duplicates_places.sql")
)


@transaction.atomic
def suggest() -> int:
    """Look for duplicates; returns how many suggestions are new or were measured anew."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [str(ALIKE)])
        counts = []
        for sql in _FIND:
            cursor.execute(sql, {"newest": NEWEST, "limit": LIMIT})
            counts.append(cursor.rowcount)
    return sum(counts)


def find_alike(speaker: Speaker) -> list[Speaker]:
    """The speakers that this one may be, as suggested and not decided yet, at most ALIKE_SHOWN, the likest first."""
    own = Q(speaker=speaker) | Q(other_speaker=speaker)
    pairs = DuplicateSuggestion.objects.open().filter(own).select_related("speaker", "other_speaker")
    found = [(pair.speaker, pair.other_speaker) for pair in pairs.order_by("-score", "pk")[:ALIKE_SHOWN]]
    return [each for pair in found for each in pair if each is not None and each != speaker]


def dismiss(suggestion: DuplicateSuggestion, *, by: User) -> bool:
    """The two are not one, and are never suggested again; False where that was decided already."""
    return bool(
        DuplicateSuggestion.objects.open()
        .filter(pk=suggestion.pk)
        .update(status=DuplicateSuggestion.Status.DISMISSED, decided_by=by, decided_at=timezone.now())
    )
