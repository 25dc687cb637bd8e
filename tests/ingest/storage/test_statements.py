from dataclasses import replace

import pytest

from archive.models import Article, ReviewStatus, Statement
from tests import drafts

pytestmark = pytest.mark.django_db

FIRST = "Kami tidak akan mundur dari kota ini"
SECOND = "Bantuan harus segera dikirim ke warga"
BODY = f"{FIRST}, kata Budi Santoso.\n\n{SECOND}, ujarnya."


def ingest(body: str, *texts: str, content: str | None = None) -> list[Statement]:
    """Store the body with these statements of one speaker; the statements of its current text in order."""
    drafts.store(drafts.article(body, said={"Budi Santoso": texts}, at=()), drafts.document(content or body))
    article = Article.objects.get()
    return list(article.statements.filter(revision=article.current_revision).order_by("start"))


def numbers(statements: list[Statement]) -> list[int]:
    return [each.number for each in statements]


def test_renew_numbers_statements_in_the_order_of_the_text() -> None:
    assert [(each.number, each.text) for each in ingest(BODY, SECOND, FIRST)] == [(1, FIRST), (2, SECOND)]


@pytest.mark.parametrize("earlier", [None, 0.7])
def test_renew_keeps_the_score_and_reasons_of_the_speaker(earlier: float | None) -> None:
    draft = drafts.article()
    for score, reasons in [(earlier, ()), (0.6, ("narasumber dari kata ganti",))]:
        if score is not None:
            said = [replace(each, speaker_score=score, speaker_reasons=reasons) for each in draft.statements]
            drafts.store(replace(draft, statements=tuple(said)), drafts.document(f"bita {score}"))
    row = Statement.objects.get()
    assert (row.speaker_score, row.speaker_reasons) == (0.6, ["narasumber dari kata ganti"])


def test_renew_counts_equal_statements_by_occurrence() -> None:
    found = ingest("Tidak mau, kata Budi. Tidak mau, ulangnya.", "Tidak mau", "Tidak mau")
    assert [each.occurrence for each in found] == [0, 1]
    assert found[0].fingerprint == found[1].fingerprint


def test_renew_keeps_rows_of_equal_words_in_a_new_text() -> None:
    before = ingest(BODY, FIRST, SECOND)
    after = ingest(f"Jakarta.\n\n{BODY}", FIRST, SECOND)
    assert [(each.pk, each.number) for each in after] == [(each.pk, each.number) for each in before]
    assert [each.revision.number for each in after] == [2, 2]


def test_renew_keeps_the_row_of_a_statement_that_shares_half_of_the_words() -> None:
    before = ingest(BODY, FIRST)
    edited = FIRST.replace("kota ini", "kota itu")
    after = ingest(BODY.replace(FIRST, edited), edited)
    assert [(each.pk, each.text) for each in after] == [(before[0].pk, edited)]


def test_renew_keeps_the_row_of_a_statement_that_shares_half_of_the_span() -> None:
    before = ingest(BODY, FIRST)
    shorter = "akan mundur dari kota ini"
    after = ingest(BODY, shorter, content="bita lain")
    assert [(each.pk, each.text) for each in after] == [(before[0].pk, shorter)]


def test_renew_gives_other_words_another_number() -> None:
    ingest(BODY, FIRST)
    assert numbers(ingest(f"{SECOND}, kata Budi.", SECOND)) == [2]


def test_renew_never_gives_a_number_twice() -> None:
    ingest(BODY, FIRST, SECOND)
    ingest(f"{FIRST}, kata Budi.", FIRST)
    third = "Perundingan dimulai pekan depan"
    assert numbers(ingest(f"{FIRST}, kata Budi. {third}, katanya.", FIRST, third)) == [1, 3]


def test_renew_drops_what_is_read_no_more() -> None:
    ingest(BODY, FIRST, SECOND)
    assert numbers(ingest(BODY, SECOND, content="bita lain")) == [2]
    assert Statement.objects.count() == 1


def test_renew_keeps_a_rejected_statement_as_a_tombstone() -> None:
    ingest(BODY, FIRST, SECOND)
    Statement.objects.filter(number=1).update(status=ReviewStatus.REJECTED)
    ingest(f"{SECOND}, kata Budi.", SECOND)
    assert list(Statement.objects.order_by("number").values_list("number", "status", "revision__number")) == [
        (1, "rejected", 1),
        (2, "machine", 2),
    ]


def test_renew_takes_up_where_a_text_returns() -> None:
    before = ingest(BODY, FIRST, SECOND)
    ingest(f"Jakarta.\n\n{BODY}", FIRST, SECOND)
    after = ingest(BODY, FIRST, SECOND, content="bita lain")
    assert [(each.pk, each.revision.number) for each in after] == [(each.pk, 1) for each in before]
