"""What the search page says of what was typed."""

import pytest

from archive.search import notices
from archive.search.query_language import Kind, Notice


@pytest.mark.parametrize("kind", Kind)
def test_every_notice_is_a_sentence(kind: Kind) -> None:
    assert notices.say(Notice(kind=kind, text="100%")).endswith(".")
