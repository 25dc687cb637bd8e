"""Places with their spellings."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import AsideDesk
from archive.admin.entities import EntityDesk, MergedFilter
from archive.admin.generics import TabularInline
from archive.admin.spellings import SpellingForm, SpellingFormSet, find_places
from archive.models import Place, PlaceName


class PlaceNameInline(TabularInline):
    """The spellings."""

    model = PlaceName
    form = SpellingForm
    formset = SpellingFormSet
    fk_name = "place"
    fields = ["name"]
    extra = 1
    classes = ["plain"]


@admin.register(Place)
class PlaceDesk(EntityDesk):
    """Where things happen."""

    list_display = ["name", "type", "country", "parent", "reviewed", "survivor"]
    list_filter = ["type", "reviewed", MergedFilter]
    list_select_related = ["parent", "merged_into"]
    autocomplete_fields = ["parent"]
    search_fields = ["name"]
    search_help_text = _("Nama dalam ejaan apa pun")
    fields = [
        "name",
        ("type", "country", "parent"),
        ("latitude", "longitude"),
        "reviewed",
        ("slug", "authority_id", "survivor"),
    ]
    readonly_fields = ["slug", "authority_id", "survivor", "reviewed"]
    inlines = [PlaceNameInline]

    def find(self, term: str) -> list[int]:
        """The keys of the places that the term names."""
        return find_places(term)


@admin.register(PlaceName)
class PlaceNameDesk(AsideDesk):
    """All spellings; they are edited with their place."""

    list_display = ["name", "place", "merged_from"]
    list_select_related = ["place", "merged_from"]
    search_fields = ["key"]
