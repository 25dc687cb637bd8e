"""Keep the order of the list of statements in its index whole: those of one score are many, and were sorted for each page."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0038_queues_of_one_index'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='statement',
            name='statement_review_queue',
        ),
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(fields=['status', 'score', 'id'], name='statement_review_queue'),
        ),
    ]
