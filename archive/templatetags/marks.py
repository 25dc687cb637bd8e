"""Texts with the words in them that were searched for."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.search.answers import Fragment

register = template.Library()


@register.simple_tag
def marked(fragments: Iterable[Fragment]) -> SafeString:
    """The fragments in a row, escaped, those that matched in a <mark>. No partial, since lists are full of them."""
    return format_html_join("", "{}", ((_mark(fragment),) for fragment in fragments))


def _mark(fragment: Fragment) -> str:
    return format_html("<mark>{}</mark>", fragment.text) if fragment.marked else fragment.text
