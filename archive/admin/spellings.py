"""Names and spellings: search by any of them, and the forms that keep their keys."""

from collections import Counter
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import InlineFormSet, ModelForm
from archive.language.names import name_key
from archive.models import OutletName, PlaceName, SpeakerName

MATCH_LIMIT = 200  # speakers or places that one search term may name


def find_speakers(term: str) -> list[int]:
    """The speakers with a spelling that holds the term."""
    return _find(SpeakerName.objects.all(), "speaker_id", term)


def find_places(term: str) -> list[int]:
    """The places with a spelling that holds the term."""
    return _find(PlaceName.objects.all(), "place_id", term)


def find_outlets(term: str) -> list[int]:
    """The outlets with a name that holds the term."""
    return _find(OutletName.objects.all(), "outlet_id", term)


def _find(names: Any, owner: str, term: str) -> list[int]:
    key = name_key(term)
    if not key:
        return []
    return list(names.filter(key__contains=key).values_list(owner, flat=True).distinct()[:MATCH_LIMIT])


class SpellingForm(ModelForm):
    """A spelling; its key follows from it."""

    def clean_name(self) -> str:
        """A name with at least a letter or digit."""
        name = str(self.cleaned_data["name"]).strip()
        if not name_key(name):
            raise forms.ValidationError(_("Nama tidak boleh kosong."))
        self.instance.key = name_key(name)[:200]
        return name


class SpellingFormSet(InlineFormSet):
    """The spellings of one row, each only once; what makes two the same is their key."""

    def clean(self) -> None:
        """ValidationError where two spellings have one key."""
        super().clean()
        keys = Counter(form.instance.key for form in self.forms if self._counts(form))
        twice = sorted(key for key, count in keys.items() if count > 1)
        if twice:
            raise forms.ValidationError(_("Ejaan ini sama saja: %(names)s"), params={"names": ", ".join(twice)})

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """The spelling; the one that is there where the row's own name has just become one."""
        known = self.instance.names.filter(key=form.instance.key).first()
        return known or super().save_new(form, commit)

    def _counts(self, form: Any) -> bool:
        return bool(form.instance.key) and form not in self.deleted_forms


class OutletSpellingFormSet(SpellingFormSet):
    """The names of one outlet; no other outlet may have them."""

    def clean(self) -> None:
        """ValidationError where another outlet has the name."""
        super().clean()
        keys = [form.instance.key for form in self.forms if self._counts(form)]
        others = OutletName.objects.filter(key__in=keys).exclude(outlet_id=self.instance.pk)
        taken = list(others.values_list("name", flat=True))
        if taken:
            raise forms.ValidationError(_("Sudah dipakai media lain: %(names)s"), params={"names": ", ".join(taken)})
