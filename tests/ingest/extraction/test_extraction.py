import json
from contextlib import suppress
from datetime import UTC, date, datetime
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.entities import shipped_knowledge
from archive.ingest import extraction
from archive.ingest.documents import ArticleDraft, RawDocument
from archive.ingest.errors import NoArticleFound, RejectedDocument
from archive.language.periods import Precision

AS_OF = date(2026, 1, 31)
SENTENCE = "Menteri Pertahanan Budi Santoso mengatakan bahwa pasukan mundur dari Kursk. "


def extract(text: str, media_type: str = "text/plain", captured_at: datetime | None = None) -> ArticleDraft:
    raw = RawDocument(
        content=text.encode("utf-8", "surrogatepass"),
        media_type=media_type,
        source="a.txt",
        name="a.txt",
        captured_at=captured_at,
    )
    return extraction.extract(raw, shipped_knowledge.load(), AS_OF)


def misplaced(draft: ArticleDraft) -> list[str]:
    """The texts of statements and mentions that do not stand at their offsets."""
    source = {True: draft.title if draft.title_printed else "", False: draft.body}
    mentions = [mention for place in draft.places for mention in place.mentions]
    return [found.text for found in draft.statements if draft.body[found.start : found.end] != found.text] + [
        found.text for found in mentions if source[found.in_title][found.start : found.end] != found.text
    ]


def test_extract_reads_a_whole_article() -> None:
    draft = extract(f"Pasukan Mundur dari Kursk\n\nKOMPAS.com - {SENTENCE}\nBaca Juga: Perang\nEditor: Siti Aminah")
    assert (draft.title, draft.title_printed, draft.paragraphs) == (
        "Pasukan Mundur dari Kursk",
        True,
        (SENTENCE.strip(),),
    )
    assert draft.outlet is not None
    assert (draft.outlet.name, draft.credits[0].name) == ("Kompas.com", "Siti Aminah")
    assert (len(draft.statements), [place.name for place in draft.places]) == (1, ["Kursk"])


def test_extract_makes_a_title_where_none_is_printed() -> None:
    draft = extract(SENTENCE)
    assert (draft.title, draft.title_printed) == (SENTENCE.strip().rstrip("."), False)


def test_extract_puts_lost_spaces_back() -> None:
    assert extract(f"{SENTENCE}Serangan itu terjadi di dekat perbatasanRusia.").body.endswith("perbatasan Rusia.")


def test_extract_tells_the_place_at_the_head() -> None:
    draft = extract(f"KOMPAS.com, JAKARTA - {SENTENCE}")
    assert draft.dateline_place is not None
    assert (draft.dateline, draft.places[draft.dateline_place].name) == ("Jakarta", "Jakarta")


@pytest.mark.parametrize(
    ("captured_at", "day"),
    [(None, AS_OF), (datetime(2023, 4, 30, 20, tzinfo=UTC), date(2023, 5, 1))],  # the day in western Indonesia
)
def test_extract_tells_the_day_by_which_it_was_read(captured_at: datetime | None, day: date) -> None:
    assert extract(SENTENCE, captured_at=captured_at).read_as_of == day


def test_extract_dates_before_the_capture() -> None:
    text = f"Sejak Sabtu (10/9), mereka mundur. {SENTENCE}"
    captured = extract(text, captured_at=datetime(2020, 1, 1, tzinfo=UTC))
    assert (captured.published.earliest, extract(text).published.earliest) == (date(2016, 9, 10), date(2022, 9, 10))


def test_extract_dates_a_record_by_its_metadata() -> None:
    record = json.dumps({"body": SENTENCE, "date": "Rabu, 18 Juni 2025 10:00 WIB"})
    assert extract(record, "application/json").published.precision is Precision.DAY


@pytest.mark.parametrize("text", ["Advertisement\nBaca Juga: Musim Dingin Tiba di Dua Negara", "12345 67890 " * 20])
def test_extract_rejects_what_holds_no_article(text: str) -> None:
    with pytest.raises(NoArticleFound):
        extract(text)


def test_extract_understands_the_beginning_of_a_huge_text_and_keeps_all() -> None:
    draft = extract(
        "\n".join(
            [SENTENCE, *(["Kata demi kata ditulis di sini tanpa henti."] * 4000), SENTENCE.replace("Kursk", "Lyman")]
        )
    )
    assert (len(draft.paragraphs), len(draft.statements)) == (4002, 1)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                SENTENCE,
                '"',
                "“Kami siap,” kata Putin. ",
                "\n",
                "di Israel",
                "Rusiadan ",
                "(10/9)",
                "\ue000",
                "\u200b",
                "A. ",
            ]
        ),
        max_size=25,
    )
)
def test_everything_lies_where_it_says(parts: list[str]) -> None:
    draft = None
    with suppress(RejectedDocument):
        draft = extract("".join(parts))
    assert draft is None or misplaced(draft) == []


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_read_or_rejected(text: str) -> None:
    draft = None
    with suppress(RejectedDocument):
        draft = extract(text)
    assert draft is None or (misplaced(draft), draft.title != "") == ([], True)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * (5_000_000 // len(SENTENCE)),
        f"{SENTENCE}\n" * (5_000_000 // len(SENTENCE)),
        SENTENCE + '"' * 100_000,
        SENTENCE + "“a” " * 100_000,
        SENTENCE + "Presiden Rusia mengatakan bahwa kota itu jatuh " * 10_000,
        SENTENCE + "\u202eMenteri\u200b Rusia\u2066 mengatakan \u200fkota\ufeff itu jatuh. " * 5_000,
        SENTENCE + "A" * 1_000_000,
    ],
    ids=["5 MB in a paragraph", "5 MB in lines", "marks", "quotations", "no stops", "invisible", "a word"],
)
def test_hostile_article_is_read_in_time(text: str) -> None:
    shipped_knowledge.load()
    begin = process_time()
    draft = extract(text)
    assert (misplaced(draft), process_time() - begin < 30) == ([], True)
