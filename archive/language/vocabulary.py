"""Common words of Indonesian news: what, with a capital letter, is no name."""

from functools import cache

from archive.language.tables import read_rows, read_words


def is_common(word: str) -> bool:
    """True if the word (in lower case) is mostly printed without a capital; words with a hyphen by their parts."""
    common = read_words("common_words.txt")
    return word in common or ("-" in word and all(part in common for part in word.split("-")))


@cache
def organisation_words() -> frozenset[str]:
    """Words that tell a body's name from a person's."""
    return read_words("organisation_words.txt")


@cache
def name_particles() -> frozenset[str]:
    """Small words inside people's names ("al", "bin", "van")."""
    return read_words("name_particles.txt")


@cache
def metonyms() -> dict[str, tuple[str, str]]:
    """Capitals and palaces that stand for a state: name in lower case → (country code, its name)."""
    return {name: (code, country) for name, code, country in read_rows("metonyms.tsv")}
