"""The queue of names over HTTP: who the machine took somebody for, decided one a screen."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.admin.review import criteria
from archive.models import Article, Decision, DuplicateSuggestion, ReviewClaim, Speaker, Statement
from tests import rows
from tests.admin.conftest import BACKEND

QUEUE = "/kelola/tinjau/narasumber/"
FRAGMENT = {"X-Requested-With": "fragment"}

Publish = Callable[[int], list[Article]]


@pytest.fixture
def sari(article: Article) -> Speaker:
    return Speaker.objects.get(name="Sari 0")


@pytest.fixture
def twin(sari: Speaker) -> Speaker:
    """Whom Sari may be, as suggested."""
    other = rows.speaker("Ibu Sari", reviewed=True)
    DuplicateSuggestion.objects.create(speaker=sari, other_speaker=other, score=0.9, reasons=["bunyinya sama"])
    return other


def answer(desk: Client, row: Speaker, key: str = "benarkan", **data: str) -> dict[str, object]:
    """What the page's script gets for a key."""
    shown = {"nama": row.name, "jenis": row.kind, "negara": row.country} | ({"resmi": "on"} if row.official else {})
    sent = {"keputusan": key, **shown, **data}
    return desk.post(f"{QUEUE}{row.pk}/putuskan/", sent, headers=FRAGMENT).json()


def described(row: Speaker) -> tuple[object, ...]:
    now = Speaker.objects.get(pk=row.pk)
    return now.name, now.kind, now.official, now.country, now.reviewed


@pytest.mark.parametrize(("query", "waiting"), [("", 3), ("pejabat=1", 2)])
def test_the_lobby_counts_names_that_nobody_has_seen(desk: Client, sari: Speaker, query: str, waiting: int) -> None:
    rows.speaker("Tono", reviewed=True)
    rows.speaker("Warga", official=False)
    assert desk.get(f"{QUEUE}?{query}").context["waiting"] == waiting


def test_taking_leads_to_the_name_with_the_least_certain_statement(desk: Client, sari: Speaker) -> None:
    Statement.objects.filter(speaker=sari).update(speaker_score=0.1)
    assert desk.post(f"{QUEUE}ambil/")["Location"] == f"{QUEUE}{sari.pk}/?"


def test_of_names_of_one_certainty_the_newest_comes_first(desk: Client, sari: Speaker) -> None:
    budi = Speaker.objects.get(name="Budi 0")
    assert desk.post(f"{QUEUE}ambil/")["Location"] == f"{QUEUE}{budi.pk}/?"


def test_taking_the_newest_leads_to_the_newest_name(desk: Client, sari: Speaker) -> None:
    newest = rows.speaker("Tono")
    assert desk.post(f"{QUEUE}ambil/", {"urut": "baru"})["Location"] == f"{QUEUE}{newest.pk}/?urut=baru"


def test_no_more_than_the_newest_names_are_put_in_order(
    desk: Client, sari: Speaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(criteria.Sort, "bound", property(lambda _sort: 1))
    Statement.objects.filter(speaker=sari).update(speaker_score=0.1)
    budi = Speaker.objects.get(name="Budi 0")
    assert desk.post(f"{QUEUE}ambil/")["Location"] == f"{QUEUE}{budi.pk}/?"


def test_the_page_shows_what_the_name_said(desk: Client, sari: Speaker) -> None:
    page = desk.get(f"{QUEUE}{sari.pk}/").content.decode()
    assert "Menteri Sari mengatakan <mark>gencatan senjata berlaku besok</mark>. Kota Arang sepi.</blockquote>" in page


def test_the_page_shows_spellings_and_positions(desk: Client, sari: Speaker) -> None:
    sari.names.create(name="Bu Sari", key="bu sari")
    sari.positions.create(title="Menteri", organisation="Pertahanan")
    item = desk.get(f"{QUEUE}{sari.pk}/").context["item"]
    assert (item.spellings, [str(each) for each in item.positions]) == (["Bu Sari"], ["Menteri Pertahanan"])


def test_confirming_leaves_the_name_as_it_is(desk: Client, sari: Speaker) -> None:
    answer(desk, sari)
    assert described(sari) == ("Sari 0", "person", True, "", True)


def test_what_was_changed_is_corrected(desk: Client, sari: Speaker) -> None:
    answer(desk, sari, nama="Sari Dewi", jenis="office", negara="id", resmi="")
    assert described(sari) == ("Sari Dewi", "office", False, "ID", True)


@pytest.mark.parametrize(("field", "value"), [("negara", "I1"), ("nama", " "), ("jenis", "planet")])
def test_what_cannot_be_is_refused(desk: Client, sari: Speaker, field: str, value: str) -> None:
    error = answer(desk, sari, **{field: value})["error"]
    assert (bool(error), described(sari)) == (True, ("Sari 0", "person", True, "", False))


def test_not_an_official_is_one_key(desk: Client, sari: Speaker) -> None:
    answer(desk, sari, "bukan-pejabat")
    assert described(sari) == ("Sari 0", "person", False, "", True)


def test_a_skip_changes_nothing(desk: Client, sari: Speaker) -> None:
    answer(desk, sari, "lewati")
    assert (described(sari)[-1], Decision.objects.count()) == (False, 0)


def test_a_decision_brings_the_next_name(desk: Client, sari: Speaker) -> None:
    budi = Speaker.objects.get(name="Budi 0")
    assert f'data-card="{sari.pk}"' in str(answer(desk, budi)["card"])


def test_what_was_skipped_comes_again_at_the_end(desk: Client, sari: Speaker) -> None:
    budi = Speaker.objects.get(name="Budi 0")
    first = answer(desk, budi, "lewati", sesudah=f"0.5~{-budi.pk}")
    again = answer(desk, sari, sesudah=f"0.5~{-sari.pk}")
    assert f'data-card="{sari.pk}"' in str(first["card"])
    assert f'data-card="{budi.pk}"' in str(again["card"])


def test_a_likely_duplicate_is_merged_by_one_key(editors_desk: Client, sari: Speaker, twin: Speaker) -> None:
    page = editors_desk.get(f"{QUEUE}{sari.pk}/").content.decode()
    answer(editors_desk, sari, f"gabungkan-{twin.pk}")
    assert page.count(f'value="gabungkan-{twin.pk}" data-key="1"') == 1
    assert Speaker.objects.get(pk=sari.pk).merged_into == twin


def test_undoing_a_merge_brings_the_name_back(editors_desk: Client, sari: Speaker, twin: Speaker) -> None:
    number = answer(editors_desk, sari, f"gabungkan-{twin.pk}")["decided"]
    back = editors_desk.post(f"{QUEUE}batal/", {"putusan": str(number)}, headers=FRAGMENT).json()
    assert (Speaker.objects.get(pk=sari.pk).merged_into, f'data-card="{sari.pk}"' in back["card"]) == (None, True)


def test_a_merge_into_what_was_not_suggested_is_refused(editors_desk: Client, sari: Speaker) -> None:
    other = rows.speaker("Tono")
    error = answer(editors_desk, sari, f"gabungkan-{other.pk}")["error"]
    assert (error, Speaker.objects.get(pk=sari.pk).merged_into) == ("Keduanya tidak dapat digabungkan.", None)


def test_merging_is_for_editors(desk: Client, sari: Speaker, twin: Speaker) -> None:
    page = desk.get(f"{QUEUE}{sari.pk}/").content.decode()
    response = desk.post(
        f"{QUEUE}{sari.pk}/putuskan/", {"keputusan": f"gabungkan-{twin.pk}", "nama": sari.name, "jenis": sari.kind}
    )
    assert ("gabungkan-" in page, response.status_code) == (False, 403)
    assert Speaker.objects.get(pk=sari.pk).merged_into is None


def test_undo_brings_the_name_back_to_the_screen(desk: Client, sari: Speaker) -> None:
    number = answer(desk, sari, negara="ID")["decided"]
    back = desk.post(f"{QUEUE}batal/", {"putusan": str(number)}, headers=FRAGMENT).json()
    assert described(sari) == ("Sari 0", "person", True, "", False)
    assert f'data-card="{sari.pk}"' in back["card"]


def test_without_script_a_decision_leads_to_the_next_name(desk: Client, sari: Speaker) -> None:
    budi = Speaker.objects.get(name="Budi 0")
    response = desk.post(
        f"{QUEUE}{budi.pk}/putuskan/", {"keputusan": "benarkan", "nama": budi.name, "jenis": "person", "resmi": "on"}
    )
    assert response["Location"] == f"{QUEUE}{sari.pk}/?putusan={Decision.objects.get().pk}"


def test_nobody_is_given_the_name_that_another_holds(desk: Client, editors_desk: Client, sari: Speaker) -> None:
    first, second = desk.post(f"{QUEUE}ambil/")["Location"], editors_desk.post(f"{QUEUE}ambil/")["Location"]
    assert {first, second} == {f"{QUEUE}{row.pk}/?" for row in Speaker.objects.all()}


def test_nobody_decides_again_about_what_another_decided(desk: Client, editors_desk: Client, sari: Speaker) -> None:
    answer(editors_desk, sari)
    error = answer(desk, sari, negara="ID")["error"]
    assert (error, described(sari)[3]) == ("Kurator lain sudah atau sedang meninjau butir ini.", "")


def test_names_count_in_the_progress(desk: Client, sari: Speaker) -> None:
    answer(desk, sari)
    answer(desk, Speaker.objects.get(name="Budi 0"), negara="ID")
    row = desk.get(QUEUE).context["curators"][0]
    assert (row["total"], row["confirmed"], row["corrected"]) == (2, 1, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_a_decision_asks_a_constant_number_of_queries(desk: Client, publish: Publish, count: int) -> None:
    publish(count)
    answer(desk, Speaker.objects.get(name="Sari 0"), "lewati")
    sari = Speaker.objects.get(name="Sari 0")
    with CaptureQueriesContext(connection) as queries:
        answer(desk, sari)
    assert len(queries) == 32


def test_whoever_may_not_change_speakers_is_kept_out(reader: Client, sari: Speaker) -> None:
    assert [reader.get(QUEUE).status_code, reader.post(f"{QUEUE}ambil/").status_code] == [403, 403]


@pytest.mark.parametrize("address", ["ambil/", "{pk}/putuskan/", "batal/"])
def test_nothing_is_done_by_get(desk: Client, sari: Speaker, address: str) -> None:
    response = desk.get(f"{QUEUE}{address.format(pk=sari.pk)}", {"keputusan": "benarkan"})
    assert (response.status_code, Decision.objects.count(), ReviewClaim.objects.count()) == (405, 0, 0)


@pytest.mark.parametrize("address", ["ambil/", "{pk}/putuskan/", "batal/"])
def test_nothing_is_done_from_another_site(sari: Speaker, editor: object, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor, backend=BACKEND)  # type: ignore[arg-type] # a user
    response = client.post(f"{QUEUE}{address.format(pk=sari.pk)}", {"keputusan": "benarkan"})
    assert (response.status_code, Decision.objects.count(), ReviewClaim.objects.count()) == (403, 0, 0)


def test_text_from_outside_is_escaped(desk: Client, sari: Speaker) -> None:
    Speaker.objects.filter(pk=sari.pk).update(name="<b>Sari</b>")
    sari.names.create(name="<i>Sari</i>", key="i sari")
    sari.positions.create(title="<u>Menteri</u>")
    Statement.objects.filter(speaker=sari).update(speaker_name="<s>Sari</s>", role="<q>Ketua</q>")
    page = desk.get(f"{QUEUE}{sari.pk}/").content.decode()
    assert [words for words in ("<b>S", "<i>S", "<u>M", "<s>S", "<q>K") if words in page] == []
