"""The roots of the address space."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from archive.admin import two_factor
from archive.health import report_health

urlpatterns = [
    path("healthz", report_health, name="health"),
    path("favicon.ico", RedirectView.as_view(url=f"{settings.STATIC_URL}favicon.svg")),  # browsers ask without a link
    *i18n_patterns(
        path("kelola/tinjau/", include("archive.admin.review.urls")),
        path("kelola/dua-langkah/", two_factor.show_two_factor, name=two_factor.PAGE),
        path("kelola/dua-langkah/kode.svg", two_factor.show_code, name=two_factor.PICTURE),
        path("kelola/", admin.site.urls),
        path("", include("archive.web.urls")),
        prefix_default_language=False,
    ),
]
