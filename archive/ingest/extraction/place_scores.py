"""Weighs what speaks for and against a naming of a place: the place most likely meant, a score with named reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.entities.knowledge import KnownPlace
from archive.ingest.extraction.place_choice import choose, lies_in, stated_type
from archive.ingest.extraction.place_index import HOME, PlaceIndex, is_prominent
from archive.ingest.extraction.place_scan import Naming, Scan, find_holders
from archive.ingest.extraction.place_words import Word
from archive.language.tables import read_words
from archive.language.toponyms import KIND, NAME, closed_words, common_words, directions, guarded, kinds, prepositions

ACCEPTED = 0.5  # the least score of a naming that counts

# Reasons as a curator reads them, and what each adds. Set on annotated articles so that one clear sign accepts a large
# city, two a town, and that any sign of a person's name outweighs a preposition less than a kind ("kota").
PROMINENT = "negara, ibu kota, atau kawasan yang dikenal"
NOTED = "kota yang sering diberitakan"
GREAT = "kota besar"
LARGE = "kota berpenduduk lebih dari 100 ribu"
TOWN = "kota kecil"
VILLAGE = "tempat kecil"
DIVISION = "provinsi atau kabupaten"
UNLISTED = "tidak ada di daftar tempat"
NAMED_KIND = "jenis tempat disebut di depannya"
PLACED = "kata depan tempat"
STORY = "negaranya disebut dalam berita"
AT_HOME = "di Indonesia"
CONTAINED = "diikuti wilayah yang memuatnya"
BESIDE = "disebut bersama tempat lain"
SEVERAL = "nama lebih dari satu kata"
GUARDED = "lebih sering nama lain"
COMMON = "kata umum"
PERSONAL = "seperti bagian nama orang atau lembaga"
OPENS = "hanya di awal kalimat"
SPEAKS = "seperti orang yang berbicara"
IN_TITLE = "hanya di judul"
WEIGHTS: Mapping[str, float] = {
    PROMINENT: 0.9,
    NOTED: 0.6,
    GREAT: 0.5,
    LARGE: 0.35,
    TOWN: 0.2,
    VILLAGE: 0.15,
    DIVISION: 0.4,
    UNLISTED: 0.15,
    NAMED_KIND: 0.35,
    PLACED: 0.25,
    STORY: 0.25,
    AT_HOME: 0.15,
    CONTAINED: 0.35,
    BESIDE: 0.15,
    SEVERAL: 0.1,
    GUARDED: -0.5,
    COMMON: -0.4,
    PERSONAL: -0.45,
    OPENS: -0.1,
    SPEAKS: -0.35,
    IN_TITLE: -0.15,
}
_CITIES = ((1_000_000, GREAT), (100_000, LARGE), (15_000, TOWN), (0, VILLAGE))
_SPEECH = frozenset(
    ("kata", "ujar", "tutur", "ucap", "ungkap", "jelas", "tegas", "imbuh", "lanjut", "menurut", "papar")
)
_SPEECH_AFTER = frozenset(
    ("mengatakan", "menyatakan", "menegaskan", "menyebut", "menambahkan", "menjelaskan", "mengaku")
)
_STRICT = frozenset(("di", "ke"))  # "dari Obama" is said of people too


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A naming with the place chosen for it (None where no list holds it), its country, score and reasons."""

    naming: Naming
    place: KnownPlace | None
    score: float
    reasons: tuple[str, ...]
    in_title: bool
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the article as a whole says.

    Countries that it names, keys that are parts of people's names, the place chosen for each key, keys in the body,
    keys that stand in a list of places.
    """

    countries: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    chosen: Mapping[str, KnownPlace | None] = field(default_factory=dict)
    in_body: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    def place(self, naming: Naming, scan: Scan) -> KnownPlace | None:
        """The place of this naming: that of its kind where the text states one, else that of all namings of its key."""
        if stated_type(naming):
            return choose([(naming, scan)], self.countries)
        return self.chosen.get(naming.key)


def judge(naming: Naming, scan: Scan, story: Story, *, in_title: bool) -> Judged:
    """The naming with its place, score and reasons."""
    place = story.place(naming, scan)
    reasons = [
        _rank(naming, place, scan.index),
        *_support(naming, place, scan, story),
        *_doubts(naming, place, scan, story),
    ]
    is_doubtful = not place or not is_prominent(place) or GUARDED in reasons or COMMON in reasons
    if in_title and is_doubtful and naming.key not in story.in_body:
        reasons.append(IN_TITLE)
    score = sum(WEIGHTS[reason] for reason in reasons)
    return Judged(
        naming=naming,
        place=place,
        score=round(min(1.0, max(0.0, score)), 2),
        reasons=tuple(reasons),
        in_title=in_title,
        country=_country(naming, place, scan),
    )


def _country(naming: Naming, place: KnownPlace | None, scan: Scan) -> str:
    """The country of the place, or of the place that is printed right behind a name that no list holds."""
    if place:
        return place.country
    holders = find_holders(scan, naming.last)
    return holders[0].country if holders else ""


def _rank(naming: Naming, place: KnownPlace | None, index: PlaceIndex) -> str:
    if place is None:
        return UNLISTED
    if is_prominent(place):
        return PROMINENT
    if place.noted:
        return NOTED
    is_seat = place.population and place.type in ("city", "region")  # a regency weighs what the town of its name does
    if (place.type in ("province", "region") and not is_seat) or _is_municipality(place):
        return DIVISION
    if is_seat or place.type == "city":
        return next(reason for least, reason in _CITIES if place.population >= least)
    return VILLAGE


def _is_municipality(place: KnownPlace) -> bool:
    return place.type == "city" and (place.authority_id or "").startswith("kemendagri:")


def _support(naming: Naming, place: KnownPlace | None, scan: Scan, story: Story) -> list[str]:
    before = scan.words[naming.first - 1] if naming.first and scan.words[naming.first].joint else None
    holders = find_holders(scan, naming.last)
    is_held = bool(holders) and (place is None or lies_in(place, holders, scan.index))
    signs = (
        (NAMED_KIND, naming.kind is not None),
        (PLACED, before is not None and before.key in prepositions()),
        (STORY, place is not None and place.country in story.countries),
        (AT_HOME, place is not None and place.country == HOME and HOME not in story.countries),
        (BESIDE, naming.key in story.beside),
        (CONTAINED, is_held),
        (SEVERAL, _has_several_words(naming)),
    )
    return [reason for reason, holds in signs if holds]


def _has_several_words(naming: Naming) -> bool:
    """True for known names of several words, and for names that a kind opens ("desa Mekarjaya")."""
    if naming.places:
        return naming.last - naming.core > 1
    return naming.kind is not None and naming.kind.use in (KIND, NAME)


def is_supported(naming: Naming, scan: Scan, story: Story) -> bool:
    """True if the text marks the place by a preposition or a kind, or the place needs no such mark."""
    place = story.place(naming, scan)
    if place and (is_prominent(place) or place.noted):
        return True
    return bool(naming.kind) or PLACED in _support(naming, place, scan, story)


def _doubts(naming: Naming, place: KnownPlace | None, scan: Scan, story: Story) -> list[str]:
    is_guarded = naming.key in guarded() or (naming.key in scan.index.people and not (place and place.noted))
    is_common = naming.last - naming.core == 1 and naming.key in common_words()
    if place and place.type == "country" and not is_guarded and not is_common:
        return []
    reasons = [GUARDED] if is_guarded else []
    if is_common:
        reasons.append(COMMON)
    if scan.words[naming.first].opens and naming.last - naming.first == 1 and not (place and is_prominent(place)):
        reasons.append(OPENS)
    if is_personal(naming, scan) or (naming.key in story.personal and not _is_placed(naming, scan)):
        reasons.append(PERSONAL)
    elif naming.last - naming.core == 1 and not (place and (place.capital or place.noted)) and _speaks(naming, scan):
        reasons.append(SPEAKS)
    return reasons


def _is_placed(naming: Naming, scan: Scan) -> bool:
    before = scan.words[naming.first - 1] if naming.first else None
    return bool(naming.kind) or (before is not None and before.key in _STRICT)


def _speaks(naming: Naming, scan: Scan) -> bool:
    before = scan.words[naming.first - 1].key if naming.first and scan.words[naming.first].joint else ""
    after = scan.words[naming.last] if naming.last < len(scan.words) else None
    return before in _SPEECH or (after is not None and after.joint and after.key in _SPEECH_AFTER)


def is_personal(naming: Naming, scan: Scan) -> bool:
    """True if a capitalised word that is part of some other name stands right beside the naming."""
    if naming.kind:
        return False
    words = scan.words
    left = words[naming.first - 1] if naming.first and words[naming.first].joint else None
    right = words[naming.last] if naming.last < len(words) and words[naming.last].joint else None
    return any(word is not None and _is_name_part(word, scan.index) for word in (left, right))


def _is_name_part(word: Word, index: PlaceIndex) -> bool:
    if not word.capital or (word.text.isupper() and len(word.text) > 1):
        return False
    if word.key in common_words() or word.key in closed_words() or word.key in prepositions():
        return False
    if word.key in kinds() or word.key in directions() or word.key in index.sure:
        return False
    return word.key not in read_words("organisation_words.txt")
