"""Keep what readers say is wrong with an article; curators see and close it."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from archive.migrations import _roles

GRANTS = {_roles.READER: ["view_errorreport"], _roles.CURATOR: ["change_errorreport"]}


class Migration(migrations.Migration):

    dependencies = [
        ("archive", "0021_search_samples"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ErrorReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quoted', models.TextField(blank=True, verbose_name='bunyi pernyataan')),
                ('subject', models.CharField(choices=[('statement', 'Pernyataan salah atau terpotong'), ('speaker', 'Narasumber atau jabatannya salah'), ('missing', 'Ada pernyataan yang terlewat'), ('published', 'Tanggal terbit salah'), ('place', 'Tempat salah'), ('text', 'Judul atau teks salah'), ('other', 'Lainnya')], max_length=10, verbose_name='yang salah')),
                ('message', models.TextField(max_length=2000, verbose_name='penjelasan')),
                ('contact', models.CharField(blank=True, max_length=200, verbose_name='kontak pelapor')),
                ('sender', models.CharField(editable=False, max_length=64, verbose_name='sidik pelapor')),
                ('received_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='diterima')),
                ('status', models.CharField(choices=[('open', 'menunggu'), ('resolved', 'diperbaiki'), ('dismissed', 'tidak perlu')], default='open', max_length=10, verbose_name='status')),
                ('answer', models.TextField(blank=True, verbose_name='catatan kurator')),
                ('closed_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ditutup')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='error_reports', to='archive.article', verbose_name='artikel')),
                ('closed_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ditutup oleh')),
                ('statement', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='error_reports', to='archive.statement', verbose_name='pernyataan')),
            ],
            options={
                'verbose_name': 'laporan pembaca',
                'verbose_name_plural': 'laporan pembaca',
                'indexes': [models.Index(condition=models.Q(('status', 'open')), fields=['received_at'], name='error_report_queue'), models.Index(fields=['sender', 'received_at'], name='error_report_sender'), models.Index(fields=['received_at'], name='error_report_received')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_by__isnull', True), ('status', 'open')), models.Q(models.Q(('status', 'open'), _negated=True), ('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='error_report_closed_by_somebody'), models.CheckConstraint(condition=models.Q(('message', ''), _negated=True), name='error_report_says_something')],
            },
        ),
        migrations.RunPython(_roles.grant(GRANTS), migrations.RunPython.noop),
    ]
