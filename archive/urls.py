"""The roots of the address space."""

from importlib.util import find_spec

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from archive.health import report_health

urlpatterns = [
    path("healthz", report_health, name="health"),
    *i18n_patterns(
        path("kelola/", admin.site.urls),
        *([path("", include("archive.web.urls"))] if find_spec("archive.web.urls") else []),
        prefix_default_language=False,
    ),
]
