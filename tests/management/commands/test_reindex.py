import io

import pytest
from django.core.management import call_command

from archive.entities import shipped_knowledge
from archive.language.names import name_key
from archive.models import SearchEntry, SearchTally, SpeakerName, search_tally
from tests import rows

pytestmark = pytest.mark.django_db


def test_reindex_writes_search_entries_anew() -> None:
    rows.article()
    SearchEntry.objects.all().delete()
    err = io.StringIO()
    call_command("reindex", stderr=err)
    assert (SearchEntry.objects.count(), err.getvalue()) == (1, "1 rows renewed\n")


def test_reindex_counts_everything_anew() -> None:
    rows.quoted("Judul", "Ani berkata begini.", said={"Ani": "begini"})
    SearchTally.objects.update(articles=7)
    call_command("reindex", stderr=io.StringIO())
    assert search_tally.find_wrong() == []


def test_reindex_adds_newly_shipped_names() -> None:
    rows.speaker("Mark Rutte", authority_id="mark-rutte")
    call_command("reindex", stderr=io.StringIO())
    shipped = shipped_knowledge.load().speakers_by_id["mark-rutte"]
    expected = {name_key(name) for name in (shipped.name, *shipped.names)}
    assert set(SpeakerName.objects.values_list("key", flat=True)) == expected


def test_reindex_containing_words_writes_their_articles_alone() -> None:
    rows.article("Satu", "Pasukan menyerang.")
    rows.article("Dua", "Hujan turun.")
    err = io.StringIO()
    call_command("reindex", "--containing", "serangan", stderr=err)
    assert err.getvalue() == "1 rows renewed\n"
