"""Find the forms of a lexeme, which are marked in what a search shows."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0028_three_samples'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='searchword',
            index=models.Index(fields=['lexeme'], name='search_word_lexeme'),
        ),
    ]
