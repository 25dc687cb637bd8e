"""What is wrong with annotations: words that do not stand in their article, speakers that are not listed."""

from collections.abc import Iterator

from archive.evaluation.annotations import AnnotatedArticle, Place, Speaker
from archive.evaluation.letters import Letters


def find(article: AnnotatedArticle) -> tuple[str, ...]:
    """A sentence a fault, in the order of the annotations; a statement with one cannot be measured."""
    return (*_find_in_statements(article), *_find_in_spellings(article))


def _find_in_statements(article: AnnotatedArticle) -> Iterator[str]:
    letters = Letters(article.body)
    listed = {speaker.name for speaker in article.speakers}
    for statement in article.statements:
        if statement.speaker not in listed:
            yield f"{article.id}: the speaker {statement.speaker!r} is not listed."
        if letters.find_between(statement.start, statement.end) is None:
            yield f"{article.id}: no words stand from {statement.start!r} to {statement.end!r}."


def _find_in_spellings(article: AnnotatedArticle) -> Iterator[str]:
    letters = Letters(f"{article.title} {article.body}")
    named: tuple[Speaker | Place, ...] = (*article.speakers, *article.places)
    for item in named:
        for spelling in item.spellings:
            if not letters.find_all(spelling):
                yield f"{article.id}: the spelling {spelling!r} of {item.name!r} does not occur."
