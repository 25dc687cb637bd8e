"""What search engines may find: every visible article, and the pages of officials, places and outlets."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db.models import Max, QuerySet
from django.urls import reverse

from archive.models import Article, Outlet, Place, Speaker

if TYPE_CHECKING:  # generic for the type checker only
    AnySitemap = Sitemap[Any]
else:
    AnySitemap = Sitemap

PAGE_SIZE = 1_000  # numbers of a page, each in two languages; a page is made in about 0.2 s
FIXED_PAGES = ("home", "statements", "officials", "places", "outlets", "years", "about")


@dataclass(frozen=True, slots=True)
class IdPage:
    """The rows of one range of numbers, each in every language."""

    object_list: list[tuple[Any, str]]


class IdPaginator:
    """Cuts rows by their numbers instead of counting and skipping them, so that the last page costs as the first."""

    def __init__(self, rows: QuerySet[Any]) -> None:
        self.rows = rows

    @property
    def num_pages(self) -> int:
        """How many ranges there are; some may hold no rows."""
        highest = self.rows.model._default_manager.aggregate(highest=Max("pk"))["highest"] or 0  # filters cost time
        return int(highest) // PAGE_SIZE + 1

    def page(self, number: int | str) -> IdPage:
        """The rows of the range `number`, from 1; EmptyPage beyond the last, PageNotAnInteger for what is no number."""
        if not (str(number).isascii() and str(number).isdigit() and len(str(number)) < 10):
            raise PageNotAnInteger(f"{number!r} is no page")
        first = (int(number) - 1) * PAGE_SIZE
        if first < 0 or int(number) > self.num_pages:
            raise EmptyPage(f"there is no page {number}")
        rows = self.rows.filter(pk__gte=first, pk__lt=first + PAGE_SIZE).order_by("pk")
        return IdPage([(row, code) for row in rows for code, _name in settings.LANGUAGES])


class RowSitemap(AnySitemap):
    """The pages of one kind of row, in both languages."""

    i18n = True
    alternates = True

    @property
    def paginator(self) -> Any:
        """Pages by ranges of numbers."""
        return IdPaginator(self.items())

    def items(self) -> QuerySet[Any]:
        """The rows that have a page."""
        raise NotImplementedError

    def get_latest_lastmod(self) -> None:
        """Not said of a whole section: it would read every row."""


class ArticleSitemap(RowSitemap):
    """Articles that readers may see."""

    def items(self) -> QuerySet[Article]:
        return Article.objects.visible().only("slug", "updated_at")

    def location(self, item: Article) -> str:
        return reverse("article", args=[item.pk, item.slug])

    def lastmod(self, item: Article) -> datetime:
        """When the article last changed."""
        return item.updated_at


class OfficialSitemap(RowSitemap):
    """Officials who are cited."""

    def items(self) -> QuerySet[Speaker]:
        return Speaker.objects.officials().cited().only("slug")

    def location(self, item: Speaker) -> str:
        return reverse("official", args=[item.slug])


class PlaceSitemap(RowSitemap):
    """Places."""

    def items(self) -> QuerySet[Place]:
        return Place.objects.current().only("slug")

    def location(self, item: Place) -> str:
        return reverse("place", args=[item.slug])


class OutletSitemap(RowSitemap):
    """Outlets."""

    def items(self) -> QuerySet[Outlet]:
        return Outlet.objects.only("slug")

    def location(self, item: Outlet) -> str:
        return reverse("outlet", args=[item.slug])


class PageSitemap(AnySitemap):
    """Pages that are always there."""

    i18n = True
    alternates = True

    def items(self) -> list[str]:
        return list(FIXED_PAGES)

    def location(self, item: str) -> str:
        return reverse(item)


SECTIONS: dict[str, type[AnySitemap]] = {
    "halaman": PageSitemap,
    "artikel": ArticleSitemap,
    "pejabat": OfficialSitemap,
    "tempat": PlaceSitemap,
    "media": OutletSitemap,
}
