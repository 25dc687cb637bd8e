"""Keep the history of curated rows: who, when, before and after, written by triggers."""

from pathlib import Path

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from archive.migrations import _roles

SQL = Path(__file__).parent / "sql" / "changes.sql"
UNDO = """
    DROP FUNCTION archive_record_change() CASCADE;
    DROP FUNCTION archive_record_changes(regclass, text[], text[]);
    DROP FUNCTION archive_keep_change() CASCADE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0022_error_reports'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ChangeSet',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False, verbose_name='kode')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='kapan')),
                ('route', models.CharField(blank=True, max_length=300, verbose_name='di mana')),
                ('curator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='siapa')),
            ],
            options={
                'verbose_name': 'perubahan',
                'verbose_name_plural': 'riwayat perubahan',
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('table', models.CharField(max_length=63, verbose_name='tabel')),
                ('row', models.BigIntegerField(verbose_name='baris')),
                ('operation', models.CharField(choices=[('INSERT', 'ditambahkan'), ('UPDATE', 'diubah'), ('DELETE', 'dihapus')], max_length=6, verbose_name='tindakan')),
                ('owner_column', models.CharField(blank=True, max_length=63, verbose_name='bagian dari')),
                ('owner', models.BigIntegerField(blank=True, null=True, verbose_name='nomor pemilik')),
                ('before', models.JSONField(blank=True, default=dict, verbose_name='sebelum')),
                ('after', models.JSONField(blank=True, default=dict, verbose_name='sesudah')),
                ('changeset', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='archive.changeset', verbose_name='perubahan')),
            ],
            options={
                'verbose_name': 'baris yang berubah',
                'verbose_name_plural': 'baris yang berubah',
            },
        ),
        migrations.AddIndex(
            model_name='changeset',
            index=models.Index(models.OrderBy(models.F('made_at'), descending=True), models.F('id'), name='changeset_newest'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(fields=['changeset', 'id'], name='change_of_set'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(fields=['table', 'row', '-id'], name='change_of_row'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(condition=models.Q(('owner__isnull', False)), fields=['owner_column', 'owner', '-id'], name='change_of_owner'),
        ),
        migrations.RunSQL(SQL.read_text(encoding="utf-8"), UNDO),
        migrations.RunPython(
            _roles.grant({_roles.READER: ["view_change", "view_changeset"]}), migrations.RunPython.noop
        ),
    ]
