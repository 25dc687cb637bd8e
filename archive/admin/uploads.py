"""Files from a curator's computer: the form, and the job that it asks for."""

from typing import Any

from django import forms
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from archive.admin import background
from archive.ingest.curator_jobs import uploads
from archive.models import Job


class FilesInput(forms.ClearableFileInput):
    """A box for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; an empty one is not refused here, it gets a line in the report."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """The files, each checked as one."""
        chosen = list(data or [None]) if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(each, initial) for each in chosen]


class UploadForm(forms.Form):
    """What to ingest."""

    berkas = FilesField(
        label=_("Berkas"),
        allow_empty_file=True,
        widget=FilesInput({"accept": ".txt,.html,.htm,.jsonl,.zip"}),
        help_text=_("Teks (.txt), halaman (.html), JSON Lines (.jsonl), atau ZIP yang berisi berkas-berkas itu."),
    )
    per_tanggal = forms.DateField(
        label=_("Dibaca per tanggal"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Tanggal tanpa tahun dalam teks jatuh pada hari ini atau sebelumnya. Kosong: hari ini."),
    )

    def clean_berkas(self) -> list[Any]:
        """Within the bounds of one upload."""
        files: list[Any] = self.cleaned_data["berkas"]
        if len(files) > uploads.MAX_FILES:
            raise forms.ValidationError(
                _("Paling banyak %(count)d berkas sekaligus; kemas yang lain dalam ZIP."),
                params={"count": uploads.MAX_FILES},
            )
        if sum(file.size for file in files) > uploads.MAX_BYTES:
            raise forms.ValidationError(
                _("Semua berkas bersama-sama paling besar %(size)s."),
                params={"size": filesizeformat(uploads.MAX_BYTES)},
            )
        return files

    @transaction.atomic
    def ask(self, by: Any) -> Job:
        """The job that ingests the files, queued with them in one transaction."""
        day = self.cleaned_data["per_tanggal"] or timezone.localdate()
        job = Job.objects.create(kind=Job.Kind.UPLOAD, curator=by, as_of=day)
        uploads.keep(job, self.cleaned_data["berkas"])
        background.queue(job)
        return job


def describe_limits() -> dict[str, Any]:
    """The bounds of one upload, for the page and its script."""
    count = uploads.MAX_FILES
    files = ngettext("%(count)d berkas", "%(count)d berkas", count) % {"count": count}
    return {"files": count, "bytes": uploads.MAX_BYTES, "text": f"{files}, {filesizeformat(uploads.MAX_BYTES)}"}
