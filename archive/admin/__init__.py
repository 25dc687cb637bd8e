"""The curator's desk: decisions go through `entities.curation` only, long work through `jobs`."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from archive.admin import (
    accounts,
    articles,
    captures,
    changes,
    claims,
    decisions,
    duplicates,
    jobs,
    mentions,
    outlet_rules,
    outlets,
    places,
    reports,
    revisions,
    search_entries,
    speakers,
    statements,
)
from archive.admin.login import LoginForm

__all__ = [
    "accounts",
    "articles",
    "captures",
    "changes",
    "claims",
    "decisions",
    "duplicates",
    "jobs",
    "mentions",
    "outlet_rules",
    "outlets",
    "places",
    "reports",
    "revisions",
    "search_entries",
    "speakers",
    "statements",
]

admin.site.site_header = _("Arsip Konflik: meja kurator")
admin.site.site_title = _("Arsip Konflik")
admin.site.index_title = _("Meja kurator")
admin.site.enable_nav_sidebar = False  # navigation is by task, above the page
admin.site.login_form = LoginForm
