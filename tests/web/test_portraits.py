import pytest
from django.http import QueryDict

from archive.web import portraits
from archive.web.forms import FilterForm
from archive.web.overviews import Ranked
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini di Kota Aba."


def _publish() -> None:
    rows.quoted("Satu", BODY, said={"Ani": "begini"}, at=("Kota Aba",), by=rows.outlet("Harian Uji"))
    rows.quoted("Lain", BODY, said={"Budi": "begini"}, by=rows.outlet("Lain"))


def test_draw_outlet_knows_its_articles_officials_and_places() -> None:
    _publish()
    portrait = portraits.draw("outlets", rows.outlet("Harian Uji"), newest=5)
    assert (portrait.total, portrait.officials, portrait.search_url) == (
        1,
        (Ranked(slug="ani", label="Ani", count=1, share=100),),
        "/cari/?media=harian-uji",
    )
    assert [hit.title[0].text for hit in portrait.newest] == ["Satu"]


def test_draw_bars_lead_to_the_search() -> None:
    _publish()
    portrait = portraits.draw("places", rows.place("Kota Aba"))
    assert [bar.datum.url for bar in portrait.bars] == ["/cari/?tempat=kota-aba&dari=2024-05-01&sampai=2024-05-31"]


def test_draw_without_articles_is_empty() -> None:
    portrait = portraits.draw("places", rows.place("Kota Baru"), newest=5)
    assert (portrait.total, portrait.bars, portrait.newest, portrait.officials) == (0, (), (), ())


def test_narrow_marks_what_is_chosen() -> None:
    _publish()
    query = QueryDict("media=harian-uji")
    boxes = portraits.narrow(portraits.draw("officials", rows.speaker("Ani")), FilterForm(query), query)
    assert [(link.label, link.selected, link.url) for box in boxes for link in box.links] == [
        ("Harian Uji", True, "?"),
        ("Kota Aba", False, "?media=harian-uji&tempat=kota-aba"),
    ]
