"""The address that the search box asks while somebody types."""

import pytest
from django.test import Client

from tests import rows

pytestmark = pytest.mark.django_db

HOSTILE = [
    "a" * 10_000,
    "\0\0kur\0",
    '"' * 400,
    "pejabat:" * 60,
    "'; DROP TABLE archive_article; --",
    "kur%_\\",
    "\u202ekur\u202c",
    "tempat:" + "(" * 200,
    " OR ".join(["kur"] * 500),
    "ß" * 300,
]


@pytest.fixture(autouse=True)
def _article() -> None:
    rows.quoted("Beras", "Beras di Kursk.", said={}, at=("Kursk",))


def ask(client: Client, text: str, path: str = "/lengkapi/") -> dict[str, object]:
    response = client.get(path, {"q": text})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    answer: dict[str, object] = response.json()
    return answer


def test_completions_answer_as_documented(client: Client) -> None:
    place = {
        "kind": "place",
        "group": "Tempat",
        "label": "Kursk",
        "spelling": "",
        "insert": 'tempat:"Kursk"',
        "text": 'beras tempat:"Kursk" ',
        "slug": "kursk",
        "count": 1,
    }
    word = {
        "kind": "word",
        "group": "Kata",
        "label": "kursk",
        "spelling": "",
        "insert": "kursk",
        "text": "beras kursk",
        "slug": "",
        "count": 1,
    }
    assert ask(client, "beras kur") == {"q": "beras kur", "completions": [place, word]}


def test_completions_speak_english_at_the_english_address(client: Client) -> None:
    answer = ask(client, "tempat:kur", "/en/lengkapi/")
    assert [one["group"] for one in answer["completions"]] == ["Places"]  # type: ignore[attr-defined]  # JSON


def test_completions_may_be_kept_a_while(client: Client) -> None:
    assert client.get("/lengkapi/", {"q": "kur"})["Cache-Control"] == "public, max-age=300"


def test_completions_set_no_cookie(client: Client) -> None:
    assert not client.get("/lengkapi/", {"q": "kur"}).cookies


@pytest.mark.parametrize("text", ["", *HOSTILE])
def test_completions_bear_whatever_is_typed(client: Client, text: str) -> None:
    assert len(str(ask(client, text)["q"])) <= 500


def test_completions_are_only_read(client: Client) -> None:
    assert client.post("/lengkapi/", {"q": "kur"}).status_code == 405
