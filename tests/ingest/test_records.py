from datetime import date

from archive.ingest import records
from archive.ingest.documents import (
    ArticleDraft,
    Credit,
    OutletDraft,
    PlaceDraft,
    PlaceType,
    SpeakerDraft,
    SpeakerKind,
    StatementDraft,
)
from archive.language.periods import Basis, Period, Precision

DRAFT = ArticleDraft(
    key="a.txt",
    external_id="a.txt",
    title="Pasukan Mundur",
    title_printed=True,
    paragraphs=("Menteri Budi mengatakan pasukan mundur.", "Warga pulang."),
    outlet=OutletDraft(name="Contoh", domain="contoh.id"),
    published=Period(
        earliest=date(2025, 6, 18), latest=date(2025, 6, 19), precision=Precision.DAY, basis=Basis.IN_TEXT
    ),
    dateline="Jakarta",
    authors=("Siti",),
    credits=(Credit(role="Editor", name="Agus"),),
    wire_sources=("Reuters",),
    speakers=(
        SpeakerDraft(name="Warga", kind=SpeakerKind.PERSON, official=False),
        SpeakerDraft(name="Budi", kind=SpeakerKind.PERSON, official=True, role="Menteri", canonical="Budi Santoso"),
        SpeakerDraft(name="Tentara", kind=SpeakerKind.INSTITUTION, official=True),
    ),
    statements=(
        StatementDraft(
            speaker=1,
            start=24,
            end=38,
            text="pasukan mundur",
            direct=False,
            cue="mengatakan",
            score=0.8123,
            speaker_score=0.7071,
        ),
    ),
    places=(PlaceDraft(name="Kursk", type=PlaceType.PROVINCE, country="RU", latitude=51.7, longitude=36.2),),
)


def test_write_prints_every_key_in_order() -> None:
    assert records.write(DRAFT) == {
        "id": "a.txt",
        "title": "Pasukan Mundur",
        "outlet": {"name": "Contoh", "domain": "contoh.id"},
        "published": {
            "earliest": "2025-06-18",
            "latest": "2025-06-19",
            "precision": "day",
            "basis": "in-text date",
        },
        "dateline": "Jakarta",
        "authors": ["Siti"],
        "body": ["Menteri Budi mengatakan pasukan mundur.", "Warga pulang."],
        "wire_sources": ["Reuters"],
        "statements": [
            {
                "speaker": "Budi",
                "kind": "person",
                "official": True,
                "role": "Menteri",
                "direct": False,
                "cue": "mengatakan",
                "text": "pasukan mundur",
                "canonical": "Budi Santoso",
                "score": 0.81,
                "speaker_score": 0.71,
            }
        ],
        "officials": [{"name": "Budi", "kind": "person", "canonical": "Budi Santoso"}],
        "places": [{"name": "Kursk", "country": "RU", "type": "province", "latitude": 51.7, "longitude": 36.2}],
        "title_printed": True,
        "credits": [{"role": "Editor", "name": "Agus"}],
    }


def test_write_keeps_the_order_of_keys() -> None:
    assert list(records.write(DRAFT))[:11] == [
        "id",
        "title",
        "outlet",
        "published",
        "dateline",
        "authors",
        "body",
        "wire_sources",
        "statements",
        "officials",
        "places",
    ]


def test_write_ends_a_statement_with_its_scores() -> None:
    assert list(records.write(DRAFT)["statements"][0])[-2:] == ["score", "speaker_score"]


def test_write_prints_what_is_unknown_as_none() -> None:
    draft = ArticleDraft(key="a", external_id="a", title="x", title_printed=False, paragraphs=("x",))
    record = records.write(draft)
    assert (record["outlet"], record["published"]["earliest"], record["published"]["precision"]) == (
        None,
        None,
        "unknown",
    )
