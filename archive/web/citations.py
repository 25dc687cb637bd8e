"""How an article is cited, with the archive's permanent address and the day of access."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from archive.models import Article
from archive.templatetags.periods import published


def cite(article: Article, address: str, *, accessed: date) -> str:
    """One line in the manner of APA: who, when, what, where, and where the archive keeps it."""
    outlet = article.outlet.name if article.outlet else ""
    parts = [
        _end(_join_authors(article.authors) or outlet or _("Tanpa nama")),
        f"({published(article)}).",
        _end(article.title),
        _end(outlet) if article.authors and outlet else "",
        article.url,
        _("Arsip Konflik: %(address)s (diakses %(day)s).")
        % {"address": address, "day": date_format(accessed, "j F Y")},
    ]
    return " ".join(part for part in parts if part)


def _join_authors(authors: list[str]) -> str:
    return ", ".join(authors[:7])


def _end(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”", '"')) else f"{text}."
