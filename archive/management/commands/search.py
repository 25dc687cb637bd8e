"""Searches the archive from the terminal, or writes a run of many topics."""

import codecs
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from archive.management.console import OperatorCommand
from archive.search import notices, query_language, results
from archive.search.answers import PAGE_SIZE, FacetValue, Fragment, Histogram, Hit, SearchResults
from archive.search.criteria import Criteria
from archive.search.query_language import Reading

RUN_DEPTH = 100  # articles of a topic that a run holds
RUN_TAG = "arsip-konflik"


class Command(OperatorCommand):
    """See the module."""

    help = _("Mencari dalam arsip; dengan --topics dan --run menulis hasil banyak pertanyaan dalam bentuk TREC.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("query", nargs="*", metavar="QUERY", help=_("seperti dalam kotak pencarian"))
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--limit", type=int, default=PAGE_SIZE, help=_("jumlah artikel"))
        parser.add_argument("--topics", type=Path, metavar="FILE", help=_('JSON Lines: {"qid": …, "query": …}'))
        parser.add_argument("--run", type=Path, metavar="FILE", help=_("tempat hasil ditulis"))

    def handle(self, *args: object, **options: Any) -> None:
        if options["topics"] or options["run"]:
            self._run(options["topics"], options["run"])
            return
        reading = query_language.read(" ".join(options["query"]))
        found, hits = _search(reading.ordered, max(0, options["limit"]))
        notes = _list_notes(reading, found)
        lines = _format_json(found, hits, notes) if options["format"] == "json" else _format_text(found, hits, notes)
        for line in lines:
            self.stdout.write(line)

    def _run(self, topics: Path | None, run: Path | None) -> None:
        if not (topics and run):
            raise CommandError(_("--topics dan --run harus diberikan bersama."))
        bad: list[int] = []
        try:
            asked = list(_read_topics(topics.read_bytes(), bad))
            with run.open("w", encoding="utf-8") as ranked:
                for qid, query in asked:
                    ranked.writelines(_rank(qid, query))
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        for number in bad:
            self.stderr.write(_("Baris %(number)d bukan topik.") % {"number": number})
        if bad:
            sys.exit(1)


def _search(criteria: Criteria, limit: int) -> tuple[SearchResults, Sequence[Hit]]:
    """The first page's facets and counts, and the first `limit` hits of as many pages as it takes."""
    found = results.search(criteria)
    hits = list(found.hits)
    for page in range(2, found.pages + 1):
        if len(hits) >= limit:
            break
        hits += results.search(criteria, page).hits
    return found, hits[:limit]


def _read_topics(content: bytes, bad: list[int]) -> Iterator[tuple[str, str]]:
    """Name and query of each topic, in order; the numbers of lines that are none are added to `bad`."""
    for number, line in enumerate(content.removeprefix(codecs.BOM_UTF8).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            topic = json.loads(line)
            qid, query = topic["qid"], topic["query"]
        except (ValueError, RecursionError, KeyError, TypeError):
            bad.append(number)
            continue
        if isinstance(qid, str | int) and isinstance(query, str):
            yield str(qid), query
        else:
            bad.append(number)


def _rank(qid: str, query: str) -> Iterator[str]:
    """The lines of a TREC run for one topic: `qid Q0 id rank score tag`."""
    for rank, (id, score) in enumerate(results.rank(query_language.read(query).ordered, RUN_DEPTH), start=1):
        yield f"{_join_words(qid)} Q0 {_join_words(id)} {rank} {score:.6f} {RUN_TAG}\n"


def _join_words(name: str) -> str:
    """A column of a run holds no blank, as a file's name may."""
    return "_".join(name.split())


def _list_notes(reading: Reading, found: SearchResults) -> list[str]:
    """What was typed and may have been meant otherwise than it was read."""
    swapped = [notices.say_swapped()] if reading.ordered != reading.criteria else []
    return [*map(notices.say, reading.notices), *swapped, *notices.say_cut(found.cut)]


def _format_text(found: SearchResults, hits: Sequence[Hit], notes: Sequence[str]) -> Iterator[str]:
    yield from notes
    count = _("%(count)d artikel") % {"count": found.total}
    yield _("sekitar %(text)s") % {"text": count} if found.estimated else count
    if found.relaxed:
        yield _("Hanya sedikit artikel memuat semua kata; sebagian kata cukup.")
    for value in found.unknown_filters:
        yield _("Tidak dikenal: %(value)s") % {"value": value}
    for criteria, number in _list_offers(found):
        yield _("Mungkin maksud Anda: %(query)s (%(count)d)") % {"query": criteria, "count": number}
    for hit in hits:
        outlet = hit.outlet.name if hit.outlet else "–"
        yield f"\n{hit.article_id}  {_join(hit.title)}\n    {outlet}, {_format_days(hit)}\n    {_join(hit.snippet)}"


def _list_offers(found: SearchResults) -> Iterator[tuple[str, int]]:
    """Other queries that may have been meant, with their numbers of articles."""
    if found.correction:
        yield query_language.render(found.correction.criteria), found.correction.count
    for offer in (*found.alternatives, *found.suggestions):
        yield query_language.render(offer.criteria), offer.count


def _format_json(found: SearchResults, hits: Sequence[Hit], notes: Sequence[str]) -> Iterator[str]:
    yield json.dumps(
        {
            "total": found.total,
            "estimated": found.estimated,
            "relaxed": found.relaxed,
            "hits": [_describe(hit) for hit in hits],
            "facets": {facet.name: [_describe_value(value) for value in facet.values] for facet in found.facets},
            "histogram": _describe_histogram(found.histogram),
            "unknown_filters": found.unknown_filters,
            "offers": [{"query": query, "count": count} for query, count in _list_offers(found)],
            "notes": notes,
        },
        ensure_ascii=False,
        indent=2,
    )


def _describe_value(value: FacetValue) -> dict[str, Any]:
    described = {"value": value.value, "label": value.label, "count": value.count}
    return {**described, "estimated": True} if value.estimated else described


def _describe_histogram(histogram: Histogram) -> dict[str, Any]:
    return {
        "unit": histogram.unit,
        "bars": [
            {"since": bar.since.isoformat(), "until": bar.until.isoformat(), "count": bar.count}
            for bar in histogram.bars
        ],
        "uncertain": histogram.uncertain,
        "estimated": histogram.estimated,
    }


def _describe(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.external_id,
        "article": hit.article_id,
        "title": _join(hit.title),
        "outlet": hit.outlet.name if hit.outlet else None,
        "published": {
            "earliest": hit.published_earliest and hit.published_earliest.isoformat(),
            "latest": hit.published_latest and hit.published_latest.isoformat(),
            "precision": hit.published_precision,
        },
        "snippet": _join(hit.snippet),
        "officials": [official.name for official in hit.officials],
        "places": [place.name for place in hit.places],
        "score": round(hit.score, 6),
    }


def _format_days(hit: Hit) -> str:
    days = dict.fromkeys(day.isoformat() for day in (hit.published_earliest, hit.published_latest) if day)
    return " – ".join(days) or _("tanggal tidak diketahui")


def _join(fragments: Sequence[Fragment]) -> str:
    return " ".join("".join(fragment.text for fragment in fragments).split())
