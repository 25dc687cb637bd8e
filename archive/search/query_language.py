"""The search box as a language: text to criteria and back. Pure; nothing that is typed is an error.

Words are joined by AND; `"a phrase"`, `OR`, `-word`, `begin*`; `media: pejabat: tempat:` take a word or a quoted name,
`dari: sampai:` a year, month or day. Whatever is none of these is plain words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from archive.search import days
from archive.search.criteria import Clause, Criteria, Phrase, Word

LENGTH_LIMIT = 500  # characters of the text that count
CLAUSE_LIMIT = 32  # words and phrases that count, alternatives included
VALUE_LIMIT = 20  # values of one filter that count
PREFIX_LETTERS = 2  # shorter beginnings are plain words; facet lexemes begin with one letter

# Names of filters as typed, with the attributes of Criteria.
FILTERS = {"media": "outlets", "pejabat": "officials", "tempat": "places"}
DATES = {"dari": "since", "sampai": "until"}
_OR = "OR"

_QUOTES = str.maketrans(dict.fromkeys("“”„‟″«»＂", '"'))
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_TOKEN = re.compile(
    r"(?P<minus>-?)"
    r"(?:(?P<name>media|pejabat|tempat|dari|sampai):\s{0,3}(?=\S))?"
    r'(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)|")',
    re.IGNORECASE,
)
# A date of several words may stand without quotation marks: `dari:10 September 2022`.
_BARE_DATE = re.compile(
    r"\b(?P<name>dari|sampai):\s{0,3}(?P<value>(?:\d{1,2}\s{1,3})?[a-z]{3,9}\s{1,3}\d{4})(?!\S)", re.IGNORECASE
)
_HAS_WORD = re.compile(r"[^\W_]")

Term = Word | Phrase


@dataclass(slots=True)
class _Reading:
    """What has been read so far; `joining` tells that OR stood before the next term."""

    clauses: list[Clause] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FILTERS.values()})
    dates: dict[str, date] = field(default_factory=dict)
    terms: int = 0
    joining: bool = False


def parse(text: str) -> Criteria:
    """The criteria that `text` asks for, of at most LENGTH_LIMIT characters and CLAUSE_LIMIT terms; never raises."""
    reading = _Reading()
    for match in _tokens(text):
        _read(match, reading)
    values = {name: tuple(dict.fromkeys(found))[:VALUE_LIMIT] for name, found in reading.values.items()}
    return Criteria(
        clauses=tuple(reading.clauses),
        outlets=values["outlets"],
        officials=values["officials"],
        places=values["places"],
        since=reading.dates.get("since"),
        until=reading.dates.get("until"),
    )


def render(criteria: Criteria) -> str:
    """The text that `parse` reads as these criteria; the order of results is no part of it."""
    parts = [_render_clause(clause) for clause in criteria.clauses]
    for name, attribute in FILTERS.items():
        parts += [f'{name}:"{value}"' for value in getattr(criteria, attribute)]
    for name, attribute in DATES.items():
        if day := getattr(criteria, attribute):
            parts.append(f"{name}:{day.isoformat()}")
    return " ".join(parts)


def tidy(text: str) -> str:
    """The first LENGTH_LIMIT characters without those that nobody sees, every quotation mark the plain one."""
    return _UNREADABLE.sub("", text[: 2 * LENGTH_LIMIT]).translate(_QUOTES)[:LENGTH_LIMIT]


def _tokens(text: str) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(_BARE_DATE.sub(r'\g<name>:"\g<value>"', tidy(text)))


def _read(match: re.Match[str], reading: _Reading) -> None:
    if match["bare"] == _OR and not match["minus"] and not match["name"]:
        reading.joining = bool(reading.clauses) and not reading.clauses[-1].negated
        return
    value = _clean(match["bare"] or match["quoted"] or "")
    if not _HAS_WORD.search(value):
        return
    name = (match["name"] or "").lower()
    if name and not match["minus"] and _read_filter(name, value, reading):
        return
    _add_clause(_term(match, value, name), bool(match["minus"]), reading)


def _read_filter(name: str, value: str, reading: _Reading) -> bool:
    """Whether the filter took the value; a day that does not exist is left to be plain words."""
    reading.joining = False
    if name in FILTERS:
        reading.values[FILTERS[name]].append(value)
        return True
    found = days.span(value)
    if found is None:
        return False
    reading.dates[DATES[name]] = found[0] if name == "dari" else found[1]
    return True


def _term(match: re.Match[str], value: str, name: str) -> Term:
    if match["quoted"] is not None:
        return Phrase(words=tuple(([name] if name else []) + value.split()))
    stem = value.rstrip("*")
    plain = stem.replace("*", "")
    prefix = stem != value and len(plain) >= PREFIX_LETTERS and plain.isalnum()
    return Word(text=f"{name}:{plain}" if name else plain, prefix=prefix and not name)


def _add_clause(term: Term, negated: bool, reading: _Reading) -> None:
    joins, reading.joining = reading.joining and not negated, False
    reading.terms += 1
    if reading.terms > CLAUSE_LIMIT:
        return
    if joins:
        last = reading.clauses[-1]
        reading.clauses[-1] = replace(last, alternatives=(*last.alternatives, term))
    else:
        reading.clauses.append(Clause(alternatives=(term,), negated=negated))


def _clean(value: str) -> str:
    """The value on one line without marks that mean something at its beginning."""
    return " ".join(value.split()).lstrip("-")


def _render_clause(clause: Clause) -> str:
    terms = [_render_term(term) for term in clause.alternatives]
    return " ".join(f"-{term}" for term in terms) if clause.negated else f" {_OR} ".join(terms)


def _render_term(term: Term) -> str:
    if isinstance(term, Phrase):
        return '"{}"'.format(" ".join(term.words))
    return term.text + ("*" if term.prefix else "")
