"""Atom feeds (RFC 4287): what came into the archive last of what a search finds, in parts that lead on (RFC 5005)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import http_date
from django.utils.translation import gettext as _

from archive.models import PeriodPrecision
from archive.search.arrivals import SIZE, Arrival
from archive.search.records import StatementRecord
from archive.templatetags.periods import Dated, published
from archive.web import addresses

BEFORE = "sebelum"  # the parameter of an older part: the number of the last entry of the newer one
FRESH = 600  # seconds that a reader's program may keep a feed
TITLE_LIMIT = 140  # characters of a statement in its title
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # when a feed without entries changed last

_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a feed, as plain text; `identity` is a path in the archive that outlives a change of `address`."""

    number: int
    identity: str
    address: str
    title: str
    summary: str
    updated: datetime
    day: date | None  # of publication, where it is certain
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed is of; `page` is the path of the page that shows the same."""

    title: str
    page: str


class ArchiveFeed(Atom1Feed):
    """Django's feed with what the archive knows beside: the mark, the older part, and no time of its own making."""

    def add_root_elements(self, handler: Any) -> None:
        """Also the icon and the address of the older part."""
        super().add_root_elements(handler)
        handler.addQuickElement("icon", self.feed["icon"])
        if self.feed["older"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": self.feed["older"]})

    def latest_post_date(self) -> datetime:
        """When the last of the entries changed; a feed is the same bytes until one does."""
        return max((item["updateddate"] for item in self.items), default=LONG_AGO)


def send(request: HttpRequest, channel: Channel, entries: Sequence[Entry]) -> HttpResponse:
    """The feed as an answer that a reader's program may keep, and ask for again only if it changed."""
    site = request.build_absolute_uri("/").rstrip("/")
    feed = ArchiveFeed(
        title=_clean(f"{channel.title} – {_('Arsip Konflik')}"),
        link=site + channel.page,
        description=_("Yang terakhir masuk ke arsip"),
        language=translation.get_language(),
        author_name=_("Arsip Konflik"),
        author_link=site + reverse("home"),
        feed_url=request.build_absolute_uri(),
        icon=request.build_absolute_uri(static("favicon.svg")),
        older=_link_older(request, entries),
    )
    for entry in entries:
        _add(feed, entry, site)
    answer = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    answer["Last-Modified"] = http_date(feed.latest_post_date().timestamp())
    answer["Cache-Control"] = f"public, max-age={FRESH}"
    return answer


def read_before(request: HttpRequest) -> int | None:
    """The number after which an older part of a feed begins; None for the newest part."""
    text = request.GET.get(BEFORE, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else None


def describe_articles(arrivals: Iterable[Arrival]) -> list[Entry]:
    """An entry an article: its best passage, when and where it was published, whom it cites."""
    entries = []
    for arrival in arrivals:
        hit = arrival.hit
        outlet = hit.outlet.name if hit.outlet else ""
        passage = "".join(fragment.text for fragment in hit.snippet)
        entries.append(
            Entry(
                number=hit.article_id,
                identity=reverse("article", args=[hit.article_id]),
                address=reverse("article", args=[hit.article_id, hit.slug]),
                title="".join(fragment.text for fragment in hit.title),
                summary=_join(outlet, published(hit), passage),
                updated=arrival.updated_at,
                day=_certain_day(hit),
                authors=(outlet,) if outlet else (),
                categories=tuple(named.name for named in (*hit.officials, *hit.places)),
            )
        )
    return entries


def describe_statements(records: Iterable[StatementRecord]) -> list[Entry]:
    """An entry a statement: who said it in which role, its words, where it was published."""
    entries = []
    for record in records:
        article = record.article
        outlet = article.outlet.name if article.outlet else ""
        who = f"{record.speaker}, {record.role}" if record.role else record.speaker
        entries.append(
            Entry(
                number=record.id,
                identity=f"{reverse('article', args=[article.id])}#p{record.number}",
                address=f"{reverse('article', args=[article.id, article.slug])}#p{record.number}",
                title=f"{record.speaker}: {_shorten(record.text)}",
                summary=_join(f"{who}: {record.text}", article.title, outlet, published(article)),
                updated=article.updated_at,
                day=_certain_day(article),
                authors=(record.speaker,),
                categories=tuple(place.name for place in article.places),
            )
        )
    return entries


def _add(feed: ArchiveFeed, entry: Entry, site: str) -> None:
    feed.add_item(
        title=_clean(entry.title),
        link=site + entry.address,
        unique_id=site + entry.identity,
        description=escape(_clean(entry.summary)),  # readers take a summary for HTML
        pubdate=datetime.combine(entry.day, time(), timezone.get_default_timezone()) if entry.day else None,
        updateddate=entry.updated,
        author_name=_clean(", ".join(entry.authors)) or None,
        categories=[_clean(category) for category in entry.categories],
    )


def _link_older(request: HttpRequest, entries: Sequence[Entry]) -> str:
    if len(entries) < SIZE:
        return ""
    query = addresses.replacing(request.GET, **{BEFORE: str(entries[-1].number)})
    return request.build_absolute_uri(request.path + query)


def _certain_day(dated: Dated) -> date | None:
    return dated.published_earliest if dated.published_precision == PeriodPrecision.DAY else None


def _shorten(text: str) -> str:
    return text if len(text) <= TITLE_LIMIT else f"{text[:TITLE_LIMIT].rsplit(' ', 1)[0]} …"


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _clean(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)
