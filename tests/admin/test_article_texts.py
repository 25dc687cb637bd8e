"""The page on which a curator writes an article's text."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.entities import curation
from archive.models import Article, Decision, Job, Revision
from tests.web.views.pages import find_texts, read

TEXT = (
    "Menteri Sari mengatakan gencatan senjata berlaku lusa. Kota Arang sepi.\r\n\r\nJenderal Budi membantah kabar itu."
)
BUTTON = "Tulis ulang isi…"


def page(article: Article) -> str:
    return f"/kelola/archive/article/{article.pk}/isi/"


def fill(article: Article, **values: object) -> dict[str, object]:
    return {"isi": TEXT, "alasan": "Hari keliru disalin", "atas": article.current_revision_id, **values}


def test_the_form_opens_with_the_text(desk: Client, article: Article) -> None:
    form = desk.get(page(article)).context["form"]
    assert form.initial == {"isi": article.current_revision.body, "atas": article.current_revision_id}


def test_the_form_is_reached_from_the_article(desk: Client, article: Article) -> None:
    found = read(desk, f"/kelola/archive/article/{article.pk}/change/").select(f'a[href="{page(article)}"]')
    assert [link.text for link in found] == [BUTTON]


def test_changes_are_shown_before_they_are_saved(desk: Client, article: Article) -> None:
    response = desk.post(page(article), fill(article, tinjau="1"))
    (change,) = response.context["changes"]
    assert [(run.kind, run.text) for run in change.runs if run.kind != "same"] == [
        ("removed", "besok."),
        ("added", "lusa."),
    ]
    assert Revision.objects.count() == 1


def test_a_text_is_saved_with_its_reason_and_read_anew(desk: Client, article: Article, curator: User) -> None:
    response = desk.post(page(article), fill(article, simpan="1"))
    assert (response.status_code, response["Location"]) == (302, f"/kelola/archive/article/{article.pk}/change/")
    decision = Decision.objects.get()
    assert (decision.curator, decision.values["reason"]) == (curator, "Hari keliru disalin")
    assert Article.objects.get(pk=article.pk).current_revision.body == TEXT.replace("\r", "")
    assert [(job.kind, job.subjects) for job in Job.objects.all()] == [("reread", [article.pk])]


@pytest.mark.parametrize("change", [{"alasan": " "}, {"isi": " "}, {"atas": "0"}, {"atas": "x"}, {"isi": "Pendek."}])
def test_what_cannot_be_saved_is_a_message_on_the_form(
    desk: Client, article: Article, change: dict[str, object]
) -> None:
    response = desk.post(page(article), fill(article, simpan="1", **change))
    assert (response.status_code, bool(response.context["form"].errors)) == (200, True)
    assert (Revision.objects.count(), Job.objects.count()) == (1, 0)


def test_nothing_is_saved_by_get(desk: Client, article: Article) -> None:
    desk.get(page(article), fill(article, simpan="1"))
    assert Revision.objects.count() == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_whoever_may_not_write_is_turned_away(reader: Client, article: Article, method: str) -> None:
    response = getattr(reader, method)(page(article), fill(article, simpan="1"))
    assert (response.status_code, Revision.objects.count()) == (403, 1)


def test_readers_of_the_desk_find_no_way_to_the_form(article: Article) -> None:
    user = User.objects.create_user("tamu", is_staff=True)
    user.groups.add(Group.objects.get(name="Pembaca"))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert BUTTON not in client.get(f"/kelola/archive/article/{article.pk}/change/").content.decode()


def test_other_sites_cannot_write(desk: Client, article: Article, curator: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(curator, backend="django.contrib.auth.backends.ModelBackend")
    assert strict.post(page(article), fill(article, simpan="1")).status_code == 403


def test_undoing_in_the_list_reads_the_former_text_anew(desk: Client, article: Article) -> None:
    desk.post(page(article), fill(article, simpan="1"))
    former = article.current_revision_id
    data = {"action": "undo_selected", "_selected_action": [Decision.objects.get().pk]}
    desk.post("/kelola/archive/decision/", data)
    assert Article.objects.get(pk=article.pk).current_revision_id == former
    assert list(Job.objects.values_list("subjects", flat=True)) == [[article.pk]] * 2


def test_the_article_says_who_wrote_its_text_and_what_waits(desk: Client, article: Article, curator: User) -> None:
    decision = curation.revise(article, TEXT, reason="<b>Keliru</b>", over=article.current_revision_id, by=curator)
    newer = Revision.objects.create(
        article=article, number=3, title="Baru", body="Baru", text_sha256="0" * 64, capture=article.captures.get()
    )
    curation.lay_text_beneath(article, newer)
    text = " ".join(find_texts(read(desk, f"/kelola/archive/article/{article.pk}/change/"), ".field-text_state"))
    assert "ditulis kurator ratna: <b>Keliru</b> Versi 3 dari sumber datang sesudahnya dan menunggu." in text
    assert decision.undone_at is None


def test_readers_see_that_a_curator_wrote_and_why(client: Client, article: Article, curator: User) -> None:
    curation.revise(article, TEXT, reason="Hari <i>keliru</i>", over=article.current_revision_id, by=curator)
    page = read(client, f"/artikel/{article.pk}/versi/")
    assert find_texts(page, "td small") == ["Ditulis kurator: Hari <i>keliru</i>"]


def test_readers_see_that_a_written_text_was_taken_back(client: Client, article: Article, curator: User) -> None:
    over = article.current_revision_id
    curation.undo(curation.revise(article, TEXT, reason="Keliru", over=over, by=curator), by=curator)
    page = read(client, f"/artikel/{article.pk}/versi/")
    assert find_texts(page, "td small") == ["Ditulis kurator (dibatalkan): Keliru"]
