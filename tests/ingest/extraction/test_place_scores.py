import pytest

from archive.entities.knowledge import KnownPlace, assemble
from archive.ingest.documents import ArticleText
from archive.ingest.extraction import place_scores, places
from archive.language.tables import read_rows


def place(name: str, **fields: object) -> KnownPlace:
    values = {"type": "city", "authority_id": f"test:{name}", "country": "XX", "population": 20_000} | fields
    return KnownPlace(name=name, **values)  # type: ignore[arg-type]  # fields by name, each of its own type


COUNTRY = place("Antahlandia", type="country", authority_id="iso:XX", population=9_000_000)
TOWN = place("Mekarjaya", parent="iso:XX")
OTHER = place("Sukamaju", parent="iso:XX")


def reasons(body: str, *known: KnownPlace, title: str | None = None) -> set[str]:
    knowledge = assemble(speakers=(), places=(COUNTRY, TOWN, OTHER, *known), outlets=())
    drafts = places.read(ArticleText(title=title, paragraphs=(body,)), knowledge)
    return {reason for draft in drafts if draft.name == "Mekarjaya" for reason in draft.reasons}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Warga Antahlandia datang ke Mekarjaya.", place_scores.TOWN),
        ("Warga Antahlandia datang ke Mekarjaya.", place_scores.PLACED),
        ("Warga Antahlandia datang ke Mekarjaya.", place_scores.STORY),
        ("Warga datang ke kota Mekarjaya.", place_scores.NAMED_KIND),
        ("Warga datang ke Mekarjaya, Antahlandia.", place_scores.CONTAINED),
        ("Warga datang ke Mekarjaya (Antahlandia).", place_scores.CONTAINED),
        ("Warga Antahlandia datang ke Sukamaju dan Mekarjaya.", place_scores.BESIDE),
        ("Warga datang ke desa Mekarjaya Atasan, lalu ke kota Mekarjaya.", place_scores.NAMED_KIND),
        ("Mekarjaya, kota di Antahlandia. Mekarjaya di Antahlandia.", place_scores.OPENS),
    ],
)
def test_reason_is_given(body: str, reason: str) -> None:
    assert reason in reasons(body)


@pytest.mark.parametrize(
    "body",
    [
        "Menurut Mekarjaya, harga di Antahlandia naik.",
        "Warga Antahlandia bertemu Burhan Mekarjaya.",
        "Warga Antahlandia bertemu Burhan Mekarjaya, lalu Mekarjaya pulang.",
        "Kabar tentang Mekarjaya beredar.",
    ],
    ids=["speaks", "part of a name", "surname named before", "nothing speaks for it"],
)
def test_name_without_enough_support_is_left_out(body: str) -> None:
    assert reasons(body) == set()


@pytest.mark.parametrize("word", [row[0] for row in read_rows("place_guarded.txt")])
def test_name_that_is_more_often_something_else_needs_support(word: str) -> None:
    knowledge = assemble(speakers=(), places=(place(word.title(), population=5_000_000),), outlets=())
    text = ArticleText(title=None, paragraphs=(f"Kabar tentang {word.title()} beredar.",))
    assert places.read(text, knowledge) == ()


@pytest.mark.parametrize("word", [row[0] for row in read_rows("place_prepositions.txt")])
def test_preposition_places_a_name(word: str) -> None:
    assert place_scores.PLACED in reasons(f"Warga Antahlandia {word} Mekarjaya.")


def test_name_only_in_the_title_counts_less() -> None:
    assert place_scores.IN_TITLE in reasons("Kabar dari Antahlandia.", title="Warga Pulang ke Mekarjaya")


def test_every_weight_is_a_reason_that_speaks_for_or_against() -> None:
    assert [reason for reason, weight in place_scores.WEIGHTS.items() if not 0 < abs(weight) <= 1] == []


@pytest.mark.parametrize(
    ("rank", "population"),
    [
        (place_scores.GREAT, 1_000_000),
        (place_scores.LARGE, 100_000),
        (place_scores.TOWN, 15_000),
        (place_scores.VILLAGE, 500),
    ],
)
def test_city_ranks_by_its_population(rank: str, population: int) -> None:
    known = place("Mekarjaya Baru", population=population)
    knowledge = assemble(speakers=(), places=(known,), outlets=())
    text = ArticleText(title=None, paragraphs=("Warga datang ke kota Mekarjaya Baru.",))
    assert [rank in draft.reasons for draft in places.read(text, knowledge)] == [True]


def test_score_lies_between_zero_and_one() -> None:
    text = ArticleText(title=None, paragraphs=("Warga Antahlandia datang ke kota Mekarjaya, Antahlandia.",))
    knowledge = assemble(speakers=(), places=(COUNTRY, TOWN), outlets=())
    assert [draft.score for draft in places.read(text, knowledge)] == [1.0, 1.0]
