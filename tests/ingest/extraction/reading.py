"""What tests of statements share: an article of invented paragraphs, read with the shipped knowledge."""

from archive.entities import shipped_knowledge
from archive.ingest.documents import ArticleText, SpeakerDraft, StatementDraft
from archive.ingest.extraction import statements
from archive.ingest.extraction.candidates import Candidate, Page
from archive.ingest.extraction.finder import Finder
from archive.ingest.extraction.lookup import prepare
from archive.ingest.extraction.naming import Naming
from archive.ingest.extraction.tokens import Tokens

Draft = tuple[tuple[SpeakerDraft, ...], tuple[StatementDraft, ...]]


def read(*paragraphs: str, outlet_names: tuple[str, ...] = ()) -> Draft:
    text = ArticleText(title=None, paragraphs=paragraphs, outlet_names=outlet_names)
    return statements.read(text, shipped_knowledge.load())


def said(*paragraphs: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement."""
    speakers, found = read(*paragraphs)
    return [(speakers[statement.speaker].name, statement.text) for statement in found]


def tokens(body: str) -> Tokens:
    return Tokens(body, prepare(shipped_knowledge.load()).name_parts)


def page(body: str) -> Page:
    found = tokens(body)
    return Page(found, prepare(shipped_knowledge.load()), Naming(found, prepare(shipped_knowledge.load())))


def candidates(body: str) -> list[Candidate]:
    return list(Finder(tokens(body), prepare(shipped_knowledge.load())).find())
