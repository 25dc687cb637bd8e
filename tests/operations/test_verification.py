import pytest
from django.db import connection

from archive.models import Article, SearchEntry, SearchTally, SearchWord, Statement
from archive.operations import verification
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)

BODY = "Kami akan menyerang, kata Budi Santoso di Kotabaru."


@pytest.fixture
def article() -> Article:
    rows.place("Kotalama")
    return rows.quoted("Pernyataan", BODY, said={"Budi Santoso": "Kami akan menyerang"}, at=("Kotabaru",))


def break_rows(sql: str) -> None:
    """Change rows behind the back of what guards them, as a broken disk or a careless hand would."""
    with connection.cursor() as cursor:
        for table in ("archive_content", "archive_statement", "archive_placemention"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(sql)
        for table in ("archive_content", "archive_statement", "archive_placemention"):
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def found() -> list[tuple[str, str]]:
    return sorted((finding.kind, finding.problem) for finding in verification.verify())


def test_verify_finds_nothing_in_a_sound_archive(article: Article) -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("sql", "findings"),
    [
        (r"UPDATE archive_content SET compressed = '\x00'", [("capture", "bytes cannot be unpacked")]),
        (
            "UPDATE archive_revision SET text_sha256 = repeat('0', 64)",
            [("revision", "text is not that of the SHA-256")],
        ),
        (
            'UPDATE archive_statement SET start = start + 1, "end" = "end" + 1',
            [("statement", "text does not lie at its offsets")],
        ),
        (
            "UPDATE archive_placemention SET in_title = TRUE",
            [("mention", "text does not lie at its offsets")],
        ),
        ("UPDATE archive_searchentry SET length = 7", [("search entry", "stale")]),
        ("DELETE FROM archive_searchentry", [("search entry", "missing")]),
        (
            "UPDATE archive_article SET dateline_place_id = (SELECT id FROM archive_place WHERE slug = 'kotalama')",
            [("search entry", "stale")],
        ),
        ("UPDATE archive_article SET hidden = TRUE", [("search entry", "superfluous")]),
        (
            "UPDATE archive_article SET current_revision_id = NULL",
            [("article", "no revision"), ("search entry", "superfluous")],
        ),
    ],
)
def test_verify_finds_what_is_wrong(article: Article, sql: str, findings: list[tuple[str, str]]) -> None:
    break_rows(sql)
    assert found() == findings


def test_verify_finds_counts_that_are_not_those_of_the_rows(article: Article) -> None:
    SearchTally.objects.filter(facet="s").update(articles=7)
    assert found() == [("count", "is not that of the rows")]


def test_verify_finds_bytes_of_another_size(article: Article) -> None:
    size = article.captures.get().content.size
    break_rows("UPDATE archive_content SET size = 7")
    assert found() == [("capture", f"{size} bytes in place of 7")]


def test_verify_finds_bytes_of_another_fingerprint(article: Article) -> None:
    other = rows.article("Lain", "Teks lain.")
    contents = [each.captures.get().content for each in (article, other)]
    break_rows(
        f"UPDATE archive_content SET compressed = (SELECT compressed FROM archive_content WHERE sha256 = "
        f"'{contents[1].sha256}'), size = {contents[1].size} WHERE sha256 = '{contents[0].sha256}'"
    )
    assert found() == [("capture", "bytes are not those of the SHA-256")]


def test_verify_finds_vectors_of_another_configuration(article: Article) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('archive_vector'::regproc)")
        (installed,) = cursor.fetchone()
        cursor.execute(
            "CREATE OR REPLACE FUNCTION archive_vector(source text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT "
            "PARALLEL SAFE RETURN to_tsvector('simple'::regconfig, source)"
        )
        try:
            assert found() == [("search entry", "stale"), ("statement", "vector is stale")]
        finally:
            cursor.execute(installed)


def test_verify_changes_nothing(article: Article) -> None:
    SearchEntry.objects.update(length=7)
    before = list(SearchEntry.objects.values()), list(Statement.objects.values())
    found()
    assert (list(SearchEntry.objects.values()), list(Statement.objects.values())) == before


def test_verify_adds_no_words(article: Article) -> None:
    SearchWord.objects.all().delete()
    assert (found(), SearchWord.objects.count()) == ([], 0)


def test_check_entries_goes_through_all_in_batches(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "BATCH_SIZE", 2)
    for number in range(4):
        rows.article(f"Artikel {number}")
    SearchEntry.objects.all().delete()
    assert len(list(verification.verify())) == 5
