"""What was decided can be undone, in any order."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from archive.entities import locks
from archive.entities.curation import corrections, learning, merges, reach, splits, verdicts
from archive.entities.curation.errors import AlreadyUndone
from archive.models import Article, Decision


@transaction.atomic
def undo(decision: Decision, *, by: User) -> None:
    """Take the decision, and its parts, out of force and bring back what lies beneath. AlreadyUndone, NewerFirst."""
    parts = list_parts(decision)
    _hold([decision, *parts])
    now = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if now.undone_at is not None:
        raise AlreadyUndone
    for each in (*sorted(parts, key=lambda part: -part.pk), now):
        _take_back(Decision.objects.get(pk=each.pk), by)  # as it is now: a part may lie beneath it


def list_parts(decision: Decision) -> list[Decision]:
    """All in force that was decided by the same stroke, parts of parts too."""
    parts = list(decision.parts.in_force().select_related("article"))
    return [*parts, *(each for part in parts for each in list_parts(part))]


def _take_back(now: Decision, by: User) -> None:
    now.undone_at, now.undone_by = timezone.now(), by
    now.save(update_fields=["undone_at", "undone_by"])
    if verdicts.is_verdict(now):
        verdicts.uncover(now)
        reach.refresh([now.article_id] if now.article_id else [])
    elif now.kind in merges.KINDS:
        merges.separate(now)
    elif now.kind in learning.KINDS:
        learning.forget(now)
    elif now.kind in splits.KINDS:
        splits.close(now)
    else:
        corrections.uncover(now)


@transaction.atomic
def restore(article: Article, *, by: User) -> None:
    """Show a hidden article again: undo what hid it. AlreadyUndone where nothing did."""
    hiding = list(Decision.objects.in_force().filter(article=article, kind=Decision.Kind.HIDE_ARTICLE))
    if not hiding:
        raise AlreadyUndone
    for decision in hiding:
        undo(decision, by=by)


def _hold(decisions: Sequence[Decision]) -> None:
    """Keep others off what the decisions are about: articles, or all that link rows to entities."""
    articles = [each.article.key for each in decisions if each.article is not None]
    if len(articles) < len(decisions):
        locks.hold_merges()
    for key in sorted(set(articles)):
        locks.hold_article(key)
