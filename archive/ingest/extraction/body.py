"""The body of an article in a page's lines: paragraphs without boilerplate, headline, dateline and credits."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.ingest.documents import Credit
from archive.ingest.extraction import headlines, teasers
from archive.language import datelines, lines
from archive.language.tables import read_patterns

_TABLES = "archive.ingest.extraction.outlets"

# Mark-down that some collectors keep: links, escapes, headings, emphasis.
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\([^()\s]{0,500}\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!@>~|\"'])|\\$")
_MARKS = re.compile(r"^#{1,6}\s(?=\S)|(?<!\w)\*{2,3}(?=\S)|(?<=\S)\*{2,3}(?!\w)")
# A line of boilerplate is short; a longer one is never matched as a whole.
_MAX_BOILERPLATE = 500
# A page has few credits; more matches are a list that is none.
_MAX_CREDITS = 12
_DEFAULT_ROLE = "Penulis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An article's text: `title` as printed or None, paragraphs after the dateline, credits in order."""

    title: str | None
    paragraphs: tuple[str, ...]
    dateline: datelines.Dateline | None
    credits: tuple[Credit, ...]


def read(text: str, title: str | None, names: datelines.Names) -> Body:
    """The body in the page's lines; `title` is what the page's metadata state, None where the text may print it.

    No paragraph is empty; there may be none at all.
    """
    parted = _part_lines(lines.unwrap(_cut_ending(text)))
    kept = [line for line in teasers.drop(filter(None, parted), is_boilerplate) if line]
    printed, rest = headlines.detach(kept, title)
    credits, rest = _split_credits(rest)
    paragraphs = [line for line in lines.join(rest) if not is_boilerplate(line)]
    dateline = datelines.read(paragraphs[0], names) if paragraphs else None
    if dateline:
        paragraphs[0] = paragraphs[0][dateline.end :].strip()
    return Body(
        title=title or printed, paragraphs=_finish(paragraphs), dateline=dateline, credits=tuple(credits[:_MAX_CREDITS])
    )


def is_boilerplate(line: str) -> bool:
    """Whether the line as a whole is known to be no part of an article."""
    if len(line) > _MAX_BOILERPLATE:
        return False
    return any(pattern.fullmatch(line) for pattern in read_patterns("lines.tsv", _TABLES))


def _cut_ending(text: str) -> str:
    for pattern in read_patterns("endings.tsv", _TABLES):
        found = pattern.search(text)
        if found and found.start():
            text = text[: found.start()]
    return text


def _part_lines(whole: Iterable[str]) -> Iterator[str]:
    """The lines without mark-down, parted where boilerplate stands inside."""
    for line in whole:
        plain = _MARKS.sub("", _ESCAPE.sub(r"\1", _LINK.sub(r"\1", line)))
        for pattern in read_patterns("insertions.tsv", _TABLES):
            plain = pattern.sub("\n", plain)
        yield from (part.strip() for part in plain.split("\n"))


def _split_credits(whole: Iterable[str]) -> tuple[list[Credit], list[str]]:
    credits: list[Credit] = []
    rest: list[str] = []
    for line in whole:
        credit = _read_credit(line)
        if credit:
            credits.append(credit)
        else:
            rest.append(line)
    return credits, rest


def _read_credit(line: str) -> Credit | None:
    if len(line) > _MAX_BOILERPLATE:
        return None
    for pattern in read_patterns("credits.tsv", _TABLES):
        match = pattern.fullmatch(line)
        if match:
            return Credit(role=match["role"] or _DEFAULT_ROLE, name=match["name"].strip())
    return None


def _finish(paragraphs: list[str]) -> tuple[str, ...]:
    """The paragraphs without what an editor leaves at the end."""
    while paragraphs:
        last = paragraphs.pop()
        for pattern in read_patterns("signatures.tsv", _TABLES):
            last = pattern.sub("", last)
        if last.strip():
            paragraphs.append(last.strip())
            break
    return tuple(paragraph for paragraph in paragraphs if paragraph)
