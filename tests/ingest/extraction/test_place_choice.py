import pytest

from archive.entities.knowledge import KnownPlace, assemble
from archive.ingest.documents import ArticleText
from archive.ingest.extraction import places

COUNTRY = KnownPlace(name="Antahlandia", type="country", authority_id="iso:XX", country="XX")
DIVISION = KnownPlace(name="Mekarjaya", type="province", authority_id="iso:XX-1", country="XX", parent="iso:XX")
CITY = KnownPlace(
    name="Mekarjaya",
    type="city",
    authority_id="geonames:1",
    country="XX",
    parent="iso:XX-1",
    population=9_000_000,
    noted=True,
    names=("Mekarya",),
)
KNOWLEDGE = assemble(speakers=(), places=(COUNTRY, DIVISION, CITY), outlets=())


@pytest.mark.parametrize(
    ("body", "chosen"),
    [
        ("Warga Antahlandia pergi ke Mekarjaya.", ["iso:XX-1"]),
        ("Warga Antahlandia pergi ke Mekarjaya. Di Mekarjaya hujan.", ["iso:XX-1"]),
        ("Warga Antahlandia pergi ke provinsi Mekarjaya.", ["iso:XX-1"]),
        ("Warga Antahlandia pergi ke kota Mekarjaya. Di Mekarjaya hujan.", ["geonames:1"]),
        ("Warga Antahlandia pergi ke Mekarya.", ["geonames:1"]),
        ("Warga Antahlandia pergi dari provinsi Mekarjaya ke kota Mekarjaya.", ["iso:XX-1", "geonames:1"]),
    ],
    ids=["alone", "repeated", "province stated", "city stated", "city's own spelling", "both stated"],
)
def test_name_of_a_city_and_its_province_means_the_province_unless_the_text_says_city(
    body: str, chosen: list[str]
) -> None:
    drafts = places.read(ArticleText(title=None, paragraphs=(body,)), KNOWLEDGE)
    assert [draft.authority_id for draft in drafts if draft.authority_id != "iso:XX"] == chosen
