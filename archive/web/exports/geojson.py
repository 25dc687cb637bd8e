"""GeoJSON (RFC 7946): a feature an article or statement, with the points of the places that its article names.

An article without a known place is a feature without geometry, so that the file is complete. What was asked stands
beside the features, in `metadata`, which the format leaves free.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from archive.search.records import PlaceRecord, StatementRecord
from archive.web.exports import jsonl, rows
from archive.web.exports.asked import Asked, Record

DIGITS = 5  # of a coordinate, about a metre


def write(records: Iterable[Record], asked: Asked) -> Iterator[str]:
    """One FeatureCollection, a feature a line."""
    metadata = json.dumps(jsonl.describe(asked), ensure_ascii=False)
    yield f'{{"type": "FeatureCollection", "metadata": {metadata}, "features": ['
    separator = "\n"
    for record in records:
        yield separator + json.dumps(_describe(record, asked), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _describe(record: Record, asked: Asked) -> dict[str, Any]:
    properties = rows.flatten(rows.describe(record, asked))
    article = record.article if isinstance(record, StatementRecord) else record
    return {
        "type": "Feature",
        "id": properties["id"],
        "geometry": _locate(article.places),
        "properties": properties,
    }


def _locate(places: Iterable[PlaceRecord]) -> dict[str, Any] | None:
    points = [
        [round(place.longitude, DIGITS), round(place.latitude, DIGITS)]
        for place in places
        if place.latitude is not None and place.longitude is not None
    ]
    return {"type": "MultiPoint", "coordinates": points} if points else None
