"""The body of an article in a page's lines: paragraphs without boilerplate, headline, dateline and credits."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.entities.rules import NO_RULES, OutletRules
from archive.ingest.documents import Credit
from archive.ingest.extraction import headlines, teasers
from archive.language import datelines, dates, lines
from archive.language.tables import read_patterns

_TABLES = "archive.ingest.extraction.outlets"

# Mark-down that some collectors keep: links, escapes, headings, emphasis.
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\([^()\s]{0,500}\)(?:\{[^{}\n]{0,80}\})?")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!@>~|\"'])|\\$")
_MARKS = re.compile(r"^#{1,6}\s(?=\S)|(?<!\w)\*{2,3}(?=\S)|(?<=\S)\*{2,3}(?!\w)")
# A line of boilerplate is short; a longer one is never matched as a whole.
_MAX_BOILERPLATE = 500
# A page has few credits; more matches are a list that is none.
_MAX_CREDITS = 12
_MAX_SIGNATURE = 400
# What looks like an ending near the head of a page stands above the text.
_MIN_BEFORE_ENDING = 0.3
# Pages that nest their blocks say everything twice; short lines may be repeated with a reason.
_MIN_REPEATED = 60
# Above the text stand a path, headline, date, captions: no more lines than this, and no whole sentences but a lead.
_MAX_HEAD = 10
_MIN_LEAD = 60
_SENTENCE = re.compile(r"[.!?…][\"”’)]{0,2}$")
_NOTE = re.compile(r"(?i)(?:artikel|berita|laporan|tulisan|sumber)\b.{0,40}(?:tayang|terbit|dimuat|:)")
# Who signs a text: a name in capitals, in brackets, behind a role or behind the outlet.
_SIGNED = re.compile(
    r"(?:(?P<role>Diadaptasi|Editor|Penulis|Reporter)(?: oleh)?\s?:?\s|\((?:[\w.-]{2,30}/)?)?"
    r"(?P<name>[A-Z][\w.']{1,20}(?:\s[A-Z][\w.']{0,20}){1,3})\s?(?:$|\)|\|)"
)
_DEFAULT_ROLE = "Penulis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An article's text: `title` as printed or None, paragraphs after the dateline, credits in order.

    `stamp` is the line above the text that says when it was published, as printed; `notes` are the lines around it that
    say where it comes from.
    """

    title: str | None
    paragraphs: tuple[str, ...]
    dateline: datelines.Dateline | None
    credits: tuple[Credit, ...]
    stamp: str | None = None
    notes: str = ""

    @property
    def head(self) -> str:
        """What is printed above or before the text and may hold the day of publication."""
        return f"{self.stamp or ''}\n{self.dateline.text if self.dateline else ''}"


def read(text: str, title: str | None, names: datelines.Names, rules: OutletRules = NO_RULES) -> Body:
    """The body in the page's lines; `title` is what the page's metadata state, None where the text may print it.

    `rules` are those that curators wrote for the outlet. No paragraph is empty; there may be none at all.
    """
    main, tail = _cut_ending(rules.drop_lines(text))
    parted = list(filter(None, _part_lines(lines.unwrap(main))))
    kept = [line for line in teasers.drop(parted, is_boilerplate) if line]
    stamp = next((line for line in kept[:_MAX_HEAD] if dates.is_stamp(line)), None)
    printed, rest = headlines.detach([line for line in kept if line != stamp], title)
    credits, rest = _split_credits(rest)
    paragraphs = [line for line in lines.join(rest) if not is_boilerplate(line)]
    dateline, paragraphs = _cut_head(paragraphs, names, rules)
    paragraphs = _drop_repeated(paragraphs, dateline.text if dateline else "")
    paragraphs, signature = _finish(paragraphs)
    credits += _read_signature(signature)
    return Body(
        title=title or printed,
        paragraphs=tuple(paragraphs),
        dateline=dateline,
        credits=tuple(credits[:_MAX_CREDITS]),
        stamp=stamp,
        notes="\n".join([*(credit.name for credit in credits), signature, *_list_notes([*parted, tail])]),
    )


def _cut_head(
    paragraphs: list[str], names: datelines.Names, rules: OutletRules
) -> tuple[datelines.Dateline | None, list[str]]:
    """The dateline and the paragraphs behind it; of what stands above it only whole sentences are kept."""
    for at, paragraph in enumerate(paragraphs[:_MAX_HEAD]):
        own = _read_own(paragraph, rules)
        dateline = own or datelines.read(paragraph, names)
        if dateline and (at == 0 or own or dateline.outlet):
            head = [line for line in paragraphs[:at] if len(line) >= _MIN_LEAD and _SENTENCE.search(line)]
            return dateline, [*head, paragraph[dateline.end :].strip(), *paragraphs[at + 1 :]]
    return None, paragraphs


def _read_own(paragraph: str, rules: OutletRules) -> datelines.Dateline | None:
    """The dateline as a curator described it."""
    found = rules.cut_dateline(paragraph)
    if found is None:
        return None
    end, place = found
    return datelines.Dateline(
        text=paragraph[:end].strip(), end=end, place=datelines.format_place(place) if place else None
    )


def is_boilerplate(line: str) -> bool:
    """Whether the line as a whole is known to be no part of an article."""
    if len(line) > _MAX_BOILERPLATE:
        return False
    return any(pattern.fullmatch(line) for pattern in read_patterns("lines.tsv", _TABLES))


def _cut_ending(text: str) -> tuple[str, str]:
    """The article, and the head of what stands behind its end."""
    tail = ""
    for pattern in read_patterns("endings.tsv", _TABLES):
        found = pattern.search(text)
        if found and found.start() >= _MIN_BEFORE_ENDING * len(text):
            text, tail = text[: found.start()], text[found.start() :][:_MAX_SIGNATURE]
    return text, tail.strip()


def _list_notes(whole: Iterable[str]) -> list[str]:
    return [line for line in whole if _NOTE.match(line)]


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


def _finish(paragraphs: list[str]) -> tuple[list[str], str]:
    """The paragraphs without what an editor leaves at the end, and that."""
    rest = list(paragraphs)
    signature: list[str] = []
    while rest:
        last = teasers.cut_tail(rest.pop())
        for pattern in read_patterns("signatures.tsv", _TABLES):
            match = pattern.search(last[-_MAX_SIGNATURE:])
            if match:
                signature.append(match.group().strip())
                last = last[: len(last) - len(match.group())]
        if last.strip():
            rest.append(last.strip())
            break
    return rest, "\n".join(signature)


def _read_signature(signature: str) -> list[Credit]:
    """Whom the lines at the end name."""
    found = (_SIGNED.match(line) for line in signature.split("\n"))
    return [Credit(role=match["role"] or _DEFAULT_ROLE, name=_capitalise(match["name"])) for match in found if match]


def _capitalise(name: str) -> str:
    return name.strip().title() if name.isupper() else name.strip()


def _drop_repeated(paragraphs: list[str], head: str) -> list[str]:
    """The paragraphs without those that say again what one before says; `head` is the dateline."""
    plain = [paragraph.removeprefix(head).strip() if head else paragraph for paragraph in paragraphs]
    seen: set[str] = set()
    kept = []
    for paragraph in plain:
        if len(paragraph) < _MIN_REPEATED or paragraph not in seen:
            kept.append(paragraph)
        seen.add(paragraph)
    return kept
