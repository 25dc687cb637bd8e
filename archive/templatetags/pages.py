"""Addresses of the pages of rows, as {% url %} writes them but in a tenth of its time: pages have hundreds of them."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

from django import template
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

LINK = '<a href="{}"><bdi>{}</bdi></a>'
MARK = "slug-0"  # in place of a slug
CHIP = '<li><a class="chip" href="{}"><bdi>{}</bdi></a></li>'


class Row(Protocol):
    """What has a page under its slug."""

    @property
    def slug(self) -> str: ...

    @property
    def name(self) -> str: ...


@register.simple_tag
def page(name: str, *parts: int | str) -> str:
    """The address of the page of this name in the language in force; `parts` are its numbers and slugs in order.

    Parts are not looked at: they come from rows, whose columns hold nothing that an address may not.
    """
    kinds = tuple(type(part) is int for part in parts)
    return _read_form(name, kinds, get_language(), get_script_prefix()).format(*parts)


def pages(name: str, slugs: Iterable[str]) -> list[str]:
    """The address of the page of this name for each slug: asks for the language in force once."""
    form = page(name, MARK)
    return [form.replace(MARK, slug) for slug in slugs]


@register.simple_tag
def page_link(name: str, row: Row) -> SafeString:
    """The row's name as a link to its page. No partial, since lists are full of them."""
    return format_html(LINK, page(name, row.slug), row.name)


@register.simple_tag
def page_chips(name: str, rows: Sequence[Row]) -> SafeString:
    """The rows as items of a list of chips, which lead to their pages."""
    return format_html_join(
        "", CHIP, zip(pages(name, [row.slug for row in rows]), [row.name for row in rows], strict=True)
    )


@cache
def _read_form(name: str, are_numbers: tuple[bool, ...], language: str | None, prefix: str) -> str:
    """The address with {} in place of each part. Language and prefix are those that `reverse` finds by itself."""
    marks = [987_654_321 + place if number else f"slug-{place}" for place, number in enumerate(are_numbers)]
    form = reverse(name, args=marks)
    for mark in marks:
        form = form.replace(str(mark), "{}")
    return form
