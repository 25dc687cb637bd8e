"""Stems: which root each form of a word goes to before the stemmer of PostgreSQL sees it. Pure.

Word families are kept by hand, the lexicon is attested forms with their roots. The dictionary that PostgreSQL reads is
compiled of both: only forms that the stemmer alone would take elsewhere, since every line costs memory per connection.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archive.language.affixes import PRONOUN, inflect
from archive.language.tables import read_rows

FAMILIES = "word_families.tsv"
LEXICON = "lexicon.tsv"
SPELLINGS = "spellings.tsv"
LINE_LIMIT = 12_000  # 224,000 lines cost 105 ms and 15 MiB a connection and gain nothing (SEARCH.md, section 1)


_ALONE = "-*"
_CLITICS = {"ku", "kau"}  # "kukatakan", "kauserangi": but for the root alone
_CAUSATIVES = {"memper", "diper"}  # "memperkeras": adjectives alone, which name theirs by hand
_BARE = {"", PRONOUN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A root, the forms that belong to it beside those made by rule, and those made by rule that do not.

    `alone`: a noun of which the rules make nothing but the possessive.
    """

    root: str
    forms: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    alone: bool = False

    def members(self) -> Iterator[str]:
        """The family's forms, the root among them; of those by rule not what hardly any root has (`_is_rare`)."""
        yield from self.forms
        made = (self.root, self.root + PRONOUN) if self.alone else inflect(self.root)
        yield from (form for form in made if form not in self.strangers and not self._is_rare(form))

    def _is_rare(self, form: str) -> bool:
        """Of 439 roots of conflict news fewer than ten were met in such a form in 14,600 articles; each is a line."""
        prefix, _, suffix = form.partition(self.root)
        return (
            (prefix in _CLITICS and suffix != "")
            or (prefix in _CAUSATIVES and suffix in _BARE)
            or prefix == "keter"
            or (prefix == "se" and suffix == PRONOUN)
        )


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
        alone=_ALONE in given,
    )
