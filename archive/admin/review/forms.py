"""What a curator sends about one reading or one name."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import is_key
from archive.admin.review import names
from archive.admin.review.criteria import Sort
from archive.admin.review.orders import Reading
from archive.models import PlaceMention, Speaker, SpeakerKindChoices, Statement

NEW = {"baru-pejabat": True, "baru-lain": False}  # keys that ask for a new speaker; whether an official
_BOX = {"autocomplete": "off", "spellcheck": "false"}


class ReadingForm(forms.Form):
    """Corrections of one reading; what is as it was before is none.

    `siapa` is the name in the box, `kunci` the row that it was chosen for: without script only the name is sent.
    """

    siapa = forms.CharField(max_length=200, required=False)
    kunci = forms.CharField(max_length=20, required=False)
    jabatan = forms.CharField(max_length=300, required=False, widget=forms.TextInput(_BOX))
    langsung = forms.BooleanField(required=False)
    teks = forms.CharField(max_length=20_000, required=False, strip=False)
    pelajari = forms.BooleanField(required=False)

    def __init__(self, sort: Sort, row: Statement | PlaceMention, data: Any = None) -> None:
        super().__init__(data)
        self.sort, self.row = sort, row
        self.choices: list[Any] = []  # where the name is that of several

    def clean(self) -> dict[str, Any]:
        """With `changes`: fields as curation wants them, but "entity" as a row, a new one not saved yet."""
        data = super().clean() or {}
        if self.errors:
            return data
        present = getattr(self.row, self.sort.entity)
        chosen = self._choose(data.get("siapa", "").strip(), data.get("kunci", ""), present)
        data["changes"] = {} if chosen == present else {"entity": chosen}
        if isinstance(self.row, Statement):
            data["changes"] |= self._changes(self.row, data)
        return data

    def _changes(self, row: Statement, data: dict[str, Any]) -> dict[str, Any]:
        text = data["teks"].replace("\r\n", "\n").strip()
        wanted = {"role": data["jabatan"], "direct": data["langsung"], "text": text or row.text}
        if wanted["text"] not in row.revision.body:
            self.add_error("teks", _("Kata-kata itu tidak ada dalam teks artikel."))
        return {name: value for name, value in wanted.items() if value != getattr(row, name)}

    def _choose(self, name: str, key: str, present: Any) -> Any:
        """The row that key or name stand for; an unsaved one where a new one is asked for."""
        if name in ("-", "–") or (not name and not present):
            return None
        if present and name in ("", present.name) and key in ("", str(present.pk)):
            return present
        if key in NEW and self.sort.entity_model is Speaker:
            return Speaker(name=name, kind=SpeakerKindChoices.PERSON, official=NEW[key])
        stale = present is not None and key == str(present.pk)  # without script the key stays when the name is changed
        if not stale and is_key(key) and (row := names.find(self.sort.entity_path, int(key))):
            return row
        return self._resolve(name) or present

    def _resolve(self, name: str) -> Any:
        """The only row of that name; None, and an error, where there is none or there are several."""
        self.choices = names.resolve(self.sort.entity_path, name)
        if len(self.choices) == 1:
            return self.choices[0]
        several, none = _("Nama itu milik beberapa baris: pilih salah satu."), _("Tidak ada baris dengan nama itu.")
        self.add_error("siapa", several if self.choices else none)
        return None


class NameForm(forms.Form):
    """What a speaker is; what is as it was before is no change."""

    nama = forms.CharField(max_length=200)
    jenis = forms.ChoiceField(choices=SpeakerKindChoices)
    resmi = forms.BooleanField(required=False)
    negara = forms.RegexField(
        r"^([A-Za-z]{2})?$",
        required=False,
        error_messages={"invalid": _("Kode negara terdiri atas dua huruf, misalnya ID.")},
    )
    FIELDS: ClassVar[dict[str, str]] = {"nama": "name", "jenis": "kind", "resmi": "official", "negara": "country"}

    def __init__(self, row: Speaker, data: Any = None) -> None:
        super().__init__(data)
        self.row = row
        self.choices: list[Any] = []

    def clean_negara(self) -> str:
        """In capitals."""
        return str(self.cleaned_data["negara"]).upper()

    def clean(self) -> dict[str, Any]:
        """With `changes`: fields as curation wants them."""
        data = super().clean() or {}
        wanted = {field: data.get(name) for name, field in self.FIELDS.items()}
        data["changes"] = {field: value for field, value in wanted.items() if value != getattr(self.row, field)}
        return data


def bind(sort: Sort, row: Reading, data: Any = None) -> ReadingForm | NameForm:
    """The form of the row."""
    return NameForm(row, data) if isinstance(row, Speaker) else ReadingForm(sort, row, data)


def initial(sort: Sort, row: Reading) -> dict[str, Any]:
    """The row as its form shows it."""
    if isinstance(row, Speaker):
        return {name: getattr(row, field) for name, field in NameForm.FIELDS.items()}
    entity = getattr(row, sort.entity)
    shown = {"siapa": entity.name if entity else "", "kunci": entity.pk if entity else "", "teks": row.text}
    return shown | ({"jabatan": row.role, "langsung": row.direct} if isinstance(row, Statement) else {})
