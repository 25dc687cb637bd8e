"""Endings of addresses that name a format: `cari.csv`, `pernyataan.ris`."""

from archive.web.exports import FORMATS


class Ending:
    """A part of an address that is the ending of a format that exports know."""

    regex = "|".join(FORMATS)

    def to_python(self, value: str) -> str:
        """The ending."""
        return value

    def to_url(self, value: str) -> str:
        """The ending; ValueError for one that exports do not know, so that no such link is ever written."""
        if value not in FORMATS:
            raise ValueError(f"no format of exports ends in {value!r}")
        return value
