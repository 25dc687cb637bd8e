import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.models import DuplicateSuggestion
from tests import rows

LIST = "/kelola/archive/duplicatesuggestion/"


@pytest.fixture
def pair(db: None) -> DuplicateSuggestion:
    one, other = rows.speaker("Sergei Lavrov"), rows.speaker("Sergey Lawrow")
    return DuplicateSuggestion.objects.create(speaker=one, other_speaker=other, score=0.9, reasons=["bunyinya sama"])


def test_a_pair_leads_to_the_preview_of_its_merge(editors_desk: Client, pair: DuplicateSuggestion) -> None:
    page = editors_desk.get(LIST).content.decode()
    address = f"/kelola/archive/speaker/gabungkan/?dari={pair.other_speaker_id}&amp;ke={pair.speaker_id}"
    assert page.count(address) == 1


def test_a_pair_is_dismissed_for_good(editors_desk: Client, editor: User, pair: DuplicateSuggestion) -> None:
    editors_desk.post(LIST, {"action": "dismiss_selected", "_selected_action": [pair.pk]})
    pair.refresh_from_db()
    assert (pair.status, pair.decided_by) == ("dismissed", editor)
    assert list(editors_desk.get(LIST).context["cl"].result_list) == []


def test_dismissing_is_for_editors(desk: Client, pair: DuplicateSuggestion) -> None:
    desk.post(LIST, {"action": "dismiss_selected", "_selected_action": [pair.pk]})
    pair.refresh_from_db()
    assert pair.status == "open"


def test_names_are_escaped(editors_desk: Client, pair: DuplicateSuggestion) -> None:
    type(pair.speaker).objects.filter(pk=pair.speaker_id).update(name="<b>Lavrov</b>")
    assert "<b>Lavrov" not in editors_desk.get(LIST).content.decode()
