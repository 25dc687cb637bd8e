"""The review queue over HTTP, with and without script."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.entities import curation
from archive.models import Article, Decision, PlaceMention, ReviewClaim, Speaker, Statement
from tests import rows
from tests.admin.conftest import BACKEND

QUEUE = "/kelola/tinjau/pernyataan/"
FRAGMENT = {"X-Requested-With": "fragment"}

Publish = Callable[[int], list[Article]]


@pytest.fixture
def statement(article: Article) -> Statement:
    return article.statements.get(number=1)


@pytest.fixture
def other(db: None) -> Client:
    """The browser of a second curator."""
    client = Client()
    client.force_login(User.objects.create_superuser("tono"), backend=BACKEND)
    return client


def answer(desk: Client, row: Statement, key: str = "benarkan", **data: str) -> dict[str, object]:
    """What the page's script gets for a key."""
    sent = {"keputusan": key, "siapa": row.speaker.name if row.speaker else "", "teks": row.text, **data}
    return desk.post(f"{QUEUE}{row.pk}/putuskan/", sent, headers=FRAGMENT).json()


def status(row: Statement) -> str:
    return Statement.objects.get(pk=row.pk).status


def test_the_lobby_says_how_much_waits(desk: Client, article: Article) -> None:
    assert desk.get(QUEUE).context["waiting"] == 2


@pytest.mark.parametrize(
    ("query", "waiting"),
    [("", 3), ("media=harian-0", 2), ("narasumber=budi-0", 1), ("narasumber=Budi+0", 1), ("pejabat=1", 2)],
)
def test_the_lobby_narrows(desk: Client, article: Article, query: str, waiting: int) -> None:
    other = rows.quoted("Lain", "Warga berkata hujan.", said={}, key="lain", by=rows.outlet("Lain"))
    rows.statement(other, rows.speaker("Warga", official=False), "hujan")
    assert desk.get(f"{QUEUE}?{query}").context["waiting"] == waiting


def test_a_name_in_the_lobby_that_nothing_has_is_told(desk: Client, article: Article) -> None:
    assert desk.get(QUEUE, {"narasumber": "Tak Dikenal"}).context["wrong"] == ["Tak Dikenal"]


def test_taking_leads_to_the_least_certain(desk: Client, statement: Statement) -> None:
    Statement.objects.filter(number=2).update(speaker_score=0.1)
    response = desk.post(f"{QUEUE}ambil/")
    assert response["Location"].startswith(f"{QUEUE}{Statement.objects.get(number=2).pk}/")


def test_taking_the_newest_leads_to_the_newest_article(desk: Client, publish: Publish) -> None:
    newest = publish(2)[-1]
    response = desk.post(f"{QUEUE}ambil/", {"urut": "baru"})
    assert response["Location"] == f"{QUEUE}{newest.statements.get(number=1).pk}/?urut=baru"


def test_hidden_articles_are_not_reviewed(desk: Client, article: Article) -> None:
    Article.objects.update(hidden=True)
    assert desk.post(f"{QUEUE}ambil/")["Location"] == f"{QUEUE}?"


def test_the_page_marks_the_words_in_their_paragraph(desk: Client, statement: Statement) -> None:
    page = desk.get(f"{QUEUE}{statement.pk}/").content.decode()
    assert "Menteri Sari mengatakan <mark>gencatan senjata berlaku besok</mark>. Kota Arang sepi.</blockquote>" in page


@pytest.mark.parametrize(("key", "now"), [("benarkan", "confirmed"), ("tolak", "rejected"), ("lewati", "machine")])
def test_a_key_decides(desk: Client, statement: Statement, key: str, now: str) -> None:
    answer(desk, statement, key)
    assert status(statement) == now


def test_a_decision_brings_the_next_one(desk: Client, statement: Statement) -> None:
    following = Statement.objects.get(number=2)
    assert f'data-card="{following.pk}"' in str(answer(desk, statement)["card"])


def test_without_script_a_decision_leads_to_the_next_one(desk: Client, statement: Statement) -> None:
    response = desk.post(f"{QUEUE}{statement.pk}/putuskan/", {"keputusan": "tolak", "teks": statement.text})
    following, decision = Statement.objects.get(number=2), Decision.objects.get()
    assert response["Location"] == f"{QUEUE}{following.pk}/?putusan={decision.pk}"


def test_the_last_one_leads_to_the_lobby(desk: Client, statement: Statement) -> None:
    Statement.objects.exclude(pk=statement.pk).update(status="confirmed")
    response = desk.post(f"{QUEUE}{statement.pk}/putuskan/", {"keputusan": "benarkan"}, follow=True)
    assert [str(message) for message in response.context["messages"]] == ["Antrean kosong."]


def test_what_was_skipped_comes_again_at_the_end(desk: Client, statement: Statement) -> None:
    following = Statement.objects.get(number=2)
    answer(desk, statement, "lewati", sesudah=f"0.5~{statement.pk}")
    again = answer(desk, following, sesudah=f"0.5~{following.pk}")
    assert f'data-card="{statement.pk}"' in str(again["card"])


def test_a_chosen_speaker_is_a_correction(desk: Client, statement: Statement) -> None:
    budi = rows.speaker("Budi 0")
    answer(desk, statement, siapa="Budi 0", kunci=str(budi.pk))
    now = Statement.objects.get(pk=statement.pk)
    assert (now.speaker, now.status) == (budi, "corrected")


def test_a_speaker_can_be_given_by_any_spelling(desk: Client, statement: Statement) -> None:
    budi = rows.speaker("Budi 0")
    budi.names.create(name="Jenderal Besar", key="jenderal besar")
    answer(desk, statement, siapa="jenderal besar")
    assert Statement.objects.get(pk=statement.pk).speaker == budi


def test_a_name_of_several_asks_which(desk: Client, statement: Statement) -> None:
    budi, tono = rows.speaker("Budi 0"), rows.speaker("Tono")
    for each in (budi, tono):
        each.names.create(name="Jenderal", key="jenderal")
    data = {"keputusan": "benarkan", "siapa": "Jenderal", "teks": statement.text}
    response = desk.post(f"{QUEUE}{statement.pk}/putuskan/", data)
    assert [row for row, _ in response.context["choices"]] == [budi, tono]
    assert status(statement) == "machine"


def test_a_name_of_nobody_is_refused(desk: Client, statement: Statement) -> None:
    error = answer(desk, statement, siapa="Tak Dikenal")["error"]
    assert (error, status(statement)) == ("Tidak ada baris dengan nama itu.", "machine")


@pytest.mark.parametrize(("key", "official"), [("baru-pejabat", True), ("baru-lain", False)])
def test_a_new_speaker_is_opened_on_request(desk: Client, statement: Statement, key: str, official: bool) -> None:
    answer(desk, statement, siapa="Eko Wijaya", kunci=key)
    now = Statement.objects.get(pk=statement.pk).speaker
    assert (now.name, now.official, now.kind, now.reviewed) == ("Eko Wijaya", official, "person", True)


def test_a_statement_can_be_left_without_a_speaker(desk: Client, statement: Statement) -> None:
    answer(desk, statement, siapa="-")
    now = Statement.objects.get(pk=statement.pk)
    assert (now.speaker, now.status) == (None, "corrected")


def test_a_correction_can_teach(desk: Client, statement: Statement) -> None:
    budi = rows.speaker("Budi 0")
    Statement.objects.filter(pk=statement.pk).update(speaker_name="Bu Menteri")
    later = rows.quoted("Lain", "Ia berkata hujan turun.", said={"Sari 0": "hujan turun"}, key="lain")
    later.statements.update(speaker_name="Bu Menteri")
    answer(desk, statement, siapa="Budi 0", kunci=str(budi.pk), pelajari="on")
    assert [row.speaker for row in Statement.objects.filter(speaker_name="Bu Menteri")] == [budi, budi]


def test_other_words_are_a_correction(desk: Client, statement: Statement) -> None:
    answer(desk, statement, teks="senjata berlaku")
    now = Statement.objects.get(pk=statement.pk)
    assert (now.text, now.revision.body[now.start : now.end], now.status) == (*["senjata berlaku"] * 2, "corrected")


def test_words_that_the_article_does_not_hold_are_refused(desk: Client, statement: Statement) -> None:
    error = answer(desk, statement, teks="perang")["error"]
    assert (error, status(statement)) == ("Kata-kata itu tidak ada dalam teks artikel.", "machine")


def test_not_an_official_is_said_of_the_speaker(desk: Client, statement: Statement) -> None:
    answer(desk, statement, "bukan-pejabat")
    assert (Speaker.objects.get(name="Sari 0").official, status(statement)) == (False, "confirmed")


def test_undo_takes_back_a_stroke_with_all_its_parts(desk: Client, statement: Statement) -> None:
    number = answer(desk, statement, "bukan-pejabat")["decided"]
    back = desk.post(f"{QUEUE}batal/", {"putusan": str(number)}, headers=FRAGMENT).json()
    assert (Speaker.objects.get(name="Sari 0").official, status(statement)) == (True, "machine")
    assert f'data-card="{statement.pk}"' in back["card"]


def test_undo_is_for_ones_own_decisions(desk: Client, other: Client, statement: Statement) -> None:
    number = answer(other, statement)["decided"]
    assert desk.post(f"{QUEUE}batal/", {"putusan": str(number)}).status_code == 404


def test_all_of_one_speaker_in_the_article_are_confirmed_at_once(desk: Client, statement: Statement) -> None:
    rows.statement(statement.article, statement.speaker, "Kota Arang", number=3)
    answer(desk, statement, "semua")
    found = Statement.objects.order_by("number").values_list("status", flat=True)
    assert list(found) == ["confirmed", "machine", "confirmed"]


def test_nobody_is_given_what_another_holds(desk: Client, other: Client, statement: Statement) -> None:
    first = desk.post(f"{QUEUE}ambil/")["Location"]
    second = other.post(f"{QUEUE}ambil/")["Location"]
    assert {first, second} == {f"{QUEUE}{row.pk}/?" for row in Statement.objects.all()}
    assert desk.post(f"{QUEUE}ambil/")["Location"] == first


def test_nobody_decides_about_what_another_holds(desk: Client, other: Client, statement: Statement) -> None:
    other.post(f"{QUEUE}ambil/")
    held = ReviewClaim.objects.get().statement
    error = answer(desk, held)["error"]
    assert (error, status(held)) == ("Kurator lain sudah atau sedang meninjau butir ini.", "machine")


def test_nobody_decides_again_about_what_another_decided(desk: Client, other: Client, statement: Statement) -> None:
    answer(other, statement, "tolak")
    error = answer(desk, statement)["error"]
    assert (error, status(statement)) == ("Kurator lain sudah atau sedang meninjau butir ini.", "rejected")


def test_progress_counts_what_was_decided_today(desk: Client, curator: User, statement: Statement) -> None:
    page = str(answer(desk, statement)["progress"])
    assert "<strong>1</strong> hari ini" in page


def test_mentions_are_reviewed_alike(desk: Client, article: Article) -> None:
    mention = PlaceMention.objects.get()
    address = desk.post("/kelola/tinjau/tempat/ambil/")["Location"]
    desk.post(f"/kelola/tinjau/tempat/{mention.pk}/putuskan/", {"keputusan": "benarkan"})
    assert address == f"/kelola/tinjau/tempat/{mention.pk}/?"
    assert PlaceMention.objects.get().status == "confirmed"


def test_a_correction_of_a_place_can_teach(desk: Client, publish: Publish) -> None:
    mention, later = (article.mentions.get() for article in publish(2))
    other = rows.place("Arang Lama", reviewed=True)
    sent = {"keputusan": "benarkan", "siapa": other.name, "kunci": str(other.pk), "pelajari": "on"}
    desk.post(f"/kelola/tinjau/tempat/{mention.pk}/putuskan/", sent)
    later.refresh_from_db()
    assert (later.place, later.status) == (other, "machine")


def test_names_are_suggested_by_any_spelling(desk: Client, article: Article) -> None:
    budi = rows.speaker("Budi 0")
    budi.names.create(name="Jenderal Besar", key="jenderal besar")
    found = desk.get("/kelola/tinjau/narasumber/nama/", {"q": "BESAR"}).json()["found"]
    assert found == [{"key": budi.pk, "name": "Budi 0", "about": "orang", "slug": "budi-0"}]


@pytest.mark.parametrize("count", [1, 3])
def test_a_decision_asks_a_constant_number_of_queries(desk: Client, publish: Publish, count: int) -> None:
    statement = publish(count)[0].statements.get(number=1)
    answer(desk, statement, "lewati")
    with CaptureQueriesContext(connection) as queries:
        answer(desk, statement)
    assert len(queries) == 33


@pytest.mark.parametrize("count", [1, 3])
def test_the_lobby_asks_a_constant_number_of_queries(desk: Client, publish: Publish, count: int) -> None:
    for article in publish(count):
        curation.confirm(article.statements.get(number=2), by=User.objects.create_user(f"kurator {article.pk}"))
    with CaptureQueriesContext(connection) as queries:
        desk.get(QUEUE)
    assert len(queries) == 6


@pytest.mark.parametrize("address", ["", "ambil/", "1/", "1/putuskan/", "batal/", "nama/"])
def test_whoever_may_not_review_is_kept_out(reader: Client, article: Article, address: str) -> None:
    send = reader.post if address in ("ambil/", "1/putuskan/", "batal/") else reader.get
    assert send(f"{QUEUE}{address}").status_code == 403


@pytest.mark.parametrize("address", ["ambil/", "{pk}/putuskan/", "batal/"])
def test_nothing_is_done_by_get(desk: Client, statement: Statement, address: str) -> None:
    response = desk.get(f"{QUEUE}{address.format(pk=statement.pk)}", {"keputusan": "benarkan"})
    assert (response.status_code, Decision.objects.count(), ReviewClaim.objects.count()) == (405, 0, 0)


@pytest.mark.parametrize("address", ["ambil/", "{pk}/putuskan/", "batal/"])
def test_nothing_is_done_from_another_site(curator: User, statement: Statement, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(curator, backend=BACKEND)
    response = client.post(f"{QUEUE}{address.format(pk=statement.pk)}", {"keputusan": "benarkan"})
    assert (response.status_code, Decision.objects.count(), ReviewClaim.objects.count()) == (403, 0, 0)


def test_text_from_outside_is_escaped(desk: Client) -> None:
    article = rows.quoted("<b>Judul</b>", "Ia berkata <script>alert(1)</script> lalu pergi.", said={})
    row = rows.statement(article, rows.speaker("Sari"), "<script>alert(1)</script>", speaker_name="<i>Sari</i>")
    page = desk.get(f"{QUEUE}{row.pk}/").content.decode()
    refused = str(answer(desk, row, siapa="<u>X</u>")["card"])
    words = ("<script>alert", "<i>Sari", "<b>Judul", "<u>X")
    assert [word for word in words if word in page or word in refused] == []


@pytest.mark.parametrize("position", ["", "x", "~", "nan~1", "1e400~2", "0.5~inf", "1~2~3"])
def test_a_position_that_is_none_starts_at_the_beginning(desk: Client, statement: Statement, position: str) -> None:
    assert desk.post(f"{QUEUE}ambil/", {"sesudah": position})["Location"] == f"{QUEUE}{statement.pk}/?"
