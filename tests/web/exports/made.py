"""Records for the tests of formats, with whatever a hostile article may hold."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from archive.search.answers import Named
from archive.search.criteria import Sort
from archive.search.records import ArticleRecord, PlaceRecord, StatementRecord
from archive.web.exports.asked import Asked

ASKED = Asked(
    kind="articles",
    query='rudal media:"harian-uji"',
    page="https://arsip.example/cari/?q=rudal&media=harian-uji",
    at=datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC),
    sort=Sort.RELEVANCE,
    site="https://arsip.example",
)
NASTY = 'Rudal {50%} "hantam" \\kota_A & B#1 ~ C^2; @misc{x,\nER  - \u2028 $5'
PLAIN = " ".join(NASTY.split())  # as formats of one line a value have it

_ARTICLE = ArticleRecord(
    id=7,
    external_id="berkas.txt",
    slug="rudal",
    title=NASTY,
    url="https://uji.example/a?b=c&d={e}",
    authors=("Dewi", "Sari and Budi, Tbk"),
    dateline="Kota Aba",
    outlet=Named(slug="harian-uji", name="Harian Uji"),
    published_earliest=date(2024, 5, 6),
    published_latest=date(2024, 5, 6),
    published_precision="day",
    published_basis="metadata",
    created_at=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
    updated_at=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
    officials=(Named(slug="ani", name="Ani"), Named(slug="budi", name="Budi")),
    places=(
        PlaceRecord(slug="kota-aba", name="Kota Aba", country="ID", latitude=-6.1234567, longitude=106.8),
        PlaceRecord(slug="entah", name="Entah", country="", latitude=None, longitude=None),
    ),
)
_STATEMENT = StatementRecord(
    id=70,
    article=_ARTICLE,
    number=3,
    text=NASTY,
    speaker="Ani",
    printed="Ani L.",
    slug="ani",
    kind="person",
    role="Menteri",
    direct=True,
    cue="kata",
    status="machine",
    score=0.81234,
)


def article(**values: Any) -> ArticleRecord:
    return replace(_ARTICLE, **values)


def statement(**values: Any) -> StatementRecord:
    return replace(_STATEMENT, **values)


def asked(kind: str = "articles", **values: Any) -> Asked:
    return replace(ASKED, kind=kind, **values)
