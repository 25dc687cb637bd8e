"""Parts of pages that are written once."""

from django.template import Context, Template
from django.utils import translation

LOAD = "{% load i18n steady %}"


def render(template: Template, **values: object) -> str:
    return template.render(Context(values))


def test_steady_part_sees_what_it_names_alone() -> None:
    template = Template(LOAD + "{% steady name %}{{ name }}-{{ reader }}{% endsteady %}")
    assert render(template, name="search", reader="Ani") == "search-"


def test_steady_part_is_kept_by_its_values() -> None:
    template = Template(LOAD + "{% steady name %}{{ name }}{% endsteady %}")
    assert [render(template, name=name) for name in ("a", "b", "a")] == ["a", "b", "a"]


def test_steady_part_is_written_once() -> None:
    class Counting:
        written = 0

        def __str__(self) -> str:
            Counting.written += 1
            return "ya"

    template, value = Template(LOAD + "{% steady name %}{{ name }}{% endsteady %}"), Counting()
    assert [render(template, name=value) for _ in range(3)] == ["ya"] * 3
    assert Counting.written == 1


def test_steady_part_is_in_the_language_of_the_page() -> None:
    template = Template(LOAD + '{% steady %}{% translate "Cari" %}{% endsteady %}')
    written = []
    for language in ("id", "en", "id"):
        with translation.override(language):
            written.append(render(template))
    assert written == ["Cari", "Search", "Cari"]


def test_steady_part_escapes() -> None:
    template = Template(LOAD + "{% steady name %}{{ name }}{% endsteady %}")
    assert render(template, name="<b>") == "&lt;b&gt;"
