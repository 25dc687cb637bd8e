"""Curation: the only writer of decisions. A decision is a row, and lies over whatever the machine reads."""

from archive.entities.curation.overlay import lay_over

__all__ = ["lay_over"]
