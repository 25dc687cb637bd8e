"""Fills an empty archive (DATABASE_URL) with N articles of the grammar: python -m benchmarks.corpus 100000."""

import hashlib
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import JSONField, Model
from django.utils.text import slugify
from psycopg.types.json import Jsonb

from archive.language.names import name_key
from archive.models import (
    Article,
    Capture,
    Content,
    Outlet,
    OutletName,
    Place,
    PlaceMention,
    PlaceName,
    Revision,
    Speaker,
    SpeakerName,
    Statement,
    search_entry,
    search_statistics,
)
from benchmarks.grammar import COUNTRIES, Grammar, News

BATCH = 2_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def main(count: int) -> None:
    """Load `count` articles and measure what search knows of them; progress on standard error."""
    grammar = Grammar()
    started = time.monotonic()
    name_rows(grammar)
    for first in range(1, count + 1, BATCH):
        load(grammar, range(first, min(first + BATCH, count + 1)))
        spent = time.monotonic() - started
        sys.stderr.write(f"\r{min(first + BATCH - 1, count)} articles, {(first + BATCH - 1) / spent:.0f}/s ")
    restart_sequences()
    search_statistics.measure()
    execute("VACUUM ANALYZE")
    print(f"\n{count} articles in {time.monotonic() - started:.0f} s")


def name_rows(grammar: Grammar) -> None:
    """The outlets, officials and places, numbered from 1; the first places are countries."""
    for model, name_model, names in (
        (Outlet, OutletName, grammar.outlets),
        (Speaker, SpeakerName, grammar.officials),
        (Place, PlaceName, grammar.places),
    ):
        owner = f"{model._meta.model_name}_id"
        rows = [
            {"id": number, "name": name, "slug": slugify(name), **particulars(model, number)}
            for number, name in enumerate(names, start=1)
        ]
        copy(model, rows)
        copy(name_model, [{owner: row["id"], "name": row["name"], "key": name_key(row["name"])} for row in rows])


def particulars(model: type[Model], number: int) -> dict[str, Any]:
    """What only this kind of row has."""
    if model is Speaker:
        return {"kind": "person", "official": True}
    if model is Place:
        country = number <= COUNTRIES
        return {
            "type": "country" if country else "city",
            "latitude": number * 37 % 120 - 50,
            "longitude": number * 71 % 300 - 150,
            "parent_id": None if country else number % COUNTRIES + 1,
        }
    return {}


def load(grammar: Grammar, numbers: Sequence[int]) -> None:
    """The articles with these numbers, in one transaction, with all that ingest would store of them."""
    news = [(number, grammar.write()) for number in numbers]
    with transaction.atomic():
        copy(Content, [content_row(number, made) for number, made in news])
        copy(Article, [article_row(number, made) for number, made in news])
        copy(Capture, [capture_row(number, made) for number, made in news])
        copy(Revision, [revision_row(number, made) for number, made in news])
        copy(Statement, [row for number, made in news for row in statement_rows(number, made, grammar)])
        copy(PlaceMention, [row for number, made in news for row in mention_rows(number, made, grammar)])
        search_entry.refresh(numbers)


def content_row(number: int, made: News) -> dict[str, Any]:
    """The article's bytes as they arrived."""
    data = made.body.encode()
    return {"sha256": digest(number, made), "compressed": zlib.compress(data, 1), "size": len(data)}


def article_row(number: int, made: News) -> dict[str, Any]:
    """The article, under the number of its revision and capture."""
    return {
        "id": number,
        "key": f"file:{number}",
        "external_id": str(number),
        "slug": slugify(made.title)[:120],
        "title": made.title,
        "published_earliest": made.day,
        "published_latest": made.day,
        "published_precision": "day",
        "published_basis": "metadata",
        "created_at": NOW,
        "updated_at": NOW,
        "outlet_id": made.outlet + 1,
        "current_revision_id": number,
        "last_statement_number": len(made.said),
    }


def capture_row(number: int, made: News) -> dict[str, Any]:
    """Where the article came from."""
    return {
        "id": number,
        "source": f"{number}.txt",
        "media_type": "text/plain",
        "ingested_at": NOW,
        "outcome": "stored",
        "article_id": number,
        "content_id": digest(number, made),
    }


def revision_row(number: int, made: News) -> dict[str, Any]:
    """The article's text."""
    return {
        "id": number,
        "number": 1,
        "title": made.title,
        "body": made.body,
        "text_sha256": digest(number, made),
        "extractor_version": "0",
        "created_at": NOW,
        "article_id": number,
        "capture_id": number,
    }


def statement_rows(number: int, made: News, grammar: Grammar) -> Iterator[dict[str, Any]]:
    """What the article quotes."""
    for position, said in enumerate(made.said, start=1):
        text = made.body[said.start : said.end]
        yield {
            "number": position,
            "speaker_name": grammar.officials[said.speaker],
            "role": said.role,
            "direct": position % 2 == 0,
            "cue": said.cue,
            "start": said.start,
            "end": said.end,
            "text": text,
            "score": 0.8,
            "fingerprint": hashlib.sha256(text.casefold().encode()).hexdigest(),
            "article_id": number,
            "revision_id": number,
            "speaker_id": said.speaker + 1,
        }


def mention_rows(number: int, made: News, grammar: Grammar) -> Iterator[dict[str, Any]]:
    """Which places the article names."""
    for place, start, end in made.mentions:
        yield {
            "name": grammar.places[place],
            "text": made.body[start:end],
            "in_title": False,
            "start": start,
            "end": end,
            "score": 0.9,
            "article_id": number,
            "place_id": place + 1,
            "revision_id": number,
        }


def digest(number: int, made: News) -> str:
    """A SHA-256 of its own for each article."""
    return hashlib.sha256(f"{number} {made.body}".encode()).hexdigest()


def copy(model: type[Model], rows: Sequence[dict[str, Any]]) -> None:
    """Append rows, which all have the same columns; what they leave out has the model's defaults."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if not field.generated
        and (field.attname in rows[0] or field.has_default() or not (field.null or field.primary_key))
    ]
    columns = ", ".join(connection.ops.quote_name(field.column or "") for field in fields)
    with connection.cursor() as cursor, cursor.copy(f"COPY {model._meta.db_table} ({columns}) FROM STDIN") as stream:
        for row in rows:
            values = [row[field.attname] if field.attname in row else field.get_default() for field in fields]
            stream.write_row(
                [
                    Jsonb(value) if isinstance(field, JSONField) else value
                    for field, value in zip(fields, values, strict=True)
                ]
            )


def restart_sequences() -> None:
    """Let later rows be numbered after these."""
    for model in (Outlet, Speaker, Place, Article, Capture, Revision):
        last = model._default_manager.latest("pk").pk
        execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [model._meta.db_table, last])


def execute(sql: str, values: Sequence[Any] | None = None) -> None:
    """Run one statement by itself."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
