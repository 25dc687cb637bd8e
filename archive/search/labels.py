"""Labels that tell places of one name apart within one list: "Donetsk" and "Donetsk (kota)"."""

from collections import Counter
from collections.abc import Sequence

from django.utils.text import slugify

from archive.models.place import SLUG_KINDS


def tell_apart(places: Sequence[tuple[str, str]]) -> list[str]:
    """A label for each place, given as slug and name, in order: its name, where others of the list bear it too with
    what its slug adds to it. Slugs are unique, so no two labels are equal; kinds are in the language of the page.
    """
    bearers = Counter(name.casefold() for _, name in places)
    return [_qualify(slug, name) if bearers[name.casefold()] > 1 else name for slug, name in places]


def _qualify(slug: str, name: str) -> str:
    """The name and what parts its slug from the plain one: "kota", "kota, LY"; the slug itself of a renamed place."""
    plain = slugify(name)
    if slug == plain:
        return name
    if not slug.startswith(f"{plain}-"):
        return f"{name} ({slug})"
    first, *others = slug.removeprefix(f"{plain}-").split("-")
    kind = str(SLUG_KINDS[first].label) if first in SLUG_KINDS else first.upper()
    return f"{name} ({', '.join([kind, *(other.upper() for other in others)])})"
