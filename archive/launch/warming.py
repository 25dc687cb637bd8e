"""What a worker of the web server loads before its first request, so that no reader waits for it."""

import gc
from collections.abc import Iterator

from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import gettext, override

TEMPLATES = settings.BASE_DIR / "templates"


def warm_up() -> None:
    """Load pages, addresses and languages, and keep all of it for good.

    Looking through it for garbage would take a sixth of the time of a page, and up to 90 ms out of one now and then.
    """
    for code, _name in settings.LANGUAGES:
        with override(code):
            gettext("Arsip Konflik")
            reverse("home")
    for name in list_pages():
        get_template(name)
    gc.collect()
    gc.freeze()


def list_pages() -> Iterator[str]:
    """The names of the archive's own templates."""
    return (path.relative_to(TEMPLATES).as_posix() for path in sorted(TEMPLATES.rglob("*.html")))
