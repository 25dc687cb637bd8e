"""How many articles and statements, in words: for lists, where {% blocktranslate %} takes four times as long."""

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import ngettext

register = template.Library()


@register.simple_tag
def articles(number: int) -> str:
    """ "1.234 artikel"."""
    return ngettext("%(total)s artikel", "%(total)s artikel", number) % {"total": intcomma(number)}


@register.simple_tag
def within_articles(number: int) -> str:
    """ "dalam 1.234 artikel"."""
    return ngettext("dalam %(total)s artikel", "dalam %(total)s artikel", number) % {"total": intcomma(number)}


@register.simple_tag
def statements(number: int) -> str:
    """ "1.234 pernyataan"."""
    return ngettext("%(total)s pernyataan", "%(total)s pernyataan", number) % {"total": intcomma(number)}
