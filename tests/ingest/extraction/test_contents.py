"""Where reported words begin and end."""

import pytest

from archive.ingest.extraction.attribution import Attribution
from tests.ingest.extraction.reading import candidates, tokens


def attribution(body: str) -> Attribution:
    return Attribution(tokens(body), candidates(body))


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("mengatakan bahwa perang telah usai .", "perang telah usai ."),
        ("mengatakan , perang telah usai .", "perang telah usai ."),
        ("mengatakan kepada wartawan pada Selasa ( 17 / 6 ) , perang telah usai .", "perang telah usai ."),
        ("mengatakan di media sosial miliknya, Truth, bahwa perang telah usai .", "perang telah usai ."),
        ("memperingatkan lawannya bahwa perang belum usai .", "perang belum usai ."),
        ("menuntut pasukan mundur , kata Rudi Hart .", "pasukan mundur"),
        ("menuntut pasukan mundur , seperti dilansir Reuters .", "pasukan mundur"),
    ],
)
def test_content_is_what_is_reported(body: str, content: str) -> None:
    found = attribution(body)
    span = found.contents.read(0, len(found.tokens))
    assert found.tokens.text(span.first, span.last) == content
