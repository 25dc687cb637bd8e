"""Times of search and of whole pages by kind of query: python -m benchmarks.search [--rounds N] [--like KIND]."""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from random import Random

from django.http import QueryDict
from django.test import Client

from archive.models import Article, Outlet, Place, SearchWord, Speaker
from archive.search import results
from archive.web.forms import SearchForm

KINDS: dict[str, tuple[str, ...]] = {
    "home": ("/",),
    "all articles": ("/cari/", "/cari/?urut=terbaru&hal=20", "/cari/?urut=terlama"),
    "common word": ("/cari/?q=di", "/cari/?q=yang+dan", "/cari/?q=serangan"),
    "rare word": ("/cari/?q={rare}",),
    "two words": ("/cari/?q=rudal+{rare}", "/cari/?q=serangan+pelabuhan"),
    "three words": ("/cari/?q=menembak+jembatan+{rare}", "/cari/?q=rudal+drone+pelabuhan"),
    "phrase": ("/cari/?q=%22gencatan+senjata%22", "/cari/?q=%22bantuan+pangan%22"),
    "word and filter": (
        "/cari/?q=rudal&media={outlet}",
        "/cari/?q=rudal&tempat={place}",
        "/cari/?q=drone&pejabat={official}",
    ),
    "word and days": ("/cari/?q=rudal&dari=2020-01&sampai=2020-06",),
    "days": ("/cari/?dari=2020-01-01&sampai=2020-01-31", "/cari/?dari=2018"),
    "two filters": ("/cari/?media={outlet}&tempat={place}",),
    "beginning": ("/cari/?q=menemb*",),
    "official": ("/pejabat/{official}/",),
    "place": ("/tempat/{place}/",),
    "outlet": ("/media/{outlet}/",),
    "article": ("/artikel/{article}/",),
    "statements": ("/pernyataan/", "/pernyataan/?q=gencatan+senjata", "/pernyataan/?q={rare}"),
}


def main(rounds: int, like: str) -> None:
    """Print a line a kind: median and 95th percentile in milliseconds."""
    random = Random(7)
    print(f"{Article.objects.count()} articles, {rounds} rounds of each address, milliseconds")
    print(f"{'':18}{'search p50':>12}{'p95':>8}{'page p50':>12}{'p95':>8}")
    for kind, addresses in KINDS.items():
        if like not in kind:
            continue
        asked = [fill(address, random) for _ in range(rounds) for address in addresses]
        searched = [measure(search, address) for address in asked if address.startswith("/cari/")]
        paged = [measure(open_page, address) for address in asked]
        print(f"{kind:18}{describe(searched)}    {describe(paged)}")


def fill(address: str, random: Random) -> str:
    """The address with names of the archive, some that are on many articles and some that are on few."""
    far = random.choice((3, 30, 300, 1_200))
    return address.format(
        rare=SearchWord.objects.order_by("word")[random.randrange(40_000)].word if "{rare}" in address else "",
        outlet=Outlet.objects.get(pk=min(far, 150)).slug,
        place=Place.objects.get(pk=far).slug,
        official=Speaker.objects.get(pk=far).slug,
        article=random.choice(Article.objects.order_by("pk")[:1_000].values_list("pk", flat=True)),
    )


def search(address: str) -> None:
    """What the search page asks the database, without the page."""
    form = SearchForm(QueryDict(address.partition("?")[2]))
    results.search(form.criteria(), form.page)


def open_page(address: str) -> None:
    """The whole request, without a socket."""
    response = Client().get(address, follow=True)
    if response.status_code != 200:
        sys.exit(f"{address}: {response.status_code}")


def measure(run: Callable[[str], None], address: str) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    run(address)
    return (time.perf_counter() - started) * 1_000


def describe(times: list[float]) -> str:
    """Median and 95th percentile."""
    if len(times) < 2:
        return f"{'':12}{'':8}"
    return f"{statistics.median(times):12.0f}{statistics.quantiles(times, n=20, method='inclusive')[-1]:8.0f}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--like", default="", help="only the kinds with these letters")
    main(**vars(parser.parse_args()))
