"""How an article is cited, with the archive's permanent address and the day of access."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from archive import __version__
from archive.models import Article
from archive.templatetags.periods import estimated, published
from archive.web.exports import FORMATS, bibtex, ris
from archive.web.exports.references import Reference, read_date

AUTHORS_LIMIT = 7  # named in a citation
WRITERS = {"bib": bibtex.write_entry, "ris": ris.write_entry}


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An article in the manner of one style; `name` is also part of an HTML id."""

    name: str
    text: str


def list_styles(article: Article, address: str, *, accessed: date) -> tuple[Citation, ...]:
    """The article in the manner of APA and of Chicago, each one line."""
    return (
        Citation(name="APA", text=cite_apa(article, address, accessed=accessed)),
        Citation(name="Chicago", text=cite_chicago(article, address, accessed=accessed)),
    )


def cite_apa(article: Article, address: str, *, accessed: date) -> str:
    """Who, when, what, where, and where the archive keeps it."""
    outlet = _name_outlet(article)
    return _join(
        _end(_join_authors(article, " & ") or outlet or _("Tanpa nama")),
        "({}).".format(_say_day(article, pgettext("APA", "Y, j F"))),
        _end(article.title),
        _end(outlet) if article.authors and outlet else "",
        f"{article.url}." if article.url else "",
        _("Arsip Konflik: %(address)s (diakses %(day)s).") % _where(address, accessed),
    )


def cite_chicago(article: Article, address: str, *, accessed: date) -> str:
    """Who, what in quotation marks, where and when, and where the archive keeps it."""
    outlet = _name_outlet(article)
    return _join(
        _end(_join_authors(article, _(" dan "))) if article.authors else "",
        f"“{_end(article.title)}”",
        _end(", ".join(part for part in (outlet, _say_day(article, pgettext("Chicago", "j F Y"))) if part)),
        f"{article.url}." if article.url else "",
        _("Arsip Konflik, diakses %(day)s. %(address)s.") % _where(address, accessed),
    )


def cite_archive(address: str, *, accessed: date) -> str:
    """The archive as a whole, with the version of its programs."""
    words = {"year": accessed.year, "version": __version__, **_where(address, accessed)}
    return (
        _(
            "Arsip Konflik. (%(year)s). Arsip berita konflik berbahasa Indonesia (perangkat lunak versi %(version)s) "
            "[Kumpulan data]. %(address)s (diakses %(day)s)."
        )
        % words
    )


def refer(article: Article, address: str, *, accessed: date) -> Reference:
    """The article for programs that keep references."""
    year, month, day = read_date(article)
    return Reference(
        key=f"arsipkonflik-{article.pk}",
        title=article.title,
        authors=tuple(article.authors),
        outlet=_name_outlet(article),
        year=year,
        month=month,
        day=day,
        period=published(article),
        url=address,
        source_url=article.url,
        abstract="",
        accessed=accessed,
    )


def write_file(reference: Reference, ending: str) -> HttpResponse:
    """The reference as a file of the format with this ending, one of WRITERS."""
    response = HttpResponse(WRITERS[ending](reference), content_type=FORMATS[ending].media_type)
    response["Content-Disposition"] = f'attachment; filename="{reference.key}.{ending}"'
    return response


def _where(address: str, accessed: date) -> dict[str, str]:
    return {"address": address, "day": date_format(accessed, "j F Y")}


def _name_outlet(article: Article) -> str:
    return article.outlet.name if article.outlet else ""


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _join_authors(article: Article, last_joint: str) -> str:
    """Names as printed, AUTHORS_LIMIT of them at most; "" where nobody is named."""
    named = article.authors[:AUTHORS_LIMIT]
    if len(article.authors) > AUTHORS_LIMIT:
        return _("%(authors)s, dkk.") % {"authors": ", ".join(named)}
    return last_joint.join(part for part in (", ".join(named[:-1]), *named[-1:]) if part)


def _say_day(article: Article, form: str) -> str:
    """The day in the style's own form where it is stated; an estimate in words, and what styles write for no date."""
    if article.published_earliest is None:
        return _("t.t.")
    return published(article) if estimated(article) else date_format(article.published_earliest, form)


def _end(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”", '"')) else f"{text}."
