"""Draws the files of static/maps/ and the countries' labels from Natural Earth; used by `build_maps` only."""

from archive.web.map_builder.drawing import Drawing, draw
from archive.web.map_builder.naming import read_countries, read_names

__all__ = ["Drawing", "draw", "read_countries", "read_names"]
