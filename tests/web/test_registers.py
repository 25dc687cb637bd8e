from datetime import date

import pytest

from archive.models import Outlet, Position, Speaker
from archive.web import registers
from archive.web.charts import Spark
from archive.web.registers import Choice
from tests import rows

pytestmark = pytest.mark.django_db


def test_deal_draws_all_lines_over_the_same_years() -> None:
    for name, years in {"Satu": (2022, 2023), "Dua": (2024,)}.items():
        for year in years:
            rows.article(f"{name} {year}", by=rows.outlet(name), day=date(year, 5, 6))
    cards = registers.deal(list(Outlet.objects.by_name()))
    assert [(card.row.name, card.spark) for card in cards] == [
        ("Dua", Spark(points="0,20 50,20 100,0", first=2022, last=2024)),
        ("Satu", Spark(points="0,0 50,0 100,20", first=2022, last=2024)),
    ]


def test_deal_names_the_country_of_officials() -> None:
    rows.speaker("Ani", country="UA")
    rows.speaker("Budi")
    assert [card.country for card in registers.deal(list(Speaker.objects.by_name()))] == ["Ukraina", ""]


def test_deal_does_not_say_the_country_twice() -> None:
    Position.objects.create(speaker=rows.speaker("Ani", country="UA"), title="Presiden", organisation="Ukraina")
    Position.objects.create(speaker=rows.speaker("Budi", country="UA"), title="Menteri", organisation="Kementerian")
    cards = registers.deal(list(Speaker.objects.with_latest_position().by_name()))
    assert [card.country for card in cards] == ["", "Ukraina"]


def test_deal_no_rows_no_query(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):
        assert registers.deal([]) == []


def test_list_choices_by_label_with_what_is_chosen() -> None:
    assert registers.list_choices(["UA", "AF"], "RU", named=True) == [
        Choice(value="AF", label="Afghanistan", selected=False),
        Choice(value="RU", label="Rusia", selected=True),
        Choice(value="UA", label="Ukraina", selected=False),
    ]
