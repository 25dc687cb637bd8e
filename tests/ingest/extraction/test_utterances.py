"""What the readers of utterances share."""

import pytest

from archive.ingest.extraction.attribution import Attribution
from archive.ingest.extraction.contents import Content
from archive.ingest.extraction.utterances import Scene, is_date
from archive.language.speech import function_words
from tests.ingest.extraction.reading import tokens


@pytest.mark.parametrize(
    ("body", "pointing"),
    [("Hal itu juga", True), ("Pernyataan tersebut Rabu 18", True), ("Serangan itu", False), ("", True)],
)
def test_is_pointing_tells_words_that_only_point_back(body: str, pointing: bool) -> None:
    found = tokens(body)
    scene = Scene(found, Attribution(found, ()), function_words())
    assert scene.is_pointing(Content(first=0, last=len(found))) is pointing


@pytest.mark.parametrize(("low", "date"), [("rabu", True), ("juni", True), ("18", True), (",", True), ("kapal", False)])
def test_is_date(low: str, date: bool) -> None:
    assert is_date(low) is date
