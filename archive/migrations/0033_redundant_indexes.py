"""Drop what writing pays for and nothing uses: indexes that another begins with, constraints that another contains.

Django adds an index for LIKE to each indexed text; nothing looks for the beginning of a key, a digest or a slug, and of
words in collation "C" the primary key itself can.
"""

import django.db.models.deletion
from django.db import migrations, models


DROP_LIKE_INDEXES = r"""
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT indexname FROM pg_indexes
        WHERE schemaname = current_schema() AND tablename IN ('archive_content', 'archive_searchword')
          AND indexname LIKE '%\_like'
    LOOP
        EXECUTE format('DROP INDEX %I', name);
    END LOOP;
END
$$
"""


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0032_learned_names'),
    ]

    operations = [
        migrations.AlterField(
            model_name='article',
            name='current_revision',
            field=models.OneToOneField(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.revision', verbose_name='versi terkini'),
        ),
        migrations.AlterField(
            model_name='article',
            name='external_id',
            field=models.CharField(max_length=500, verbose_name='nomor asal'),
        ),
        migrations.AlterField(
            model_name='article',
            name='key',
            field=models.CharField(max_length=1000, verbose_name='kunci'),
        ),
        migrations.AlterField(
            model_name='article',
            name='outlet',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='archive.outlet', verbose_name='media'),
        ),
        migrations.AlterField(
            model_name='article',
            name='slug',
            field=models.SlugField(db_index=False, max_length=120, verbose_name='alamat'),
        ),
        migrations.AlterField(
            model_name='capture',
            name='content',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='captures', to='archive.content', verbose_name='isi'),
        ),
        migrations.AlterField(
            model_name='placemention',
            name='article',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='archive.article', verbose_name='artikel'),
        ),
        migrations.AlterField(
            model_name='placemention',
            name='revision',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='archive.revision', verbose_name='versi'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='article',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='archive.article', verbose_name='artikel'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='text_sha256',
            field=models.CharField(max_length=64, verbose_name='sidik teks'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='article',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='archive.article', verbose_name='artikel'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='revision',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='archive.revision', verbose_name='versi'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='speaker',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='archive.speaker', verbose_name='narasumber'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['external_id'], name='article_external_id'),
        ),
        migrations.AddIndex(
            model_name='revision',
            index=models.Index(fields=['text_sha256'], name='revision_text'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(fields=('key',), name='article_key_once'),
        ),
        migrations.RunSQL(DROP_LIKE_INDEXES, migrations.RunSQL.noop),
    ]
