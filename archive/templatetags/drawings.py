"""Rows of charts, maps and rankings, each list in one go: pages have hundreds, and Django's loops are slow.

They take what `archive.web` draws: bars and their data, circles and names of a map, ranked values.
"""

from collections.abc import Iterable
from typing import Any

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from archive.templatetags.pages import pages

register = template.Library()

_BAR = """
    <a href="{}" tabindex="-1"{}><title>{}: {}</title><rect class="hit-area" x="{}" y="0" width="{}" height="120"/>\
<rect class="bar" x="{}" y="{}" width="{}" height="{}"/></a>"""

_BAR_ROW = """
      <tr><th scope="row"><a href="{}">{}</a></th><td>{}</td></tr>"""

_CIRCLE = """
      <a href="{}" tabindex="-1"{}><title>{}: {}</title><circle cx="{}" cy="{}" r="{}"/></a>"""

_NAME = """
      <text class="name-{}{}" x="{}" y="{}" text-anchor="{}">{}</text>"""

_PLACE_ROW = """<tr><th scope="row"><a href="{}"><bdi>{}</bdi></a></th><td>{}</td></tr>"""

_RANKED = """
  <li><a href="{}"><bdi>{}</bdi></a> <span class="count">{}<span class="unseen"> {}</span></span>
    <svg class="share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">\
<rect width="{}" height="3"/></svg></li>"""


@register.simple_tag
def bars_drawn(bars: Iterable[Any]) -> SafeString:
    """Each bar with the area that a finger may hit, as a link."""
    return format_html_join(
        "",
        _BAR,
        (
            (
                *(bar.datum.url, _mark("outside", bar.datum.outside), bar.datum.label, _count(bar.datum.count)),
                *(bar.x, bar.slot, bar.left, bar.y, bar.width, bar.height),
            )
            for bar in bars
        ),
    )


@register.simple_tag
def bars_tabled(bars: Iterable[Any]) -> SafeString:
    """Each bar that counts something as a row of a table."""
    data = [bar.datum for bar in bars if bar.datum.count]
    return format_html_join("", _BAR_ROW, ((datum.url, datum.label, _count(datum.count)) for datum in data))


@register.simple_tag
def circles_drawn(circles: Iterable[Any]) -> SafeString:
    """Each place of a map as a circle, which is a link."""
    return format_html_join(
        "",
        _CIRCLE,
        ((one.url, _mark("near", one.near), one.label, _count(one.count), one.x, one.y, one.radius) for one in circles),
    )


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
    return format_html_join("", _PLACE_ROW, ((one.url, one.label, _count(one.count)) for one in circles))


@register.simple_tag
def values_ranked(route: str, values: Iterable[Any]) -> SafeString:
    """Each value with its count and its part of the highest, on the way to its page."""
    listed, articles = list(values), _("artikel")
    addresses = pages(route, [each.slug for each in listed])
    return format_html_join(
        "",
        _RANKED,
        (
            (address, each.label, _count(each.count), articles, each.share)
            for address, each in zip(addresses, listed, strict=True)
        ),
    )


def _mark(name: str, holds: bool) -> str:
    return format_html(' class="{}"', name) if holds else ""


def _count(number: int) -> str:
    """The number as readers write it; `intcomma` takes ten times as long for what needs no comma."""
    return str(number) if number < 1_000 else intcomma(number)
