"""What the articles of one outlet, official or place have in common: counts by facet, over time, and the newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from archive.search import facets, hits
from archive.search.answers import Facet, Histogram, Hit
from archive.search.asking import pages, planning, samples
from archive.search.asking.counts import FACET_VALUES
from archive.search.asking.questions import Question
from archive.search.criteria import Criteria
from archive.search.filters import LEXEMES, Filters
from archive.search.said import spoken

_NO_QUESTION = Question(
    criteria=Criteria(), vocabulary=spoken.NO_WORDS, matching=spoken.NOTHING, filters=Filters()
)  # nothing is marked in what is listed

LARGE = 1_000_000  # articles of the archives for which the two ways to the newest are weighed

_PROFILE = (Path(__file__).parent / "profile.sql").read_text(encoding="utf-8")

_TOTAL = "SELECT COALESCE(sum(articles), 0)::bigint FROM archive_searchtally WHERE facet = %s AND value = %s"

# The columns of search entries that hold each facet, as a condition that needs no text to be read.
HOLDS = {
    "outlets": "entry.outlet_id = %(id)s",
    "officials": "entry.official_ids @> ARRAY[%(id)s]::bigint[]",
    "places": "entry.place_ids @> ARRAY[%(id)s]::bigint[]",
}

_WALKED = """
SELECT article_id FROM archive_searchentry AS entry WHERE {holds}
ORDER BY day DESC NULLS LAST, article_id DESC LIMIT %(size)s
"""
_GATHERED = """
WITH held AS MATERIALIZED (
    SELECT article_id, day FROM archive_searchentry AS entry WHERE entry.vector @@ %(lexeme)s::tsquery
)
SELECT article_id FROM held ORDER BY day DESC NULLS LAST, article_id DESC LIMIT %(size)s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Counts of articles; `total` is exact, the others are "sekitar" where they are `estimated` from a sample."""

    total: int
    estimated: bool
    outlets: Facet
    officials: Facet
    places: Facet
    histogram: Histogram


def count(facet: str, id: int) -> int:
    """How many articles that readers may see have this value, from the tally."""
    with connection.cursor() as cursor:
        cursor.execute(_TOTAL, [LEXEMES[facet], id])
        return int(cursor.fetchone()[0])


def profile(facet: str, id: int, total: int) -> Profile:
    """The profile of a value with so many articles (as `count` gave), itself left out of its facet, in one query."""
    factor = samples.choose(total, samples.BROAD)
    values: dict[str, str | int] = {
        "lexeme": write_lexeme(facet, id),
        "facet": facet,
        "id": id,
        "factor": factor,
        "values": FACET_VALUES,
    }
    sections = pages.read_rows(planning.run_prepared(_PROFILE.format(sample=samples.condition(factor)), values))
    found = {held.name: held for held in facets.read(sections)}
    return Profile(
        total=total,
        estimated=factor != samples.EVERY_ARTICLE,
        outlets=found["outlets"],
        officials=found["officials"],
        places=found["places"],
        histogram=facets.draw(sections.get("months", ())),
    )


def list_newest(facet: str, id: int, total: int, size: int) -> tuple[Hit, ...]:
    """The newest articles with this value, at most `size`, in two queries."""
    walked = facet == "outlets" or is_walked(total, size)
    sql = _WALKED.format(holds=HOLDS[facet]) if walked else _GATHERED
    found = planning.run_prepared(sql, {"size": size} | ({"id": id} if walked else {"lexeme": write_lexeme(facet, id)}))
    return show([row[0] for row in found])


def show(ids: Sequence[int]) -> tuple[Hit, ...]:
    """The articles with their beginnings, officials and places, in order, in one query."""
    return hits.show(_NO_QUESTION, ids)


def is_walked(articles: int, size: int) -> bool:
    """Whether the newest `size` of so many articles are found by walking the days: the more there are, the sooner."""
    return articles**2 > size * LARGE


def write_lexeme(facet: str, id: int) -> str:
    """The tsquery of the articles with this value."""
    return f"'{LEXEMES[facet]}:{id}'"
