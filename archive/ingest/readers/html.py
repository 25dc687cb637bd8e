"""HTML pages: what their mark-up states, and their main text by outlet rules or, failing these, by trafilatura."""

import re
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag, UnusualUsageWarning
from bs4.element import NavigableString, PageElement

from archive.entities.rules import OutletRules
from archive.entities.rules import find as find_rules
from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import NoArticleFound
from archive.ingest.fingerprints import find_host
from archive.ingest.readers import markup, structured, text
from archive.language import dates
from archive.language.tables import read_rows
from archive.language.text import clean, clean_line, count_letters

_SILENT = frozenset(name for name, kind in read_rows("tags.tsv", "archive.ingest.data") if kind == "silent")
_BLOCKS = frozenset(name for name, kind in read_rows("tags.tsv", "archive.ingest.data") if kind == "block")
# An article's body has at least this many letters; less is a caption or a menu.
_MIN_BODY_LETTERS = 200
# Below this no text of a page is an article, wherever it was found.
_MIN_TEXT_LETTERS = 120
_BODY_SELECTORS = ("[itemprop=articleBody]", "[property=articleBody]")
_DATE_META = (
    "article:published_time", "datePublished", "publishdate", "pubdate", "publish-date", "content_PublishedDate",
    "dc.date", "DC.date.issued", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
_AUTHOR_META = ("content_author", "author", "dc.creator", "article:author")
_DATE_CLASS = re.compile(r"(?i)date|tanggal|tgl|waktu|publish|time")
_MAX_DATE_LENGTH = 80
# A page prints its date above the text or just below.
_MAX_STRINGS = 600
# "Title - Kompas.com", "Title | Republika Online": the outlet that <title> and og:title carry behind the headline.
_TITLE_TAIL = re.compile(r"\s[|–—-]\s[^|–—]{3,40}$")
_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s?=\s?[\"']?\s?([\w-]{3,20})")


def parse(raw: RawDocument, rules: Mapping[str, OutletRules] | None = None) -> Page:
    """The page in the document. Raises EmptyDocument, BinaryDocument, UndecodableDocument or NoArticleFound."""
    declared = _CHARSET.search(raw.content[:4096])
    source = text.decode(raw.content, declared[1].decode("ascii") if declared else None)
    return parse_text(source, url=raw.url, rules=rules)


def parse_text(source: str, *, url: str | None = None, rules: Mapping[str, OutletRules] | None = None) -> Page:
    """The page in the mark-up; `url` is where it was found, if that is known. Raises NoArticleFound."""
    light = markup.lighten(source)
    with warnings.catch_warnings(action="ignore", category=UnusualUsageWarning):  # whatever it looks like, it is a page
        soup = BeautifulSoup(light.text, "lxml")
    stated = structured.read(light.scripts)
    address = _read_address(soup, url or stated.url)
    name = stated.publisher or _meta(soup, "og:site_name") or _guess_host(soup)
    own = find_rules(rules or {}, find_host(address) or "", [name])
    rule = _find_rule(address)
    rule["body"] = (*own.body, *rule.get("body", ()))
    body = _read_body(soup, light.text, rule) or clean(stated.body or "")
    if count_letters(body, _MIN_TEXT_LETTERS) < _MIN_TEXT_LETTERS:
        raise NoArticleFound
    return Page(
        title=_select_text(soup, own.title) or _read_title(soup, stated.headline),
        text=body,
        url=address,
        outlet=name,
        author=_select_text(soup, own.author) or stated.author or _read_author(soup, rule),
        date=_select_text(soup, own.date) or stated.published or _read_date(soup, rule, address or ""),
    )


def _find_rule(address: str | None) -> dict[str, tuple[str, ...]]:
    """The selectors for the outlet of that address: the row of the longest domain that fits; {} if there is none."""
    host = find_host(address) or ""
    rows = [row for row in read_rows("pages.tsv", "archive.ingest.data") if _is_within(host, row[0])]
    row = max(rows, key=lambda found: len(found[0]), default=())
    cells = zip(("body", "date", "author"), row[1:], strict=False)
    return {name: tuple(part.strip() for part in cell.split("||") if part.strip()) for name, cell in cells}


def _is_within(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _read_address(soup: BeautifulSoup, fallback: str | None) -> str | None:
    canonical = soup.find("link", rel="canonical")
    stated = _attribute(canonical, "href") or _meta(soup, "og:url")
    try:
        address = urljoin(fallback or "", stated) if stated else fallback
        known = urlsplit(address or "").scheme in ("http", "https")
    except ValueError:
        return fallback
    return address if known else fallback


def _guess_host(soup: BeautifulSoup) -> str | None:
    """The host that most of the page's links lead to, if it is the greater part of them."""
    hosts = Counter(
        host for link in soup.find_all("a", href=True, limit=300) if (host := find_host(_attribute(link, "href")))
    )
    for host, count in hosts.most_common(1):
        return host if 2 * count > hosts.total() else None
    return None


def _read_title(soup: BeautifulSoup, stated: str | None) -> str | None:
    """The longest heading that the stated titles repeat, else what is stated, without the outlet behind it."""
    headings = [clean_line(heading.get_text(" ")) for heading in soup.find_all("h1", limit=5)]
    titles = [stated or "", _meta(soup, "og:title") or "", clean_line(soup.title.get_text()) if soup.title else ""]
    known = [title for title in titles if title]
    repeated = [
        heading for heading in headings if len(heading.split()) > 1 and any(heading in title for title in known)
    ]
    if repeated:
        return max(repeated, key=len)
    if known:
        return stated or _TITLE_TAIL.sub("", known[0])
    return next((heading for heading in headings if heading), None)


def _read_author(soup: BeautifulSoup, rule: dict[str, tuple[str, ...]]) -> str | None:
    chosen = _select_text(soup, rule.get("author", ()))
    return chosen or next((found for name in _AUTHOR_META if (found := _meta(soup, name))), None)


def _read_date(soup: BeautifulSoup, rule: dict[str, tuple[str, ...]], address: str) -> str | None:
    """The first statement of a day: <meta>, microdata, the outlet's element, <time>; else any line of date.

    A page holds dates of other articles as well, so that those that only look like its own yield to its address.
    """
    for stated in _list_dates(soup, rule):
        if stated and _holds_day(stated):
            return stated
    if dates.find_in_address(address, date.max - timedelta(days=1)):
        return None
    return next((stated for stated in _list_lines_of_date(soup) if _holds_day(stated)), None)


def _list_dates(soup: BeautifulSoup, rule: dict[str, tuple[str, ...]]) -> Iterator[str | None]:
    for name in _DATE_META:
        yield _meta(soup, name)
    for element in soup.find_all(itemprop="datePublished", limit=3):
        yield _attribute(element, "content") or _attribute(element, "datetime") or element.get_text(" ")
    yield _select_text(soup, rule.get("date", ()))
    for element in soup.find_all("time", limit=3):
        yield _attribute(element, "datetime") or element.get_text(" ")


def _list_lines_of_date(soup: BeautifulSoup) -> Iterator[str]:
    for element in soup.find_all(class_=_DATE_CLASS, limit=40):
        stated = clean_line(element.get_text(" "))
        if len(stated) <= _MAX_DATE_LENGTH:
            yield stated
    yield from (line for line in islice(soup.stripped_strings, _MAX_STRINGS) if dates.is_stamp(line))


def _holds_day(stated: str) -> bool:
    return any(mention.day and mention.year for mention in dates.find(stated[:200]))


def _read_body(soup: BeautifulSoup, source: str, rule: dict[str, tuple[str, ...]]) -> str:
    """The text of the first selector that finds an article, else the main text of the page."""
    for selector in (*rule.get("body", ()), *_BODY_SELECTORS):
        body = "\n".join("".join(_list_pieces(element)) for element in _select_outermost(soup, selector))
        if count_letters(body, _MIN_BODY_LETTERS) >= _MIN_BODY_LETTERS:
            return clean(body)
    return clean(markup.find_main_text(source))


def _select_outermost(soup: BeautifulSoup, selector: str) -> list[Tag]:
    found = soup.select(selector, limit=50)
    chosen = {id(element) for element in found}
    return [element for element in found if not any(id(parent) in chosen for parent in element.parents)]


def _list_pieces(element: Tag) -> Iterator[str]:
    """The text in order, with a line end before and after each block; silent elements left out."""
    stack: list[PageElement | str] = list(reversed(element.contents))
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            if node.name in _SILENT:
                continue
            edge = "\n" if node.name in _BLOCKS else ""
            stack.extend([edge, *reversed(node.contents)])
            yield edge
        elif type(node) is NavigableString:
            yield " ".join(node.split("\n"))
        elif type(node) is str:
            yield node


def _select_text(soup: BeautifulSoup, selectors: tuple[str, ...]) -> str | None:
    for selector in selectors:
        element = soup.select_one(selector)
        if element and (found := clean_line(element.get_text(" "))):
            return found[:200]
    return None


def _meta(soup: BeautifulSoup, name: str) -> str | None:
    element = soup.find("meta", attrs={"property": name}) or soup.find("meta", attrs={"name": name})
    element = element or soup.find("meta", attrs={"itemprop": name})
    content = clean_line(_attribute(element, "content") or "")
    return content[:1000] or None


def _attribute(element: object, name: str) -> str | None:
    value = element.get(name) if isinstance(element, Tag) else None
    return value.strip() if isinstance(value, str) and value.strip() else None
