"""How well articles are ranked, beside BM25 and Lucene, in one run: python -m benchmarks.relevance --help.

Makes a database of its own for each collection and drops it after. Sets: topics with the passages that answer them;
news, whose title asks for the body (the title itself withheld), and again three of the title's words. Needs bm25s (the
extra "bench"); Lucene where --lucene names a jar that holds it, such as the one inside the package pyserini 0.22.1,
fetched with `pip download --no-deps` (newer ones need a newer Java than 17).
"""

import argparse
import gzip
import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import bm25s
import numpy
from django.db import connection

from archive.models import Article, Capture, Content, Revision, search_entry, search_statistics
from archive.search import query_language, results

DEPTH = 10
BATCH = 500
SHORT_WORDS = 3
SHORT_LETTERS = 4
COMMON_SHARE = 0.1  # of the articles, above which a word asks for nothing
JAVA = Path(__file__).with_name("Rank.java")

Ranking = list[str]
Ranker = Callable[[Sequence["Topic"]], list[Ranking]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A query and the ids of what it looks for."""

    query: str
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Texts by id, and the sets of topics that are asked of them, by name."""

    texts: Mapping[str, str]
    sets: Mapping[str, Sequence[Topic]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The mean reciprocal rank within DEPTH, the share of pages without a hit, and seconds."""

    rank: float
    empty: float
    seconds: float


def main(options: argparse.Namespace) -> None:
    """Print a table for each set."""
    for name, collection in collect(options):
        sys.stderr.write(f"{name}: {len(collection.texts)} texts\n")
        with scratch_database():
            load(collection.texts)
            for title, topics in collection.sets.items():
                topics = short(topics) if title == "three words" else topics
                report(f"{name}, {title}", topics, rankers(collection.texts, options.lucene))


def collect(options: argparse.Namespace) -> Iterator[tuple[str, Collection]]:
    """The collections that the options name; of each at most so many topics, chosen at random."""
    if options.topics:
        texts = {str(row["id"]): f"{row.get('title', '')}\n{row['body']}" for row in read(options.passages)}
        asked = [Topic(query=row["query"], relevant=frozenset(row["relevant"])) for row in read(options.topics)]
        yield options.topics.stem, Collection(texts=texts, sets={"questions": choose(asked, options.limit)})
    for path in options.news:
        rows = [row for row in read(path) if row.get("title") and row.get("body")]
        texts = {str(number): row["body"] for number, row in enumerate(rows)}
        titles = [Topic(query=row["title"], relevant=frozenset([str(number)])) for number, row in enumerate(rows)]
        chosen = choose(titles, options.limit)
        yield path.name, Collection(texts=texts, sets={"titles": chosen, "three words": chosen})


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines, compressed or not."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def choose(topics: Sequence[Topic], limit: int) -> list[Topic]:
    """As many topics as the limit, the same in every run."""
    return list(topics) if len(topics) <= limit else Random(7).sample(topics, limit)


@contextmanager
def scratch_database() -> Iterator[None]:
    """A migrated database of this run's own."""
    connection.settings_dict.setdefault("TEST", {})["NAME"] = "relevance"
    original = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(original, verbosity=0)


def load(texts: Mapping[str, str]) -> None:
    """Articles with these bodies and no title."""
    rows = list(texts.items())
    Content.objects.create(sha256="0" * 64, compressed=b"", size=0)
    for first in range(0, len(rows), BATCH):
        load_batch(first, rows[first : first + BATCH])
    search_statistics.measure()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def load_batch(first: int, rows: Sequence[tuple[str, str]]) -> None:
    """Some of them, numbered from `first`."""
    articles = Article.objects.bulk_create(
        Article(key=id, external_id=id, slug="", title="", published_precision="unknown", published_basis="none")
        for id, _ in rows
    )
    captures = Capture.objects.bulk_create(
        Capture(content_id="0" * 64, source=row.key, media_type="text/plain", outcome="stored", article=row)
        for row in articles
    )
    revisions = Revision.objects.bulk_create(
        Revision(
            article=row,
            number=1,
            title="",
            body=text,
            text_sha256=f"{first + at:064}",
            capture=capture,
            extractor_version="0",
        )
        for at, (row, capture, (_, text)) in enumerate(zip(articles, captures, rows, strict=True))
    )
    for row, revision in zip(articles, revisions, strict=True):
        row.current_revision = revision
    Article.objects.bulk_update(articles, ["current_revision"])
    search_entry.refresh([row.pk for row in articles])


def short(topics: Sequence[Topic]) -> list[Topic]:
    """Three words of each query that the archive holds and that are not common; queries with fewer are left out."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM archive_searchentry")
        (documents,) = cursor.fetchone()
        cursor.execute(
            "SELECT word, ndoc FROM ts_stat('SELECT ts_filter(vector, ''{a,b,c,d}'') FROM archive_searchentry')"
        )
        held = {word for word, number in cursor.fetchall() if number <= COMMON_SHARE * documents}
        cursor.execute("SELECT word, lexeme FROM archive_searchword")
        known = {word for word, lexeme in cursor.fetchall() if lexeme in held and len(word) >= SHORT_LETTERS}
    random = Random(7)
    shortened = []
    for topic in topics:
        words = [word for word in dict.fromkeys(topic.query.lower().split()) if word in known]
        if len(words) >= SHORT_WORDS:
            shortened.append(Topic(query=" ".join(random.sample(words, SHORT_WORDS)), relevant=topic.relevant))
    return shortened


def rankers(texts: Mapping[str, str], lucene: Path | None) -> dict[str, Ranker]:
    """What is compared, by name."""
    found: dict[str, Ranker] = {"Arsip Konflik": rank_here, "BM25 (bm25s), same tokens": rank_by_bm25}
    if lucene:
        found["Lucene, IndonesianAnalyzer"] = lambda topics: rank_by_lucene(topics, texts, lucene)
    return found


def rank_here(topics: Sequence[Topic]) -> list[Ranking]:
    """As the search page ranks."""
    return [[id for id, _ in results.rank(query_language.parse(topic.query), DEPTH)] for topic in topics]


def rank_by_bm25(topics: Sequence[Topic]) -> list[Ranking]:
    """By exact BM25 over the lexemes of the search entries, any word of the query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT article.external_id,"
            " ARRAY(SELECT repeat(lexeme || ' ', cardinality(positions)) FROM unnest(vector)"
            " WHERE positions IS NOT NULL)"
            " FROM archive_searchentry JOIN archive_article AS article ON article.id = article_id"
        )
        rows = cursor.fetchall()
        cursor.execute(
            "SELECT tsvector_to_array(archive_vector(query))"
            " FROM unnest(%s::text[]) WITH ORDINALITY AS given (query, at) ORDER BY at",
            [[topic.query for topic in topics]],
        )
        asked = [lexemes for (lexemes,) in cursor.fetchall()]
    logging.getLogger("bm25s").setLevel(logging.WARNING)
    index = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    index.index([" ".join(words).split() for _, words in rows], show_progress=False)
    ids = [id for id, _ in rows]
    rankings = []
    for lexemes in asked:
        known = [lexeme for lexeme in lexemes if lexeme in index.vocab_dict]
        scores = index.get_scores(known) if known else numpy.zeros(len(ids))
        best = numpy.argsort(-scores, kind="stable")[:DEPTH]
        rankings.append([ids[at] for at in best if scores[at] > 0])
    return rankings


def rank_by_lucene(topics: Sequence[Topic], texts: Mapping[str, str], jar: Path) -> list[Ranking]:
    """By Lucene's default with its Indonesian analyser, any word of the query."""
    with tempfile.TemporaryDirectory() as folder:
        documents, queries = Path(folder) / "documents", Path(folder) / "queries"
        write(documents, texts.items())
        write(queries, ((str(number), topic.query) for number, topic in enumerate(topics)))
        command = ["java", "-cp", str(jar), str(JAVA), str(documents), str(queries), str(DEPTH)]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rankings: list[Ranking] = [[] for _ in topics]
    for query, document in (line.split("\t") for line in lines):
        rankings[int(query)].append(document)
    return rankings


def write(path: Path, rows: Iterable[tuple[str, str]]) -> None:
    """Lines `id TAB text`."""
    path.write_text("".join(f"{id}\t{' '.join(text.split())}\n" for id, text in rows), encoding="utf-8")


def report(title: str, topics: Sequence[Topic], compared: Mapping[str, Ranker]) -> None:
    """Print a table in Markdown."""
    print(f"\n| {title} ({len(topics)}) | MRR@{DEPTH} | pages without a hit | seconds |\n|-|-|-|-|")
    for name, rank in compared.items():
        score = measure(rank, topics)
        print(f"| {name} | {score.rank:.4f} | {score.empty:.2%} | {score.seconds:.0f} |", flush=True)


def measure(rank: Ranker, topics: Sequence[Topic]) -> Score:
    """What the ranker makes of the topics."""
    started = time.perf_counter()
    rankings = rank(topics)
    spent = time.perf_counter() - started
    gains = [
        next((1 / at for at, id in enumerate(ranking, start=1) if id in topic.relevant), 0.0)
        for ranking, topic in zip(rankings, topics, strict=True)
    ]
    count = max(1, len(topics))
    return Score(rank=sum(gains) / count, empty=sum(not ranking for ranking in rankings) / count, seconds=spent)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--topics", type=Path, help='JSON Lines: {"query": …, "relevant": [id, …]}')
    parser.add_argument("--passages", type=Path, help='JSON Lines: {"id": …, "body": …}')
    parser.add_argument(
        "--news", type=Path, nargs="*", default=[], help='JSON Lines (.gz too): {"title": …, "body": …}'
    )
    parser.add_argument("--lucene", type=Path, metavar="JAR", help="a jar that holds Lucene 9 and its analysers")
    parser.add_argument("--limit", type=int, default=2_500, help="topics of one set")
    main(parser.parse_args())
