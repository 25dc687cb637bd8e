"""The kinds of pages, each with the fullest example that the audited archive has."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse

from archive.models import Article, Outlet, Place, Speaker
from benchmarks import corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: `indexed` unless it asks crawlers to leave it alone, which Lighthouse would count as a fault."""

    name: str
    path: str
    indexed: bool = True


def list_pages() -> list[Page]:
    """One page of every kind, in the order of the navigation."""
    return [*_list_fixed(), *_list_articles(), *_list_entities(), *_list_days()]


def _list_fixed() -> Iterator[Page]:
    yield Page(name="home", path=reverse("home"))
    yield Page(name="home-en", path="/en/")
    yield Page(name="search", path=f"{reverse('search')}?q=gencatan+senjata", indexed=False)
    yield Page(name="search-empty", path=f"{reverse('search')}?q=zzzyx+qqqvw", indexed=False)
    yield Page(name="search-all", path=reverse("search"), indexed=False)
    yield Page(name="search-map", path=f"{reverse('search')}?q=gencatan+senjata&tampil=peta", indexed=False)
    yield Page(name="search-timeline", path=f"{reverse('search')}?q=gencatan+senjata&tampil=linimasa", indexed=False)
    yield Page(name="facet", path=f"{reverse('facet', args=['pejabat'])}?q=senjata", indexed=False)
    yield Page(name="statements", path=f"{reverse('statements')}?q=senjata", indexed=False)
    yield Page(name="facet-said", path=f"{reverse('statements_facet', args=['pejabat'])}?q=senjata", indexed=False)
    yield Page(name="about", path=reverse("about"))
    yield Page(name="about-en", path="/en/tentang/")


def _list_articles() -> Iterator[Page]:
    """The seeds' articles, which were read by the real rules, and the made one with the most statements."""
    seeds = Article.objects.visible().exclude(external_id__startswith=corpus.PREFIX).order_by("pk")
    made = Article.objects.visible().annotate(number=Count("statements")).order_by("-number", "pk")
    named = [*((f"article-seed-{number}", seed) for number, seed in enumerate(seeds, start=1)), ("article", made[0])]
    for name, article in named:
        yield Page(name=name, path=reverse("article", args=[article.pk, article.slug]))
    yield Page(name="article-en", path=f"/en{reverse('article', args=[named[0][1].pk, named[0][1].slug])}")
    yield Page(name="versions", path=reverse("versions", args=[named[0][1].pk]), indexed=False)
    yield Page(
        name="capture", path=reverse("capture", args=[named[0][1].pk, named[0][1].captures.first().pk]), indexed=False
    )
    yield Page(name="report", path=reverse("report", args=[named[0][1].pk]), indexed=False)


def _list_entities() -> Iterator[Page]:
    cited = Speaker.objects.officials().annotate(number=Count("statements")).order_by("-number", "pk")[0]
    named = Place.objects.current().annotate(number=Count("mentions")).order_by("-number", "pk")[0]
    busiest = Outlet.objects.annotate(number=Count("articles")).order_by("-number", "pk")[0]
    for several, one, row in (
        ("officials", "official", cited),
        ("places", "place", named),
        ("outlets", "outlet", busiest),
    ):
        yield Page(name=several, path=reverse(several))
        yield Page(name=one, path=reverse(one, args=[row.slug]))


def _list_days() -> Iterator[Page]:
    day = Article.objects.visible().filter(published_precision="day").newest_first()[0].published_latest
    yield Page(name="years", path=reverse("years"))
    yield Page(name="year", path=reverse("year", args=[day.year]))
    yield Page(name="month", path=reverse("month", args=[day.year, day.month]))
    yield Page(name="day", path=reverse("day", args=[day.year, day.month, day.day]))
