"""What was decided can be undone, in any order."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from archive.entities import locks
from archive.entities.curation import corrections, merges, reach, verdicts
from archive.entities.curation.errors import AlreadyUndone
from archive.models import Article, Decision


@transaction.atomic
def undo(decision: Decision, *, by: User) -> None:
    """Take the decision out of force and bring back what lies beneath it. AlreadyUndone."""
    _hold(decision)
    now = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if now.undone_at is not None:
        raise AlreadyUndone
    now.undone_at, now.undone_by = timezone.now(), by
    now.save(update_fields=["undone_at", "undone_by"])
    if verdicts.is_verdict(now):
        verdicts.uncover(now)
        reach.refresh([now.article_id] if now.article_id else [])
    elif now.kind in merges.KINDS:
        merges.separate(now)
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


def _hold(decision: Decision) -> None:
    """Keep others off what the decision is about: one article, else all that link rows to entities."""
    if decision.article is None:
        locks.hold_merges()
        return
    locks.share_merges()
    locks.hold_article(decision.article.key)
