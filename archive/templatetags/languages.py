"""The same page in the other language."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

register = template.Library()


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """One language: its code, its own name for itself, the page's address in it."""

    code: str
    name: str
    path: str
    address: str
    current: bool


def _link(request: HttpRequest, code: str, name: str) -> LanguageLink:
    path = translate_url(request.get_full_path(), code)
    address = request.build_absolute_uri(translate_url(request.path, code))
    return LanguageLink(code=code, name=name, path=path, address=address, current=code == get_language())


@register.simple_tag
def language_links(request: HttpRequest) -> list[LanguageLink]:
    """Every language's link to this page: `path` keeps the query, `address` is absolute and without it."""
    return [_link(request, code, name) for code, name in settings.LANGUAGES]
