"""The same page in the other language."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language, override

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
    path = _translate(request.get_full_path(), code)
    address = request.build_absolute_uri(translate_url(request.path, code))
    return LanguageLink(code=code, name=name, path=path, address=address, current=code == get_language())


def _translate(path: str, code: str) -> str:
    """The address in that language; that of the front page where there is no such page, as on an error page."""
    found = translate_url(path, code)
    if found != path or code == get_language():
        return found
    with override(code):
        return reverse("home")


@register.simple_tag
def language_links(request: HttpRequest) -> list[LanguageLink]:
    """Every language's link to this page: `path` keeps the query, `address` is absolute and without it."""
    return [_link(request, code, name) for code, name in settings.LANGUAGES]
