import json

from archive.web.exports import geojson
from tests.web.exports import made


def _read(*records: made.ArticleRecord | made.StatementRecord, kind: str = "articles") -> dict[str, object]:
    return json.loads("".join(geojson.write(records, made.asked(kind))))


def test_collection_says_what_was_asked() -> None:
    found = _read()
    assert (found["type"], found["features"]) == ("FeatureCollection", [])
    assert found["metadata"]["query"] == 'rudal media:"harian-uji"'


def test_feature_has_a_point_for_every_place_that_is_known() -> None:
    (feature,) = _read(made.article())["features"]
    assert (feature["type"], feature["id"]) == ("Feature", 7)
    assert feature["geometry"] == {"type": "MultiPoint", "coordinates": [[106.8, -6.12346]]}
    assert feature["properties"]["title"] == made.NASTY


def test_feature_without_places_has_no_geometry() -> None:
    found = _read(made.article(places=()), made.article(id=8))
    assert [feature["geometry"] is None for feature in found["features"]] == [True, False]


def test_feature_of_a_statement_lies_where_its_article_does() -> None:
    (feature,) = _read(made.statement(), kind="statements")["features"]
    assert (feature["id"], feature["geometry"]["coordinates"]) == ("7-p3", [[106.8, -6.12346]])
