"""Stems: which root each form of a word goes to before the stemmer of PostgreSQL sees it. Pure.

Word families are kept by hand, the lexicon is attested forms with their roots. The dictionary that PostgreSQL reads is
compiled of both: only forms that the stemmer alone would take elsewhere, since every line costs memory per connection.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archive.language.affixes import inflect
from archive.language.tables import read_rows

FAMILIES = "word_families.tsv"
LEXICON = "lexicon.tsv"
SPELLINGS = "spellings.tsv"
LINE_LIMIT = 12_000  # 224,000 lines cost 105 ms and 15 MiB a connection and gain nothing (SEARCH.md, section 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A root, the forms that belong to it beside those made by rule, and those made by rule that do not."""

    root: str
    forms: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()

    def members(self) -> Iterator[str]:
        """The family's forms, the root among them; with the pronoun -nya only nouns in -an, others if attested."""
        yield from self.forms
        yield from (form for form in inflect(self.root) if form not in self.strangers and self._keeps(form))

    def _keeps(self, form: str) -> bool:
        verbal = form.endswith(f"{self.root[1:]}kannya")
        return not form.endswith("nya") or (form.endswith("annya") and not verbal)


def read_families() -> tuple[Family, ...]:
    """The families kept by hand, in the file's order."""
    return tuple(_make_family(row[0], row[1] if len(row) > 1 else "") for row in read_rows(FAMILIES))


def read_lexicon() -> dict[str, str]:
    """Attested forms with their roots; names that must not be stemmed stand with themselves."""
    return {row[0]: row[1] for row in read_rows(LEXICON)}


def read_spellings() -> dict[str, str]:
    """Every spelling of a name with the one that it is indexed by, this one included."""
    return {spelling: row[0] for row in read_rows(SPELLINGS) for spelling in (row[0], *row[1].split())}


def gather_members(families: tuple[Family, ...]) -> dict[str, str]:
    """Every form of the families with its root; forms kept by hand go first, then the earlier family's."""
    members: dict[str, str] = {}
    for family in families:
        members |= dict.fromkeys((family.root, *family.forms), family.root)
    for family in families:
        for form in family.members():
            members.setdefault(form, family.root)
    return members


def compile_lines(families: tuple[Family, ...], lexicon: Mapping[str, str], stemmer: Mapping[str, str]) -> list[str]:
    """The lines `form root` of the dictionary, sorted.

    `stemmer` gives what the stemmer alone makes of every form and root of both (see `list_words`).
    """
    roots = {**lexicon, **gather_members(families)}
    lines = {form: root for form, root in roots.items() if stemmer[form] != root}
    reached = set(roots.values())
    lines |= {root: root for root in reached if stemmer[root] != root}
    return [f"{form} {root}" for form, root in sorted(lines.items())]


def list_words(families: tuple[Family, ...], lexicon: Mapping[str, str]) -> set[str]:
    """Every form and root, for asking the stemmer about them at once."""
    members = gather_members(families)
    return {*lexicon, *lexicon.values(), *members, *members.values()}


def _make_family(root: str, forms: str) -> Family:
    given = forms.split()
    return Family(
        root=root,
        forms=frozenset(form for form in given if not form.startswith("-")),
        strangers=frozenset(form[1:] for form in given if form.startswith("-")),
    )
