"""Which reading comes next, and that it is the curator's until it is decided."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from archive.admin.review import orders
from archive.admin.review.criteria import Criteria, Sort
from archive.admin.review.orders import Reading
from archive.entities import curation
from archive.models import Decision, Speaker

TRIED = 5  # readings that are tried to be held before giving up: as many curators would have to ask at once
COUNT_LIMIT = 10_000  # beyond that the desk says "more than"


def take(criteria: Criteria, position: str, *, by: User, left_out: Collection[int] = ()) -> Reading | None:
    """The first that waits after the position, or from the start where none is left there, held from now.

    None where nothing waits that nobody else holds. `left_out`: keys of readings that the curator has already.
    """
    rows = curation.leave_out_held(waiting(criteria), by=by).exclude(pk__in=left_out)
    later = criteria.ordering.after(rows, position) if position else rows
    row = curation.claim_first(list(later[:TRIED]), by=by)
    if row is None and position:
        row = curation.claim_first(list(rows[:TRIED]), by=by)
    return row


def waiting(criteria: Criteria) -> QuerySet[Any]:
    """All that waits, with what the screen shows, in order."""
    sort = criteria.sort
    rows = criteria.narrow(sort.model._default_manager.filter(sort.waiting))
    if sort.bound:
        newest = rows.order_by("-pk").values("pk")[: sort.bound]
        rows = sort.model._default_manager.filter(pk__in=newest)
    return criteria.ordering.sort(with_context(sort, orders.annotate(rows)))


def with_context(sort: Sort, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Together with what the screen shows, in the same query; a name's screen asks for itself."""
    if not sort.entity:
        return rows
    together = rows.select_related(sort.entity, "article__outlet", "revision")
    return together.defer("vector") if sort.entity == "speaker" else together


def find(sort: Sort, key: int) -> Any:
    """The reading of this key, whatever was decided about it; None where there is none."""
    return with_context(sort, orders.annotate(sort.model._default_manager.filter(pk=key))).first()


def count(criteria: Criteria) -> int:
    """How many wait; more than COUNT_LIMIT are not counted."""
    rows = criteria.narrow(criteria.sort.model._default_manager.filter(criteria.sort.waiting))
    return int(rows.values("pk")[: COUNT_LIMIT + 1].count())


def find_decided(sort: Sort, decision: Decision) -> Any:
    """The reading that an undone decision was about; of a bundle, that of the verdict in it. None where it is gone."""
    if sort.model is Speaker:
        return find(sort, decision.speaker_id or 0)
    verdict = decision if decision.fingerprint else decision.parts.exclude(fingerprint="").order_by("pk").first()
    if verdict is None or verdict.article_id is None:
        return None
    rows = with_context(sort, orders.annotate(sort.model._default_manager.filter(article=verdict.article_id)))
    same = rows.filter(text=verdict.before.get("text", ""), start=verdict.before.get("start", -1))
    return same.first() or rows.filter(sort.waiting, text=verdict.before.get("text", "")).first()
