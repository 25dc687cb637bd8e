"""The same page by tantivy, an engine like Lucene, from the same tokens.

python -m benchmarks.engine FOLDER builds its index of the archive at hand.
"""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tantivy
from django.db import connection

from archive.search.answers import PAGE_SIZE
from archive.search.asking import questions
from archive.search.asking.counts import FACET_VALUES
from archive.search.criteria import Criteria, Sort
from archive.search.matching import ENOUGH
from archive.search.terms import Term

BATCH = 5_000
# An article's lexemes in the order of their positions, which the text analysis of tantivy then only has to part.
_READ = """
SELECT entry.article_id, COALESCE(to_char(entry.day, 'YYYYMMDD'), '0')::bigint, COALESCE(entry.outlet_id, 0),
       entry.official_ids, entry.place_ids,
       ARRAY(SELECT replace(lexeme, ' ', '') FROM unnest(entry.vector), unnest(positions) AS position ORDER BY position)
FROM archive_searchentry AS entry
WHERE entry.article_id > %s
ORDER BY entry.article_id
LIMIT %s
"""


def main(folder: Path) -> None:
    """Index the archive."""
    started = time.monotonic()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    index = open_index(folder)
    writer = index.writer(512_000_000, 1)
    for count, document in enumerate(read_documents(), start=1):
        writer.add_document(document)
        if count % 50_000 == 0:
            print(f"{count}, {count / (time.monotonic() - started):.0f}/s", file=sys.stderr)
    writer.commit()
    writer.wait_merging_threads()
    print(f"indexed in {time.monotonic() - started:.0f} s")


def open_index(folder: Path) -> tantivy.Index:
    """The index in this folder, which is made if need be."""
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", tokenizer_name="whitespace", index_option="position")
    for name in ("article", "day", "month", "outlet", "officials", "places"):
        schema.add_integer_field(name, indexed=True, fast=True)
    index = tantivy.Index(schema.build(), path=str(folder))
    index.register_tokenizer("whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index


def read_documents() -> Iterator[tantivy.Document]:
    """All articles."""
    last = 0
    while rows := _read(last):
        for article, day, outlet, officials, places, lexemes in rows:
            yield tantivy.Document(
                text=" ".join(lexemes),
                article=article,
                day=day,
                month=day // 100,
                outlet=outlet,
                officials=officials,
                places=places,
            )
        last = rows[-1][0]


def _read(last: int) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(_READ, [last, BATCH])
        return cursor.fetchall()


class Engine:
    """Answers the criteria of a page: number, best or newest articles, facets and months; relaxed as search relaxes."""

    def __init__(self, folder: Path) -> None:
        self.index = open_index(folder)
        self.searcher = self.index.searcher()

    def search(self, criteria: Criteria) -> int:
        """How many articles are found."""
        query = self._write(questions.put(criteria))
        self._find(query, criteria)
        for facet, size in (
            ("outlet", FACET_VALUES),
            ("officials", FACET_VALUES),
            ("places", FACET_VALUES),
            ("month", 500),
        ):
            self.searcher.aggregate(query, {"values": {"terms": {"field": facet, "size": size}}})
        return int(self.searcher.search(query, 1, count=True).count or 0)

    def _find(self, query: tantivy.Query, criteria: Criteria) -> None:
        if criteria.has_words and criteria.sort is Sort.RELEVANCE:
            self.searcher.search(query, PAGE_SIZE, count=False)
            return
        order = tantivy.Order.Asc if criteria.sort is Sort.OLDEST else tantivy.Order.Desc
        self.searcher.search(query, PAGE_SIZE, count=False, order_by_field="day", order=order)

    def _write(self, question: questions.Question) -> tantivy.Query:
        filters = list(self._write_filters(question))
        clauses = [
            tantivy.Query.boolean_query([(tantivy.Occur.Should, self._write_term(term)) for term in terms])
            for clause in question.criteria.clauses
            if (terms := question.vocabulary.lookup(clause))
        ]
        strict = self._join([*clauses, *filters])
        if len(clauses) < 2 or (self.searcher.search(self._join(clauses), 1, count=True).count or 0) >= ENOUGH:
            return strict
        anything = tantivy.Query.boolean_query([(tantivy.Occur.Should, clause) for clause in clauses])
        return self._join([anything, *filters])

    def _join(self, queries: list[tantivy.Query]) -> tantivy.Query:
        if not queries:
            return tantivy.Query.all_query()
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in queries])

    def _write_term(self, term: Term) -> tantivy.Query:
        words = [lexeme.query.strip("':*") for lexeme in term.lexemes]
        if " <-> " in term.query:
            return tantivy.Query.phrase_query(self.index.schema, "text", term.query.replace("'", "").split(" <-> "))
        found = [(tantivy.Occur.Should, tantivy.Query.term_query(self.index.schema, "text", word)) for word in words]
        return tantivy.Query.boolean_query(found)

    def _write_filters(self, question: questions.Question) -> Iterator[tantivy.Query]:
        for field, facet in (("outlet", "outlets"), ("officials", "officials"), ("places", "places")):
            ids = question.filters.ids(facet)
            if ids is not None:
                yield tantivy.Query.term_set_query(self.index.schema, field, list(ids))
        criteria = question.criteria
        if criteria.since or criteria.until:
            since = int(f"{criteria.since:%Y%m%d}") if criteria.since else 1
            until = int(f"{criteria.until:%Y%m%d}") if criteria.until else 99999999
            yield tantivy.Query.range_query(self.index.schema, "day", tantivy.FieldType.Integer, since, until)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
