"""Searches as readers make them, drawn from the archive at hand: the same for the same archive and seed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from urllib.parse import urlencode

from django.db.models import F, Sum

from archive.models import Article, Outlet, Place, SearchCommonWord, SearchTally, Speaker

COMMON, FREQUENT = 0.03, 0.4  # of the articles: words between are common, words above are in nearly any text
RANKS = (0, 9, 99, 499)  # of filters by how many articles they lead to
_WORD = re.compile(r"\b[a-z]{4,20}\b")
_ADJACENT = re.compile(r"\b[a-z]{4,20} [a-z]{4,20}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words by how many articles hold them."""

    nearly_anywhere: list[str]
    common: list[str]
    known: frozenset[str]  # that a sample of the articles holds; others are rare

    def is_telling(self, word: str) -> bool:
        """Whether somebody would look for it."""
        return word not in self.nearly_anywhere


class Reader:
    """Makes searches."""

    def __init__(self, seed: int = 7) -> None:
        self.random = Random(seed)
        self.words = read_words()
        self.last = Article.objects.latest("pk").pk
        self.slugs = {facet: list(rank_slugs(letter, model)) for facet, letter, model in FILTERS}
        self.kinds: dict[str, Callable[[], dict[str, str]]] = {
            "all articles": lambda: {"urut": self.random.choice(("", "terbaru", "terlama"))},
            "word of nearly any article": lambda: {"q": self.random.choice(self.words.nearly_anywhere)},
            "common word": lambda: {"q": self.random.choice(self.words.common)},
            "rare word": lambda: {"q": self._find(1, lambda word: word not in self.words.known)},
            "two words": lambda: {"q": self._find(2, self.words.is_telling)},
            "three words": lambda: {"q": self._find(3, self.words.is_telling)},
            "phrase": lambda: {"q": f'"{self._find_phrase()}"'},
            "beginning": lambda: {"q": f"{self.random.choice(self.words.common)[:5]}*"},
            "word and outlet": lambda: self._common() | self._filter("media"),
            "word and place": lambda: self._common() | self._filter("tempat"),
            "word and official": lambda: self._common() | self._filter("pejabat"),
            "word and days": lambda: self._common() | self._month(),
            "place": lambda: self._filter("tempat"),
            "days": self._month,
            "outlet and place": lambda: self._filter("media") | self._filter("tempat"),
        }

    def ask(self, kind: str) -> str:
        """The address of a search of this kind."""
        return "/cari/?" + urlencode({name: value for name, value in self.kinds[kind]().items() if value})

    def _common(self) -> dict[str, str]:
        return {"q": self.random.choice(self.words.common)}

    def _filter(self, name: str) -> dict[str, str]:
        slugs = self.slugs[name]
        return {name: slugs[min(self.random.choice(RANKS), len(slugs) - 1)]}

    def _month(self) -> dict[str, str]:
        months = SearchTally.objects.filter(facet="m", value__gt=0).values_list("value", flat=True).distinct()
        chosen = self.random.choice(sorted(month for month in months if month % 100))
        return {"dari": f"{chosen // 100}-{chosen % 100:02}", "sampai": f"{chosen // 100}-{chosen % 100:02}"}

    def _find(self, count: int, fits: Callable[[str], bool]) -> str:
        """Words that stand together in an article."""
        while True:
            words = sorted({word for word in _WORD.findall(self._open()) if fits(word)})
            if len(words) >= count:
                return " ".join(self.random.sample(words, count))

    def _find_phrase(self) -> str:
        """Two words that stand next to each other in an article."""
        while True:
            pairs = [pair for pair in _ADJACENT.findall(self._open()) if all(map(self.words.is_telling, pair.split()))]
            if pairs:
                return self.random.choice(pairs)

    def _open(self) -> str:
        """The body of some article."""
        number = self.random.randint(1, self.last)
        found = Article.objects.filter(pk__gte=number, hidden=False).order_by("pk")
        return str(found.values_list("current_revision__body", flat=True).first() or "")


FILTERS = (("media", "o", Outlet), ("tempat", "p", Place), ("pejabat", "f", Speaker))


def read_words() -> Words:
    """What the archive's own sample says of its words."""
    rows = list(SearchCommonWord.objects.order_by("-documents", "word").values_list("word", "documents"))
    most = rows[0][1] if rows else 1
    shares = {word: documents / most for word, documents in rows if _WORD.fullmatch(word)}
    return Words(
        nearly_anywhere=[word for word, share in shares.items() if share > FREQUENT],
        common=[word for word, share in shares.items() if COMMON < share <= FREQUENT],
        known=frozenset(shares),
    )


def rank_slugs(letter: str, model: type[Outlet | Place | Speaker]) -> Iterator[str]:
    """The slugs of a facet's values, those of the most articles first."""
    sums = (
        SearchTally.objects.filter(facet=letter)
        .values("value")
        .annotate(total=Sum("articles"))
        .order_by(F("total").desc(), "value")
    )
    ids = [row["value"] for row in sums[: RANKS[-1] + 1]]
    slugs = dict(model._default_manager.filter(pk__in=ids).values_list("pk", "slug"))
    return (slugs[id] for id in ids if id in slugs)
