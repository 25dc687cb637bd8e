"""Words and marks of a body, and words that a scraper glued together."""

import pytest

from tests.ingest.extraction.reading import tokens


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Kapal itu karam.", ["Kapal", "itu", "karam", "."]),
        ("Ma'ruf al-Sultan", ["Ma'ruf", "al-Sultan"]),
        ("Kompas.com pukul 19.30", ["Kompas.com", "pukul", "19.30"]),
        ("selesai.Dia pergi", ["selesai", ".", "Dia", "pergi"]),
        ("PresidenDonald Trump", ["Presiden", "Donald", "Trump"]),
        ("MenhanASPete Hegseth", ["Menhan", "AS", "Pete", "Hegseth"]),
        ("Trumpmenyerukan damai", ["Trump", "menyerukan", "damai"]),
        ("seranganIsraelke Gaza", ["serangan", "Israel", "ke", "Gaza"]),
        ("Iranmemiliki hak", ["Iran", "memiliki", "hak"]),
        ("WNIyang selamat", ["WNI", "yang", "selamat"]),
        ("beritaISNAyang selamat", ["berita", "ISNA", "yang", "selamat"]),
        ("Retno Marsudidalam pidato", ["Retno", "Marsudi", "dalam", "pidato"]),
        ("kemudian,pemimpin 2,5 persen", ["kemudian", ",", "pemimpin", "2,5", "persen"]),
        ("Mengutipharianpagi, kapal", ["Mengutip", "harianpagi", ",", "kapal"]),
        ("Budi Harjono", ["Budi", "Harjono"]),
        ("Pyongyang dan Hamdan", ["Pyongyang", "dan", "Hamdan"]),
        ("ChainCatcher", ["Chain", "Catcher"]),
        ("", []),
    ],
)
def test_tokens_are_words_and_marks(body: str, words: list[str]) -> None:
    assert tokens(body).words == words


def test_tokens_part_a_tail_behind_a_word_printed_alone() -> None:
    assert tokens("Kowalczukberharap. Kowalczuk pergi.").words[:2] == ["Kowalczuk", "berharap"]


def test_tokens_lie_at_their_places_in_the_body() -> None:
    body = "PresidenDonald  Trumpmenyerukan (damai)."
    found = tokens(body)
    assert [body[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == found.words


def test_at_gives_the_first_token_from_a_character_on() -> None:
    found = tokens("satu dua tiga")
    assert [found.at(0), found.at(2), found.at(5), found.at(99)] == [0, 1, 1, 3]


def test_text_is_what_the_body_prints() -> None:
    assert tokens("Kementerian KesehatanIran pagi").text(0, 3) == "Kementerian KesehatanIran"


def test_spaced_parts_a_known_name_that_is_glued() -> None:
    assert tokens("Kementerian KesehatanIran pagi").spaced(0, 3) == "Kementerian Kesehatan Iran"


def test_spaced_leaves_an_inner_capital_of_a_name_alone() -> None:
    assert tokens("ChainCatcher melaporkan").spaced(0, 2) == "ChainCatcher"


def test_text_of_no_token_is_empty() -> None:
    assert tokens("satu").text(0, 0) == ""


def test_closers_pair_brackets() -> None:
    assert tokens("a (b) c").closers == {1: 3, 3: 1}


def test_closers_leave_a_bracket_open_that_closes_far_away() -> None:
    assert tokens(f"( {'kata ' * 60})").closers == {}


def test_tokens_leave_an_indonesian_name_whole() -> None:
    assert tokens("JK Wahyudi tiba").words == ["JK", "Wahyudi", "tiba"]


def test_known_camel_name_is_one_token() -> None:
    assert tokens("JPMorgan menaikkan bunga").words == ["JPMorgan", "menaikkan", "bunga"]
