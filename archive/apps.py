"""The one Django application of the archive."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """The archive: models, pages, admin and commands."""

    name = "archive"
    verbose_name = "Arsip"
    default_auto_field = "django.db.models.BigAutoField"
