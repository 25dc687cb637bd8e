"""The two seed documents, and the same with every name, number and weekday changed, read as PRODUCT.md asks."""

import re
from datetime import date
from pathlib import Path

import pytest

from archive.entities import shipped_knowledge
from archive.ingest import extraction
from archive.ingest.documents import ArticleDraft, Credit, OutletDraft, RawDocument, SpeakerKind
from archive.language.periods import Basis, Precision

SEEDS = Path(__file__).parents[2] / "seeds"
NEXTREN, TIMES = "000_3effd738428ffd21.txt", "002_6c6ea0ab6bd2ab84.txt"
AS_OF = date(2026, 1, 31)

# The same reports of another war: people, countries, places, outlets, numbers and weekdays are others.
CHANGED_NEXTREN = {
    "Nextren.com": "SINDOnews.com",
    "Rusia": "Israel",
    "Ukraina": "Lebanon",
    "Ukrain ": "Lebano ",
    "Vladimir Putin": "Benjamin Netanyahu",
    "Putin": "Netanyahu",
    "Dmytro Kuleba": "Karim Haddad",
    "Sabtu (10/9)": "Rabu (2/10)",
    "Izium": "Khiam",
    "Kharkiv": "Nabatieh",
    "Donbas": "Baalbek",
    "Donetsk": "Tyre",
    "Moskow": "Tel Aviv",
    "TASS": "WAFA",
    "Reuters": "AFP",
    "ke-6": "ke-11",
    "6 bulan": "11 bulan",
}
CHANGED_TIMES = {
    "TIMESINDONESIA, JAKARTA": "REPUBLIKA.CO.ID, BANDUNG",
    "TIMES Indonesia": "Republika",
    "Sekretaris Jenderal NATO": "Kepala Kebijakan Luar Negeri Uni Eropa",
    "Mark Rutte": "Josep Borrell",
    "NATO": "Uni Eropa",
    "Rusia": "Iran",
    "Ukraina": "Israel",
    "Vladimir Putin": "Masoud Pezeshkian",
    "Korea Utara": "Suriah",
    "Republik Korea": "Republik Arab Mesir",
    "Semenanjung Korea": "Semenanjung Arab",
    "Pyongyang": "Damaskus",
    "Kursk": "Haifa",
    "Yoon": "Sisi",
    "Umerov": "Gallant",
    "600.000": "450.000",
    "600 Ribu": "450 Ribu",
    "Agustus": "Mei",
    "Wahyu Nurdiyanto": "Budi Santoso",
    "Rizal Dani": "Siti Aminah",
}


def change(text: str, names: dict[str, str]) -> str:
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    return pattern.sub(lambda match: names[match.group()], text)


def extract(name: str, names: dict[str, str] | None = None) -> ArticleDraft:
    text = (SEEDS / name).read_text(encoding="utf-8")
    text = change(text, names) if names else text
    raw = RawDocument(content=text.encode(), media_type="text/plain", source=f"seeds/{name}", name=name)
    return extraction.extract(raw, shipped_knowledge.load(), AS_OF)


def cited(draft: ArticleDraft) -> set[str]:
    speakers = (draft.speakers[index] for index in {statement.speaker for statement in draft.statements})
    return {speaker.name for speaker in speakers if speaker.official}


def said_by(draft: ArticleDraft, name: str) -> list[bool]:
    """Whether each statement of the speaker is direct, in their order."""
    return [found.direct for found in draft.statements if draft.speakers[found.speaker].name == name]


@pytest.fixture(scope="module")
def nextren() -> ArticleDraft:
    return extract(NEXTREN)


@pytest.fixture(scope="module")
def times() -> ArticleDraft:
    return extract(TIMES)


@pytest.fixture(scope="module")
def changed_nextren() -> ArticleDraft:
    return extract(NEXTREN, CHANGED_NEXTREN)


@pytest.fixture(scope="module")
def changed_times() -> ArticleDraft:
    return extract(TIMES, CHANGED_TIMES)


def test_nextren_has_its_outlet_and_a_title_made_from_the_first_sentence(nextren: ArticleDraft) -> None:
    assert nextren.outlet == OutletDraft(name="Nextren", domain="nextren.com", authority_id="outlet:nextren")
    assert (nextren.title_printed, nextren.title) == (
        False,
        "Dinamika perang Rusia dan Ukraina pada bulan ke-6 memberi angin segar bagi NATO dan sekutunya",
    )


def test_nextren_is_dated_by_the_saturday_it_names(nextren: ArticleDraft) -> None:
    published = nextren.published
    assert (published.earliest, published.precision, published.basis) == (
        date(2022, 9, 10),
        Precision.DAY,
        Basis.IN_TEXT,
    )
    assert published.latest in (date(2022, 9, 10), date(2022, 9, 11))


def test_nextren_cites_whom_it_quotes(nextren: ArticleDraft) -> None:
    assert cited(nextren) == {
        "Dmytro Kuleba",
        "Kementerian Pertahanan Rusia",
        "Kepala Administrasi Rusia di Kharkiv",
        "Pemerintah Ukraina",
    }


def test_nextren_names_its_places(nextren: ArticleDraft) -> None:
    names = {place.name for place in nextren.places}
    assert {"Izium", "Kharkiv", "Donbas", "Donetsk", "Moskow", "Rusia", "Ukraina"} - names == set()


def test_nextren_holds_no_boilerplate(nextren: ArticleDraft) -> None:
    assert ("Baca Juga" in nextren.body, "(*)" in nextren.body, nextren.body.startswith("Dinamika")) == (
        False,
        False,
        True,
    )


def test_nextren_takes_from_two_agencies(nextren: ArticleDraft) -> None:
    assert nextren.wire_sources == ("Reuters", "TASS")


def test_times_has_its_outlet_title_and_dateline(times: ArticleDraft) -> None:
    assert times.outlet == OutletDraft(
        name="TIMES Indonesia", domain="timesindonesia.co.id", authority_id="outlet:times-indonesia"
    )
    assert (times.title, times.title_printed, times.dateline) == (
        "Rusia Kehilangan 600 Ribu Pasukan Selama Perang dengan Ukraina",
        True,
        "Jakarta",
    )


def test_times_is_dated_by_terms_of_office(times: ArticleDraft) -> None:
    published = times.published
    assert (published.earliest, published.latest, published.precision, published.basis) == (
        date(2024, 10, 1),
        date(2024, 12, 31),
        Precision.RANGE,
        Basis.OFFICE_TERMS,
    )


def test_times_cites_mark_rutte_alone(times: ArticleDraft) -> None:
    assert (cited(times), said_by(times, "Mark Rutte")) == (
        {"Mark Rutte"},
        [False, False, False, False, True, True, False, True, True],
    )


def test_times_names_its_places(times: ArticleDraft) -> None:
    names = {place.name for place in times.places}
    assert {"Kursk", "Korea Utara", "Semenanjung Korea", "Pyongyang", "Ukraina", "Rusia"} - names == set()


def test_times_keeps_editor_and_publisher_as_credits(times: ArticleDraft) -> None:
    assert times.credits == (
        Credit(role="Editor", name="Wahyu Nurdiyanto"),
        Credit(role="Publisher", name="Rizal Dani"),
    )


@pytest.mark.parametrize("boilerplate", ["Advertisement", "Ikuti berita terbaru", "Editor", "Publisher", "(*)"])
def test_times_holds_no_boilerplate(times: ArticleDraft, boilerplate: str) -> None:
    assert boilerplate not in times.body


def test_changed_nextren_is_read_as_well(changed_nextren: ArticleDraft) -> None:
    assert changed_nextren.outlet == OutletDraft(
        name="SINDOnews", domain="sindonews.com", authority_id="outlet:sindonews"
    )
    assert cited(changed_nextren) == {
        "Karim Haddad",
        "Kementerian Pertahanan Israel",
        "Kepala Administrasi Israel di Nabatieh",
        "Pemerintah Lebanon",
    }
    assert changed_nextren.wire_sources == ("AFP", "WAFA")


def test_changed_nextren_is_dated_by_the_wednesday_it_names(changed_nextren: ArticleDraft) -> None:
    assert (changed_nextren.published.earliest, changed_nextren.published.precision) == (
        date(2024, 10, 2),
        Precision.DAY,
    )


def test_changed_nextren_has_as_many_statements(nextren: ArticleDraft, changed_nextren: ArticleDraft) -> None:
    assert [(found.direct, found.cue) for found in changed_nextren.statements] == [
        (found.direct, found.cue) for found in nextren.statements
    ]


def test_changed_nextren_names_its_places(changed_nextren: ArticleDraft) -> None:
    names = {place.name for place in changed_nextren.places}
    assert {"Khiam", "Nabatieh", "Baalbek", "Tel Aviv", "Israel", "Lebanon"} - names == set()


def test_changed_times_is_read_as_well(changed_times: ArticleDraft) -> None:
    assert (changed_times.outlet and changed_times.outlet.name, changed_times.dateline) == ("Republika", "Bandung")
    assert (cited(changed_times), said_by(changed_times, "Josep Borrell")) == (
        {"Josep Borrell"},
        [False, False, False, False, True, True, False, True, True],
    )
    assert changed_times.credits == (
        Credit(role="Editor", name="Budi Santoso"),
        Credit(role="Publisher", name="Siti Aminah"),
    )


def test_changed_times_names_its_places(changed_times: ArticleDraft) -> None:
    names = {place.name for place in changed_times.places}
    assert {"Haifa", "Suriah", "Damaskus", "Israel", "Iran", "Semenanjung Arab"} - names == set()


@pytest.mark.parametrize("name", ["nextren", "times", "changed_nextren", "changed_times"])
def test_everything_lies_where_it_says(name: str, request: pytest.FixtureRequest) -> None:
    draft: ArticleDraft = request.getfixturevalue(name)
    wrong = [found for found in draft.statements if draft.body[found.start : found.end] != found.text]
    mentions = [mention for place in draft.places for mention in place.mentions]
    source = {True: draft.title, False: draft.body}
    wrong_mentions = [found for found in mentions if source[found.in_title][found.start : found.end] != found.text]
    assert (wrong, wrong_mentions) == ([], [])


def test_people_that_are_named_alone_are_not_cited(nextren: ArticleDraft, times: ArticleDraft) -> None:
    speakers = [*nextren.speakers, *times.speakers]
    people = {speaker.name for speaker in speakers if speaker.kind is SpeakerKind.PERSON and speaker.official}
    assert people == {"Dmytro Kuleba", "Mark Rutte"}
