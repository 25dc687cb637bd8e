"""How completions are written for the script of the search box."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from archive.search.completions import Completion
from archive.search.query_language import LENGTH_LIMIT

FRESH = 300  # seconds that a browser may keep an answer
ECHO_LIMIT = LENGTH_LIMIT

_KINDS = {"officials": "official", "places": "place", "outlets": "outlet", "words": "word"}
_GROUPS = {
    "officials": gettext_noop("Pejabat"),
    "places": gettext_noop("Tempat"),
    "outlets": gettext_noop("Media"),
    "words": gettext_noop("Kata"),
}


def describe(completion: Completion) -> dict[str, Any]:
    """One completion: `kind` for programs and `group` for people, and what docs/search.md says of the others."""
    return {
        "kind": _KINDS[completion.facet],
        "group": _(_GROUPS[completion.facet]),
        "label": completion.label,
        "spelling": completion.spelling,
        "insert": completion.insert,
        "text": completion.text,
        "slug": completion.slug,
        "count": completion.count,
    }
