"""Let curators write the text of an article: a decision of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0040_alike_again'),
    ]

    operations = [
        migrations.AlterField(
            model_name='decision',
            name='kind',
            field=models.CharField(choices=[('confirm statement', 'benarkan pernyataan'), ('correct statement', 'perbaiki pernyataan'), ('reject statement', 'tolak pernyataan'), ('confirm mention', 'benarkan penyebutan'), ('correct mention', 'perbaiki penyebutan'), ('reject mention', 'tolak penyebutan'), ('correct article', 'perbaiki artikel'), ('hide article', 'sembunyikan artikel'), ('revise article', 'tulis ulang isi artikel'), ('correct speaker', 'perbaiki narasumber'), ('correct place', 'perbaiki tempat'), ('merge speakers', 'gabungkan narasumber'), ('merge places', 'gabungkan tempat'), ('split speaker', 'pisahkan narasumber'), ('split place', 'pisahkan tempat'), ('learn speaker name', 'pelajari nama narasumber'), ('learn place name', 'pelajari nama tempat')], max_length=20, verbose_name='keputusan'),
        ),
    ]
