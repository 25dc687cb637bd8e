from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from archive.admin import outlet_rules
from archive.ingest import curator_jobs
from archive.ingest.curator_jobs import uploads
from archive.models import Article, Capture, Job, Outlet, OutletDomain, OutletRule
from tests import rows

PAGE = """<html><head><title>Pasukan Ditarik</title><link rel="canonical" href="https://uji.example/a{number}"></head>
<body><div class="judul">Judul Sebenarnya</div><div class="isi"><p>Pasukan penjaga perbatasan ditarik dari kota itu pada
malam hari setelah perundingan panjang di ibu kota, kata Menteri Sari Dewanti kepada wartawan di kantornya.</p>
<p>Langganan Harian Uji sekarang juga</p><p>Gencatan senjata berlaku besok pagi, dan para pengungsi boleh pulang ke
rumah mereka masing-masing dengan pengawalan, demikian keterangan tertulis kementerian pada hari itu.</p></div>
</body></html>"""


@pytest.fixture
def outlet(db: None) -> Outlet:
    row = rows.outlet("Harian Uji")
    OutletDomain.objects.create(outlet=row, domain="uji.example")
    return row


def ingest(number: int = 1) -> Article:
    curator = User.objects.get_or_create(username="sari")[0]
    job = Job.objects.create(kind="upload", curator=curator, as_of=date(2024, 3, 10))
    uploads.keep(job, [SimpleUploadedFile(f"{number}.html", PAGE.replace("{number}", str(number)).encode())])
    curator_jobs.work_off(job.pk)
    return Article.objects.order_by("-pk")[0]


def send(client: Client, outlet: Outlet, button: str, **values: str) -> Any:
    blank = dict.fromkeys(("title", "body", "date", "author", "dropped", "datelines"), "")
    return client.post(f"/kelola/archive/outlet/{outlet.pk}/aturan/", {**blank, **values, button: "1"})


def test_a_trial_shows_what_would_change_and_stores_nothing(desk: Client, outlet: Outlet) -> None:
    article = ingest()
    response = send(desk, outlet, "_try", title=".judul", dropped="Langganan * sekarang juga")
    (trial,) = response.context["trials"]
    assert (trial.article, trial.before.title, trial.after.title) == (article, "Pasukan Ditarik", "Judul Sebenarnya")
    assert (trial.gone, trial.new) == (("Langganan Harian Uji sekarang juga",), ())
    assert (OutletRule.objects.count(), Article.objects.get().title) == (0, "Pasukan Ditarik")


def test_saved_rules_are_those_by_which_the_next_article_is_read(desk: Client, outlet: Outlet) -> None:
    send(desk, outlet, "_save", title=".judul", body=".isi", dropped="Langganan *\nBaca juga: *")
    article = ingest()
    assert (article.title, "Langganan" in article.current_revision.body) == ("Judul Sebenarnya", False)


@pytest.mark.parametrize(
    ("field", "line", "told"),
    [
        ("body", ".isi[", "Bukan pemilih CSS"),
        ("title", "div >", "Bukan pemilih CSS"),
        ("dropped", "*", "terlalu banyak"),
        ("dropped", "* a *", "terlalu banyak"),
        ("datelines", "{tempat}", "terlalu banyak"),
        ("datelines", "{tempat} Harian {tempat} –", "terlalu banyak"),
        ("body", "a" * 301, "Terlalu panjang"),
        ("body", "\n".join(["p"] * 41), "Paling banyak 40 baris"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(desk: Client, outlet: Outlet, field: str, line: str, told: str) -> None:
    response = send(desk, outlet, "_save", **{field: line})
    assert (OutletRule.objects.count(), told in response.content.decode()) == (0, True)


def test_rules_are_changed_not_added_twice(desk: Client, outlet: Outlet) -> None:
    send(desk, outlet, "_save", body=".isi")
    send(desk, outlet, "_save", body=".lain")
    assert [rule.body for rule in OutletRule.objects.all()] == [".lain"]


def test_a_trial_takes_the_newest_articles_only(desk: Client, outlet: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlet_rules, "TRIALS", 1)
    ingest(1)
    newest = ingest(2)
    (trial,) = send(desk, outlet, "_try").context["trials"]
    assert (trial.article, trial.is_same) == (newest, True)


def test_what_pages_hold_is_escaped_in_a_trial(desk: Client, outlet: Outlet) -> None:
    article = ingest()
    Article.objects.filter(pk=article.pk).update(title="<script>x</script>")
    shown = send(desk, outlet, "_try", title=".judul").content.decode()
    assert ("<script>x" in shown, "&lt;script&gt;x" in shown) == (False, True)


def test_rules_are_closed_to_whoever_has_no_permission(reader: Client, outlet: Outlet) -> None:
    address = f"/kelola/archive/outlet/{outlet.pk}/aturan/"
    statuses = (reader.get(address).status_code, send(reader, outlet, "_save", body="p").status_code)
    assert (statuses, OutletRule.objects.count()) == ((403, 403), 0)


def test_rules_are_not_saved_by_get(desk: Client, outlet: Outlet) -> None:
    desk.get(f"/kelola/archive/outlet/{outlet.pk}/aturan/", {"_save": "1", "body": "p"})
    assert OutletRule.objects.count() == 0


def test_a_rejected_page_becomes_an_article_once_its_outlet_has_a_rule(desk: Client, outlet: Outlet) -> None:
    page = PAGE.replace('<div class="isi">', '<footer class="isi">').replace("</p></div>", "</p></footer>")
    job = Job.objects.create(kind="upload", curator=User.objects.get(username="ratna"), as_of=date(2024, 3, 10))
    uploads.keep(job, [SimpleUploadedFile("b.html", page.encode())])
    curator_jobs.work_off(job.pk)
    rejected = Capture.objects.get(outcome="rejected")
    send(desk, outlet, "_save", body="footer.isi")
    desk.post(f"/kelola/archive/capture/{rejected.pk}/coba-lagi/")
    curator_jobs.work_off(Job.objects.get(kind="retry").pk)
    assert Capture.objects.get(pk=rejected.pk).article == Article.objects.get()
