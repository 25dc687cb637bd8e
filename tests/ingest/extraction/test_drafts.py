"""What was read as drafts."""

from tests.ingest.extraction.reading import read


def test_write_gives_the_function_with_its_affiliation_as_role() -> None:
    statements = read("Sekretaris Jenderal Liga Arab Rudi Hart mengatakan perang usai.", "Ia menyebut musuh mundur.")[1]
    assert [statement.role for statement in statements] == ["Sekretaris Jenderal Liga Arab"] * 2


def test_write_gives_each_statement_the_role_that_its_sentence_prints() -> None:
    statements = read(
        "Gubernur Aceh Rudi Hart mengatakan perang usai.", "Menteri Pertahanan Rudi Hart menyebut musuh mundur."
    )[1]
    assert [statement.role for statement in statements] == ["Gubernur Aceh", "Menteri Pertahanan"]


def test_write_orders_statements_by_the_text() -> None:
    statements = read('"Kami pulang sekarang," kata Rudi Hart. Budi Santoso mengatakan perang usai.')[1]
    assert [statement.text for statement in statements] == ["Kami pulang sekarang", "perang usai"]
