"""Open the group of curators, with what the desk lets them do."""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

GROUP = "Kurator"
VIEWED = [
    *("article", "capture", "content", "decision", "official", "outlet", "outletdomain", "outletname", "place"),
    *("placemention", "placename", "position", "revision", "searchentry", "speaker", "speakername", "statement"),
]
CHANGED = ["article", "decision", "official", "outlet", "place", "placemention", "speaker", "statement"]
# What belongs to an outlet, place or speaker is opened and removed with it on one form.
EDITED = ["outletdomain", "outletname", "placename", "position", "speakername"]
OPENED = ["outlet", "place", "speaker"]


def open_group(apps, schema_editor):
    """The permissions are made here: Django itself makes them only after all migrations have run."""
    create_permissions(current_apps.get_app_config("archive"), verbosity=0, using=schema_editor.connection.alias)
    wanted = {f"view_{name}" for name in VIEWED} | {f"change_{name}" for name in [*CHANGED, *EDITED]}
    wanted |= {f"add_{name}" for name in [*OPENED, *EDITED]} | {f"delete_{name}" for name in EDITED}
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    group, _ = Group.objects.get_or_create(name=GROUP)
    group.permissions.add(
        *Permission.objects.filter(content_type__app_label="archive", codename__in=wanted).values_list("pk", flat=True)
    )


def close_group(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name=GROUP).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0006_statement_numbers"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(open_group, close_group)]
