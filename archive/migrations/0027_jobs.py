"""Open the tables of long work that curators ask for, and record who asks and who answers readers."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from archive.migrations import _roles


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0026_review_queue'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('upload', 'memasukkan berkas'), ('retry', 'mencoba lagi tangkapan'), ('reread', 'membaca ulang artikel')], max_length=10, verbose_name='pekerjaan')),
                ('state', models.CharField(choices=[('waiting', 'menunggu'), ('running', 'berjalan'), ('done', 'selesai'), ('failed', 'terhenti')], default='waiting', max_length=10, verbose_name='keadaan')),
                ('requested_at', models.DateTimeField(auto_now_add=True, verbose_name='diminta')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='dimulai')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='berakhir')),
                ('as_of', models.DateField(blank=True, null=True, verbose_name='dibaca per tanggal')),
                ('subjects', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name='baris')),
                ('older_than', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='pembaca sebelum versi')),
                ('cursor', models.BigIntegerField(default=0, verbose_name='sampai')),
                ('total', models.BigIntegerField(default=0, verbose_name='seluruhnya')),
                ('done', models.BigIntegerField(default=0, verbose_name='sudah')),
                ('outcomes', models.JSONField(blank=True, default=dict, verbose_name='hasil')),
                ('curator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kurator')),
            ],
            options={
                'verbose_name': 'pekerjaan',
                'verbose_name_plural': 'pekerjaan',
            },
        ),
        migrations.CreateModel(
            name='JobLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(verbose_name='urutan')),
                ('source', models.CharField(max_length=2000, verbose_name='sumber')),
                ('outcome', models.CharField(choices=[('stored', 'disimpan'), ('revised', 'versi baru'), ('known', 'sudah ada'), ('rejected', 'ditolak'), ('unreadable', 'tidak dibaca')], max_length=10, verbose_name='hasil')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='alasan')),
                ('changes', models.JSONField(blank=True, default=dict, verbose_name='perubahan')),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.article', verbose_name='artikel')),
                ('capture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.capture', verbose_name='tangkapan')),
                ('job', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='archive.job', verbose_name='pekerjaan')),
            ],
            options={
                'verbose_name': 'baris laporan',
                'verbose_name_plural': 'baris laporan',
            },
        ),
        migrations.CreateModel(
            name='UploadedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='urutan')),
                ('name', models.CharField(max_length=255, verbose_name='nama')),
                ('size', models.BigIntegerField(verbose_name='ukuran (bita)')),
                ('job', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='archive.job', verbose_name='pekerjaan')),
            ],
            options={
                'verbose_name': 'berkas unggahan',
                'verbose_name_plural': 'berkas unggahan',
            },
        ),
        migrations.CreateModel(
            name='UploadedPart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='nomor')),
                ('content', models.BinaryField(verbose_name='isi')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='archive.uploadedfile', verbose_name='berkas')),
            ],
            options={
                'verbose_name': 'bagian unggahan',
                'verbose_name_plural': 'bagian unggahan',
            },
        ),
        migrations.AddIndex(
            model_name='job',
            index=models.Index(condition=models.Q(('state__in', ['waiting', 'running'])), fields=['id'], name='job_open'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(('done__lte', models.F('total'))), name='job_does_no_more_than_all'),
        ),
        migrations.AddIndex(
            model_name='jobline',
            index=models.Index(fields=['job', 'outcome', 'position'], name='job_line_by_outcome'),
        ),
        migrations.AddConstraint(
            model_name='jobline',
            constraint=models.UniqueConstraint(fields=('job', 'position'), name='job_line_once'),
        ),
        migrations.AddConstraint(
            model_name='uploadedfile',
            constraint=models.UniqueConstraint(fields=('job', 'position'), name='uploaded_file_once'),
        ),
        migrations.AddConstraint(
            model_name='uploadedpart',
            constraint=models.UniqueConstraint(fields=('file', 'number'), name='uploaded_part_once'),
        ),
        migrations.RunSQL(
            "SELECT archive_record_changes('archive_job', '{}', '{subjects,cursor,total,done,outcomes}')",
            "DROP TRIGGER record_change ON archive_job",
        ),
        migrations.RunSQL(
            "SELECT archive_record_changes('archive_errorreport', '{article_id}', '{sender}')",
            "DROP TRIGGER record_change ON archive_errorreport",
        ),
        migrations.RunPython(
            _roles.grant({_roles.READER: ["view_job", "view_jobline", "view_uploadedfile", "view_uploadedpart"]}),
            migrations.RunPython.noop,
        ),
    ]
