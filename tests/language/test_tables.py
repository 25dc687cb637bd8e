import pytest

from archive.language import tables


def test_read_rows_leaves_out_comments_and_parts_cells() -> None:
    assert tables.read_rows("months.txt")[0] == ("januari", "1")


def test_read_words_takes_first_cells() -> None:
    assert "agustus" in tables.read_words("months.txt")


def test_read_patterns_keeps_the_order_of_rows() -> None:
    patterns = tables.read_patterns("joining_words.txt")
    assert [(pattern.pattern,) for pattern in patterns] == list(tables.read_rows("joining_words.txt"))


def test_every_agency_has_four_cells_and_a_known_kind() -> None:
    kinds = {"agency", "paper", "broadcaster", "portal"}
    assert [row for row in tables.read_rows("agencies.txt") if len(row) != 4 or row[1] not in kinds] == []


@pytest.mark.parametrize(("name", "rows"), [("agencies.txt", 225), ("common_words.txt", 9606)])
def test_long_table_keeps_all_its_rows(name: str, rows: int) -> None:
    assert len(tables.read_words(name)) == rows
