"""Addresses of the pages of rows, as {% url %} writes them but in a tenth of its time: pages have hundreds of them."""

from functools import cache

from django import template
from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def page(name: str, *parts: int | str) -> str:
    """The address of the page of this name in the language in force; `parts` are its numbers and slugs in order.

    Parts are not looked at: they come from rows, whose columns hold nothing that an address may not.
    """
    kinds = tuple(type(part) is int for part in parts)
    return _read_form(name, kinds, get_language(), get_script_prefix()).format(*parts)


@cache
def _read_form(name: str, are_numbers: tuple[bool, ...], language: str | None, prefix: str) -> str:
    """The address with {} in place of each part. Language and prefix are those that `reverse` finds by itself."""
    marks = [987_654_321 + place if number else f"slug-{place}" for place, number in enumerate(are_numbers)]
    form = reverse(name, args=marks)
    for mark in marks:
        form = form.replace(str(mark), "{}")
    return form
