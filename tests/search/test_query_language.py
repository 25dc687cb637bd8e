"""The search box as a language."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.criteria import Clause, Criteria, Phrase, Word
from archive.search.query_language import CLAUSE_LIMIT, LENGTH_LIMIT, VALUE_LIMIT, Kind, parse, read, render


def word(text: str, *, prefix: bool = False) -> Clause:
    return Clause(alternatives=(Word(text=text, prefix=prefix),))


def phrase(*words: str) -> Clause:
    return Clause(alternatives=(Phrase(words=words),))


def without(text: str) -> Clause:
    return Clause(alternatives=(Word(text=text),), negated=True)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("rudal kota", (word("rudal"), word("kota"))),
        ('"gencatan senjata" gaza', (phrase("gencatan", "senjata"), word("gaza"))),
        ("“gencatan senjata”", (phrase("gencatan", "senjata"),)),
        ("rudal OR bom kota", (Clause(alternatives=(Word(text="rudal"), Word(text="bom"))), word("kota"))),
        ('rudal OR "bom curah"', (Clause(alternatives=(Word(text="rudal"), Phrase(words=("bom", "curah")))),)),
        ("rudal or bom", (word("rudal"), word("or"), word("bom"))),
        ("rudal -bom", (word("rudal"), without("bom"))),
        ("rudal OR -bom", (word("rudal"), without("bom"))),
        ("-bom OR rudal", (without("bom"), word("rudal"))),
        ("rudal AND bom", (word("rudal"), word("bom"))),
        ("AND rudal AND", (word("rudal"),)),
        ("rudal OR AND bom", (word("rudal"), word("bom"))),
        ("rudal NOT bom kota", (word("rudal"), without("bom"), word("kota"))),
        ("rudal OR NOT bom NOT", (word("rudal"), without("bom"))),
        ("NOT -bom", (without("bom"),)),
        ("rudal and not", (word("rudal"), word("and"), word("not"))),
        ("‘gencatan senjata’ do’a", (phrase("gencatan", "senjata"), word("do’a"))),
        ("❝gencatan senjata❞ 「gaza」", (phrase("gencatan", "senjata"), phrase("gaza"))),
        ("menemb*", (word("menemb", prefix=True),)),
        ("m*", (word("m"),)),
        ("TNI/Polri 20.5", (word("TNI/Polri"), word("20.5"))),
        ("warna:merah", (word("warna:merah"),)),
        ("dari:kemarin", (word("dari:kemarin"),)),
        ("-media:kompas", (without("media:kompas"),)),
        ('kata"rudal kota"lain', (word("kata"), phrase("rudal", "kota"), word("lain"))),
        ('rudal "kota', (word("rudal"), word("kota"))),
        ("OR", ()),
        ("- -- * \" ' OR ( )", ()),
        ("", ()),
        ("ru\x00dal", (word("rudal"),)),
        ("\u202erudal\u200b", (word("rudal"),)),
    ],
)
def test_parse_words(text: str, clauses: tuple[Clause, ...]) -> None:
    assert parse(text) == Criteria(clauses=clauses)


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("media:kompas", Criteria(outlets=("kompas",))),
        ("MEDIA:kompas media:tempo", Criteria(outlets=("kompas", "tempo"))),
        ("media:kompas media:kompas", Criteria(outlets=("kompas",))),
        ('pejabat:"mark rutte"', Criteria(officials=("mark rutte",))),
        ("tempat: kursk", Criteria(places=("kursk",))),
        ("pejabat:‘mark rutte’", Criteria(officials=("mark rutte",))),
        ("dari:20220910", Criteria(since=date(2022, 9, 10))),
        ("dari:2022-09", Criteria(since=date(2022, 9, 1))),
        ("sampai:2022-09", Criteria(until=date(2022, 9, 30))),
        ("dari:10 September 2022 rudal", Criteria(since=date(2022, 9, 10), clauses=(word("rudal"),))),
        ('sampai:"September 2022"', Criteria(until=date(2022, 9, 30))),
        ("dari:2021 dari:2022", Criteria(since=date(2022, 1, 1))),
        ("dari:10 Sept. 2022", Criteria(since=date(2022, 9, 10))),
        ("sampai:Sabtu, 10 September 2022 rudal", Criteria(until=date(2022, 9, 10), clauses=(word("rudal"),))),
        ("dari:10-9-2022 sampai:10/9/2022", Criteria(since=date(2022, 9, 10), until=date(2022, 9, 10))),
        ('media:"" rudal', Criteria(clauses=(word("rudal"),))),
        ('rudal pejabat:"mark rut', Criteria(officials=("mark rut",), clauses=(word("rudal"),))),
        ("rudal pejabat:", Criteria(clauses=(word("rudal"),))),
    ],
)
def test_parse_filters(text: str, criteria: Criteria) -> None:
    assert parse(text) == criteria


@pytest.mark.parametrize(
    ("text", "notices"),
    [
        ('rudal "gencatan senjata" media:kompas -bom dari:2022', []),
        ('pejabat:"mark rut', [(Kind.UNFINISHED, "mark rut")]),
        ('rudal "gencatan', [(Kind.UNFINISHED, "gencatan")]),
        ("pejabat:", [(Kind.NO_VALUE, "pejabat")]),
        ('Media:"" rudal', [(Kind.NO_VALUE, "media")]),
        ("rudal pejabat: ", [(Kind.NO_VALUE, "pejabat")]),
        ("sampai:", [(Kind.NO_VALUE, "sampai")]),
        ("dari:kemarin", [(Kind.NO_DAY, "kemarin")]),
        ("dari:kemarin sampai:kemarin", [(Kind.NO_DAY, "kemarin")]),
        ("-media:kompas", [(Kind.NO_EXCLUDING, "media:kompas")]),
        ("menemb* *", []),
        ("m*", [(Kind.NO_BEGINNING, "m*")]),
        ("meng*tahui -*bom", [(Kind.NO_BEGINNING, "meng*tahui"), (Kind.NO_BEGINNING, "*bom")]),
        ('"gencatan senj*"', [(Kind.NO_BEGINNING, "gencatan senj*")]),
        ("a" * (LENGTH_LIMIT + 1), [(Kind.TOO_LONG, "")]),
        (" ".join(f"k{n}" for n in range(CLAUSE_LIMIT + 1)), [(Kind.TOO_MANY, "")]),
        (" ".join(f"media:{n}" for n in range(VALUE_LIMIT + 1)), [(Kind.TOO_MANY, "")]),
        ("", []),
    ],
)
def test_read_notices_what_was_not_understood(text: str, notices: list[tuple[Kind, str]]) -> None:
    assert [(notice.kind, notice.text) for notice in read(text).notices] == notices


def test_parse_reads_bounded_text() -> None:
    assert parse("a" * (LENGTH_LIMIT + 9)) == Criteria(clauses=(word("a" * LENGTH_LIMIT),))


def test_parse_reads_bounded_number_of_terms() -> None:
    assert len(parse(" ".join(f"k{n}" for n in range(CLAUSE_LIMIT + 9))).clauses) == CLAUSE_LIMIT


def test_parse_reads_bounded_number_of_alternatives() -> None:
    (clause,) = parse(" OR ".join(f"k{n}" for n in range(CLAUSE_LIMIT + 9))).clauses
    assert len(clause.alternatives) == CLAUSE_LIMIT


def test_parse_reads_bounded_number_of_values() -> None:
    assert len(parse(" ".join(f"media:{n}" for n in range(VALUE_LIMIT + 9))).outlets) == VALUE_LIMIT


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        "media:" * 2_000,
        "dari: " * 2_000,
        " OR" * 5_000,
        "-" * 10_000,
        "*" * 10_000,
        "dari:" + "a" * 9_000,
    ],
)
def test_parse_of_hostile_text_is_quick(text: str) -> None:
    begun = time.perf_counter()
    parse(text)
    assert time.perf_counter() - begun < 0.1


letters = st.text(alphabet="abcdefghijklmnopqrstuvwxyzé0123456789'./", min_size=2, max_size=8).filter(
    lambda text: any(character.isalnum() for character in text)
)
plain = letters.filter(str.isalnum)
words = st.one_of(st.builds(Word, text=letters), st.builds(Word, text=plain, prefix=st.just(True)))
terms = st.one_of(words, st.lists(letters, min_size=1, max_size=3).map(lambda found: Phrase(words=tuple(found))))
clauses = st.one_of(
    st.lists(terms, min_size=1, max_size=3).map(lambda found: Clause(alternatives=tuple(found))),
    terms.map(lambda term: Clause(alternatives=(term,), negated=True)),
)
values = st.lists(letters, max_size=2, unique=True).map(tuple)
criteria = st.builds(
    Criteria,
    clauses=st.lists(clauses, max_size=4).map(tuple),
    outlets=values,
    officials=values,
    places=values,
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
)


@given(criteria)
def test_parse_reads_what_render_writes(asked: Criteria) -> None:
    assert parse(render(asked)) == asked


@given(st.text(max_size=100))
def test_render_of_parsed_text_is_read_alike(text: str) -> None:
    asked = parse(text)
    assert parse(render(asked)) == asked
