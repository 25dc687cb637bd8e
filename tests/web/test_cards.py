from io import BytesIO

import pytest
from PIL import Image

from archive.models import Article
from archive.web import cards
from tests import rows

pytestmark = pytest.mark.django_db

BOUND = 80_000  # bytes of a picture that is shared


def _draw(title: str, **values: object) -> bytes:
    return cards.draw(rows.article(title, **values))


@pytest.mark.parametrize(
    "title",
    ["Usai", "kata " * 190, "W" * 900, "Erdoğan & Łukasz: перемир’я", "\u202eterbalik", " "],
)
def test_card_of_any_title_is_a_small_picture(title: str) -> None:
    data = _draw(title)
    assert Image.open(BytesIO(data)).size == (1200, 630)
    assert len(data) < BOUND


def test_card_marks_who_is_cited() -> None:
    silent = rows.article("Usai")
    spoken = rows.quoted("Usai", "Ani berkata perang usai.", said={"Ani": "perang usai"})
    assert _count_marked(cards.draw(spoken)) > 2 * _count_marked(cards.draw(silent))


def test_card_is_drawn_again_when_the_article_changes() -> None:
    article = rows.article("Usai")
    first = cards.fetch(article)
    Article.objects.filter(pk=article.pk).update(title="Belum usai")
    article.refresh_from_db()
    assert cards.fetch(article) == first  # nothing says that it changed
    article.save()
    assert cards.fetch(article) != first


def _count_marked(data: bytes) -> int:
    """How many pixels have the marker's colour."""
    image = Image.open(BytesIO(data)).convert("RGB")
    return sum(count for count, colour in image.getcolors(1 << 20) or [] if colour[2] < 120 and colour[0] > 200)
