"""Why something was not ingested, as curators read it: the errors of ingest in the language of the desk."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from archive.ingest import errors

register = template.Library()

SOURCE_LENGTH = 80  # characters of a source in lists

_SENTENCES: Mapping[type[errors.IngestError], Any] = {
    errors.MissingSource: _("Berkas tidak ada."),
    errors.ForbiddenSource: _("Berkas tidak boleh dibaca."),
    errors.OversizedSource: _("Dokumen lebih besar daripada 20 MB."),
    errors.NotOpened: _("Jenis berkas ini tidak dibuka; yang dapat dibaca .txt, .html, dan .jsonl."),
    errors.NestedArchive: _("Arsip di dalam arsip tidak dibuka."),
    errors.UnsafeName: _("Nama berkas mengarah ke luar arsip."),
    errors.NoRegularFile: _("Tautan atau perangkat di dalam arsip tidak diikuti."),
    errors.EncryptedMember: _("Berkas terkunci sandi; arsip dibaca tanpa sandi."),
    errors.RepeatedName: _("Berkas lain dengan nama yang sama ada di depannya dalam arsip."),
    errors.UnknownCompression: _("Cara pemampatan berkas ini tidak dikenal."),
    errors.BrokenArchive: _("Arsip rusak atau bukan berkas ZIP."),
    errors.CrowdedArchive: _("Arsip berisi lebih dari 10.000 berkas."),
    errors.OversizedArchive: _("Setelah dibuka, arsip akan lebih besar daripada 1 GB."),
    errors.ArchiveBomb: _("Arsip dimampatkan lebih dari 200 kali lipat, seperti jebakan."),
    errors.EmptyDocument: _("Dokumen kosong."),
    errors.BinaryDocument: _("Dokumen bukan teks."),
    errors.UndecodableDocument: _("Pengodean teks tidak dikenali."),
    errors.MalformedRecord: _("Rekaman bukan objek JSON dengan title, body, atau html."),
    errors.NoArticleFound: _("Tidak ada teks artikel dalam dokumen."),
    errors.UnknownFormat: _("Format tidak dikenal; yang dapat dibaca .txt, .html, dan .jsonl."),
    errors.UnstorableDocument: _("Yang terbaca bertentangan dengan dirinya sendiri dan tidak dapat disimpan."),
}
_BY_TEXT = {str(error()): sentence for error, sentence in _SENTENCES.items()}


@register.filter
def say_reason(reason: str) -> str:
    """The stored reason in the reader's language; details in brackets, and what is not known, as they are."""
    whole = _BY_TEXT.get(reason)
    if whole is not None:
        return str(whole)
    head, bracket, detail = reason.partition(" (")
    known = _BY_TEXT.get(head)
    return f"{known}{bracket}{detail}" if known is not None else reason


@register.filter
def shorten_source(source: str) -> str:
    """The end of a source, which tells files apart."""
    return source if len(source) <= SOURCE_LENGTH else f"…{source[1 - SOURCE_LENGTH :]}"
