from pathlib import Path

import pytest
from django.conf import settings

from archive import catalogues

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with two messages and an English catalogue that knows one of them."""
    for folder in ("archive", "templates", "locale/en/LC_MESSAGES"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "archive" / "code.py").write_text('title = _("Judul")\n')
    (tmp_path / "templates" / "page.html").write_text("<p>\n    {% translate 'Halo \"dunia\"' %}</p>\n  it's")
    catalogue = tmp_path / "locale" / "en" / "LC_MESSAGES" / "django.po"
    catalogue.write_text(HEADER + 'msgid "Judul"\nmsgstr "Title"\n\nmsgid "Lama"\nmsgstr "Old"\n')
    return tmp_path


def _catalogue(project: Path) -> str:
    return (project / "locale" / "en" / "LC_MESSAGES" / "django.po").read_text()


def test_catalogues_of_the_archive_are_current_and_complete() -> None:
    assert catalogues.check(settings.BASE_DIR) == []


def test_update_keeps_translations_adds_messages_and_drops_what_is_gone(project: Path) -> None:
    catalogues.update(project)
    text = _catalogue(project)
    assert 'msgid "Judul"\nmsgstr "Title"' in text
    assert 'msgid "Halo \\"dunia\\""\nmsgstr ""' in text
    assert "Lama" not in text


def test_update_twice_changes_nothing(project: Path) -> None:
    catalogues.update(project)
    once = _catalogue(project)
    catalogues.update(project)
    assert _catalogue(project) == once


def test_check_names_messages_without_a_translation(project: Path) -> None:
    catalogues.update(project)
    assert catalogues.check(project) == ["en: not translated: 'Halo \"dunia\"'"]


def test_check_sees_a_message_that_the_catalogue_lacks(project: Path) -> None:
    catalogues.update(project)
    (project / "templates" / "page.html").write_text("")
    assert catalogues.check(project)[0] == "en: the catalogue is older than the messages; run manage.py catalogues"


def test_check_sees_a_compiled_catalogue_that_is_older(project: Path) -> None:
    catalogues.update(project)
    path = project / "locale" / "en" / "LC_MESSAGES" / "django.po"
    path.write_text(_catalogue(project).replace("Title", "Heading"))
    assert catalogues.check(project)[-1] == (
        "en: the compiled catalogue is older than its source; run manage.py catalogues"
    )


def test_check_sees_a_placeholder_that_the_translation_lost(project: Path) -> None:
    (project / "archive" / "code.py").write_text('title = _("Judul %(name)s")\n')
    catalogues.update(project)
    path = project / "locale" / "en" / "LC_MESSAGES" / "django.po"
    path.write_text(
        _catalogue(project).replace(
            'msgid "Judul %(name)s"\nmsgstr ""', 'msgid "Judul %(name)s"\nmsgstr "Title %(nme)s"'
        )
    )
    assert any("Judul" in problem for problem in catalogues.check(project))
