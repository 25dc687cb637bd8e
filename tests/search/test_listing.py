from dataclasses import replace
from datetime import date

import pytest

from archive.search import listing
from archive.search.criteria import Sort
from archive.search.listing import Position
from archive.search.query_language import parse
from tests import rows

BODY = "Ani berkata rudal menghantam Kota Aba. Budi berkata damai segera datang."
SAID = {"Ani": "rudal menghantam Kota Aba", "Budi": "damai segera datang"}
DAYS = [date(2024, 5, 1), None, date(2024, 5, 2), date(2024, 5, 2), None, date(2024, 5, 3)]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("2024-05-06.12", Position(day=date(2024, 5, 6), article=12)),
        ("-.12", Position(day=None, article=12)),
        ("2024-02-31.12", None),
        ("2024-05-06", None),
        ("2024-05-06.x", None),
        ("-.-1", None),
        ("-." + "9" * 30, None),
        ("٢٠٢٤-٠٥-٠٦.1", None),
        ("", None),
    ],
)
def test_position_is_read(text: str, position: Position | None) -> None:
    assert listing.read_position(text) == position


@pytest.mark.parametrize("text", ["2024-05-06.12", "-.12"])
def test_position_is_written_as_it_is_read(text: str) -> None:
    assert str(listing.read_position(text)) == text


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["rudal", "tempat:kota-aba", ""])
@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.OLDEST])
@pytest.mark.parametrize("size", [1, 2, 5])
def test_list_goes_through_every_article_once(
    typed: str, sort: Sort, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE_SIZE", size)
    made = [rows.quoted(f"Judul {at}", BODY, said=SAID, at=("Kota Aba",), day=day) for at, day in enumerate(DAYS)]
    dated = sorted((row for row in made if row.published_latest), key=lambda row: -row.pk)
    dated.sort(key=lambda row: row.published_latest, reverse=sort is Sort.NEWEST)
    criteria, found, after = replace(parse(typed), sort=sort), [], None
    while True:
        part = listing.list_articles(criteria, after)
        found += [hit.article_id for hit in part.hits]
        after = part.next_ and listing.read_position(str(part.next_))
        if after is None:
            break
    assert found == [row.pk for row in dated] + [made[4].pk, made[1].pk]


@pytest.mark.django_db
def test_list_shows_what_results_show() -> None:
    rows.quoted("Rudal jatuh", BODY, said=SAID, at=("Kota Aba",), by=rows.outlet("Harian Uji"))
    (hit,) = listing.list_articles(parse("rudal"), Position(day=date(2025, 1, 1), article=1)).hits
    assert [fragment.text for fragment in hit.title if fragment.marked] == ["Rudal"]
    assert [official.name for official in hit.officials] == ["Ani", "Budi"]


@pytest.mark.django_db
def test_timeline_is_in_the_order_of_days_and_of_the_text() -> None:
    old, new = (rows.quoted(f"Judul {day}", BODY, said=SAID, day=date(2024, 5, day)) for day in (1, 2))
    rows.article("Rudal tanpa pejabat", day=date(2024, 5, 3))
    found = listing.list_statements(parse("rudal"), None)
    assert [(said.article.id, said.speaker) for said in found.statements] == [
        (new.pk, "Ani"),
        (new.pk, "Budi"),
        (old.pk, "Ani"),
        (old.pk, "Budi"),
    ]
    assert found.next_ is None


@pytest.mark.django_db
def test_timeline_holds_the_officials_asked_for() -> None:
    rows.quoted("Judul", BODY, said=SAID)
    assert [said.speaker for said in listing.list_statements(parse("pejabat:budi"), None).statements] == ["Budi"]


@pytest.mark.django_db
def test_timeline_leaves_out_people_and_what_curators_rejected() -> None:
    article = rows.quoted("Judul", f"{BODY} Citra berkata listrik padam.", said=SAID)
    rows.statement(article, rows.speaker("Citra", official=False), "listrik padam")
    article.statements.filter(speaker__slug="budi").update(status="rejected")
    assert [said.speaker for said in listing.list_statements(parse(""), None).statements] == ["Ani"]


@pytest.mark.django_db
def test_timeline_goes_on_article_by_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE_SIZE", 1)
    old, new = (rows.quoted(f"Judul {day}", BODY, said=SAID, day=date(2024, 5, day)) for day in (1, 2))
    first = listing.list_statements(parse(""), None)
    second = listing.list_statements(parse(""), first.next_)
    assert [{said.article.id for said in part.statements} for part in (first, second)] == [{new.pk}, {old.pk}]


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_lists_ask_a_constant_number_of_queries(number: int, django_assert_num_queries: object) -> None:
    for at in range(number):
        rows.quoted(f"Judul {at}", BODY, said=SAID)
    with django_assert_num_queries(3):
        listing.list_articles(parse("rudal"), Position(day=date(2025, 1, 1), article=1))
    with django_assert_num_queries(5):
        listing.list_statements(parse("rudal"), None)
