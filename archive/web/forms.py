"""Forms turn the parameters of an address into domain types; nothing that a reader types is an error page."""

from dataclasses import replace
from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from archive.models.official import SpeakerQuerySet
from archive.search import days, notices, query_language
from archive.search.criteria import Criteria, Sort
from archive.search.days import Days
from archive.search.listing import Position, read_position
from archive.search.query_language import render
from archive.search.results import LAST_PAGE
from archive.search.said.spoken import Wanted
from archive.web import addresses
from archive.web.addresses import AFTER

QUERY_LIMIT = 500  # characters of one search
VALUES_LIMIT = 20  # values of one filter
NAME_LIMIT = 100  # characters of a part of a name
SLUG_LIMIT = 120  # as the columns
# Of every list; links keep no others ("utm_source").
PARAMETERS = frozenset(
    {"q", "media", "pejabat", "tempat", "dari", "sampai", "urut", "tampil", "peta", "nama", "cara", "semua"}
    | {"negara", "fungsi", "hal", "setelah"}
)

VIEWS = ("daftar", "peta", "linimasa")  # as a list, as a map, as a timeline of statements

SORTS = {"relevansi": Sort.RELEVANCE, "terbaru": Sort.NEWEST, "terlama": Sort.OLDEST}

MANNERS = {"langsung": True, "tidak-langsung": False}


class FilterForm:
    """The parameters that every list understands: `q media pejabat tempat dari sampai hal`."""

    def __init__(self, query: QueryDict) -> None:
        self.query = addresses.bound(query, PARAMETERS, values=VALUES_LIMIT, length=2 * QUERY_LIMIT)
        self.notes: list[str] = []  # what could not be understood, in words for the reader
        self._dari, self._sampai = self._read_days("dari"), self._read_days("sampai")
        self.since, self.until = self._order(self._dari, self._sampai)

    @cached_property
    def q(self) -> str:
        """What stands in the search box, on one line."""
        return self._read_line("q")

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Slugs of outlets."""
        return self._read_slugs("media")

    @cached_property
    def officials(self) -> tuple[str, ...]:
        """Slugs of officials."""
        return self._read_slugs("pejabat")

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Slugs of places."""
        return self._read_slugs("tempat")

    def chosen(self, facet: str) -> tuple[str, ...]:
        """The slugs that the address asks of one facet, named as `Facet.name`."""
        return {"outlets": self.outlets, "officials": self.officials, "places": self.places}[facet]

    @cached_property
    def page(self) -> int:
        """The page that is asked for, from 1 to the last that lists show."""
        text = self._read_line("hal")
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 1
        return min(max(number, 1), LAST_PAGE)

    def _order(self, since: Days | None, until: Days | None) -> tuple[date | None, date | None]:
        """The first and the last day of what the two name, the sooner one first."""
        if since and until and since[0] > until[1]:
            since, until = until, since
            self.notes.append(notices.say_swapped())
        return since and since[0], until and until[1]

    def _read_line(self, name: str) -> str:
        return _clean(self.query.get(name, ""))

    def _read_slugs(self, name: str) -> tuple[str, ...]:
        values = (_clean(text)[:SLUG_LIMIT] for text in self.query.getlist(name)[:VALUES_LIMIT])
        return tuple(dict.fromkeys(value for value in values if value))

    def _read_days(self, name: str) -> Days | None:
        text = self._read_line(name)
        if not text:
            return None
        found = days.span(text)
        if found is None:
            message = _("Tanggal “%(text)s” tidak dikenali, jadi diabaikan. Contoh: 2022-09-10.")
            self.notes.append(message % {"text": text[:40]})
        return found


class SearchForm(FilterForm):
    """The search page's parameters: those of every list, and `urut`; a day of a filter goes before one in the box."""

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)
        reading = query_language.read(query.get("q", ""))
        self.typed = reading.criteria
        self.notes += [notices.say(notice) for notice in reading.notices]
        self._days = self.since, self.until
        if (reading.since and not self._dari) or (reading.until and not self._sampai):
            self._days = self._order(self._dari or reading.since, self._sampai or reading.until)

    @cached_property
    def sort(self) -> str:
        """The order as its parameter says it."""
        asked = self._read_line("urut")
        return asked if asked in SORTS else "relevansi"

    @cached_property
    def view(self) -> str:
        """How results are shown, as its parameter says it."""
        asked = self._read_line("tampil")
        return asked if asked in VIEWS else VIEWS[0]

    @cached_property
    def name(self) -> str:
        """What the names of a facet's values are asked to hold."""
        return self._read_line("nama")[:NAME_LIMIT]

    @cached_property
    def after(self) -> Position | None:
        """Where a list by days goes on; None at its beginning."""
        return read_position(self._read_line(AFTER))

    def criteria(self) -> Criteria:
        """What the search box and the filters ask for together."""
        return replace(
            self.typed,
            outlets=(*self.typed.outlets, *self.outlets),
            officials=(*self.typed.officials, *self.officials),
            places=(*self.typed.places, *self.places),
            since=self._days[0],
            until=self._days[1],
            sort=SORTS[self.sort],
        )


class StatementForm(SearchForm):
    """The parameters of the page of statements: those of search, `cara` (direct or not) and `semua` (everybody)."""

    @cached_property
    def manner(self) -> str:
        """How statements are quoted, as its parameter says it; "" for any."""
        asked = self._read_line("cara")
        return asked if asked in MANNERS else ""

    @property
    def direct(self) -> bool | None:
        """Whether quotations are direct; None for either."""
        return MANNERS.get(self.manner)

    def wanted(self) -> Wanted:
        """Which statements are asked for, beside the criteria."""
        return Wanted(direct=self.direct, everybody=self.everybody)

    @property
    def everybody(self) -> bool:
        """Whether statements of people who are no officials are shown too."""
        return self._read_line("semua") == "1"


class OfficialsForm(FilterForm):
    """The parameters of the list of officials: `q` (a name), `negara` (a code), `fungsi` (an office), `urut`."""

    @cached_property
    def country(self) -> str:
        """The code of a country; "" for all."""
        return self._read_line("negara")[:3].upper()

    @cached_property
    def office(self) -> str:
        """The title of an office; "" for all."""
        return self._read_line("fungsi")[:200]

    @cached_property
    def by_name(self) -> bool:
        """Whether the list goes by the alphabet in place of the number of statements."""
        return self._read_line("urut") == "nama"

    def order(self, officials: SpeakerQuerySet) -> SpeakerQuerySet:
        """The officials whom articles cite, in the order that is asked for."""
        cited = officials.most_cited_first()
        return cited.by_name() if self.by_name else cited


def write(criteria: Criteria) -> QueryDict:
    """The parameters that SearchForm reads as these criteria: words in the box, filters by themselves."""
    query = QueryDict(mutable=True)
    words = replace(criteria, outlets=(), officials=(), places=(), since=None, until=None)
    texts = {"q": render(words), "dari": _say_day(criteria.since), "sampai": _say_day(criteria.until)}
    query.update({name: text for name, text in texts.items() if text})
    for name, values in {"media": criteria.outlets, "pejabat": criteria.officials, "tempat": criteria.places}.items():
        if values:
            query.setlist(name, list(values))
    if criteria.sort is not Sort.RELEVANCE:
        query["urut"] = next(name for name, sort in SORTS.items() if sort is criteria.sort)
    return query


def _say_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clean(text: str) -> str:
    """The text's first characters on one line, without control characters."""
    return "".join(character if character.isprintable() else " " for character in text[:QUERY_LIMIT]).strip()
