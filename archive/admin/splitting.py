"""The page of a split: which spellings and readings of a speaker or place become another's."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import is_key
from archive.admin.opening import open_row
from archive.admin.review import names
from archive.entities import curation
from archive.language.names import name_key
from archive.models import Place, PlaceMention, Speaker, Statement

SHOWN = 100  # readings on one page, the newest first
PRINTED = 500  # different printed names that are counted

Entity = Speaker | Place


class SplitForm(forms.Form):
    """Spellings and readings by their keys, and to whom they go."""

    ejaan = forms.MultipleChoiceField(required=False)
    bacaan = forms.TypedMultipleChoiceField(required=False, coerce=int)
    siapa = forms.CharField(max_length=200, error_messages={"required": _("Tuliskan kepada siapa.")})
    kunci = forms.CharField(max_length=20, required=False)
    baru = forms.BooleanField(required=False)

    def __init__(self, entity: Entity, data: Any = None) -> None:
        super().__init__(data)
        self.entity = entity
        self.path = "narasumber" if isinstance(entity, Speaker) else "tempat"
        choices = {"ejaan": entity.names.values_list("pk", "name"), "bacaan": _sent(entity, data)}
        for name, values in choices.items():
            field: Any = self.fields[name]
            field.choices = list(values)

    def clean(self) -> dict[str, Any]:
        """With `into`, the row that it goes to; None where a new one is to be opened."""
        data = super().clean() or {}
        data["into"] = None
        if "siapa" in data and not data["baru"]:
            data["into"] = self._find(data["siapa"], data["kunci"])
        return data

    def move(self, *, by: User) -> Entity:
        """Split, and return to whom it went. CurationError."""
        data = self.cleaned_data
        spellings = self.entity.names.filter(pk__in=data["ejaan"]).values_list("name", flat=True)
        readings: Any = list(_readings(self.entity).filter(pk__in=data["bacaan"]).order_by("pk"))
        with transaction.atomic():
            into = data["into"] or self._open(data["siapa"])
            share = curation.Share(names=list(spellings), readings=readings)
            curation.split(self.entity, share, into=into, opened=data["into"] is None, by=by)
        return into

    def _find(self, name: str, key: str) -> Any:
        row = names.find(self.path, int(key)) if is_key(key) else None
        found = [row] if row else names.resolve(self.path, name)
        if len(found) != 1:
            several, none = _("Nama itu milik beberapa baris: pilih salah satu."), _("Tidak ada baris dengan nama itu.")
            self.add_error("siapa", several if found else none)
            return None
        return found[0]

    def _open(self, name: str) -> Entity:
        """A new row that is what the old one is, but for its name."""
        row: Entity
        if isinstance(self.entity, Speaker):
            row = Speaker(kind=self.entity.kind, official=self.entity.official, country=self.entity.country)
        else:
            row = Place(type=self.entity.type, country=self.entity.country, parent=self.entity.parent)
        row.name = name
        open_row(row)
        return row


def list_holdings(entity: Entity, data: Mapping[str, str]) -> dict[str, Any]:
    """The spellings with how many readings each has, and the readings that hold the words asked for."""
    printed = "speaker_name" if isinstance(entity, Speaker) else "name"
    counted: Counter[str] = Counter()
    readings: Any = _readings(entity)
    for name, number in readings.values_list(printed).annotate(number=Count("pk")).order_by("-number")[:PRINTED]:
        counted[name_key(name)] += number
    own = name_key(entity.name) if entity.reviewed or entity.authority_id else ""  # else the machine chose it
    spellings = [
        {"row": row, "count": counted[row.key], "main": row.key == own} for row in entity.names.order_by("name", "pk")
    ]
    words = data.get("kata", "").strip()
    found = readings.filter(text__icontains=words) if words and "\x00" not in words else readings
    rows = list(found.select_related("article").order_by("-pk")[: SHOWN + 1])
    return {"spellings": spellings, "readings": rows[:SHOWN], "more": len(rows) > SHOWN, "words": words}


def _readings(entity: Entity) -> Any:
    if isinstance(entity, Speaker):
        return Statement.objects.filter(speaker=entity).exclude(status="rejected").defer("vector")
    return PlaceMention.objects.filter(place=entity).exclude(status="rejected")


def _sent(entity: Entity, data: Any) -> list[tuple[int, str]]:
    """The readings of the entity among those that were sent."""
    keys = [int(key) for key in data.getlist("bacaan")[:1000] if is_key(key)] if data else []
    return [(key, "") for key in _readings(entity).filter(pk__in=keys).values_list("pk", flat=True)] if keys else []
