"""Names of countries by their ISO 3166-1 number and code, in Indonesian and English."""

from archive.entities import gazetteer


def read_names() -> dict[str, tuple[str, str]]:
    """Indonesian (of the gazetteer) and English (of CLDR) name of each country by its ISO 3166-1 number."""
    from babel import Locale  # build-time only
    from babel.core import get_global

    english = Locale("en").territories
    places = gazetteer.by_id()
    return {
        number: (places[f"iso:{codes[0]}"].name, english[codes[0]])
        for number, codes in get_global("territory_aliases").items()
        if number.isdigit() and len(codes) == 1 and f"iso:{codes[0]}" in places
    }


def read_countries() -> dict[str, tuple[str, str]]:
    """The same names by the two letters of ISO 3166-1."""
    from babel import Locale  # build-time only

    english = Locale("en").territories
    places = (place for place in gazetteer.places() if (place.authority_id or "").startswith("iso:"))
    return {
        place.country: (place.name, english[place.country])
        for place in places
        if place.type == "country" and place.country in english
    }
