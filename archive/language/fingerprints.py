"""Fingerprints of texts: equal where two texts differ in nothing but case, accents, punctuation and spaces."""

import hashlib

from archive.language.names import name_key


def digest(text: str) -> str:
    """The hexadecimal SHA-256 of the normalised text; 64 characters, also for a text of marks alone."""
    return hashlib.sha256(name_key(text).encode()).hexdigest()
