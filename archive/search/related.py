"""More like this: articles that share rare words, officials and places with one, those of the same days first."""

from pathlib import Path

from archive.models.search_statistics import FREQUENT
from archive.search.asking import planning
from archive.search.terms import LARGE

WORDS = 12  # the article's heaviest rare words that are compared; as many officials and places
NAMED_WEIGHT = 3  # of an official or place, as of a word that occurs so often
SHARE = 0.15  # of the worth of all that is compared, that a related article shares at least
CANDIDATES = 50  # articles whose days are looked at
DAYS = 14.0  # after so many days less than half of the bonus of the same day is left

_SQL = (Path(__file__).parent / "related.sql").read_text(encoding="utf-8")


def related(article_id: int, limit: int = 5) -> list[int]:
    """The ids of the most related visible articles, the nearest first, in one query; none for a hidden article."""
    values = {
        "id": article_id,
        "limit": limit,
        "large": LARGE,
        "frequent": FREQUENT,
        "words": WORDS,
        "named": NAMED_WEIGHT,
        "share": SHARE,
        "candidates": CANDIDATES,
        "days": DAYS,
    }
    return [id for (id,) in planning.run_prepared(_SQL, values)]
