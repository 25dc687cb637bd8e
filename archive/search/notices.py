"""What is said of what was typed: the notices of the query language in words for the reader."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from archive.search.query_language import CLAUSE_LIMIT, LENGTH_LIMIT, PREFIX_LETTERS, Kind, Notice

_SENTENCES = {
    Kind.UNFINISHED: gettext_noop("Tanda kutip sebelum “%(text)s” belum ditutup."),
    Kind.NO_VALUE: gettext_noop(
        'Saringan “%(text)s:” belum diberi nilai, jadi diabaikan. Contoh: pejabat:"mark rutte", dari:2022-09.'
    ),
    Kind.NO_DAY: gettext_noop(
        "“%(text)s” bukan tanggal, jadi dicari sebagai kata. Contoh: dari:2022, sampai:2022-09, dari:10/9/2022."
    ),
    Kind.NO_EXCLUDING: gettext_noop(
        "Saringan tidak dapat dikecualikan dengan tanda minus, jadi “%(text)s” dicari sebagai kata."
    ),
    Kind.NO_BEGINNING: gettext_noop(
        "Tanda * dalam “%(text)s” diabaikan: ia berlaku di akhir satu kata, sesudah sedikitnya %(letters)d huruf."
    ),
    Kind.TOO_LONG: gettext_noop("Hanya %(length)d karakter pertama yang dibaca."),
    Kind.TOO_MANY: gettext_noop("Hanya %(terms)d kata pertama yang dicari."),
}


def say_swapped() -> str:
    """That days stood in the wrong order."""
    return _("Tanggal awal sesudah tanggal akhir, jadi keduanya ditukar.")


def say_cut(beginnings: Sequence[str]) -> list[str]:
    """That of these beginnings only some words were looked for, as a sentence each."""
    sentence = _("Terlalu banyak kata yang diawali “%(text)s”, jadi hanya yang tersering dicari.")
    return [sentence % {"text": beginning} for beginning in beginnings]


def say(notice: Notice) -> str:
    """The notice as a sentence in the language of the page, unescaped."""
    limits = {"length": LENGTH_LIMIT, "terms": CLAUSE_LIMIT, "letters": PREFIX_LETTERS}
    return _(_SENTENCES[notice.kind]) % {"text": notice.text, **limits}
