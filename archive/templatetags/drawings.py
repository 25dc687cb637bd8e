"""Rows of charts, maps and rankings, each list in one go: pages have hundreds, and Django's loops are slow.

They take what `archive.web` draws: bars and their data, circles and names of a map, ranked values.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django import template
from django.utils.formats import get_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from archive.templatetags.pages import pages

register = template.Library()

# Written twice: numbers and classes, which are ours, by %, then what is escaped: the address, the label and its count.
_BAR = """
    <a href="{}" tabindex="-1"%s><title>{}: {}</title><rect class="hit-area" x="%d" y="0" width="%d" height="120"/>\
<rect class="bar" x="%d" y="%d" width="%d" height="%d"/></a>"""

_CIRCLE = """
      <a href="{}" tabindex="-1"%s><title>{}: {}</title><circle cx="%.1f" cy="%.1f" r="%.1f"/></a>"""

_BAR_ROW = """
      <tr><th scope="row"><a href="{}">{}</a></th><td>{}</td></tr>"""

_SPARK = """<svg class="spark" viewBox="-1 -2 102 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
<title>{}</title><polyline points="{}"/></svg>"""

_NAME = """
      <text class="name-{}{}" x="{}" y="{}" text-anchor="{}">{}</text>"""

_PLACE_ROW = """<tr><th scope="row"><a href="{}"><bdi>{}</bdi></a></th><td>{}</td></tr>"""

_DAY = """<td class="shade-%d"><a href="{0}%d/" title="%d {1}: {2}">%d<span class="unseen">: {2} {3}</span></a></td>"""
_EMPTY_DAY = """<td class="shade-{}"><span>{}</span></td>"""
_OUTSIDE = """<td class="shade-{} outside"></td>"""

_RANKED = """
  <li><a href="{}"><bdi>{}</bdi></a> <span class="count">{}<span class="unseen"> {}</span></span>
    <svg class="share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">\
<rect width="{}" height="3"/></svg></li>"""


@register.simple_tag
def bars_drawn(bars: Iterable[Any]) -> SafeString:
    """Each bar with the area that a finger may hit, as a link."""
    say = _read_counting()
    return _join(_draw_bar(bar, say(bar.datum.count)) for bar in bars)


def _draw_bar(bar: Any, count: str) -> SafeString:
    mark = ' class="outside"' if bar.datum.outside else ""
    pattern = _BAR % (mark, bar.x, bar.slot, bar.left, bar.y, bar.width, bar.height)
    return format_html(pattern, bar.datum.url, bar.datum.label, count)


@register.simple_tag
def bars_tabled(bars: Iterable[Any]) -> SafeString:
    """Each bar that counts something as a row of a table."""
    say, data = _read_counting(), [bar.datum for bar in bars if bar.datum.count]
    return format_html_join("", _BAR_ROW, ((datum.url, datum.label, say(datum.count)) for datum in data))


@register.simple_tag
def spark_drawn(spark: Any) -> SafeString | str:
    """A card's line of articles by year; nothing where there is none."""
    if not spark:
        return ""
    title = _("Artikel menurut tahun, %(first)s–%(last)s") % {"first": spark.first, "last": spark.last}
    return format_html(_SPARK, title, spark.points)


@register.simple_tag
def circles_drawn(circles: Iterable[Any]) -> SafeString:
    """Each place of a map as a circle, which is a link."""
    say = _read_counting()
    return _join(_draw_circle(circle, say(circle.count)) for circle in circles)


def _draw_circle(circle: Any, count: str) -> SafeString:
    mark = ' class="near"' if circle.near else ""
    pattern = _CIRCLE % (mark, float(circle.x), float(circle.y), float(circle.radius))
    return format_html(pattern, circle.url, circle.label, count)


@register.simple_tag
def names_drawn(names: Iterable[Any]) -> SafeString:
    """Each name of a map."""
    return format_html_join(
        "",
        _NAME,
        ((name.kind, " minor" if name.minor else "", name.x, name.y, name.anchor, name.text) for name in names),
    )


@register.simple_tag
def places_tabled(circles: Iterable[Any]) -> SafeString:
    """Each place of a map as a row of a table."""
    say = _read_counting()
    return format_html_join("", _PLACE_ROW, ((one.url, one.label, say(one.count)) for one in circles))


@register.simple_tag
def values_ranked(route: str, values: Iterable[Any]) -> SafeString:
    """Each value with its count and its part of the highest, on the way to its page."""
    say, listed, articles = _read_counting(), list(values), _("artikel")
    addresses = pages(route, [each.slug for each in listed])
    return format_html_join(
        "",
        _RANKED,
        (
            (address, each.label, say(each.count), articles, each.share)
            for address, each in zip(addresses, listed, strict=True)
        ),
    )


@register.simple_tag
def weeks_drawn(weeks: Iterable[Iterable[Any]], address: str, month: str) -> SafeString:
    """The weeks of a month, whose page and name these are, as rows of a table; days with articles lead to theirs."""
    say, articles = _read_counting(), _("artikel")
    link = conditional_escape(address), conditional_escape(month)  # once, not for each day
    return format_html_join(
        "",
        "<tr>{}</tr>",
        ((_join(_draw_day(day, link, say(day.count), articles) for day in week),) for week in weeks),
    )


def _draw_day(day: Any, link: tuple[str, str], count: str, articles: str) -> SafeString:
    number = day.day.day
    if day.count:
        return format_html(_DAY % (day.shade, number, number, number), *link, count, articles)
    return format_html(_EMPTY_DAY, day.shade, number) if day.inside else format_html(_OUTSIDE, day.shade)


def _join(rows: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((row,) for row in rows))


def _read_counting() -> Callable[[int], str]:
    """How numbers are written in the language of the page, as `intcomma` does but for a whole list."""
    separator = get_format("THOUSAND_SEPARATOR")
    return lambda number: f"{number:,}".replace(",", separator)
