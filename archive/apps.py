"""The one Django application of the archive."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class ArchiveConfig(AppConfig):
    """The archive: models, pages, admin and commands."""

    name = "archive"
    verbose_name = _("Arsip")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, which need the models."""
        from archive.checks import check_databases

        checks.register(check_databases, checks.Tags.database)
