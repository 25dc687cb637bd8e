"""Corrections of single fields: an article's title, outlet, days, text and visibility, what a speaker or a place is.

Every field stands for itself: the newest decision in force about it counts, and beneath all of them lies what the
machine wrote.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import DateField, Q

from archive.entities import locks
from archive.entities.curation.errors import InvalidValue, UnknownField
from archive.models import Article, Decision, Place, Speaker

Subject = Article | Speaker | Place
Values = dict[str, Any]

PUBLISHED = ("published_earliest", "published_latest", "published_precision", "published_basis")
CORRECTABLE: Mapping[type[Subject], tuple[str, ...]] = {
    Article: (
        *("title", "title_printed", "outlet_id", "dateline_place_id", *PUBLISHED, "hidden", "hidden_reason"),
        "current_revision_id",
    ),
    Speaker: ("name", "kind", "official", "country", "description", "reviewed"),
    Place: ("name", "type", "country", "latitude", "longitude", "parent_id", "reviewed"),
}
NOTES = frozenset({"reason", "text_sha256"})  # in a decision's values, but no fields: why, and which text
KINDS = frozenset(
    {
        Decision.Kind.CORRECT_ARTICLE,
        Decision.Kind.HIDE_ARTICLE,
        Decision.Kind.REVISE_ARTICLE,
        Decision.Kind.CORRECT_SPEAKER,
        Decision.Kind.CORRECT_PLACE,
    }
)


def decisions_about(subject: Subject) -> list[Decision]:
    """The decisions in force about the subject's fields, oldest first."""
    about = {
        Article: Q(article=subject.pk, kind__in=KINDS),
        Speaker: Q(speaker=subject.pk, kind=Decision.Kind.CORRECT_SPEAKER),
        Place: Q(place=subject.pk, kind=Decision.Kind.CORRECT_PLACE),
    }
    return list(Decision.objects.in_force().filter(about[_sort_of(subject)]))


def subject_of(decision: Decision) -> Subject:
    """The row that a decision about fields is about."""
    if decision.kind == Decision.Kind.CORRECT_SPEAKER and decision.speaker is not None:
        return decision.speaker
    if decision.kind == Decision.Kind.CORRECT_PLACE and decision.place is not None:
        return decision.place
    if decision.article is None:
        raise UnknownField
    return decision.article


def hold(article: Article) -> None:
    """Keep ingest off the article, and see it as it is now."""
    locks.share_merges()
    locks.hold_article(article.key)
    article.refresh_from_db()


def lay_over(subject: Subject, decisions: Iterable[Decision]) -> None:
    """Set the decided fields again; what the machine wrote there instead goes beneath the decision that counts."""
    counting = _counting(decisions)
    changed: set[str] = set()
    for name, decision in counting.items():
        seen = read(subject, name)
        if seen != decision.values[name]:
            lay_beneath(decision, name, seen)
            write(subject, {name: decision.values[name]})
            changed.add(name)
    if changed:
        save(subject, changed)


@transaction.atomic
def decide(
    decision: Decision, subject: Subject, values: Mapping[str, Any], notes: Mapping[str, str] | None = None
) -> Decision:
    """Save the decision with these values of the subject's fields, and apply it. UnknownField, InvalidValue.

    `notes` (some of NOTES) are kept with the values.
    """
    if unknown := set(values) - set(CORRECTABLE[_sort_of(subject)]):
        raise UnknownField(", ".join(sorted(unknown)))
    counting = _counting(decisions_about(subject))
    decision.before = {
        name: counting[name].before[name] if name in counting else read(subject, name) for name in values
    }
    decision.values = {name: _plain(value) for name, value in values.items()}
    write(subject, decision.values)
    _check(subject)
    save(subject, decision.values)
    decision.values |= notes or {}
    decision.save()
    return decision


def uncover(decision: Decision) -> Subject:
    """Bring back what lies beneath a decision that was just undone; returns the subject as it is now."""
    subject = subject_of(decision)
    counting = _counting(decisions_about(subject))
    names = decision.values.keys() - NOTES
    for name in names:
        if name not in counting:
            write(subject, {name: decision.before[name]})
        elif counting[name].pk < decision.pk:
            _hand_down(decision, counting[name], name)
            write(subject, {name: counting[name].values[name]})
    save(subject, names)
    return subject


def find_counting(subject: Subject, name: str) -> Decision | None:
    """The decision in force that fixes this field; None where the machine's value stands."""
    return _counting(decisions_about(subject)).get(name)


def lay_beneath(decision: Decision, name: str, value: Any) -> None:
    """What the machine read of a field that the decision fixes: it comes back when that is undone."""
    decision.before[name] = _plain(value)
    decision.save(update_fields=["before"])


def _hand_down(undone: Decision, now_counting: Decision, name: str) -> None:
    """What the machine wrote lies beneath the decision that counts."""
    lay_beneath(now_counting, name, undone.before[name])


def _counting(decisions: Iterable[Decision]) -> dict[str, Decision]:
    return {name: each for each in decisions if each.kind in KINDS for name in each.values.keys() - NOTES}


def read(subject: Subject, name: str) -> Any:
    """The field as JSON."""
    return _plain(getattr(subject, name))


def write(subject: Subject, values: Mapping[str, Any]) -> None:
    """Set the fields from JSON; does not save."""
    for name, value in values.items():
        field = subject._meta.get_field(name.removesuffix("_id"))
        setattr(subject, name, field.to_python(value) if isinstance(field, DateField) else value)


def save(subject: Subject, names: Iterable[str]) -> None:
    """Save these fields alone."""
    also = ["updated_at"] if isinstance(subject, Article) else []
    subject.save(update_fields=[*(name.removesuffix("_id") for name in names), *also])


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _check(subject: Subject) -> None:
    try:
        subject.clean_fields()
        subject.validate_constraints()
    except ValidationError as error:
        raise InvalidValue(" ".join(error.messages)) from error


def _sort_of(subject: Subject) -> type[Subject]:
    sorts: Sequence[type[Subject]] = (Article, Speaker, Place)  # a proxy's rows are its model's
    return next(sort for sort in sorts if isinstance(subject, sort))
