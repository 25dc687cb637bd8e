"""Drop two indexes of review queues that the newer queues' own indexes replace."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0037_day_sample'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='placemention',
            name='mention_review_queue',
        ),
        migrations.RemoveIndex(
            model_name='statement',
            name='statement_speaker_queue',
        ),
    ]
