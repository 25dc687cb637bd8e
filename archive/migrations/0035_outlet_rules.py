"""Open the table of what curators know of the pages of an outlet."""

import django.db.models.deletion
from django.db import migrations, models

from archive.migrations import _roles


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0034_spans_together'),
    ]

    operations = [
        migrations.CreateModel(
            name='OutletRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField(blank=True, verbose_name='judul')),
                ('body', models.TextField(blank=True, verbose_name='isi')),
                ('date', models.TextField(blank=True, verbose_name='tanggal')),
                ('author', models.TextField(blank=True, verbose_name='penulis')),
                ('dropped', models.TextField(blank=True, verbose_name='baris yang dibuang')),
                ('datelines', models.TextField(blank=True, verbose_name='titimangsa')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diperbarui')),
                ('outlet', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='rule', to='archive.outlet', verbose_name='media')),
            ],
            options={
                'verbose_name': 'aturan media',
                'verbose_name_plural': 'aturan media',
            },
        ),
        migrations.RunSQL(
            "SELECT archive_record_changes('archive_outletrule', '{outlet_id}', '{updated_at}')",
            "DROP TRIGGER record_change ON archive_outletrule",
        ),
        migrations.RunPython(_roles.grant({_roles.READER: ["view_outletrule"]}), migrations.RunPython.noop),
    ]
