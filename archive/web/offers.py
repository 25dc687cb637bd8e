"""What a page offers to ask instead: names as filters, other spellings, and wider searches."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from archive.search.criteria import Criteria
from archive.search.query_language import render
from archive.search.results import Correction, SearchResults, Suggestion
from archive.web import addresses, filters, forms


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedFilter:
    """A filter offered for a name that was typed, with how many articles it leads to."""

    title: str
    label: str
    count: int
    estimated: bool = False
    url: str


def link_suggestion(suggestion: Suggestion) -> SuggestedFilter:
    """The suggested filter with the address that asks for it instead of the name's words."""
    return SuggestedFilter(
        title=filters.titles()[suggestion.facet],
        label=suggestion.label,
        count=suggestion.count,
        estimated=suggestion.estimated,
        url=addresses.without(forms.write(suggestion.criteria)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Another spelling of the words asked for, with how many articles it leads to."""

    text: str
    count: int
    url: str
    estimated: bool = False


def link_correction(correction: Correction) -> Spelling:
    """The other spelling with the address that asks for it under the same filters."""
    words = forms.write(correction.criteria).get("q", "")
    return Spelling(
        text=words,
        count=correction.count,
        url=addresses.without(forms.write(correction.criteria)),
        estimated=correction.estimated,
    )


def link_widenings(found: SearchResults, query: QueryDict) -> list[SuggestedFilter]:
    """What is left out with the address that asks for the rest, shown in the same way as now."""
    return [
        SuggestedFilter(
            title=_lefts()[widening.left],
            label=_say_left(widening.left, found),
            count=widening.count,
            estimated=widening.estimated,
            url=_write_url(widening.criteria, query),
        )
        for widening in found.widenings
    ]


def _write_url(criteria: Criteria, query: QueryDict) -> str:
    """The address of the criteria, shown in the same way as now."""
    view = query.get("tampil", "")
    return addresses.replacing(forms.write(criteria), tampil=view) if view else addresses.without(forms.write(criteria))


def _lefts() -> dict[str, str]:
    return {
        "outlets": _("Tanpa media"),
        "officials": _("Tanpa pejabat"),
        "places": _("Tanpa tempat"),
        "dates": _("Tanpa tanggal"),
        "words": _("Tanpa kata"),
        "filters": _("Tanpa semua saringan"),
    }


def _say_left(left: str, found: SearchResults) -> str:
    """What stands in the part that is left out; "" for several parts."""
    criteria = found.criteria
    if left == "words":
        return render(Criteria(clauses=criteria.clauses))
    if left == "dates":
        return filters.say_days(criteria.since, criteria.until)
    labels = {(one.facet, one.value): one.label for one in found.asked}
    return ", ".join(labels.get((left, value), value) for value in getattr(criteria, left, ()))
