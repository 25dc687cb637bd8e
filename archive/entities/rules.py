"""What curators know of the pages and texts of one outlet: selectors, lines that are no article, datelines. Pure.

Patterns are literal words with wildcards, matched in linear time: no pattern of a curator's can hold up ingest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive.language.names import name_key

WILDCARD = "*"
PLACE = "{tempat}"
_MAX_LINE = 500  # a line of boilerplate is short
_MAX_PLACE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRules:
    """CSS selectors for what a page holds, tried in order before the shipped ones; `dropped` are patterns of whole
    lines, `datelines` of what stands before the first words, with PLACE for the place.
    """

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    datelines: tuple[str, ...] = ()

    def drop_lines(self, text: str) -> str:
        """The text without the lines that are no part of an article."""
        if not self.dropped:
            return text
        return "\n".join(line for line in text.split("\n") if not self._drops(line.strip()))

    def _drops(self, line: str) -> bool:
        return 0 < len(line) <= _MAX_LINE and any(fits(pattern, line) for pattern in self.dropped)

    def cut_dateline(self, paragraph: str) -> tuple[int, str | None] | None:
        """Where the report's own words begin behind a dateline, and the place as printed; None where there is none."""
        for pattern in self.datelines:
            found = _cut(pattern, paragraph)
            if found and paragraph[found[0] :].strip():
                return found
        return None


NO_RULES = OutletRules()


def find(rules: Mapping[str, OutletRules], host: str, names: Iterable[str | None]) -> OutletRules:
    """The rules of the outlet with that host, or a domain above it, or one of these names; NO_RULES for none.

    `rules` is `Knowledge.rules`: by name key of domains and printed names.
    """
    if not rules:
        return NO_RULES
    labels = host.lower().strip(".").split(".")
    domains = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    for name in (*domains, *names):
        if name and (found := rules.get(name_key(name))):
            return found
    return NO_RULES


def fits(pattern: str, line: str) -> bool:
    """Whether the whole line is as the pattern says, whatever the case; WILDCARD stands for any characters or none."""
    parts = pattern.casefold().split(WILDCARD)
    rest = line.casefold()
    if len(parts) == 1:
        return rest == parts[0]
    if not rest.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1]:
        found = rest.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return len(rest) - at >= len(parts[-1]) and rest.endswith(parts[-1])


def _cut(pattern: str, paragraph: str) -> tuple[int, str | None] | None:
    before, mark, after = pattern.partition(PLACE)
    if not paragraph.startswith(before):
        return None
    if not mark:
        return len(before), None
    end = paragraph.find(after, len(before), len(before) + _MAX_PLACE + len(after)) if after else -1
    place = paragraph[len(before) : end].strip() if end > 0 else ""
    return (end + len(after), place) if place else None
