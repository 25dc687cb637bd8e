"""Corrections of articles, speakers and places, and what follows from them."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.entities import locks
from archive.entities.curation import fields, reach, texts, verdicts
from archive.entities.curation.errors import InvalidValue, ReasonMissing
from archive.entities.curation.readings import Row
from archive.language.names import name_key
from archive.models import (
    Article,
    Decision,
    PeriodBasis,
    Place,
    PlaceMention,
    PlaceName,
    Speaker,
    SpeakerName,
    Statement,
)


def correct(subject: Row | fields.Subject, values: Mapping[str, Any], *, by: User) -> Decision:
    """Set fields of a statement, mention, article, speaker or place for good, whatever the machine reads.

    The days of an article's publication are corrected together; their basis is then the curator. A speaker or place
    counts as reviewed after it, keeps its slug, and keeps its former name as a spelling. CurationError where the
    values cannot be.
    """
    if isinstance(subject, Statement | PlaceMention):
        return verdicts.correct(subject, values, by=by)
    if isinstance(subject, Article):
        return _correct_article(subject, values, by)
    return _correct_entity(subject, values, by)


def rename(entity: Speaker | Place, name: str, *, by: User) -> Decision:
    """Give the entity another name; the slug stays, and the former name stays a spelling."""
    return correct(entity, {"name": name}, by=by)


@transaction.atomic
def hide(article: Article, *, reason: str, by: User) -> Decision:
    """Take the article from the readers' sight. ReasonMissing where no reason is given."""
    if not reason.strip():
        raise ReasonMissing
    fields.hold(article)
    decision = Decision(kind=Decision.Kind.HIDE_ARTICLE, article=article, curator=by)
    fields.decide(decision, article, {"hidden": True, "hidden_reason": reason.strip()[:500]})
    reach.refresh([article.pk])
    return decision


def uncover(decision: Decision) -> None:
    """Bring back what lies beneath a correction that was just undone."""
    subject = fields.uncover(decision)
    _drop_spellings(decision)
    if isinstance(subject, Article) and decision.kind == Decision.Kind.REVISE_ARTICLE:
        texts.follow(subject)
    reach.refresh(_reached(subject, decision.values))


@transaction.atomic
def _correct_article(article: Article, values: Mapping[str, Any], by: User) -> Decision:
    fields.hold(article)
    wanted = dict(values)
    if "title" in wanted:
        wanted["title_printed"] = True
    if set(wanted) & set(fields.PUBLISHED):
        present = {name: fields.read(article, name) for name in fields.PUBLISHED}
        wanted = present | wanted | {"published_basis": PeriodBasis.CURATOR.value}
    decision = Decision(kind=Decision.Kind.CORRECT_ARTICLE, article=article, curator=by)
    fields.decide(decision, article, wanted)
    reach.refresh([article.pk])
    return decision


@transaction.atomic
def _correct_entity(entity: Speaker | Place, values: Mapping[str, Any], by: User) -> Decision:
    locks.hold_merges()
    entity.refresh_from_db()
    wanted = {"reviewed": True, **values}
    _check(entity, wanted)
    former = entity.name if "name" in wanted else ""
    if isinstance(entity, Speaker):
        decision = Decision(kind=Decision.Kind.CORRECT_SPEAKER, speaker_id=entity.pk, curator=by)
    else:
        decision = Decision(kind=Decision.Kind.CORRECT_PLACE, place_id=entity.pk, curator=by)
    fields.decide(decision, entity, wanted)
    if former:
        decision.before["spellings"] = _add_spellings(entity, [former, entity.name])
        decision.save(update_fields=["before"])
    reach.refresh(_reached(entity, wanted))
    return decision


def _check(entity: Speaker | Place, values: Mapping[str, Any]) -> None:
    if entity.merged_into_id is not None:
        raise InvalidValue(_("Baris ini sudah digabungkan; perbaiki yang menjadi tujuannya."))
    if "name" in values and not name_key(values["name"]):
        raise InvalidValue(_("Nama tidak boleh kosong."))
    if values.get("parent_id") is not None and values["parent_id"] in reach.places_inside([entity.pk]):
        raise InvalidValue(_("Sebuah tempat tidak dapat terletak di dalam dirinya sendiri."))


def _reached(subject: fields.Subject, values: Mapping[str, Any]) -> set[int]:
    if isinstance(subject, Article):
        return {subject.pk}
    if isinstance(subject, Place):
        return reach.articles_at([subject.pk]) if "parent_id" in values else set()
    return reach.articles_citing(subject.pk) if "official" in values else set()


def _add_spellings(entity: Speaker | Place, names: list[str]) -> list[int]:
    """The keys of the spellings that were not there before."""
    rows: list[tuple[SpeakerName | PlaceName, bool]] = []
    for name in names:
        key = {"key": name_key(name)[:200]}
        if isinstance(entity, Speaker):
            rows.append(SpeakerName.objects.get_or_create({"name": name}, speaker_id=entity.pk, **key))
        else:
            rows.append(PlaceName.objects.get_or_create({"name": name}, place_id=entity.pk, **key))
    return [row.pk for row, created in rows if created]


def _drop_spellings(decision: Decision) -> None:
    model = SpeakerName if decision.kind == Decision.Kind.CORRECT_SPEAKER else PlaceName
    model._default_manager.filter(pk__in=decision.before.get("spellings", [])).delete()
