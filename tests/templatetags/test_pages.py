from collections.abc import Iterator

import pytest
from django.template import Context, Template
from django.urls import reverse, set_script_prefix
from django.utils.translation import override

from archive.templatetags.pages import page


@pytest.fixture
def _below() -> Iterator[None]:
    set_script_prefix("/arsip/")
    yield
    set_script_prefix("/")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("article", (7, "gencatan-senjata")),
        ("article", (7,)),
        ("official", ("mark-rutte",)),
        ("day", (2024, 5, 6)),
        ("home", ()),
    ],
)
def test_page_is_what_django_would_write(name: str, parts: tuple[int | str, ...]) -> None:
    for language in ("id", "en"):
        with override(language):
            assert page(name, *parts) == reverse(name, args=parts)


@pytest.mark.usefixtures("_below")
def test_page_lies_below_the_prefix_of_the_server() -> None:
    assert page("place", "kursk") == "/arsip/tempat/kursk/"


def test_page_is_escaped_in_a_template() -> None:
    written = Template('{% load pages %}<a href="{% page "place" slug %}">').render(Context({"slug": '"><b>'}))
    assert written == '<a href="/tempat/&quot;&gt;&lt;b&gt;/">'
