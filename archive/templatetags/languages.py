"""The same page in the other language."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.encoding import iri_to_uri
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
    current = code == get_language()
    found = request.path if current else _translate(request, code)
    return LanguageLink(
        code=code,
        name=name,
        path=request.get_full_path() if current else _write_path(request, code, found),
        address=request.build_absolute_uri(found or request.path),
        current=current,
    )


def _write_path(request: HttpRequest, code: str, found: str) -> str:
    """The address with its query; that of the front page where there is none, as on an error page."""
    if found:
        query = request.META.get("QUERY_STRING", "")
        return f"{found}?{iri_to_uri(query)}" if query else found
    with override(code):
        return reverse("home")


def _translate(request: HttpRequest, code: str) -> str:
    """The path of the page in that language; "" where there is no such page."""
    try:
        match = request.resolver_match or resolve(request.path_info)
        with override(code):
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    except (Resolver404, NoReverseMatch):
        return ""


@register.simple_tag
def language_links(request: HttpRequest) -> list[LanguageLink]:
    """Every language's link to this page: `path` keeps the query, `address` is absolute and without it."""
    return [_link(request, code, name) for code, name in settings.LANGUAGES]
