"""Selecting a lexicon: which attested forms go to which root; the rules of affixes decide between word lists. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from archive.language.affixes import inflect

_INFIXES = ("el", "er", "em", "in")

FORM_LETTERS = 4  # shorter words have no affix
ROOT_LETTERS = 3
ROOT_COUNT = 5  # how often a root has to be attested to be believed
NAME_COUNT = 10  # how often a word has to be met as a name to be kept from the stemmer
NAME_RATIO = 2  # a word written in capitals more than so many times as often as in small letters is a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How often a word was met in small letters, and with a capital inside a sentence."""

    small: int
    capital: int

    @property
    def is_name(self) -> bool:
        """Whether the word is above all a name."""
        return self.capital > NAME_RATIO * self.small


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a lexicon is selected from: counted words, word lists (form → root), and the families' forms."""

    words: Mapping[str, Count]
    lists: Sequence[Mapping[str, str]]
    members: Mapping[str, str]
    roots: frozenset[str] = field(default=frozenset())
    derived: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def count(self, word: str) -> int:
        """How often the word was met in small letters."""
        return self.words[word].small if word in self.words else 0


def weigh(words: Mapping[str, Count], lists: Sequence[Mapping[str, str]], members: Mapping[str, str]) -> Evidence:
    """The evidence with the roots that are believed and the attested forms that the rules derive from them."""
    evidence = Evidence(words=words, lists=lists, members=members)
    named = {root for known in lists for root in known.values()}
    roots = frozenset(root for root in named if _is_root(root, evidence)) | frozenset(members.values())
    derived: dict[str, set[str]] = defaultdict(set)
    for root in roots:
        for form in inflect(root):
            if form in words and form != root:
                derived[form].add(root)
    return Evidence(
        words=words,
        lists=lists,
        members=members,
        roots=roots,
        derived={form: frozenset(found) for form, found in derived.items()},
    )


def select(evidence: Evidence, names: Iterable[str]) -> dict[str, str]:
    """Attested forms with their roots; the words of `names` are their own roots unless they are common words."""
    selected = {}
    for word, count in evidence.words.items():
        if count.small and not count.is_name and len(word) >= FORM_LETTERS and word not in evidence.members:
            root = find_root(word, evidence)
            if root != word or word in evidence.roots:
                selected[word] = root
    for name in names:
        known = name in selected or name in evidence.members
        if not known and len(name) >= FORM_LETTERS and _is_free(name, evidence):
            selected[name] = name
    return selected


def find_root(word: str, evidence: Evidence) -> str:
    """The word's root, the root's root included; the word itself where nothing is known of it."""
    seen = [word]
    while (root := evidence.members.get(seen[-1]) or _choose(seen[-1], evidence)) not in seen:
        seen.append(root)
    return seen[-1]


def _choose(word: str, evidence: Evidence) -> str:
    if word in evidence.roots:
        return word
    proposed = {known[word] for known in evidence.lists if word in known and not _is_infixed(word, known[word])}
    derived = {root for root in evidence.derived.get(word, ()) if root in proposed or not _is_only_suffixed(word, root)}
    candidates = sorted((proposed | derived) - {word})
    if not candidates:
        return word
    return max(
        candidates,
        key=lambda root: (evidence.count(root) >= ROOT_COUNT, root in proposed, root in derived, evidence.count(root)),
    )


def _is_infixed(word: str, root: str) -> bool:
    """Infixes make no new forms today; lists that use them find them everywhere ("bayar" in "belayar")."""
    return word[:1] == root[:1] and word[1:3] in _INFIXES and word[3:].startswith(root[1:])


def _is_only_suffixed(word: str, root: str) -> bool:
    """Whether the word may as well be a longer root ("aksesi"), as no list says otherwise."""
    return word.startswith(root) and not word.endswith("nya")


def _is_root(word: str, evidence: Evidence) -> bool:
    return (
        len(word) >= ROOT_LETTERS
        and evidence.count(word) >= ROOT_COUNT
        and not evidence.words[word].is_name
        and word not in evidence.members
        and not any(known.get(word, word) != word for known in evidence.lists[:1])
    )


def _is_free(name: str, evidence: Evidence) -> bool:
    """Whether the name is no common word."""
    return name not in evidence.words or evidence.words[name].is_name
