"""Verdicts: a curator confirms, corrects or rejects one reading of the machine."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from archive.entities import locks
from archive.entities.curation.errors import ReadingGone, SpanTaken, UnknownField, WordsNotInText
from archive.entities.curation.overlay import find_decided, standing
from archive.entities.curation.readings import (
    READINGS,
    STATEMENTS,
    Reading,
    Row,
    Values,
    assign,
    describe,
    expect,
    find_at,
    find_same,
    identify,
    locate,
    move,
    sort_of,
    source_text,
)
from archive.models import Article, Decision, ReviewStatus, search_entry


def confirm(row: Row, *, by: User) -> Decision:
    """The machine read this rightly, as the row stands now."""
    return _decide(row, sort_of(row).confirm, {}, by)


def reject(row: Row, *, by: User) -> Decision:
    """The machine should not have read this; the row stays as a tombstone that readers do not see."""
    return _decide(row, sort_of(row).reject, {}, by)


def correct(row: Row, values: Mapping[str, Any], *, by: User) -> Decision:
    """The machine should have read these values: `entity` (key of a speaker or place, or None) and fields of the row.

    The words of a statement can be corrected to others of its revision's text. UnknownField, WordsNotInText, SpanTaken.
    """
    sort = sort_of(row)
    allowed = {"entity", *sort.decided} if sort is STATEMENTS else {"entity", "name"}
    if unknown := set(values) - allowed:
        raise UnknownField(", ".join(sorted(unknown)))
    return _decide(row, sort.correct, values, by)


def is_verdict(decision: Decision) -> bool:
    """Whether the decision is about one reading."""
    return any(decision.kind in sort.verdicts for sort in READINGS)


def uncover(decision: Decision) -> None:
    """Bring back what lies beneath a verdict that was just undone: an older verdict, else what the machine read."""
    sort, article = _sort_about(decision), decision.article
    if article is None or article.current_revision is None:
        return
    in_force = standing(sort, Decision.objects.in_force().filter(article=article))
    subject = (decision.fingerprint, decision.occurrence)
    counting = in_force.get(subject)
    if counting is not None and counting.pk > decision.pk:
        return
    if counting is not None:
        counting.before = decision.before
        counting.save(update_fields=["before"])
    row = find_decided(sort, article, {**in_force, subject: decision}).get(subject)
    if row is not None:
        _put_back(row, decision, counting)


def _put_back(row: Row, undone: Decision, counting: Decision | None) -> None:
    values = counting.values if counting else undone.before
    expected = expect(row, values["text"])
    assign(row, values, sort_of(row).verdicts[counting.kind] if counting else ReviewStatus.MACHINE)
    move(row, values, row.revision, expected)


@transaction.atomic
def _decide(row: Row, kind: str, changes: Mapping[str, Any], by: User) -> Decision:
    article = _hold_article(row)
    sort, now = sort_of(row), _read_again(row)
    values = {**describe(now), **changes}
    _check_span(now, values)
    fingerprint, occurrence, counting = _name(sort, article, now)
    values |= {"fingerprint": fingerprint, "occurrence": occurrence} if sort is STATEMENTS else {}
    decision = Decision.objects.create(
        kind=kind,
        article=article,
        fingerprint=fingerprint,
        occurrence=occurrence,
        values=values,
        before=counting.before if counting else describe(now),
        curator=by,
        **{f"{sort.entity}_id": values["entity"]},
    )
    assign(now, values, sort.verdicts[kind])
    move(now, values, now.revision, now.start)
    decision.values = describe(now)
    decision.save(update_fields=["values"])
    search_entry.refresh([article.pk])
    return decision


def _name(sort: Reading, article: Article, row: Row) -> tuple[str, int, Decision | None]:
    """Fingerprint and occurrence by which a decision names the row, and the decision that counts for it until now.

    A name that a decision about another row goes by, since the text was another then, is not given again.
    """
    counting = standing(sort, Decision.objects.in_force().filter(article=article))
    for subject, decided in find_decided(sort, article, counting).items():
        if decided == row and subject in counting:
            return *subject, counting[subject]
    fingerprint, occurrence = identify(row)
    while (fingerprint, occurrence) in counting:
        occurrence += 1
    return fingerprint, occurrence, None


def _hold_article(row: Row) -> Article:
    locks.share_merges()
    article = Article.objects.get(pk=row.article_id)
    locks.hold_article(article.key)
    return article


def _read_again(row: Row) -> Row:
    now = sort_of(row).model._default_manager.select_related("revision").filter(pk=row.pk).first()
    if now is None:
        raise ReadingGone
    return now


def _check_span(row: Row, values: Values) -> None:
    if values["text"] == row.text:
        others = find_same(row, values.get("speaker_name"))
    else:
        start = locate(source_text(row.revision, values), values["text"], row.start)
        if start is None:
            raise WordsNotInText
        others = find_at(row, {"revision": row.revision_id, "start": start, "end": start + len(values["text"])})
    if others.exists():
        raise SpanTaken


def _sort_about(decision: Decision) -> Reading:
    return next(sort for sort in READINGS if decision.kind in sort.verdicts)
