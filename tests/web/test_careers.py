from datetime import date

import pytest

from archive.models import Position
from archive.web.careers import list_terms
from tests import rows

pytestmark = pytest.mark.django_db

TODAY = date(2024, 6, 1)


def test_list_terms_latest_first_with_the_current_one_told() -> None:
    ani = rows.speaker("Ani")
    for title, start, end in (
        ("Menteri", date(2020, 1, 1), date(2024, 1, 1)),
        ("Presiden", date(2024, 1, 1), None),
        ("Anggota", None, None),
    ):
        Position.objects.create(speaker=ani, title=title, start=start, end=end)
    assert [(term.position.title, term.current, term.stretch is None) for term in list_terms(ani, TODAY)] == [
        ("Presiden", True, False),
        ("Menteri", False, False),
        ("Anggota", False, True),
    ]
