"""Places in a list, told apart where they bear one name, and in a text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.models import PlaceKind
from archive.search import labels
from archive.templatetags.pages import CHIP, LINK, Row, page, pages

register = template.Library()


@register.simple_tag
def place_links(places: Sequence[Row]) -> SafeString:
    """The places in order with commas between them, as links."""
    return format_html_join(", ", LINK, _tell_apart(places))


@register.simple_tag
def place_chips(places: Sequence[Row]) -> SafeString:
    """The places in order as items of a list of chips."""
    return format_html_join("", CHIP, _tell_apart(places))


@register.simple_tag
def pieces_linked(pieces: Iterable[Any]) -> SafeString:
    """The pieces of a text (`archive.web.marking.Piece`) in a row, escaped, those that name a place as links."""
    return format_html_join("", "{}", ((_link(piece),) for piece in pieces))


@register.filter
def kind_said(kind: str) -> str:
    """What a place is, in the reader's language. Django's own `get_type_display` reads all kinds for each place."""
    return str(PlaceKind(kind).label)


def _link(piece: Any) -> str:
    if piece.place is None:
        return str(piece.text)
    return format_html('<a class="place" href="{}">{}</a>', page("place", piece.place.slug), piece.text)


def _tell_apart(places: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """The address and the label of each place; no two labels are equal."""
    named = [(place.slug, place.name) for place in places]
    return zip(pages("place", [slug for slug, _ in named]), labels.tell_apart(named), strict=True)
