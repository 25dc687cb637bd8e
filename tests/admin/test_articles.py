from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.entities import curation
from archive.models import Article, Decision, Job, SearchEntry
from tests import rows

LIST = "/kelola/archive/article/"


def change(article: Article, **values: object) -> dict[str, object]:
    data: dict[str, object] = {
        "title": article.title,
        "outlet": article.outlet_id,
        "published_earliest": "2024-05-06",
        "published_latest": "2024-05-06",
        "published_precision": "day",
    }
    for prefix in ("revisions", "captures"):
        data |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    return data | values


def test_title_outlet_and_days_are_corrected(desk: Client, article: Article) -> None:
    other = rows.outlet("Harian Lain")
    days = {"published_earliest": "2024-05-01", "published_latest": "2024-05-31", "published_precision": "month"}
    desk.post(f"{LIST}{article.pk}/change/", change(article, title="Berlaku", outlet=other.pk, **days))
    now = Article.objects.get(pk=article.pk)
    assert (now.title, now.outlet, now.published_earliest, now.published_basis) == (
        "Berlaku",
        other,
        date(2024, 5, 1),
        "curator",
    )
    assert Decision.objects.get().kind == "correct article"


def test_the_place_at_the_head_is_corrected(desk: Client, article: Article) -> None:
    place = rows.place("Kota Batu")
    desk.post(f"{LIST}{article.pk}/change/", change(article, dateline_place=place.pk))
    assert Article.objects.get(pk=article.pk).dateline_place == place
    assert place.pk in SearchEntry.objects.get(pk=article.pk).place_ids


def test_days_that_contradict_are_refused(desk: Client, article: Article) -> None:
    desk.post(f"{LIST}{article.pk}/change/", change(article, published_latest="2024-05-01"))
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(("term", "count"), [("gencatan", 1), ("berita-0", 1), ("damai", 0)])
def test_search_finds_words_and_numbers(desk: Client, article: Article, term: str, count: int) -> None:
    assert len(desk.get(LIST, {"q": term}).context["cl"].result_list) == count


def test_search_finds_hidden_articles_by_title(desk: Client, curator: User, article: Article) -> None:
    curation.hide(article, reason="Uji", by=curator)
    assert len(desk.get(LIST, {"q": "gencatan"}).context["cl"].result_list) == 1


def test_hiding_asks_for_the_reason_first(editors_desk: Client, article: Article) -> None:
    response = editors_desk.post(LIST, {"action": "hide_selected", "_selected_action": [article.pk]})
    assert response["Location"] == f"{LIST}sembunyikan/?artikel={article.pk}"


def test_hiding_by_get_only_shows_the_form(editors_desk: Client, article: Article) -> None:
    editors_desk.get(f"{LIST}sembunyikan/", {"artikel": article.pk, "alasan": "Uji"})
    assert Article.objects.get().hidden is False


def test_hiding_with_a_reason_hides(editors_desk: Client, article: Article) -> None:
    editors_desk.post(f"{LIST}sembunyikan/?artikel={article.pk}", {"alasan": "Permintaan keluarga"})
    now = Article.objects.get()
    assert (now.hidden, now.hidden_reason, SearchEntry.objects.count()) == (True, "Permintaan keluarga", 0)


def test_hiding_without_a_reason_is_refused(editors_desk: Client, article: Article) -> None:
    editors_desk.post(f"{LIST}sembunyikan/?artikel={article.pk}", {"alasan": "  "})
    assert Article.objects.get().hidden is False


@pytest.mark.parametrize("keys", ["", "x", "1,x", "9" * 40, "-1"])
def test_hiding_nothing_is_no_error(editors_desk: Client, article: Article, keys: str) -> None:
    assert editors_desk.get(f"{LIST}sembunyikan/", {"artikel": keys}).status_code == 200


def test_hiding_is_closed_to_whoever_has_no_permission(reader: Client, article: Article) -> None:
    response = reader.post(f"{LIST}sembunyikan/?artikel={article.pk}", {"alasan": "Uji"})
    assert (response.status_code, Article.objects.get().hidden) == (403, False)


def test_hidden_articles_are_shown_again(editors_desk: Client, article: Article) -> None:
    editors_desk.post(f"{LIST}sembunyikan/?artikel={article.pk}", {"alasan": "Permintaan keluarga"})
    editors_desk.post(LIST, {"action": "show_selected", "_selected_action": [article.pk]})
    assert (Article.objects.get().hidden, SearchEntry.objects.count()) == (False, 1)


@pytest.mark.parametrize("action", ["hide_selected", "show_selected"])
def test_curators_may_not_hide(desk: Client, article: Article, action: str) -> None:
    desk.post(LIST, {"action": action, "_selected_action": [article.pk]})
    response = desk.post(f"{LIST}sembunyikan/?artikel={article.pk}", {"alasan": "Uji"})
    assert (response.status_code, Article.objects.get().hidden) == (403, False)


def test_reading_anew_is_asked_of_the_worker(desk: Client, article: Article) -> None:
    response = desk.post(LIST, {"action": "reextract_selected", "_selected_action": [article.pk]})
    job = Job.objects.get()
    assert (job.kind, job.subjects, response["Location"]) == (
        "reread", [article.pk], f"/kelola/archive/job/{job.pk}/change/"
    )  # fmt: skip


def test_all_that_an_older_version_read_is_read_anew(desk: Client, article: Article) -> None:
    desk.post(f"{LIST}baca-ulang/", {"versi": "1"})
    assert [(job.kind, job.older_than) for job in Job.objects.all()] == [("reread", 1)]


@pytest.mark.parametrize("version", ["", "0", "x", "999"])
def test_a_version_that_never_was_is_refused(desk: Client, article: Article, version: str) -> None:
    assert desk.post(f"{LIST}baca-ulang/", {"versi": version}).status_code == 200
    assert Job.objects.count() == 0


def test_reading_anew_is_not_asked_for_by_get(desk: Client, article: Article) -> None:
    desk.get(f"{LIST}baca-ulang/", {"versi": "1"})
    assert Job.objects.count() == 0


def test_reading_anew_is_closed_to_whoever_has_no_permission(reader: Client, article: Article) -> None:
    response = reader.post(f"{LIST}baca-ulang/", {"versi": "1"})
    assert (response.status_code, Job.objects.count()) == (403, 0)
