"""What changes something asks for POST, a permission and the desk's own pages; each way in, one by one."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from archive.models import (
    Article,
    Capture,
    Decision,
    DuplicateSuggestion,
    ErrorReport,
    Job,
    Outlet,
    OutletRule,
    Speaker,
)
from tests.admin.conftest import BACKEND

RULES = dict.fromkeys(("title", "body", "date", "author", "dropped", "datelines"), "p.isi pengantar") | {"_save": "1"}
WAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "hide": ("article/sembunyikan/?artikel={article}", {"alasan": "Uji"}),
    "hide by action": ("article/", {"action": "hide_selected", "_selected_action": "{article}"}),
    "show by action": ("article/", {"action": "show_selected", "_selected_action": "{article}"}),
    "reread by action": ("article/", {"action": "reextract_selected", "_selected_action": "{article}"}),
    "reread what is old": ("article/baca-ulang/", {"versi": "1"}),
    "upload": ("job/unggah/", {"per_tanggal": ""}),
    "resume": ("job/{job}/lanjutkan/", {}),
    "retry": ("capture/{capture}/coba-lagi/", {}),
    "retry by action": ("capture/", {"action": "retry_selected", "_selected_action": "{capture}"}),
    "rules": ("outlet/{outlet}/aturan/", RULES),
    "close a report": ("errorreport/{report}/change/", {"status": "resolved", "answer": "Uji"}),
    "split": ("speaker/{speaker}/pisahkan/", {"bacaan": "{statement}", "siapa": "Sari Muda", "baru": "on"}),
    "merge": ("speaker/gabungkan/", {"dari": "{speaker}", "ke": "{other}"}),
    "dismiss a pair": ("duplicatesuggestion/", {"action": "dismiss_selected", "_selected_action": "{pair}"}),
    "dismiss by action": ("errorreport/", {"action": "dismiss_selected", "_selected_action": "{report}"}),
}


@pytest.fixture
def keys(article: Article, curator: User) -> dict[str, int]:
    """One row of everything that the ways in are about."""
    content = Capture.objects.get().content
    rejected = {"content": content, "media_type": "text/plain", "outcome": "rejected", "reason": "?"}
    one, other = Speaker.objects.order_by("pk")
    return {
        "article": article.pk,
        "speaker": one.pk,
        "other": other.pk,
        "statement": one.statements.get().pk,
        "pair": DuplicateSuggestion.objects.create(speaker=one, other_speaker=other, score=0.9).pk,
        "outlet": Outlet.objects.get().pk,
        "job": Job.objects.create(kind="reread", state="failed", curator=curator, total=1).pk,
        "capture": Capture.objects.create(source="a.txt", **rejected).pk,
        "report": ErrorReport.objects.create(article=article, subject="other", message="Uji", sender="x").pk,
    }


def enter(client: Client, way: str, keys: dict[str, int], *, by: str = "post") -> int:
    """Try one way in; the status of the answer."""
    address, values = WAYS[way]
    data = {name: value.format(**keys) for name, value in values.items()}
    if way == "upload" and by == "post":
        data["berkas"] = SimpleUploadedFile("a.txt", b"isi")  # type: ignore[assignment] # a file is data too
    return int(getattr(client, by)(f"/kelola/archive/{address.format(**keys)}", data).status_code)


def count_effects() -> tuple[int, ...]:
    """What any of the ways in would change."""
    return (
        Article.objects.filter(hidden=True).count(),
        ProcrastinateJob.objects.count(),
        Job.objects.exclude(state="failed").count(),
        OutletRule.objects.count(),
        ErrorReport.objects.exclude(status="open").count(),
        DuplicateSuggestion.objects.exclude(status="open").count(),
        Decision.objects.count(),
    )


NOTHING = (0,) * 7


@pytest.fixture
def head(db: None) -> User:
    return User.objects.create_superuser("kepala")


@pytest.mark.parametrize("way", sorted(WAYS))
def test_another_site_changes_nothing(head: User, keys: dict[str, int], way: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(head, backend=BACKEND)
    assert (enter(client, way, keys), count_effects()) == (403, NOTHING)


@pytest.mark.parametrize("way", sorted(WAYS))
def test_get_changes_nothing(head: User, keys: dict[str, int], way: str) -> None:
    client = Client()
    client.force_login(head, backend=BACKEND)
    enter(client, way, keys, by="get")
    assert count_effects() == NOTHING


@pytest.mark.parametrize("way", sorted(WAYS))
def test_somebody_without_permission_changes_nothing(reader: Client, keys: dict[str, int], way: str) -> None:
    assert (enter(reader, way, keys), count_effects()) == (403, NOTHING)


@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_visitor_changes_nothing(keys: dict[str, int], way: str) -> None:
    assert (enter(Client(), way, keys), count_effects()) == (302, NOTHING)


@pytest.mark.parametrize("way", sorted(set(WAYS) - {"hide by action", "show by action"}))
def test_each_way_in_is_one(head: User, keys: dict[str, int], way: str) -> None:
    client = Client()
    client.force_login(head, backend=BACKEND)
    enter(client, way, keys)
    assert count_effects() != NOTHING
