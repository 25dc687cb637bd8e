"""Builds the dictionary of stems that PostgreSQL reads; with word lists, selects the lexicon anew before."""

import csv
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from archive.entities import authority, gazetteer
from archive.language import lexicon, stems
from archive.language.names import name_key
from archive.models import text_search

LANGUAGE = settings.BASE_DIR / "archive" / "language"
LEXICON_HEAD = (
    "# Attested forms with their roots, where the stemmer alone finds another; names stand with themselves.\n"
    "# Selected by `manage.py build_dictionary --words … --lexicon …`, as docs/data-sources.md says; not by hand.\n"
)


class Command(BaseCommand):
    """See the module."""

    help = "Menyusun kamus kata dasar untuk PostgreSQL."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--lexicon", nargs="+", type=Path, default=[], help="bentuk TAB kata dasar")
        parser.add_argument("--words", type=Path, help="kata TAB huruf kecil TAB huruf besar (berapa kali)")

    def handle(self, *args: object, **options: Any) -> None:
        families = stems.read_families()
        rows = stems.read_lexicon()
        if options["words"]:
            rows = _select(options["words"], options["lexicon"], families)
            pairs = (f"{form}\t{root}" for form, root in sorted(rows.items()))
            _write(LANGUAGE / "data" / stems.LEXICON, LEXICON_HEAD, pairs)
        rows |= stems.read_spellings()
        lines = stems.compile_lines(families, rows, _stem(stems.list_words(families, rows)))
        if len(lines) > stems.LINE_LIMIT:
            raise CommandError(f"{len(lines)} lines, more than {stems.LINE_LIMIT}")
        _write(LANGUAGE / "tsearch" / text_search.DICTIONARY_FILE, "", lines)
        self.stderr.write(f"{len(lines)} baris")


def _select(words: Path, lists: list[Path], families: tuple[stems.Family, ...]) -> dict[str, str]:
    """The lexicon's rows that the stemmer alone would not find."""
    counts = {row[0]: lexicon.Count(small=int(row[1]), capital=int(row[2])) for row in _read(words)}
    known = [{row[0]: row[1] for row in _read(path)} for path in lists]
    evidence = lexicon.weigh(counts, known, stems.gather_members(families))
    rows = lexicon.select(evidence, _names(counts))
    stemmer = _stem({*rows, *rows.values()})
    return {form: root for form, root in rows.items() if stemmer[form] != root}


def _names(counts: dict[str, lexicon.Count]) -> set[str]:
    """The words of the names of shipped places and speakers that are attested as names, and of Indonesian places."""
    spelled = [
        *(name for place in gazetteer.places() if place.country == "ID" for name in (place.name,)),
        *(name for speaker in authority.speakers() if speaker.kind == "person" for name in speaker.names),
    ]
    words = {word for name in spelled for word in name_key(name).split()}
    attested = {word for word, count in counts.items() if count.is_name and count.capital >= lexicon.NAME_COUNT}
    return {word for word in words | attested if word.isascii() and word.isalpha()}


def _stem(words: Iterable[str]) -> dict[str, str]:
    """What the stemmer of PostgreSQL alone makes of each word."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, COALESCE((ts_lexize('indonesian_stem', word))[1], word) FROM unnest(%s::text[]) AS word",
            [sorted(set(words))],
        )
        return dict(cursor.fetchall())


def _read(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _write(path: Path, head: str, lines: Iterable[str]) -> None:
    path.write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")
