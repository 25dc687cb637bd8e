"""Count articles by facet value as they change, and index a sample of them and their days for broad searches."""

from pathlib import Path

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

GROUP = "Kurator"
SQL = Path(__file__).parent / "sql" / "search_tally.sql"


def let_curators_view(apps, schema_editor):
    """The permissions are made here: Django itself makes them only after all migrations have run."""
    create_permissions(current_apps.get_app_config("archive"), verbosity=0, using=schema_editor.connection.alias)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for group in Group.objects.filter(name=GROUP):
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="archive", codename="view_searchtally").values_list(
                "pk", flat=True
            )
        )


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0013_received_names'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(max_length=1, verbose_name='saringan')),
                ('value', models.BigIntegerField(verbose_name='nilai')),
                ('articles', models.BigIntegerField(verbose_name='artikel')),
            ],
            options={
                'verbose_name': 'hitungan pencarian',
                'verbose_name_plural': 'hitungan pencarian',
            },
        ),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            """
            DROP INDEX search_entry_days, search_entry_sample;
            DROP TRIGGER tally_emptied ON archive_searchentry;
            DROP TRIGGER tally_changed ON archive_searchentry;
            DROP TRIGGER tally_removed ON archive_searchentry;
            DROP TRIGGER tally_added ON archive_searchentry;
            DROP FUNCTION archive_tally_emptied;
            DROP FUNCTION archive_tally_changed;
            DROP FUNCTION archive_tally_removed;
            DROP FUNCTION archive_tally_added;
            DROP FUNCTION archive_facets_of;
            """,
        ),
        migrations.RunPython(let_curators_view, migrations.RunPython.noop),
    ]
