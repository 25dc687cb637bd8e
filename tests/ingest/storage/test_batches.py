"""Batches leave the same rows as documents that are stored one after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from archive.entities import curation
from archive.ingest import storage
from archive.ingest.documents import OutletDraft
from archive.ingest.errors import UnstorableDocument
from archive.ingest.storage import Document, Stored
from archive.models import Article, Speaker, Statement
from tests import drafts

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
PEOPLE = ("Budi Santoso", "Ani Lestari", "Rahmat Hidayat")
PLACES = ("Kotabaru", "Kursk", "Kotalama")
OUTLETS = ("Harian Uji", "Warta Uji")
BAD = "tak dapat disimpan"

Trial = tuple[list[str], dict[str, list[str]]]

# Every table that storing writes, with the names of its own columns; numbers are replaced by what they stand for.
_ROWS = {
    "content": "SELECT sha256, compressed, size FROM archive_content",
    "article": """
        SELECT to_jsonb(article) - 'id' - 'created_at' - 'updated_at' - 'outlet_id' - 'dateline_place_id'
                   - 'current_revision_id',
               outlet.slug, place.slug, revision.number
        FROM archive_article AS article
        LEFT JOIN archive_outlet AS outlet ON outlet.id = outlet_id
        LEFT JOIN archive_place AS place ON place.id = dateline_place_id
        LEFT JOIN archive_revision AS revision ON revision.id = current_revision_id""",
    "capture": """
        SELECT to_jsonb(capture) - 'id' - 'ingested_at' - 'article_id', article.key
        FROM archive_capture AS capture LEFT JOIN archive_article AS article ON article.id = article_id""",
    "revision": """
        SELECT to_jsonb(revision) - 'id' - 'created_at' - 'article_id' - 'capture_id', article.key, capture.source,
               capture.content_id
        FROM archive_revision AS revision
        JOIN archive_article AS article ON article.id = revision.article_id
        JOIN archive_capture AS capture ON capture.id = capture_id""",
    "statement": """
        SELECT to_jsonb(statement) - 'id' - 'article_id' - 'revision_id' - 'speaker_id' - 'merged_from_id',
               article.key, revision.number, speaker.slug, origin.slug
        FROM archive_statement AS statement
        JOIN archive_article AS article ON article.id = statement.article_id
        JOIN archive_revision AS revision ON revision.id = statement.revision_id
        LEFT JOIN archive_speaker AS speaker ON speaker.id = statement.speaker_id
        LEFT JOIN archive_speaker AS origin ON origin.id = statement.merged_from_id""",
    "mention": """
        SELECT to_jsonb(mention) - 'id' - 'article_id' - 'revision_id' - 'place_id' - 'merged_from_id', article.key,
               revision.number, place.slug, origin.slug
        FROM archive_placemention AS mention
        JOIN archive_article AS article ON article.id = mention.article_id
        JOIN archive_revision AS revision ON revision.id = mention.revision_id
        LEFT JOIN archive_place AS place ON place.id = mention.place_id
        LEFT JOIN archive_place AS origin ON origin.id = mention.merged_from_id""",
    "speaker": """
        SELECT to_jsonb(speaker) - 'id' - 'merged_into_id', survivor.slug,
               ARRAY(SELECT key FROM archive_speakername WHERE speaker_id = speaker.id ORDER BY key),
               ARRAY(SELECT title FROM archive_position WHERE speaker_id = speaker.id ORDER BY title, start)
        FROM archive_speaker AS speaker
        LEFT JOIN archive_speaker AS survivor ON survivor.id = speaker.merged_into_id""",
    "place": """
        SELECT to_jsonb(place) - 'id' - 'merged_into_id' - 'parent_id', parent.slug,
               ARRAY(SELECT key FROM archive_placename WHERE place_id = place.id ORDER BY key)
        FROM archive_place AS place LEFT JOIN archive_place AS parent ON parent.id = place.parent_id""",
    "outlet": """
        SELECT to_jsonb(outlet) - 'id',
               ARRAY(SELECT key FROM archive_outletname WHERE outlet_id = outlet.id ORDER BY key),
               ARRAY(SELECT domain FROM archive_outletdomain WHERE outlet_id = outlet.id ORDER BY domain)
        FROM archive_outlet AS outlet""",
    "entry": """
        SELECT article.key, day, day_from, day_to, outlet.slug, length, cardinality(place_ids),
               cardinality(official_ids), regexp_replace(vector::text, '''[fop]:\\d+''', '', 'g')
        FROM archive_searchentry
        JOIN archive_article AS article ON article.id = article_id
        LEFT JOIN archive_outlet AS outlet ON outlet.id = archive_searchentry.outlet_id""",
    "word": "SELECT word, lexeme FROM archive_searchword",
    "tally": """
        SELECT facet, COALESCE(outlet.slug, speaker.slug, place.slug),
               CASE WHEN facet IN ('g', 'w') THEN value % 10000 WHEN facet NOT IN ('o', 'f', 'p', 's') THEN value END,
               sum(articles)
        FROM archive_searchtally
        LEFT JOIN archive_outlet AS outlet
            ON outlet.id = CASE facet WHEN 'o' THEN value WHEN 'w' THEN value / 10000 END
        LEFT JOIN archive_speaker AS speaker
            ON speaker.id = CASE WHEN facet IN ('f', 's') THEN value WHEN facet = 'g' THEN value / 10000 END
        LEFT JOIN archive_place AS place ON facet = 'p' AND place.id = value
        GROUP BY 1, 2, 3 HAVING sum(articles) <> 0""",
}


def read_everything() -> dict[str, list[str]]:
    """The rows of every table that storing writes, in an order of their own."""
    with connection.cursor() as cursor:
        tables = {}
        for name, sql in _ROWS.items():
            cursor.execute(sql)
            tables[name] = sorted(map(repr, cursor.fetchall()))
        return tables


class Rolled(Exception):
    """Ends a trial whose rows are not to stay."""


def try_out(batches: Iterable[Sequence[Document]]) -> Trial:
    """What became of the documents and every row, when they are stored in these batches."""
    outcomes, tables = [], {}
    try:
        with transaction.atomic():
            for batch in batches:
                outcomes += [write(became) for became in storage.store(batch)]
            tables = read_everything()
            raise Rolled
    except Rolled:
        return outcomes, tables


def differ(one: Trial, other: Trial) -> list[object]:
    """What became of the documents in only one of two trials, and the rows that only one of them left."""
    rows = ({(name, row) for name, several in tables.items() for row in several} for _, tables in (one, other))
    return [pair for pair in zip(one[0], other[0], strict=True) if pair[0] != pair[1]] + sorted(
        set.symmetric_difference(*rows)
    )


def write(became: Stored | UnstorableDocument) -> str:
    return became.outcome.value if isinstance(became, Stored) else type(became).__name__


def make(random: Random, number: int) -> Document:
    """A document that is new, known, another text of one that is there, a copy, or one that cannot be stored."""
    name, place, outlet = random.choice(PEOPLE), random.choice(PLACES), random.choice(OUTLETS)
    key = f"berita-{random.randrange(8) if random.random() < 0.5 else number}"
    text = f"Pasukan mundur dari {place} pada hari ke-{random.randrange(3)}. Kami bertahan, kata {name} di {place}."
    draft = drafts.article(text, said={name: ["Kami bertahan"]}, at=(place,), key=key, external_id=key)
    country = random.choice([None, "ID", "MY"])
    speaker = replace(draft.speakers[0], country=country, role=random.choice([None, "Menteri"]))
    draft = replace(draft, speakers=(speaker,), outlet=OutletDraft(name=outlet), dateline_place=0, dateline=place)
    if random.random() < 0.1:
        draft = replace(draft, statements=(replace(draft.statements[0], start=0),), title=BAD)
    at = NOON + timedelta(days=random.randrange(4)) if random.random() < 0.5 else None
    source = f"{key}.txt" if random.random() < 0.8 else "salinan.txt"
    content = text if random.random() < 0.7 else f"<p>{text}"
    return Document(draft=draft, raw=drafts.document(content, source=source, captured_at=at))


def split(random: Random, documents: Sequence[Document]) -> list[list[Document]]:
    """The documents in batches of any size."""
    rest, found = list(documents), []
    while rest:
        size = random.randrange(1, len(rest) + 1)
        found.append(rest[:size])
        rest = rest[size:]
    return found


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("kurator")


@pytest.mark.parametrize("seed", range(3))
def test_store_leaves_the_same_rows_whatever_the_batches(seed: int) -> None:
    random = Random(seed)
    documents = [make(random, number) for number in range(30)]
    alone = try_out([each] for each in documents)
    assert {"stored", "revised"} <= set(alone[0])
    assert differ(try_out([documents]), alone) == []
    assert differ(try_out(split(random, documents)), alone) == []


@pytest.mark.parametrize("seed", range(3, 5))
def test_store_leaves_the_same_rows_beside_decisions_and_rejected_captures(seed: int, curator: User) -> None:
    random = Random(seed)
    before = [make(random, number) for number in range(12)]
    storage.store(before)
    decide(curator)
    documents = [make(random, number) for number in range(30)]
    for document in documents[::7]:
        if storage.find_known([document.raw]) == [None]:
            storage.reject(document.raw, "No article was found.")
    alone = try_out([each] for each in documents)
    assert differ(try_out([documents]), alone) == []
    assert differ(try_out(split(random, documents)), alone) == []


def decide(curator: User) -> None:
    """Reject, correct, hide and merge something of what is there."""
    said = list(Statement.objects.order_by("pk"))
    curation.reject(said[0], by=curator)
    curation.confirm(said[1], by=curator)
    curation.hide(said[2].article, reason="permintaan", by=curator)
    first, second = Speaker.objects.filter(name__in=PEOPLE).order_by("pk")[:2]
    curation.merge(first, into=second, by=curator)


def test_store_loses_nothing_beside_a_document_that_is_refused() -> None:
    random = Random(1)
    documents = [make(random, number) for number in range(40, 60)]
    bad = [isinstance(each, UnstorableDocument) for each in storage.store(documents)]
    assert bad == [each.draft.title == BAD for each in documents]
    assert any(bad)
    assert Article.objects.count() == len({each.draft.key for each in documents if each.draft.title != BAD})
