"""The revisions of an article, and two of them side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.language import differences
from archive.language.differences import Change
from archive.models import Article, Decision, Revision

REVISIONS_LIMIT = 100  # the newest ones are listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A revision, whether readers see it now, and the newest decision by which a curator wrote it, if one did."""

    revision: Revision
    current: bool
    written: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The versions, newest first, and what changed from `old` to `new`; both None where there is only one."""

    versions: Sequence[Version]
    old: Revision | None
    new: Revision | None
    changes: tuple[Change, ...]


def trace(article: Article, old: str, new: str) -> History:
    """The history of an article, comparing the revisions of these numbers, else the last two. In three queries."""
    revisions = list(
        article.revisions.select_related("capture").defer("body", "capture__url").order_by("-number")[:REVISIONS_LIMIT]
    )
    shown = _describe(article, revisions)
    by_number = {str(revision.number): revision for revision in revisions}
    later = by_number.get(new, revisions[0])
    earlier = by_number.get(old, next((revision for revision in revisions if revision.number < later.number), None))
    if earlier is None or earlier == later:
        return History(versions=shown, old=None, new=None, changes=())
    bodies = dict(Revision.objects.filter(pk__in=[earlier.pk, later.pk]).values_list("pk", "body"))
    changes = differences.compare(bodies[earlier.pk].split("\n\n"), bodies[later.pk].split("\n\n"))
    return History(versions=shown, old=earlier, new=later, changes=changes)


def _describe(article: Article, revisions: Sequence[Revision]) -> list[Version]:
    decisions = article.decisions.filter(kind=Decision.Kind.REVISE_ARTICLE).order_by("pk")
    written = {decision.values["current_revision_id"]: decision for decision in decisions}
    return [
        Version(revision=each, current=each.pk == article.current_revision_id, written=written.get(each.pk))
        for each in revisions
    ]
