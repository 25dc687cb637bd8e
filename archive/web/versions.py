"""The revisions of an article, and two of them side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from archive.models import Article, Revision
from archive.web import differences
from archive.web.differences import Change

REVISIONS_LIMIT = 100  # the newest ones are listed


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The revisions, newest first, and what changed from `old` to `new`; both None where there is only one."""

    revisions: Sequence[Revision]
    old: Revision | None
    new: Revision | None
    changes: tuple[Change, ...]


def trace(article: Article, old: str, new: str) -> History:
    """The history of an article, comparing the revisions of these numbers, else the last two. In two queries."""
    revisions = list(
        article.revisions.select_related("capture").defer("body", "capture__url").order_by("-number")[:REVISIONS_LIMIT]
    )
    by_number = {str(revision.number): revision for revision in revisions}
    later = by_number.get(new, revisions[0])
    earlier = by_number.get(old, next((revision for revision in revisions if revision.number < later.number), None))
    if earlier is None or earlier == later:
        return History(revisions=revisions, old=None, new=None, changes=())
    bodies = dict(Revision.objects.filter(pk__in=[earlier.pk, later.pk]).values_list("pk", "body"))
    changes = differences.compare(bodies[earlier.pk].split("\n\n"), bodies[later.pk].split("\n\n"))
    return History(revisions=revisions, old=earlier, new=later, changes=changes)
