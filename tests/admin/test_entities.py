"""Speakers and places: corrections, spellings, merges."""

import pytest
from django.test import Client

from archive.models import Article, Decision, Place, Speaker
from tests import rows

LIST = "/kelola/archive/speaker/"


def change(speaker: Speaker, **values: str) -> dict[str, str]:
    data = {"name": speaker.name, "kind": "person", "official": "on", "country": "", "description": ""}
    data |= {"positions-TOTAL_FORMS": "0", "positions-INITIAL_FORMS": "0"}
    for number, name in enumerate(speaker.names.order_by("pk")):
        data |= {f"names-{number}-id": str(name.pk), f"names-{number}-speaker": str(speaker.pk)}
        data |= {f"names-{number}-name": name.name}
    count = str(speaker.names.count())
    return data | {"names-TOTAL_FORMS": count, "names-INITIAL_FORMS": count} | values


def added(speaker: Speaker, *names: str) -> dict[str, str]:
    first = speaker.names.count()
    data = {f"names-{first + number}-name": name for number, name in enumerate(names)}
    return change(speaker, **{"names-TOTAL_FORMS": str(first + len(names))}, **data)


@pytest.fixture
def sari(article: Article) -> Speaker:
    return rows.speaker("Sari 0")


def test_a_changed_name_is_a_decision(desk: Client, sari: Speaker) -> None:
    desk.post(f"{LIST}{sari.pk}/change/", change(sari, name="Sari Dewi"))
    now = Speaker.objects.get(pk=sari.pk)
    assert (now.name, now.slug, now.reviewed) == ("Sari Dewi", "sari-0", True)
    assert Decision.objects.get().kind == "correct speaker"


def test_a_spelling_gets_its_key(desk: Client, sari: Speaker) -> None:
    desk.post(f"{LIST}{sari.pk}/change/", added(sari, "Ibu Sári"))
    assert sorted(sari.names.values_list("key", flat=True)) == ["ibu sari", "sari 0"]


def test_a_new_spelling_is_a_decision(desk: Client, sari: Speaker) -> None:
    desk.post(f"{LIST}{sari.pk}/change/", added(sari, "Ibu Sari"))
    assert [(decision.kind, decision.speaker) for decision in Decision.objects.all()] == [("correct speaker", sari)]


@pytest.mark.parametrize("names", [["…"], ["SARI 0"], ["Ibu", "ibu!"]])
def test_a_spelling_without_letters_or_given_twice_is_refused(desk: Client, sari: Speaker, names: list[str]) -> None:
    response = desk.post(f"{LIST}{sari.pk}/change/", added(sari, *names))
    assert (response.status_code, sari.names.count()) == (200, 1)


def test_a_name_that_is_given_as_a_spelling_too_is_kept_once(desk: Client, sari: Speaker) -> None:
    data = added(sari, "Sari Dewi") | {"name": "Sari Dewi"}
    assert desk.post(f"{LIST}{sari.pk}/change/", data).status_code == 302
    assert sorted(sari.names.values_list("name", flat=True)) == ["Sari 0", "Sari Dewi"]


def test_a_new_speaker_may_have_its_name_as_a_spelling(desk: Client) -> None:
    data = {"name": "Budi", "kind": "person", "country": "", "description": "", "names-0-name": "Budi"}
    data |= {"positions-TOTAL_FORMS": "0", "positions-INITIAL_FORMS": "0"}
    data |= {"names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "0"}
    assert desk.post(f"{LIST}add/", data).status_code == 302
    assert list(Speaker.objects.values_list("name", "names__name")) == [("Budi", "Budi")]


def test_a_new_speaker_gets_an_address_and_a_spelling(desk: Client, article: Article) -> None:
    data = {"name": "Sari 0", "kind": "person", "country": "", "description": ""}
    for prefix in ("names", "positions"):
        data |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    desk.post(f"{LIST}add/", data)
    row = Speaker.objects.get(slug="sari-0-2")
    assert (row.reviewed, [name.key for name in row.names.all()]) == (True, ["sari 0"])


def test_two_that_are_selected_lead_to_the_preview(editors_desk: Client, sari: Speaker) -> None:
    budi = rows.speaker("Budi 0")
    response = editors_desk.post(LIST, {"action": "merge_selected", "_selected_action": [sari.pk, budi.pk]})
    assert response["Location"] == f"{LIST}gabungkan/?dari={budi.pk}&ke={sari.pk}"


def test_one_that_is_selected_cannot_be_merged(editors_desk: Client, sari: Speaker) -> None:
    response = editors_desk.post(LIST, {"action": "merge_selected", "_selected_action": [sari.pk]}, follow=True)
    assert [str(message) for message in response.context["messages"]] == ["Pilih tepat dua baris."]


def test_the_preview_says_what_moves_and_moves_nothing(editors_desk: Client, sari: Speaker) -> None:
    budi = rows.speaker("Budi 0")
    response = editors_desk.get(f"{LIST}gabungkan/", {"dari": budi.pk, "ke": sari.pk})
    assert response.context["moved"] == {"pernyataan": 1, "nama narasumber": 1, "jabatan": 0}
    assert (Decision.objects.count(), Speaker.objects.get(pk=budi.pk).merged_into) == (0, None)


@pytest.mark.parametrize("query", ["", "?dari=x&ke=y", "?dari=99999999&ke=1", "?dari=1"])
def test_the_preview_of_nothing_is_no_error(editors_desk: Client, sari: Speaker, query: str) -> None:
    assert editors_desk.get(f"{LIST}gabungkan/{query}").status_code == 200


def test_merging_leads_to_the_survivor(editors_desk: Client, sari: Speaker) -> None:
    budi = rows.speaker("Budi 0")
    response = editors_desk.post(f"{LIST}gabungkan/", {"dari": budi.pk, "ke": sari.pk})
    assert (response["Location"], Speaker.objects.get(pk=budi.pk).merged_into) == (f"{LIST}{sari.pk}/change/", sari)


def test_merging_a_speaker_with_itself_is_refused(editors_desk: Client, sari: Speaker) -> None:
    response = editors_desk.post(f"{LIST}gabungkan/", {"dari": sari.pk, "ke": sari.pk})
    assert response.context["form"].non_field_errors() == ["Pilih dua baris yang berbeda."]


def test_merging_is_closed_to_whoever_has_no_permission(reader: Client, sari: Speaker) -> None:
    budi = rows.speaker("Budi 0")
    response = reader.post(f"{LIST}gabungkan/", {"dari": budi.pk, "ke": sari.pk})
    assert (response.status_code, Decision.objects.count()) == (403, 0)


def test_places_are_merged_alike(editors_desk: Client, article: Article) -> None:
    old, new = rows.place("Arang"), rows.place("Kota Arang")
    editors_desk.post("/kelola/archive/place/gabungkan/", {"dari": old.pk, "ke": new.pk})
    assert Place.objects.get(pk=old.pk).merged_into == new


def test_what_was_merged_away_is_not_offered(editors_desk: Client, sari: Speaker) -> None:
    editors_desk.post(f"{LIST}gabungkan/", {"dari": rows.speaker("Budi 0").pk, "ke": sari.pk})
    offered = editors_desk.get(
        "/kelola/autocomplete/",
        {"term": "0", "app_label": "archive", "model_name": "statement", "field_name": "speaker"},
    ).json()
    assert [row["text"] for row in offered["results"]] == ["Sari 0"]


def test_the_list_leaves_out_what_was_merged_away(editors_desk: Client, sari: Speaker) -> None:
    editors_desk.post(f"{LIST}gabungkan/", {"dari": rows.speaker("Budi 0").pk, "ke": sari.pk})
    names = [
        [row.name for row in editors_desk.get(LIST, query).context["cl"].result_list]
        for query in ({}, {"digabung": "ya"})
    ]
    assert names == [["Sari 0"], ["Budi 0"]]


def test_marking_as_reviewed_is_a_decision(desk: Client, sari: Speaker) -> None:
    desk.post(LIST, {"action": "mark_reviewed", "_selected_action": [sari.pk]})
    assert Speaker.objects.get(pk=sari.pk).reviewed is True
    assert Decision.objects.get().values == {"reviewed": True}


@pytest.mark.parametrize("sort", ["speaker", "official", "place"])
def test_merging_is_for_editors(desk: Client, article: Article, sort: str) -> None:
    address = f"/kelola/archive/{sort}/gabungkan/"
    assert [desk.get(address).status_code, desk.post(address).status_code] == [403, 403]
