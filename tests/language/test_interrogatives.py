"""Words that ask."""

import pytest

from archive.language.interrogatives import is_interrogative


@pytest.mark.parametrize("word", ["siapa", "Siapakah", "BERAPA", "dimana", "manakah"])
def test_question_word_asks(word: str) -> None:
    assert is_interrogative(word)


@pytest.mark.parametrize("word", ["", "presiden", "siapapun", "kah"])
def test_other_word_does_not_ask(word: str) -> None:
    assert not is_interrogative(word)
