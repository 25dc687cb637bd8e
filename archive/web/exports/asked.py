"""What was asked, and when: every exported file says it where its format has room for it."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.search.criteria import Sort
from archive.search.records import ArticleRecord, StatementRecord

Record = ArticleRecord | StatementRecord

NAME_LIMIT = 40  # characters of the query in a file's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request for an export; `query` is in the language of the search box, `page` shows the same on screen."""

    kind: str  # "articles" or "statements"
    query: str
    page: str
    at: datetime
    sort: Sort
    site: str  # the archive's address, without a slash at its end

    @property
    def order(self) -> str:
        """The order of the records, for programs."""
        return "oldest first" if self.sort is Sort.OLDEST else "newest first"

    def say(self) -> list[str]:
        """Lines for people, each without line breaks."""
        words = {"query": " ".join(self.query.split()) or _("semua"), "page": self.page, "at": self.moment}
        order = _("terlama dahulu") if self.sort is Sort.OLDEST else _("terbaru dahulu")
        return [
            _("Arsip Konflik – %(site)s") % {"site": self.site},
            _("Dicari: %(query)s") % words,
            _("Halaman: %(page)s") % words,
            _("Diambil: %(at)s") % words,
            _("Urutan: %(order)s") % {"order": order},
        ]

    @property
    def moment(self) -> str:
        """When it was asked, to the second, in the archive's time zone."""
        return timezone.localtime(self.at).isoformat(timespec="seconds")

    def name_file(self, ending: str) -> str:
        """A file name that tells what it holds, in plain letters."""
        words = slugify(self.query)[:NAME_LIMIT].strip("-")
        parts = ["arsip-konflik", _KINDS[self.kind], words, timezone.localtime(self.at).strftime("%Y%m%d-%H%M")]
        return f"{'-'.join(part for part in parts if part)}.{ending}"

    def link(self, record: Record) -> str:
        """The permanent address of an article or a statement in the archive."""
        article = record.article if isinstance(record, StatementRecord) else record
        anchor = f"#p{record.number}" if isinstance(record, StatementRecord) else ""
        return f"{self.site}{reverse('article', args=[article.id, article.slug])}{anchor}"


_KINDS = {"articles": "artikel", "statements": "pernyataan"}
LANGUAGE = settings.LANGUAGE_CODE  # of the articles
