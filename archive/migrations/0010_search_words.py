"""Add the words of the archive, for beginnings of words; `reindex` fills them for articles that are already there."""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

GROUP = "Kurator"


def let_curators_view(apps, schema_editor):
    """The permissions are made here: Django itself makes them only after all migrations have run."""
    create_permissions(current_apps.get_app_config("archive"), verbosity=0, using=schema_editor.connection.alias)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for group in Group.objects.filter(name=GROUP):
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="archive", codename="view_searchword").values_list(
                "pk", flat=True
            )
        )


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0009_search_statistics'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('word', models.CharField(db_collation='C', max_length=60, primary_key=True, serialize=False, verbose_name='kata')),
                ('lexeme', models.TextField(verbose_name='leksem')),
            ],
            options={
                'verbose_name': 'kata dalam arsip',
                'verbose_name_plural': 'kata dalam arsip',
            },
        ),
        migrations.RunPython(let_curators_view, migrations.RunPython.noop),
    ]
