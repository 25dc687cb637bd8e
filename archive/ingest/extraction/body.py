"""The body of an article in a page's lines: paragraphs without boilerplate, headline, dateline and credits."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.ingest.documents import Credit
from archive.ingest.extraction import headlines, teasers
from archive.language import datelines, dates, lines
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
_MAX_SIGNATURE = 400
# What looks like an ending near the head of a page stands above the text.
_MIN_BEFORE_ENDING = 0.3
# Above the text stand a path, headline, date, captions: no more lines than this, and no whole sentences but a lead.
_MAX_HEAD = 10
_MIN_LEAD = 60
_SENTENCE = re.compile(r"[.!?…][\"”’)]{0,2}$")
_DEFAULT_ROLE = "Penulis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An article's text: `title` as printed or None, paragraphs after the dateline, credits in order.

    `stamp` is the line above the text that says when it was published, as printed.
    """

    title: str | None
    paragraphs: tuple[str, ...]
    dateline: datelines.Dateline | None
    credits: tuple[Credit, ...]
    stamp: str | None = None

    @property
    def head(self) -> str:
        """What is printed above or before the text and may hold the day of publication."""
        return f"{self.stamp or ''}\n{self.dateline.text if self.dateline else ''}"


def read(text: str, title: str | None, names: datelines.Names) -> Body:
    """The body in the page's lines; `title` is what the page's metadata state, None where the text may print it.

    No paragraph is empty; there may be none at all.
    """
    parted = _part_lines(lines.unwrap(_cut_ending(text)))
    kept = [line for line in teasers.drop(filter(None, parted), is_boilerplate) if line]
    stamp = next((line for line in kept[:_MAX_HEAD] if dates.is_stamp(line)), None)
    printed, rest = headlines.detach([line for line in kept if line != stamp], title)
    credits, rest = _split_credits(rest)
    paragraphs = [line for line in lines.join(rest) if not is_boilerplate(line)]
    dateline, paragraphs = _cut_head(paragraphs, names)
    paragraphs, signed = _finish(paragraphs)
    return Body(
        title=title or printed,
        paragraphs=tuple(paragraphs),
        dateline=dateline,
        credits=tuple([*credits, *signed][:_MAX_CREDITS]),
        stamp=stamp,
    )


def _cut_head(paragraphs: list[str], names: datelines.Names) -> tuple[datelines.Dateline | None, list[str]]:
    """The dateline and the paragraphs behind it; of what stands above it only whole sentences are kept."""
    for at, paragraph in enumerate(paragraphs[:_MAX_HEAD]):
        dateline = datelines.read(paragraph, names)
        if dateline and (at == 0 or dateline.outlet):
            head = [line for line in paragraphs[:at] if len(line) >= _MIN_LEAD and _SENTENCE.search(line)]
            return dateline, [*head, paragraph[dateline.end :].strip(), *paragraphs[at + 1 :]]
    return None, paragraphs


def is_boilerplate(line: str) -> bool:
    """Whether the line as a whole is known to be no part of an article."""
    if len(line) > _MAX_BOILERPLATE:
        return False
    return any(pattern.fullmatch(line) for pattern in read_patterns("lines.tsv", _TABLES))


def _cut_ending(text: str) -> str:
    for pattern in read_patterns("endings.tsv", _TABLES):
        found = pattern.search(text)
        if found and found.start() >= _MIN_BEFORE_ENDING * len(text):
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


def _finish(paragraphs: list[str]) -> tuple[list[str], list[Credit]]:
    """The paragraphs without what an editor leaves at the end, and whom that names."""
    rest = list(paragraphs)
    signed: list[Credit] = []
    while rest:
        last = rest.pop()
        for pattern in read_patterns("signatures.tsv", _TABLES):
            match = pattern.search(last[-_MAX_SIGNATURE:])
            if match and pattern.groupindex and match["name"]:
                signed.append(Credit(role=_DEFAULT_ROLE, name=match["name"].strip().title()))
            if match:
                last = last[: len(last) - len(match.group())]
        if last.strip():
            rest.append(last.strip())
            break
    return rest, signed
