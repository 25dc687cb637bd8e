"""From a raw document to all that the machine understands of it."""

from dataclasses import replace
from datetime import date
from functools import partial

from archive.entities import rules
from archive.entities.knowledge import Knowledge
from archive.ingest import fingerprints, readers
from archive.ingest.documents import PARAGRAPH_BREAK, ArticleDraft, ArticleText, Page, RawDocument, WrittenText
from archive.ingest.errors import NoArticleFound
from archive.ingest.extraction import body, dating, headlines, lookup, mentions, metadata, places, statements, wires
from archive.language import datelines, dates, spacing
from archive.language.names import name_key
from archive.language.text import count_letters

# An article has at least a sentence.
_MIN_LETTERS = 20
# What is understood of a text: the longest reports have half of this; the rest is kept, and read by people and search.
_MAX_UNDERSTOOD = 100_000


def extract(raw: RawDocument, knowledge: Knowledge, as_of: date, written: WrittenText | None = None) -> ArticleDraft:
    """The article in the document. Raises RejectedDocument where it holds none.

    A date without a year lies before `as_of`, or before the day of capture where the document carries that. Where a
    curator has `written` the text, that is read, as it is.
    """
    page = readers.parse(raw, knowledge.rules)
    main = _read_body(page, knowledge)
    if count_letters("".join(main.paragraphs), _MIN_LETTERS) < _MIN_LETTERS:
        raise NoArticleFound
    printed = main.dateline.outlet if main.dateline else None
    outlet = metadata.read_outlet(page.url, page.outlet, printed, knowledge)
    names = metadata.list_names(outlet, printed, knowledge)
    text = _take_over(written, main, names) if written else _write_text(main, names, knowledge)
    part = _limit(text)
    terms = partial(mentions.titled_positions, part, knowledge)
    limit = raw.captured_at.astimezone(dates.WIB).date() if raw.captured_at else as_of
    speakers, found = statements.read(part, knowledge)
    located = places.read(part, knowledge)
    return ArticleDraft(
        key=fingerprints.article_key(raw, page.url),
        external_id=fingerprints.external_id(raw),
        url=page.url,
        title=written.title if written else text.title or headlines.make(text.paragraphs),
        title_printed=text.title is not None,
        paragraphs=text.paragraphs,
        outlet=outlet,
        published=dating.read(page, part, main.head, terms, limit),
        read_as_of=limit,
        dateline=text.dateline,
        dateline_place=places.find_dateline(located, text.dateline, knowledge),
        authors=metadata.read_authors(page.author),
        credits=main.credits,
        wire_sources=wires.read(part.body, main.notes, text.outlet_names),
        speakers=speakers,
        statements=found,
        places=located,
    )


def _read_body(page: Page, knowledge: Knowledge) -> body.Body:
    """The body by the rules that curators wrote for the outlet, which the text itself may have to name first."""
    host = fingerprints.find_host(page.url) or ""
    known = rules.find(knowledge.rules, host, [page.outlet])
    main = body.read(page.text, page.title, _name_tests(knowledge), known)
    if known is not rules.NO_RULES or not main.dateline:
        return main
    printed = rules.find(knowledge.rules, "", [main.dateline.outlet])
    return main if printed is rules.NO_RULES else body.read(page.text, page.title, _name_tests(knowledge), printed)


def _write_text(main: body.Body, outlet_names: tuple[str, ...], knowledge: Knowledge) -> ArticleText:
    return ArticleText(
        title=main.title,
        paragraphs=_repair(main.paragraphs, knowledge),
        dateline=main.dateline.place if main.dateline else None,
        outlet_names=outlet_names,
    )


def _take_over(written: WrittenText, main: body.Body, outlet_names: tuple[str, ...]) -> ArticleText:
    """The curator's text; whether a title is printed, and where the article is dated from, the document says."""
    return ArticleText(
        title=written.title if main.title is not None else None,
        paragraphs=written.paragraphs,
        dateline=main.dateline.place if main.dateline else None,
        outlet_names=outlet_names,
    )


def _limit(text: ArticleText) -> ArticleText:
    """The beginning of a text that is too long; offsets into its body are offsets into the whole body as well."""
    kept: list[str] = []
    room = _MAX_UNDERSTOOD
    for paragraph in text.paragraphs:
        if room <= 0:
            break
        kept.append(paragraph[:room])
        room -= len(paragraph) + len(PARAGRAPH_BREAK)
    return text if room > 0 else replace(text, paragraphs=tuple(kept))


def _repair(paragraphs: tuple[str, ...], knowledge: Knowledge) -> tuple[str, ...]:
    """The paragraphs with the spaces that a scraper lost."""
    known = spacing.Known(
        printed=spacing.list_capitalised("\n".join(paragraphs)),
        names=lookup.prepare(knowledge).name_parts,
        whole=knowledge.places,
    )
    return tuple(spacing.repair(paragraph, known) for paragraph in paragraphs)


def _name_tests(knowledge: Knowledge) -> datelines.Names:
    """How datelines tell names; a country alone is a dateline only in capitals, elsewhere it begins a sentence."""

    def is_place(name: str) -> bool:
        known = knowledge.places.get(name_key(name), ())
        return bool(known) and (name.isupper() or any(place.type != "country" for place in known))

    def is_outlet(name: str) -> bool:
        return name_key(name) in knowledge.outlets

    return datelines.Names(is_place=is_place, is_outlet=is_outlet)
