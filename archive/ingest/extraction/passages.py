"""Sentences and quotations of an article's body as token ranges."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.ingest.documents import PARAGRAPH_BREAK
from archive.ingest.extraction.tokens import Tokens
from archive.language import sentences

_LONGEST_SENTENCE = 400  # tokens
_MOST_PARAGRAPHS = 6  # that one quotation goes through


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of a quotation as characters [start, end) of the body; `first` and `last` bound its tokens with marks.

    `closed` is False where it goes on in the next paragraph, `opened` where it came from the one before.
    """

    start: int
    end: int
    first: int
    last: int
    words: int
    opened: bool = True
    closed: bool = True
    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as the token range [first, last) with the quotations in it; `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int
    opens_paragraph: bool
    quotes: tuple[Quote, ...] = ()


def divide(paragraphs: Sequence[str], tokens: Tokens) -> Iterator[Sentence]:
    """Every sentence of the paragraphs in order; the body that `tokens` is made from joins these paragraphs.

    What is longer than any sentence (text without stops) is cut, so that the time to read it stays linear. A quotation
    that opens in one paragraph and closes in a later one is one, and makes one sentence of those around its ends.
    """
    pending: list[Sentence] = []
    for sentence in _sentences(paragraphs, tokens):
        if pending and sentence.paragraph > pending[-1].paragraph and not _may_go_on(pending, sentence):
            yield from pending
            pending = []
        if pending or (sentence.quotes and not sentence.quotes[-1].closed):
            pending.append(sentence)
        else:
            yield sentence
        if len(pending) > 1 and _closes(sentence):
            yield _joined(pending)
            pending = []
    yield from pending


def _sentences(paragraphs: Sequence[str], tokens: Tokens) -> Iterator[Sentence]:
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        quotes = deque(_quote(quotation, offset, tokens) for quotation in sentences.find_quotations(paragraph))
        opens_paragraph = True
        for start, end in sentences.split(paragraph):
            for first, last in _pieces(tokens.at(offset + start), tokens.at(offset + end)):
                within = tuple(_take(quotes, last))
                yield Sentence(first=first, last=last, paragraph=number, opens_paragraph=opens_paragraph, quotes=within)
                opens_paragraph = False
        offset += len(paragraph) + len(PARAGRAPH_BREAK)


def _may_go_on(pending: Sequence[Sentence], sentence: Sentence) -> bool:
    """True if the quotation that `pending` opens may still be open in this sentence, the first of its paragraph."""
    near = sentence.paragraph - pending[0].paragraph < _MOST_PARAGRAPHS
    return near and (not sentence.quotes or not sentence.quotes[0].opened)


def _closes(sentence: Sentence) -> bool:
    return bool(sentence.quotes) and not sentence.quotes[0].opened


def _joined(parts: Sequence[Sentence]) -> Sentence:
    """One sentence from the one in which a quotation opens to the one in which it closes."""
    opening, closing = parts[0].quotes[-1], parts[-1].quotes[0]
    quote = replace(opening, end=closing.end, last=closing.last, words=opening.words + closing.words, closed=True)
    quotes = (*parts[0].quotes[:-1], quote, *parts[-1].quotes[1:])
    return replace(parts[0], last=parts[-1].last, quotes=quotes)


def _pieces(first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last, _LONGEST_SENTENCE):
        yield start, min(last, start + _LONGEST_SENTENCE)


def _take(quotes: deque[Quote], last: int) -> Iterator[Quote]:
    """The quotations that begin before token `last`, taken away from the front."""
    while quotes and quotes[0].first < last:
        yield quotes.popleft()


def _quote(quotation: sentences.Quotation, offset: int, tokens: Tokens) -> Quote:
    start, end = quotation.start + offset, quotation.end + offset
    inner_first, inner_last = tokens.at(start), tokens.at(end)
    while start < end and tokens.body[start].isspace():
        start += 1
    while end > start and (tokens.body[end - 1].isspace() or tokens.body[end - 1] == ","):
        end -= 1
    words = sum(1 for index in range(inner_first, inner_last) if tokens.words[index][0].isalnum())
    return Quote(
        start=start,
        end=end,
        first=max(inner_first - quotation.opened, 0),
        last=min(inner_last + quotation.closed, len(tokens)),
        words=words,
        opened=quotation.opened,
        closed=quotation.closed,
        single=quotation.single,
    )
