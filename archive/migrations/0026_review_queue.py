"""Index what waits for review in the orders in which curators take it up."""

from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import Least

WAITING = Q(("status", "machine"))
DOUBT = Least("score", "speaker_score")


class Migration(migrations.Migration):
    dependencies = [("archive", "0025_decision_parts")]

    operations = [
        migrations.AddIndex("placemention", models.Index(fields=["score", "id"], condition=WAITING, name="mention_waiting_doubt")),
        migrations.AddIndex("placemention", models.Index(fields=["place", "score", "id"], condition=WAITING, name="mention_waiting_place")),
        migrations.AddIndex("placemention", models.Index(fields=["-article", "id"], condition=WAITING, name="mention_waiting_newest")),
        migrations.AddIndex("statement", models.Index(DOUBT, F("id"), condition=WAITING, name="statement_waiting_doubt")),
        migrations.AddIndex("statement", models.Index(F("speaker"), DOUBT, F("id"), condition=WAITING, name="statement_waiting_speaker")),
        migrations.AddIndex("statement", models.Index(F("article").desc(), F("number"), condition=WAITING, name="statement_waiting_newest")),
    ]
