import pytest

from archive.models import Article, ReviewStatus
from archive.web import reading
from tests import rows

BODY = (
    "Menteri Ani berkata perang usai. Warga Budi bilang lapar.\n\nDi Kota Aba tenang; di Kota Baru dan Kota Aba tidak."
)


@pytest.fixture
def article(db: None) -> Article:
    row = rows.quoted("Judul", BODY, said={"Ani": "perang usai"}, at=("Kota Baru", "Kota Aba"))
    rows.statement(row, rows.speaker("Budi", official=False), "lapar")
    return row


def test_read_shows_officials_and_counts_the_others(article: Article) -> None:
    read = reading.read(article, everybody=False)
    assert ([note.statement.text for note in read.notes], read.others) == (["perang usai"], 1)


def test_read_everybody_shows_all_in_the_order_of_the_text(article: Article) -> None:
    read = reading.read(article, everybody=True)
    assert [(note.number, note.colour, note.statement.text, note.has_page) for note in read.notes] == [
        (1, 1, "perang usai", True),
        (2, 2, "lapar", False),
    ]
    assert read.others == 0


def test_voices_gather_what_one_speaker_says(article: Article) -> None:
    rows.statement(article, rows.speaker("Ani"), "tenang", role="Menteri")
    voices = reading.read(article, everybody=True).voices
    assert [(voice.first.name, voice.role, [note.number for note in voice.notes]) for voice in voices] == [
        ("Ani", "Menteri", [1, 3]),
        ("Budi", "", [2]),
    ]


def test_read_counts_what_curators_reviewed(article: Article) -> None:
    article.statements.filter(number=1).update(status=ReviewStatus.CONFIRMED)
    assert reading.read(article, everybody=True).reviewed == 1


def test_read_leaves_out_what_a_curator_rejected(article: Article) -> None:
    article.statements.update(status=ReviewStatus.REJECTED)
    article.mentions.update(status=ReviewStatus.REJECTED)
    read = reading.read(article, everybody=True)
    assert (read.notes, read.places) == ((), ())


def test_read_names_places_by_how_often_they_are_mentioned(article: Article) -> None:
    second = BODY.rindex("Kota Aba")
    place = rows.place("Kota Aba")
    article.mentions.create(
        revision=article.current_revision,
        place=place,
        name="Kota Aba",
        text="Kota Aba",
        start=second,
        end=second + 8,
        score=1,
    )
    assert [place.name for place in reading.read(article, everybody=False).places] == ["Kota Aba", "Kota Baru"]


def test_read_names_the_place_at_the_head_last(article: Article) -> None:
    article.dateline_place = rows.place("Kota Lama", merged_into=rows.place("Kota Tua"))
    places = reading.read(article, everybody=False).places
    assert [place.name for place in places] == ["Kota Aba", "Kota Baru", "Kota Tua"]


@pytest.mark.parametrize(
    ("score", "status", "unsure"), [(0.3, "machine", True), (0.3, "confirmed", False), (0.8, "machine", False)]
)
def test_read_marks_low_scores_that_nobody_reviewed(article: Article, score: float, status: str, unsure: bool) -> None:
    article.statements.update(score=score, status=status)
    assert reading.read(article, everybody=False).notes[0].unsure is unsure


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://contoh.id/berita", "https://contoh.id/berita"),
        ("http://contoh.id", "http://contoh.id"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//contoh.id/x", ""),
        ("https://", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_find_source_is_an_address_of_the_web_or_nothing(url: str, source: str) -> None:
    assert reading.find_source(Article(url=url)) == source
