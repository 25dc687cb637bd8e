"""The shipped officials and bodies."""

from collections import Counter
from datetime import date

import pytest

from archive.entities import authority
from archive.language.names import name_key
from archive.language.titles import titles

BY_ID = {speaker.authority_id: speaker for speaker in authority.speakers()}


def test_speakers_have_unique_ids() -> None:
    assert [identity for identity, n in Counter(s.authority_id for s in authority.speakers()).items() if n > 1] == []


def test_no_name_means_two_speakers() -> None:
    keys = Counter(key for s in authority.speakers() for key in {name_key(name) for name in (s.name, *s.names)})
    assert [key for key, count in keys.items() if count > 1] == []


def test_speakers_are_many() -> None:
    kinds = Counter(speaker.kind for speaker in authority.speakers())
    assert (kinds["person"] >= 250, kinds["institution"] >= 150) == (True, True)


def test_terms_begin_before_they_end() -> None:
    terms = [position for speaker in authority.speakers() for position in speaker.positions]
    assert [p for p in terms if p.start and p.end and p.start > p.end] == []


def test_every_title_is_one_that_texts_are_read_for() -> None:
    printed = {position.title for speaker in authority.speakers() for position in speaker.positions}
    assert sorted(title for title in printed if not titles().match(title.lower().split(), 0)) == []


@pytest.mark.parametrize(
    ("identity", "title", "country", "start", "end"),
    [
        ("mark-rutte", "Sekretaris Jenderal", "INT", date(2024, 10, 1), None),
        ("dmytro-kuleba", "Menteri Luar Negeri", "UA", date(2020, 3, 4), date(2024, 9, 5)),
        ("yoon-suk-yeol", "Presiden", "KR", date(2022, 5, 10), date(2025, 4, 4)),
        ("rustem-umerov", "Menteri Pertahanan", "UA", date(2023, 9, 6), date(2025, 7, 17)),
        ("vladimir-putin", "Presiden", "RU", date(2012, 5, 7), None),
    ],
)
def test_position_has_its_term(identity: str, title: str, country: str, start: date, end: date | None) -> None:
    terms = {(p.title, p.country): (p.start, p.end) for p in BY_ID[identity].positions}
    assert terms[title, country] == (start, end)


@pytest.mark.parametrize(
    ("spelling", "identity"),
    [
        ("Volodymyr Zelenskyy", "volodymyr-zelensky"),
        ("Zelenskiy", "volodymyr-zelensky"),
        ("IRGC", "garda-revolusi-iran"),
    ],
)
def test_spelling_means_one_speaker(spelling: str, identity: str) -> None:
    found = [
        s.authority_id for s in authority.speakers() if name_key(spelling) in {name_key(n) for n in (s.name, *s.names)}
    ]
    assert found == [identity]


def test_parse_reads_a_line() -> None:
    line = "rudi-hart\tRudi Hart\tperson\tyes\tID\tRudy Hart; R. Hart\tGubernur|Aceh|ID|2020-01-02|"
    (speaker,) = authority.parse(["# comment", "", line])
    assert (speaker.name, speaker.official, speaker.names) == ("Rudi Hart", True, ("Rudy Hart", "R. Hart"))
    assert [(p.title, p.organisation, p.start, p.end) for p in speaker.positions] == [
        ("Gubernur", "Aceh", date(2020, 1, 2), None)
    ]


def test_parse_of_a_line_with_other_columns_raises() -> None:
    with pytest.raises(ValueError, match="unpack"):
        list(authority.parse(["rudi-hart\tRudi Hart"]))
