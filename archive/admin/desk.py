"""What all lists of the desk share: bounded counting, search by words or spellings, errors as messages."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth.models import User
from django.contrib.postgres.search import SearchQuery
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from archive.admin import history
from archive.admin.generics import AnyPaginator, ModelAdmin
from archive.entities import curation
from archive.models import text_search

LIST_LIMIT = 10_000  # rows to which a list counts and pages; whoever wants more narrows the filter
ACTION_LIMIT = 1_000  # rows that one action takes, each a transaction


class BoundedPaginator(AnyPaginator):
    """Counts no further than LIST_LIMIT, so that a list of a million rows opens as fast as a short one."""

    @cached_property
    def count(self) -> int:
        """The number of rows, at most LIST_LIMIT; whichever they are, so that none is sorted for it."""
        rows: Any = self.object_list
        return int(rows.order_by()[:LIST_LIMIT].count())

    @property
    def stops_short(self) -> bool:
        """Whether there may be more rows than are counted."""
        return self.count >= LIST_LIMIT


class Desk(ModelAdmin):
    """A list of the desk. Nothing is deleted here: what readers should not see is hidden, rejected or merged."""

    paginator = BoundedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # each would count the whole table
    list_per_page = 50
    list_max_show_all = 0

    def action_checkbox(self, obj: Model) -> SafeString:
        """The stock one without its widget, whose template took a third of the time of a list."""
        label = _("Pilih baris ini: %(row)s") % {"row": obj}
        box = '<input type="checkbox" name="{}" value="{}" class="action-select" aria-label="{}">'
        return format_html(box, ACTION_CHECKBOX_NAME, obj.pk, label)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody deletes."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, under the name of what it lists."""
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """What people changed of the row and of what belongs to it, before and after."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        found = [history.describe(change) for change in history.changes_of(row)[: history.SHOWN + 1]]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Riwayat: %(name)s") % {"name": row},
            "opts": self.opts,
            "object": row,
            "entries": found[: history.SHOWN],
            "more": len(found) > history.SHOWN,
        }
        return TemplateResponse(request, "admin/archive/row_history.html", context)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; a decision that cannot be taken is a message on it."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except curation.CurationError as error:
            self.message_user(request, str(error), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


class ReadOnlyDesk(Desk):
    """A list of what nobody changes."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody adds."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody changes."""
        return False


class AsideDesk(ReadOnlyDesk):
    """A list that is reached from other pages and would only be in the way among those that curators work in."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Not among the lists of the front page."""
        return False


def curator_of(request: HttpRequest) -> User:
    """Who decides: the admin lets only people with an account in."""
    assert isinstance(request.user, User)
    return request.user


def words(term: str) -> SearchQuery:
    """The words of the search box as the text-search configuration stems them."""
    return SearchQuery(term, config=text_search.CONFIGURATION, search_type="websearch")


def is_key(text: str) -> bool:
    """Whether the text can be the number of a row."""
    return text.isascii() and text.isdecimal() and len(text) < 19


def bounded(queryset: QuerySet[Any]) -> list[Any]:
    """The rows that an action takes."""
    return list(queryset[:ACTION_LIMIT])
