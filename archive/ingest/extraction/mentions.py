"""Known officials whom a text names with a title, and the offices that those titles mean: their terms date articles."""

from archive.entities.knowledge import Knowledge, KnownPosition, KnownSpeaker
from archive.ingest.documents import ArticleText
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.finder import read_candidates
from archive.ingest.extraction.lookup import Lookup, prepare
from archive.ingest.extraction.tokens import Tokens
from archive.language.names import name_key
from archive.language.speech import function_words
from archive.language.titles import canonical

_FORMER = frozenset({"mantan", "eks", "bekas", "mendiang", "almarhum", "calon"})


def titled_positions(text: ArticleText, knowledge: Knowledge) -> tuple[KnownPosition, ...]:
    """The position of each known official that fits a title which the text gives, each once, in the order of the text.

    "Presiden Yoon dari Republik Korea" means the presidency of the one known Yoon who was president of that country.
    Former holders ("mantan presiden") and names that fit several known people give none.
    """
    lookup = prepare(knowledge)
    tokens, candidates = read_candidates(text.body, lookup)
    found: dict[tuple[str, KnownPosition], KnownPosition] = {}
    for candidate in candidates:
        if not candidate.name or not candidate.title or _is_former(tokens, candidate):
            continue
        country = candidate.country or _country_behind(tokens, candidate, lookup)
        fitting = [
            (person, position)
            for person in _people(candidate, lookup)
            for position in person.positions
            if _fits(candidate, country, position)
        ]
        if len({id(person) for person, _ in fitting}) == 1:
            person, position = fitting[-1]
            found[(person.name, position)] = position
    return tuple(found.values())


def _people(candidate: Candidate, lookup: Lookup) -> tuple[KnownSpeaker, ...]:
    if candidate.known:
        return candidate.known
    words = name_key(candidate.name).split()
    return lookup.short_names.get(words[0], ()) if len(words) == 1 else ()


def _is_former(tokens: Tokens, candidate: Candidate) -> bool:
    words = tokens.lower[max(0, candidate.first - 1) : candidate.last]
    return any(word in _FORMER for word in words)


def _country_behind(tokens: Tokens, candidate: Candidate, lookup: Lookup) -> str | None:
    """The country behind the name: "Presiden Yoon dari Republik Korea"."""
    behind = tokens.lower[candidate.last : candidate.last + 4]
    if not behind or behind[0] != "dari":
        return None
    country = lookup.country(behind[1:])
    return country[0] if country else None


def _fits(candidate: Candidate, country: str | None, position: KnownPosition) -> bool:
    """True if the position's title is the printed one and its country or body does not speak against it."""
    if canonical(position.title) != candidate.title:
        return False
    if country:
        return country == position.country or position.country == "INT"
    affiliation = set(name_key(candidate.affiliation or "").split()) - function_words().preposition
    return not affiliation or bool(affiliation & set(name_key(position.organisation).split()))
