"""The picture that a link to an article shows where it is shared: 1200 × 630 pixels, drawn once and kept a while."""

import unicodedata
from collections.abc import Iterator
from io import BytesIO

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont

from archive.models import Article, ReviewStatus
from archive.templatetags.periods import published

WIDTH, HEIGHT = 1200, 630
MARGIN = 90
KEPT = 24 * 3600  # seconds
TITLE_SIZES = (84, 72, 62, 54)  # pixels; the largest at which the title fits LINES lines
LINES = 4
TITLE_LIMIT = 300  # characters
NAMES = 3  # of the people cited
COLOURS = 32  # of the picture: letters need few
PAPER, INK, SOFT, MARKER = "#fcfcfa", "#15181c", "#50565d", "#ffd84d"  # as in static/archive.css
FONT = settings.BASE_DIR / "static" / "fonts" / "newsreader.woff2"
LAST_LETTER = 0xFF  # the font's Latin ends here; what stands above is drawn without its marks


def fetch(article: Article) -> bytes:
    """The card as a PNG, from the cache where it was drawn since the article last changed."""
    key = f"card-{get_language()}-{article.pk}-{article.updated_at.timestamp()}"
    kept: bytes | None = cache.get(key)
    if kept is None:
        kept = draw(article)
        cache.set(key, kept, KEPT)
    return kept


def draw(article: Article) -> bytes:
    """The card as a PNG: outlet and day, title, who is cited."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, WIDTH, 14), fill=INK)
    _write_brand(pen)
    pen.text((MARGIN, 168), _fit(_describe(article), _load(32, 400)), font=_load(32, 400), fill=SOFT)
    _write_title(pen, article.title)
    if said := _name_cited(article):
        _write_cited(pen, said)
    file = BytesIO()
    image.quantize(COLOURS).save(file, "PNG", optimize=True)
    return file.getvalue()


def _write_brand(pen: ImageDraw.ImageDraw) -> None:
    pen.rounded_rectangle((MARGIN, 72, MARGIN + 56, 128), radius=10, fill=INK)
    pen.rectangle((MARGIN + 12, 85, MARGIN + 44, 89), fill="#b9bcbe")
    pen.rectangle((MARGIN + 8, 94, MARGIN + 48, 108), fill=MARKER)
    pen.rectangle((MARGIN + 12, 99, MARGIN + 40, 103), fill=INK)
    pen.rectangle((MARGIN + 12, 114, MARGIN + 33, 118), fill="#b9bcbe")
    pen.text((MARGIN + 78, 72), _plain(_("Arsip Konflik")), font=_load(44, 700), fill=INK)


def _write_title(pen: ImageDraw.ImageDraw, title: str) -> None:
    words = _plain(title[:TITLE_LIMIT]).split()
    for size in TITLE_SIZES:
        font = _load(size, 650)
        lines = list(_wrap(words, font))
        if len(lines) <= LINES:
            break
    lines = lines if len(lines) <= LINES else [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]
    for number, line in enumerate(lines):
        pen.text((MARGIN, 224 + number * round(size * 1.14)), _fit(line, font), font=font, fill=INK)


def _write_cited(pen: ImageDraw.ImageDraw, said: str) -> None:
    font = _load(34, 600)
    text = _fit(said, font)
    pen.rectangle((MARGIN - 8, 540, MARGIN + font.getlength(text) + 8, 590), fill=MARKER)
    pen.text((MARGIN, 547), text, font=font, fill=INK)


def _describe(article: Article) -> str:
    outlet = article.outlet.name if article.outlet else _("Media tidak diketahui")
    return _plain(f"{outlet} · {published(article)}")


def _name_cited(article: Article) -> str:
    rows = article.statements.exclude(status=ReviewStatus.REJECTED).filter(speaker__official=True)
    names = dict.fromkeys(rows.order_by("start").values_list("speaker__name", flat=True))
    return _plain(", ".join(list(names)[:NAMES]))


def _wrap(words: list[str], font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > WIDTH - 2 * MARGIN:
            yield line
            longer = word
        line = longer
    yield line


def _fit(text: str, font: ImageFont.FreeTypeFont) -> str:
    """The text, shortened until one line holds it."""
    while text and font.getlength(text) > WIDTH - 2 * MARGIN:
        text = f"{text.rstrip('… ')[:-1].rstrip()}…"
    return text


def _plain(text: str) -> str:
    """The text in letters that the font has: marks that it lacks are taken off, other scripts become "?"."""
    return "".join(_replace(character) for character in unicodedata.normalize("NFC", text))


def _replace(character: str) -> str:
    if ord(character) <= LAST_LETTER or character in "–—‘’“”…•":
        return character if character.isprintable() else " "
    bare = unicodedata.normalize("NFKD", character)[0]
    return bare if ord(bare) <= LAST_LETTER else "?"


def _load(size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(FONT, size)
    font.set_variation_by_axes([weight])
    return font
