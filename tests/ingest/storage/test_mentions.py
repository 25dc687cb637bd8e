import pytest

from archive.ingest.documents import MentionDraft
from archive.models import Article, PlaceMention, ReviewStatus
from tests import drafts

pytestmark = pytest.mark.django_db

BODY = "Dari Kotabaru ke Sungaijaya, lalu ke Kotabaru."


def ingest(body: str, *places: str, content: str | None = None) -> list[PlaceMention]:
    """Store the body with mentions of these places wherever they stand; the mentions of its current text in order."""
    drafts.store(drafts.article(body, at=places), drafts.document(content or body))
    article = Article.objects.get()
    return list(article.mentions.filter(revision=article.current_revision).order_by("start"))


def test_renew_writes_a_row_for_every_mention() -> None:
    found = ingest(BODY, "Kotabaru", "Sungaijaya")
    assert [(each.text, each.start) for each in found] == [("Kotabaru", 5), ("Sungaijaya", 17), ("Kotabaru", 37)]
    assert found[0].place == found[2].place


def test_renew_writes_mentions_in_a_printed_title() -> None:
    mention = MentionDraft(start=0, end=7, text="Pasukan", in_title=True)
    place = drafts.place("Pasukan", mentions=(mention,))
    drafts.store(drafts.article(places=(place,)), drafts.document())
    assert list(PlaceMention.objects.values_list("in_title", "text")) == [(True, "Pasukan")]


def test_renew_keeps_rows_of_equal_words_in_a_new_text() -> None:
    before = ingest(BODY, "Kotabaru", "Sungaijaya")
    after = ingest(f"Jakarta. {BODY}", "Kotabaru", "Sungaijaya")
    assert [each.pk for each in after] == [each.pk for each in before]


def test_renew_drops_what_is_read_no_more() -> None:
    ingest(BODY, "Kotabaru", "Sungaijaya")
    assert [each.text for each in ingest(BODY, "Sungaijaya", content="bita lain")] == ["Sungaijaya"]
    assert PlaceMention.objects.count() == 1


def test_renew_keeps_what_a_curator_decided_about() -> None:
    ingest(BODY, "Kotabaru", "Sungaijaya")
    PlaceMention.objects.filter(text="Sungaijaya").update(status=ReviewStatus.REJECTED)
    ingest(BODY, "Kotabaru", content="bita lain")
    assert PlaceMention.objects.filter(text="Sungaijaya", status="rejected").count() == 1


def test_renew_leaves_out_what_is_too_long_for_a_name() -> None:
    name = "Kota " + "a" * 400
    assert ingest(f"Di {name}.", name) == []
