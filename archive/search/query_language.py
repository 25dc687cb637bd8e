"""The search box as a language: text to criteria and back. Pure; nothing that is typed is an error.

Words are joined by AND; `"a phrase"`, `OR`, `-word` (`NOT word`), `begin*`; `media: pejabat: tempat:` take a word or a
quoted name, `dari: sampai:` a year, month or day. Whatever is none of these is plain words; what looks unfinished or
was not understood is said in notices.
"""

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from archive.search import days
from archive.search.criteria import Clause, Criteria, Phrase, Word

LENGTH_LIMIT = 500  # characters of the text that count
CLAUSE_LIMIT = 32  # words and phrases that count, alternatives included
VALUE_LIMIT = 20  # values of one filter that count
_NOTICE_LENGTH = 60
PREFIX_LETTERS = 2  # shorter beginnings are plain words; facet lexemes begin with one letter

# Names of filters as typed, with the attributes of Criteria.
FILTERS = {"media": "outlets", "pejabat": "officials", "tempat": "places"}
DATES = {"dari": "since", "sampai": "until"}
_OR, _AND, _NOT = "OR", "AND", "NOT"  # AND says what is meant anyway, NOT is a minus

_QUOTES = str.maketrans(dict.fromkeys("“”„‟″«»＂❝❞〝〞「」『』", '"'))
_SINGLE_QUOTES = re.compile(r"(?<!\w)‘([^‘’\"]*)’(?!\w)")  # but no apostrophe
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_TOKEN = re.compile(
    r"(?P<minus>-?)"
    r"(?:(?P<name>media|pejabat|tempat|dari|sampai):\s{0,3}(?=\S))?"
    r'(?:"(?P<quoted>[^"]*)"|(?(name)"(?P<unfinished>[^"]*)\Z|(?!))|(?P<bare>[^\s"]+)|")',
    re.IGNORECASE,
)
_VALUELESS = re.compile(rf"(?:{'|'.join((*FILTERS, *DATES))}):", re.IGNORECASE)
# A date of several words may stand without quotation marks: `dari:10 September 2022`.
_BARE_DATE = re.compile(
    r"\b(?P<name>dari|sampai):\s{0,3}"
    r"(?P<value>(?:[a-z'’]{4,7},?\s{1,3}(?=\d))?(?:\d{1,2}\s{1,3})?[a-z]{3,9}\.?\s{1,3}\d{4})(?!\S)",
    re.IGNORECASE,
)
_HAS_WORD = re.compile(r"[^\W_]")

Term = Word | Phrase


class Kind(Enum):
    """What a notice is about; what its `text` is."""

    UNFINISHED = auto()  # a quotation mark is not closed: the words after it
    NO_VALUE = auto()  # a filter has no value: its name
    NO_DAY = auto()  # what stands after `dari:` or `sampai:` is no day: that
    NO_EXCLUDING = auto()  # a minus stands before a filter, which is read as a word: the filter
    NO_BEGINNING = auto()  # a star does not stand behind the beginning of one word: the word or phrase with it
    TOO_LONG = auto()  # more characters than are read
    TOO_MANY = auto()  # more terms, or values of one filter, than are read


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that a reader may have meant otherwise than it was read."""

    kind: Kind
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The criteria of a text, and what to tell whoever typed it, each once and in order.

    `since` and `until` are all the days that `dari:` and `sampai:` name, of which the criteria have one each.
    """

    criteria: Criteria
    notices: tuple[Notice, ...] = ()
    since: days.Days | None = None
    until: days.Days | None = None

    @property
    def ordered(self) -> Criteria:
        """The criteria; where the days stand in the wrong order, all that each names is swapped."""
        if not (self.since and self.until and self.since[0] > self.until[1]):
            return self.criteria
        return replace(self.criteria, since=self.until[0], until=self.since[1])


@dataclass(slots=True)
class _Draft:
    """What has been read so far; `joining` tells that OR stood before the next term, `excluding` that NOT did."""

    clauses: list[Clause] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in FILTERS.values()})
    dates: dict[str, days.Days] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    terms: int = 0
    joining: bool = False
    excluding: bool = False

    def tell(self, kind: Kind, text: str = "") -> None:
        """Note something once."""
        notice = Notice(kind=kind, text=text[:_NOTICE_LENGTH])
        if notice not in self.notices:
            self.notices.append(notice)


def parse(text: str) -> Criteria:
    """The criteria that `text` asks for, of at most LENGTH_LIMIT characters and CLAUSE_LIMIT terms; never raises."""
    return read(text).criteria


def read(text: str) -> Reading:
    """As `parse`, with notices of what looks unfinished, was not understood or was too much; never raises."""
    draft = _Draft()
    plain = tidy(text)
    if len(text) > LENGTH_LIMIT:
        draft.tell(Kind.TOO_LONG)
    if plain.count('"') % 2:
        draft.tell(Kind.UNFINISHED, plain.rpartition('"')[2].strip())
    for match in _TOKEN.finditer(_BARE_DATE.sub(r'\g<name>:"\g<value>"', plain)):
        _read_token(match, draft)
    return Reading(criteria=_conclude(draft), notices=tuple(draft.notices), **draft.dates)


def _conclude(draft: _Draft) -> Criteria:
    values = {name: tuple(dict.fromkeys(found)) for name, found in draft.values.items()}
    if draft.terms > CLAUSE_LIMIT or any(len(found) > VALUE_LIMIT for found in values.values()):
        draft.tell(Kind.TOO_MANY)
    return Criteria(
        clauses=tuple(draft.clauses),
        outlets=values["outlets"][:VALUE_LIMIT],
        officials=values["officials"][:VALUE_LIMIT],
        places=values["places"][:VALUE_LIMIT],
        since=draft.dates["since"][0] if "since" in draft.dates else None,
        until=draft.dates["until"][1] if "until" in draft.dates else None,
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
    plain = _UNREADABLE.sub("", text[: 2 * LENGTH_LIMIT]).translate(_QUOTES)[:LENGTH_LIMIT]
    return _SINGLE_QUOTES.sub(r'"\1"', plain)


def _read_token(match: re.Match[str], draft: _Draft) -> None:
    if match[0] in (_OR, _AND, _NOT):
        _read_operator(match[0], draft)
        return
    minus, draft.excluding = bool(match["minus"]) or draft.excluding, False
    name = (match["name"] or "").lower()
    value = _clean(match["bare"] or match["quoted"] or match["unfinished"] or "")
    if _VALUELESS.fullmatch(value) or (name and not _HAS_WORD.search(value)):
        draft.tell(Kind.NO_VALUE, name or value.lower().rstrip(":"))
        return
    if not _HAS_WORD.search(value):
        return
    if name and minus:
        draft.tell(Kind.NO_EXCLUDING, f"{name}:{value}")
    elif name and _read_filter(name, value, draft):
        return
    term = _term(match, value, name)
    if "*" in value and not (isinstance(term, Word) and term.prefix):
        draft.tell(Kind.NO_BEGINNING, value)
    _add_term(term, minus, draft)


def _read_operator(word: str, draft: _Draft) -> None:
    draft.excluding = word == _NOT
    if word != _NOT:
        draft.joining = word == _OR and bool(draft.clauses) and not draft.clauses[-1].negated


def _read_filter(name: str, value: str, draft: _Draft) -> bool:
    """Whether the filter took the value; a day that does not exist is left to be plain words."""
    draft.joining = False
    if name in FILTERS:
        draft.values[FILTERS[name]].append(value)
        return True
    found = days.span(value)
    if found is None:
        draft.tell(Kind.NO_DAY, value)
        return False
    draft.dates[DATES[name]] = found
    return True


def _term(match: re.Match[str], value: str, name: str) -> Term:
    if match["bare"] is None:
        return Phrase(words=tuple(([name] if name else []) + value.split()))
    stem = value.rstrip("*")
    plain = stem.replace("*", "")
    prefix = stem != value and len(plain) >= PREFIX_LETTERS and plain.isalnum()
    return Word(text=f"{name}:{plain}" if name else plain, prefix=prefix and not name)


def _add_term(term: Term, negated: bool, draft: _Draft) -> None:
    joins, draft.joining = draft.joining and not negated, False
    draft.terms += 1
    if draft.terms > CLAUSE_LIMIT:
        return
    if joins:
        last = draft.clauses[-1]
        draft.clauses[-1] = replace(last, alternatives=(*last.alternatives, term))
    else:
        draft.clauses.append(Clause(alternatives=(term,), negated=negated))


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
