"""Message catalogues: extracted from code and templates, compiled, and checked, without GNU gettext.

Message ids are Indonesian, which needs no catalogue; every other language has locale/<code>/LC_MESSAGES/django.po.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
LINE_WIDTH = 120


def update(root: Path) -> None:
    """Bring every catalogue below `root`/locale up to date with the messages, and compile it.

    New messages are added without a translation, messages that are gone are dropped, translations are kept.
    """
    messages = _extract(root)
    for path in _find(root):
        catalogue = _merge(_read(path), messages)
        path.write_bytes(_write(catalogue))
        path.with_suffix(".mo").write_bytes(_compile(catalogue))


def check(root: Path) -> list[str]:
    """What is wrong with the catalogues below `root`/locale, a sentence each; empty if all are current and complete."""
    messages = _extract(root)
    return [problem for path in _find(root) for problem in _check(path, messages)]


def _check(path: Path, messages: Catalog) -> Iterator[str]:
    name = path.parent.parent.name
    catalogue = _read(path)
    if _write(_merge(catalogue, messages)) != path.read_bytes():
        yield f"{name}: the catalogue is older than the messages; run manage.py catalogues"
    for message in catalogue:
        if message.id and not _is_translated(message.string):
            yield f"{name}: not translated: {message.id!r}"
        for error in message.check(catalogue):
            yield f"{name}: {error}: {message.id!r}"
    compiled = path.with_suffix(".mo")
    if not compiled.is_file() or _list_translations(compiled) != _list_translations(BytesIO(_compile(catalogue))):
        yield f"{name}: the compiled catalogue is older than its source; run manage.py catalogues"


def _is_translated(string: object) -> bool:
    """Whether there is a translation, in every plural form."""
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _find(root: Path) -> list[Path]:
    return sorted((root / "locale").glob("*/LC_MESSAGES/django.po"))


def _extract(root: Path) -> Catalog:
    """Every message of the code and the templates."""
    messages = Catalog()
    for source in _sources(root):
        for _line, found, comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
            messages.add(found, context=context, auto_comments=comments)
    return messages


def _sources(root: Path) -> Iterator[str]:
    """Python sources, and templates turned into something that reads as one."""
    for path in sorted((root / "archive").rglob("*.py")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((root / "templates").rglob("*")):
        if path.suffix in {".html", ".txt", ".xml"}:
            lines = templatize(path.read_text(encoding="utf-8")).splitlines()
            yield "\n".join(line.strip() for line in lines)  # indentation would be read as Python's


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def _merge(catalogue: Catalog, messages: Catalog) -> Catalog:
    """A catalogue of these messages with the translations of the other."""
    merged = Catalog(
        locale=catalogue.locale,
        project="Arsip Konflik",
        version="1",
        creation_date=catalogue.creation_date,
        revision_date=catalogue.revision_date,
        header_comment="# Arsip Konflik: the site in English. Message ids are Indonesian.",
        msgid_bugs_address="-",
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )
    for message in messages:
        if message.id:
            known = catalogue.get(message.id, message.context)
            merged.add(message.id, known.string if known else None, flags=message.flags, context=message.context)
    return merged


def _write(catalogue: Catalog) -> bytes:
    file = BytesIO()
    write_po(file, catalogue, width=LINE_WIDTH, sort_output=True, ignore_obsolete=True)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b'"Generated-By'))  # differs from machine to machine


def _list_translations(compiled: Path | BytesIO) -> dict[tuple[str, str | None], object]:
    """What a compiled catalogue says, without its header."""
    file = BytesIO(compiled.read_bytes()) if isinstance(compiled, Path) else compiled
    return {(str(message.id), message.context): message.string for message in read_mo(file) if message.id}


def _compile(catalogue: Catalog) -> bytes:
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()
