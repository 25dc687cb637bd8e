"""Everything that a curator can ask for and not get; a docstring is the default message, shown in Indonesian."""

from django.utils.translation import gettext_lazy as _


class CurationError(Exception):
    """The decision cannot be taken; `str()` of it is a sentence for the curator."""

    message = _("Keputusan ini tidak dapat diambil.")

    def __str__(self) -> str:
        return str(self.args[0] if self.args else self.message)


class WordsNotInText(CurationError):
    """The corrected words do not stand in the article's text."""

    message = _("Kata-kata itu tidak ada dalam teks artikel.")


class SpanTaken(CurationError):
    """Another reading lies exactly there."""

    message = _("Bagian teks itu sudah menjadi pembacaan lain.")


class UnknownField(CurationError):
    """The field is not one that curators correct."""

    message = _("Bidang ini tidak dapat diperbaiki di sini.")


class InvalidValue(CurationError):
    """The corrected values contradict each other or the field."""


class ReasonMissing(CurationError):
    """Hiding an article or writing its text asks for a reason."""

    message = _("Tuliskan alasannya.")


class TextChanged(CurationError):
    """Another text became the article's since the curator began to write."""

    message = _("Isi artikel sudah berganti sejak halaman ini dibuka; muat ulang lalu tulis lagi.")


class MergeImpossible(CurationError):
    """The two cannot become one."""

    message = _("Keduanya tidak dapat digabungkan.")


class AlreadyUndone(CurationError):
    """The decision is not in force any more."""

    message = _("Keputusan ini sudah dibatalkan.")


class ReadingGone(CurationError):
    """The row was read anew meanwhile and is no more."""

    message = _("Pembacaan ini sudah tidak ada; muat ulang halaman.")


class NothingWaits(CurationError):
    """What was to be decided about has been decided about meanwhile."""

    message = _("Tidak ada lagi yang menunggu di sini.")


class AlreadyReviewed(CurationError):
    """Another curator was faster, or holds the reading."""

    message = _("Kurator lain sudah atau sedang meninjau butir ini.")


class NewerFirst(CurationError):
    """A newer decision builds on this one."""

    message = _("Batalkan dahulu keputusan yang lebih baru tentang nama ini.")
