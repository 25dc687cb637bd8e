"""Places in invented sentences, read with the shipped knowledge."""

from datetime import timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.entities import shipped_knowledge
from archive.entities.knowledge import Knowledge, KnownPlace, assemble
from archive.ingest.documents import ArticleText, PlaceDraft, PlaceType
from archive.ingest.extraction import places
from archive.language.tables import read_rows
from archive.language.toponyms import HINT


def read(body: str, *, title: str | None = None, dateline: str | None = None) -> tuple[PlaceDraft, ...]:
    text = ArticleText(title=title, paragraphs=tuple(body.split("\n")), dateline=dateline)
    return places.read(text, shipped_knowledge.load())


def names(body: str, *, title: str | None = None, dateline: str | None = None) -> list[str]:
    return [place.name for place in read(body, title=title, dateline=dateline)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Pasukan tiba di AS kemarin.", ["Amerika Serikat"]),
        ("Presiden RI berpidato.", ["Indonesia"]),
        ("Pejabat Korsel dan Korut bertemu.", ["Korea Selatan", "Korea Utara"]),
        ("Presiden Republik Korea tiba.", ["Korea Selatan"]),
        ("Tentara Israel mundur.", ["Israel"]),
        ("Menteri Pertahanan Iran Bahram Kaveh berbicara.", ["Iran"]),
        ("Kementerian Pertahanan Rusia membantah.", ["Rusia"]),
        ("Semenanjung Korea memanas.", ["Semenanjung Korea"]),
        ("Kapal melewati Selat Hormuz dan Laut Merah.", ["Selat Hormuz", "Laut Merah"]),
        ("Kawasan Indo-Pasifik dan Euro-Atlantik disebut.", ["Indo-Pasifik", "Euro-Atlantik"]),
        ("Perang Rusia-Ukraina berlanjut.", ["Rusia", "Ukraina"]),
        ("Mereka pindah dari Gaza ke Kota Gaza.", ["Jalur Gaza", "Kota Gaza"]),
        ("Ia lahir di St. Petersburg.", ["St. Petersburg"]),
        ("Serangan melanda Deir el-Balah di Gaza.", ["Deir el-Balah", "Jalur Gaza"]),
        ("Kelompok itu bergerak di Jabar dan Sulsel.", ["Jawa Barat", "Sulawesi Selatan"]),
    ],
)
def test_known_place_is_read_under_its_usual_name(body: str, expected: list[str]) -> None:
    assert names(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Pertempuran pecah di timur laut Ukraina.", "Ukraina Timur Laut"),
        ("Pasukan bergerak ke Rusia barat.", "Rusia Barat"),
        ("Serangan di wilayah selatan Lebanon meluas.", "Lebanon Selatan"),
        ("Serangan di Lebanon bagian selatan meluas.", "Lebanon Selatan"),
        ("Warga mengungsi dari utara Israel.", "Israel Utara"),
        ("Roket jatuh di barat daya Gaza.", "Gaza Barat Daya"),
        ("Bentrokan terjadi di Gaza tengah.", "Gaza Tengah"),
        ("Pangkalan di AS barat ditutup.", "Amerika Serikat Barat"),
    ],
)
def test_direction_beside_a_land_names_an_area(body: str, expected: str) -> None:
    assert names(body) == [expected]


@pytest.mark.parametrize(("words", "name"), read_rows("place_compass.tsv"))
def test_direction_is_known(words: str, name: str) -> None:
    assert names(f"Pertempuran pecah di {words} Polandia.") == [f"Polandia {name}"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Israel tengah bersiap menyerang.", ["Israel"]),
        ("Rombongan itu berada 20 km utara Gaza.", ["Jalur Gaza"]),
        ("Kapal berlayar memutari ujung selatan Afrika.", ["Afrika"]),
        ("Ia tinggal di timur Teheran.", ["Teheran"]),
    ],
)
def test_direction_that_divides_no_land_is_left_out(body: str, expected: list[str]) -> None:
    assert names(body) == expected


@pytest.mark.parametrize(
    ("example", "use"),
    [(row[3], row[2]) for row in read_rows("place_kinds.tsv")],
    ids=[row[0] for row in read_rows("place_kinds.tsv")],
)
def test_word_for_a_kind_is_known(example: str, use: str) -> None:
    read_places = read(f"Ledakan terjadi di {example}.")
    if use == HINT:
        assert ["jenis tempat disebut di depannya" in place.reasons for place in read_places] == [True]
    else:
        assert [place.name.endswith("Mekarjaya") for place in read_places] == [True]


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("Ledakan terjadi di desa Mekarjaya, Papua.", "Mekarjaya", PlaceType.CITY),
        ("Ledakan terjadi di kamp pengungsi Al-Mekar.", "Al-Mekar", PlaceType.FACILITY),
        ("Pesawat mendarat di Bandara Budi Mekarjaya.", "Bandara Budi Mekarjaya", PlaceType.FACILITY),
        ("Warga menyeberangi Sungai Mekarjaya.", "Sungai Mekarjaya", PlaceType.WATER),
        ("Korban dirawat di wilayah Mekarjaya, Jalur Gaza.", "Mekarjaya", PlaceType.REGION),
        ("Polisi datang ke Kelurahan Medan Mekarjaya.", "Medan Mekarjaya", PlaceType.AREA),
    ],
)
def test_unlisted_place_is_read_behind_a_strong_word(body: str, name: str, kind: PlaceType) -> None:
    assert [(place.type, place.latitude) for place in read(body) if place.name == name] == [(kind, None)]


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Ledakan terjadi di desa Mekarjaya, Yaman.", "YE"),
        ("Ledakan terjadi di desa Mekarjaya (Papua).", "ID"),
        ("Ledakan terjadi di desa Mekarjaya di Jalur Gaza.", "PS"),
        ("Ledakan terjadi di desa Mekarjaya.", None),
    ],
)
def test_unlisted_place_has_the_country_printed_behind_it(body: str, country: str | None) -> None:
    assert read(body)[0].country == country


def test_unlisted_place_is_mentioned_wherever_it_is_named() -> None:
    drafts = read("Ledakan terjadi di desa Mekarjaya. Polisi menutup Mekarjaya.")
    assert [[mention.text for mention in place.mentions] for place in drafts] == [["Mekarjaya", "Mekarjaya"]]


@pytest.mark.parametrize("phrase", [row[0] for row in read_rows("place_exceptions.txt")])
def test_name_that_only_holds_a_place_is_left_out(phrase: str) -> None:
    assert names(f"Hal itu menyangkut {phrase.title()} kemarin.") == []


@pytest.mark.parametrize("word", [row[0] for row in read_rows("place_barred.txt")])
def test_word_that_makes_a_place_something_else_is_known(word: str) -> None:
    assert names(f"Hal itu menyangkut {word.title()} Jerman kemarin.") == []


@pytest.mark.parametrize("word", [row[0] for row in read_rows("place_media_words.txt")])
def test_medium_named_after_a_place_is_no_place(word: str) -> None:
    assert names(f"Hal itu ditulis Teheran {word.title()} kemarin.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Semua orang kata Jackson harus pulang.",
        "Anda bisa datang.",
        "Malang, nasibnya buruk.",
        "Harga minyak Brent naik.",
        "Nama aslinya Salem Mekarsari.",
        "Kurs NIS menguat.",
        "kata as dalam kamus",
    ],
)
def test_word_that_is_also_a_place_is_left_out(body: str) -> None:
    assert names(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Banjir melanda Penza, Tula dan Perm di Rusia.", ["Penza", "Tula", "Perm", "Rusia"]),
        ("Ia dipenjara di Burlington, Vermont.", ["Burlington", "Vermont"]),
        ("Pertemuan di Chad dihadiri Sudan.", ["Chad", "Sudan"]),
        ("Ukraina cemas. Otoritas Kharkiv mengatakan itu.", ["Ukraina", "Kharkiv"]),
    ],
)
def test_context_supports_a_place(body: str, expected: list[str]) -> None:
    assert names(body) == expected


@pytest.mark.parametrize(
    ("body", "identity"),
    [
        ("Pasukan Rusia ditarik dari kota Kharkiv. Kharkiv sepi.", "geonames:706483"),
        ("Pasukan Rusia ditarik dari provinsi Kharkiv. Kharkiv sepi.", "iso:UA-63"),
        ("Pasukan menyerang wilayah Kursk di Rusia.", "iso:RU-KRS"),
        ("Rusia mundur dari wilayah Kharkiv. Kharkiv sepi.", "iso:UA-63"),
        ("Perang pecah di Donetsk.", "iso:UA-14"),
        ("Ia tinggal di Tripoli, Lebanon.", "geonames:266826"),
        ("Ia tinggal di Tripoli, Libya.", "geonames:2210247"),
        ("Warga Papua tinggal di Wamena.", "geonames:1622167"),
    ],
)
def test_place_is_chosen_by_kind_and_country(body: str, identity: str) -> None:
    found = [place.authority_id for place in read(body)]
    assert [found.count(identity), len(set(found))] == [1, len(found)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Pesawat diterbangkan oleh Polandiake Praha.", ["Polandia", "Praha"]),
        ("Pertemuan diGaza batal.", ["Jalur Gaza"]),
        ("Perjanjian antaraPolandiadanCeko keluar.", ["Polandia", "Ceko"]),
    ],
)
def test_glued_names_are_parted(body: str, expected: list[str]) -> None:
    assert names(body) == expected


def test_headlines_of_other_articles_name_no_places() -> None:
    body = (
        "Pertemuan berlangsung di Doha.\n"
        "Nelayan Polandia Temukan Harta di Dasar Danau Ceko Tutup Pabrik Mainan Tertua Saat Musim Panas Tiba"
    )
    assert names(body) == ["Doha"]


def test_mentions_have_exact_offsets_in_title_and_body() -> None:
    title, body = "Serangan di Kyiv", "Ibu kota Ukraina, Kyiv, diserang."
    found = [
        ((title if mention.in_title else body)[mention.start : mention.end], mention.in_title)
        for place in read(body, title=title)
        for mention in place.mentions
    ]
    assert found == [("Kyiv", True), ("Kyiv", False), ("Ukraina", False)]


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [("JAKARTA", ["Jakarta"]), ("Jakarta/Kyiv", ["Jakarta", "Kyiv"]), ("Antah Berantah", []), (None, [])],
)
def test_dateline_is_a_place_without_mention(dateline: str | None, expected: list[str]) -> None:
    drafts = read("Kabar itu dibantah.", dateline=dateline)
    assert [(place.name, place.mentions) for place in drafts] == [(name, ()) for name in expected]


def test_dateline_named_in_the_body_is_one_place() -> None:
    assert names("Warga Jakarta berkumpul.", dateline="Jakarta") == ["Jakarta"]


@pytest.mark.parametrize(
    ("body", "dateline", "expected"),
    [
        ("Kabar itu dibantah.", "JAKARTA", "Jakarta"),
        ("Kyiv tenang. Warga Jakarta berkumpul.", "Jakarta", "Jakarta"),
        ("Kyiv tenang.", "Jakarta/Kyiv", "Jakarta"),
        ("Ia berada di kota Mekarjaya.", "Mekarjaya", "Mekarjaya"),
        ("Kyiv tenang.", "Antah Berantah", None),
        ("Kyiv tenang.", None, None),
    ],
)
def test_find_dateline_is_the_first_place_that_it_names(body: str, dateline: str | None, expected: str | None) -> None:
    drafts = read(body, dateline=dateline)
    at = places.find_dateline(drafts, dateline, shipped_knowledge.load())
    assert (None if at is None else drafts[at].name) == expected


def test_score_follows_from_named_reasons() -> None:
    assert [(place.score, place.reasons) for place in read("Ia berada di kota Mekarjaya.")] == [
        (
            0.85,
            (
                "tidak ada di daftar tempat",
                "jenis tempat disebut di depannya",
                "kata depan tempat",
                "nama lebih dari satu kata",
            ),
        )
    ]


def test_curated_place_is_read_from_the_knowledge_given() -> None:
    known = KnownPlace(name="Mekarjaya", type="country", pk=7, names=("Mekar",))
    knowledge = assemble(speakers=(), places=(known,), outlets=())
    drafts = places.read(ArticleText(title=None, paragraphs=("Warga Mekar berkumpul.",)), knowledge)
    assert [(place.name, place.canonical) for place in drafts] == [("Mekarjaya", "Mekarjaya")]


def test_knowledge_without_places_is_no_error() -> None:
    assert places.read(ArticleText(title="Kyiv", paragraphs=("Kyiv",)), Knowledge()) == ()


_PIECES = st.sampled_from(
    [
        "Gaza",
        "kota",
        "di",
        "AS",
        "Baca Juga",
        "Bandara",
        "selatan",
        "bagian",
        ". ",
        ", ",
        "\n",
        '"',
        "\u200b",
        "İ",
        "Kyiv",
    ]
)


@settings(max_examples=60, deadline=timedelta(seconds=2))
@given(st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=25))
def test_offsets_are_exact_in_any_text(pieces: list[str]) -> None:
    body = " ".join(pieces)
    text = ArticleText(title=body[:20], paragraphs=(body,))
    wrong = [
        mention
        for place in places.read(text, shipped_knowledge.load())
        for mention in place.mentions
        if (body[:20] if mention.in_title else body)[mention.start : mention.end] != mention.text
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "piece",
    ["Gaza ", '"', "Baca Juga ", "kota ", "Bandara ", "selatan ", ". ", "x", "Polandiake", "di Gaza, "],
)
def test_time_is_linear_in_the_length_of_the_text(piece: str) -> None:
    def measure(length: int) -> float:
        body = piece * (length // len(piece))
        start = process_time()
        read(body)
        return process_time() - start

    measure(1_000)
    assert measure(160_000) < 16 * max(measure(40_000), 0.02)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rekan @Medan_raya menulis dari Praha.", ["Praha"]),
        ("Hakim Distrik AS Maame Berti memutus perkara.", ["Amerika Serikat"]),
        ("Pejabat di lingkungan Pemda Sukamaju ditahan.", []),
        ("Iran Serang Israel Semalam", ["Iran", "Israel"]),
        ("Warga datang dari Serang, Banten.", ["Serang", "Banten"]),
        ("Model Lima Besar dipakai.", []),
        ("Kota itu menjadi Ibu Kota Negara pada 1966.", []),
    ],
    ids=["handle", "court", "surroundings", "verb", "city", "number", "state"],
)
def test_word_that_names_something_else_is_no_place(body: str, expected: list[str]) -> None:
    assert names(body) == expected


def test_name_in_capitals_is_spelled_as_the_archive_does() -> None:
    assert names("Warga Indonesia tiba di SAMARINDA kemarin.") == ["Indonesia", "Samarinda"]


def test_known_name_may_open_with_a_small_article() -> None:
    assert [place.authority_id for place in read("Tenda di daerah al-Mawasi terbakar.")] == ["arsip:al-mawasi"]
