"""The groups of the desk, and how a migration gives them permissions. Every role may do what those before it may."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions

READER, CURATOR, EDITOR, ADMINISTRATOR = ROLES = ("Pembaca", "Kurator", "Editor", "Administrator")

Grants = Mapping[str, Iterable[str]]


def grant(wanted: Grants, *, application: str = "archive") -> Callable[[Any, Any], None]:
    """A step for `RunPython`: the role and those after it get these permissions, by codename; groups are opened.

    The permissions themselves are made here: Django makes them only after all migrations have run.
    """

    def give(apps: Any, schema_editor: Any) -> None:
        create_permissions(current_apps.get_app_config(application), verbosity=0, using=schema_editor.connection.alias)
        Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
        known = Permission.objects.filter(content_type__app_label=application)
        given: set[str] = set()
        for role in ROLES:
            given |= set(wanted.get(role, ()))
            group, _ = Group.objects.get_or_create(name=role)
            group.permissions.add(*known.filter(codename__in=given).values_list("pk", flat=True))

    return give
