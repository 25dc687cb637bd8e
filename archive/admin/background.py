"""Hands long work to the background worker by the names of its tasks: the web server never loads what does it."""

from collections.abc import Iterable

from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

REEXTRACT = "archive.jobs.reextract"
BATCH_SIZE = 100  # articles of one task: a worker that is stopped loses little, and several share the work


def defer_reextraction(article_ids: Iterable[int]) -> int:
    """Queue the reading of these articles anew, BATCH_SIZE a task; returns how many tasks."""
    ids: list[JSONValue] = list(article_ids)
    batches = [ids[first : first + BATCH_SIZE] for first in range(0, len(ids), BATCH_SIZE)]
    for batch in batches:
        app.configure_task(REEXTRACT).defer(article_ids=batch)
    return len(batches)
