"""Add what ranking knows of the whole archive: its size and its frequent lexemes."""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

GROUP = "Kurator"


def let_curators_view(apps, schema_editor):
    """The permissions are made here: Django itself makes them only after all migrations have run."""
    create_permissions(current_apps.get_app_config("archive"), verbosity=0, using=schema_editor.connection.alias)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    wanted = ["view_searchcorpus", "view_searchlexeme"]
    for group in Group.objects.filter(name=GROUP):
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="archive", codename__in=wanted).values_list("pk", flat=True)
        )


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0008_uncertain_days'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchLexeme',
            fields=[
                ('lexeme', models.TextField(primary_key=True, serialize=False, verbose_name='leksem')),
                ('documents', models.PositiveBigIntegerField(verbose_name='artikel')),
            ],
            options={
                'verbose_name': 'leksem yang sering',
                'verbose_name_plural': 'leksem yang sering',
            },
        ),
        migrations.CreateModel(
            name='SearchCorpus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('documents', models.PositiveBigIntegerField(verbose_name='artikel')),
                ('average_length', models.FloatField(verbose_name='panjang rata-rata (posisi leksem)')),
                ('measured_at', models.DateTimeField(auto_now=True, verbose_name='diukur')),
            ],
            options={
                'verbose_name': 'ukuran arsip',
                'verbose_name_plural': 'ukuran arsip',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='search_corpus_is_one')],
            },
        ),
        migrations.RunPython(let_curators_view, migrations.RunPython.noop),
    ]
