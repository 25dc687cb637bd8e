"""What looks the same on every page: written once a language, then kept by the process."""

from collections.abc import Hashable
from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


class SteadyNode(template.Node):
    """A part of a template that sees the variables which it names, and no others."""

    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: NodeList, names: list[str]) -> None:
        self.nodelist = nodelist
        self.names = names
        self.kept: dict[Hashable, SafeString] = {}

    def render(self, context: Any) -> SafeString:
        """As it was written first with these values."""
        values = {name: context.get(name) for name in self.names}
        key = (get_language(), get_script_prefix(), *values.values())
        written = self.kept.get(key)
        if written is None:
            written = self.kept[key] = self.nodelist.render(context.new(values))
        return written


@register.tag
def steady(parser: Parser, token: Token) -> SteadyNode:
    """`{% steady name … %} … {% endsteady %}`: what depends on the language and these variables alone.

    Nothing else of the page is known within, so that no reader's page is shown to another. The variables are texts of
    which there are few, for each is kept for good.
    """
    _tag, *names = token.split_contents()
    nodelist = parser.parse(("endsteady",))
    parser.delete_first_token()
    return SteadyNode(nodelist, names)
