"""What holds for every list of the desk."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.admin import desk as desks
from archive.entities import curation
from archive.models import (
    Article,
    DuplicateSuggestion,
    ErrorReport,
    Job,
    JobLine,
    Official,
    Outlet,
    OutletDomain,
    OutletRule,
    Position,
    SearchBitmap,
    SearchBitmapKey,
    SearchCommonWord,
    SearchCorpus,
    SearchLexeme,
    Speaker,
    Statement,
    UploadedFile,
    UploadedPart,
)
from tests import rows
from tests.admin.conftest import BACKEND

LISTS = {
    "article": 6,
    "capture": 6,
    "change": 6,
    "changeset": 7,
    "content": 6,
    "decision": 6,
    "duplicatesuggestion": 6,
    "errorreport": 6,
    "job": 6,
    "jobline": 6,
    "official": 6,
    "outlet": 6,
    "outletdomain": 6,
    "outletname": 6,
    "outletrule": 6,
    "place": 6,
    "placemention": 6,
    "placename": 6,
    "position": 6,
    "revision": 6,
    "searchbitmap": 6,
    "searchbitmapkey": 6,
    "searchcommonword": 6,
    "reviewclaim": 6,
    "searchcorpus": 6,
    "searchentry": 6,
    "searchlexeme": 6,
    "searchpending": 6,
    "searchtally": 6,
    "searchword": 6,
    "speaker": 6,
    "speakername": 6,
    "statement": 6,
    "uploadedfile": 6,
    "uploadedpart": 6,
}


def fill(publish: Callable[[int], list[Article]], curator: User, count: int) -> None:
    SearchCorpus.objects.create(pk=1, documents=count, average_length=100.0)
    articles = publish(count)
    with curation.acting(curator.pk, "/kelola/"):
        change_everything(articles, curator)


def change_everything(articles: list[Article], curator: User) -> None:
    for number, article in enumerate(articles):
        speaker = rows.speaker(f"Budi {number}")
        Position.objects.create(speaker=speaker, title="Jenderal")
        OutletDomain.objects.create(outlet=article.outlet, domain=f"harian{number}.example")
        SearchLexeme.objects.create(lexeme=f"kata{number}", documents=number)
        SearchBitmapKey.objects.create(key=f"kata{number}", articles=number)
        SearchBitmap.objects.create(key=f"kata{number}", segment=number, bits="0" * 8_192)
        SearchCommonWord.objects.create(word=f"kata{number}", lexeme=f"kata{number}", documents=number)
        namesake = rows.speaker(f"Boedi {number}")
        DuplicateSuggestion.objects.create(speaker=speaker, other_speaker=namesake, score=0.9)
        curation.claim(article.statements.get(number=1), by=curator)
        OutletRule.objects.create(outlet=article.outlet, dropped="Baca juga: *")
        ErrorReport.objects.create(article=article, subject="other", message="Uji", sender="x")
        job = Job.objects.create(kind="upload", curator=curator, total=1)
        JobLine.objects.create(job=job, position=0, source="berita.txt", outcome="stored", article=article)
        file = UploadedFile.objects.create(job=job, position=0, name="berita.txt", size=3)
        UploadedPart.objects.create(file=file, number=0, content=b"abc")
        curation.hide(rows.article(f"Lain {number}"), reason="Uji", by=curator)
        curation.undo(curation.correct(speaker, {"country": "ID"}, by=curator), by=curator)


def test_every_model_is_on_the_desk() -> None:
    registered = {model._meta.model_name for model in admin.site._registry if model._meta.app_label == "archive"}
    assert registered == {model._meta.model_name for model in apps.get_app_config("archive").get_models()}


def test_the_lists_below_are_all_lists() -> None:
    assert set(LISTS) == {model._meta.model_name for model in apps.get_app_config("archive").get_models()}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_asks_a_constant_number_of_queries(
    desk: Client, curator: User, publish: Callable[[int], list[Article]], name: str, count: int
) -> None:
    fill(publish, curator, count)
    with CaptureQueriesContext(connection) as queries:
        response = desk.get(f"/kelola/archive/{name}/")
    assert (response.status_code, len(queries)) == (200, LISTS[name])


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_can_be_searched(desk: Client, article: Article, name: str) -> None:
    assert desk.get(f"/kelola/archive/{name}/", {"q": "7"}).status_code == 200


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_row_can_be_opened(desk: Client, curator: User, publish: Callable[[int], list[Article]], name: str) -> None:
    fill(publish, curator, 1)
    model = apps.get_model("archive", name)
    row = model._default_manager.order_by("pk")[0]
    assert desk.get(f"/kelola/archive/{name}/{row.pk}/change/").status_code == 200


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_is_closed_to_whoever_has_no_permission(reader: Client, name: str) -> None:
    assert reader.get(f"/kelola/archive/{name}/").status_code == 403


@pytest.mark.parametrize("name", ["article", "capture", "content", "decision", "speaker", "statement"])
def test_nothing_is_deleted_on_the_desk(publish: Callable[[int], list[Article]], curator: User, name: str) -> None:
    fill(publish, curator, 1)
    client = Client()
    client.force_login(User.objects.create_superuser("kepala"), backend=BACKEND)
    row = apps.get_model("archive", name)._default_manager.order_by("pk")[0]
    assert client.post(f"/kelola/archive/{name}/{row.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_list_counts_no_further_than_its_limit(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "LIST_LIMIT", 1)
    assert desks.BoundedPaginator(Statement.objects.order_by("pk"), 50).count == 1


def test_an_outlet_gets_its_own_address(desk: Client) -> None:
    data = {"name": "Harian Baru", "description": "", **empty("names"), **empty("domains")}
    desk.post("/kelola/archive/outlet/add/", data)
    desk.post("/kelola/archive/outlet/add/", data)
    assert sorted(Outlet.objects.values_list("slug", flat=True)) == ["harian-baru", "harian-baru-2"]


def test_a_name_of_another_outlet_is_refused(desk: Client, article: Article) -> None:
    data = {"name": "Harian Baru", "description": "", **empty("names"), **empty("domains")}
    desk.post("/kelola/archive/outlet/add/", data | {"names-TOTAL_FORMS": "1", "names-0-name": "HARIAN 0"})
    assert Outlet.objects.filter(name="Harian Baru").exists() is False


def test_the_queue_is_on_the_front_page(desk: Client, article: Article) -> None:
    response = desk.get("/kelola/")
    counts = {str(queue["label"]): queue["count"] for queue in response.context["queues"]}
    assert counts == {
        "Pernyataan": 2,
        "Penyebutan tempat": 1,
        "Narasumber baru": 2,
        "Kemungkinan kembar": 0,
        "Laporan pembaca": 0,
        "Tangkapan ditolak": 0,
        "Artikel disembunyikan": 0,
    }


def test_officials_are_speakers_for_public_power(desk: Client, article: Article) -> None:
    rows.speaker("Warga", official=False)
    response = desk.get("/kelola/archive/official/")
    assert sorted(row.name for row in response.context["cl"].result_list) == ["Budi 0", "Sari 0"]
    assert (Official.objects.count(), Speaker.objects.count()) == (2, 3)


def empty(prefix: str) -> dict[str, str]:
    return {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}


@pytest.mark.parametrize(("limit", "shown"), [(1, "1 atau lebih artikel"), (2, "1 artikel")])
def test_a_list_that_stops_short_says_so(
    desk: Client, article: Article, monkeypatch: pytest.MonkeyPatch, limit: int, shown: str
) -> None:
    monkeypatch.setattr(desks, "LIST_LIMIT", limit)
    page = " ".join(desk.get("/kelola/archive/article/").content.decode().split())
    assert shown in page


@pytest.mark.parametrize(("prefix", "name"), [("", "Arsip"), ("/en", "Archive")])
def test_desk_names_the_archive_in_its_language(desk: Client, prefix: str, name: str) -> None:
    page = desk.get(f"{prefix}/kelola/archive/").content.decode()
    assert f"&rsaquo; {name}" in " ".join(page.split())


def test_the_box_of_a_row_says_whose_it_is(desk: Client, article: Article) -> None:
    Article.objects.update(title="<b>Judul</b>")
    page = desk.get("/kelola/archive/article/").content.decode()
    label = "Pilih baris ini: &lt;b&gt;Judul&lt;/b&gt;"
    assert page.count(f'value="{article.pk}" class="action-select" aria-label="{label}"') == 1
