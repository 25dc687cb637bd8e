"""What a page states about its article: outlet and authors."""

import re

from archive.entities.knowledge import Knowledge, KnownOutlet
from archive.entities.outlets import find_by_host
from archive.ingest.documents import OutletDraft
from archive.ingest.fingerprints import find_host
from archive.language.names import name_key

_MAX_AUTHORS = 10
_SEPARATORS = re.compile(r"\s*(?:[,;|/&]|\bdan\b)\s*")
_ADDRESS = re.compile(r"https?://\S*")
_NO_AUTHOR = re.compile(r"(?i)@|www\.|\b(?:PT|redaksi|tim|admin|newsroom|cyber media)\b|\.(?:com|co|id)\b")


def read_outlet(url: str | None, stated: str | None, printed: str | None, knowledge: Knowledge) -> OutletDraft | None:
    """Who published: by the address, else the name that the metadata state, else the one printed in the dateline.

    An outlet that the archive does not know keeps the name that is stated, or its host.
    """
    host = find_host(url) or ""
    known = find_by_host(host, knowledge.outlets) if host else None
    for name in (stated, printed):
        known = known or _find_by_name(name, knowledge)
    if known:
        domain = known.domains[0] if known.domains else host or None
        return OutletDraft(name=known.name, domain=domain, authority_id=known.authority_id)
    name = stated or printed or host
    return OutletDraft(name=name, domain=host or _read_domain(name)) if name else None


def list_names(outlet: OutletDraft | None, printed: str | None, knowledge: Knowledge) -> tuple[str, ...]:
    """Every spelling of the publishing outlet."""
    if outlet is None:
        return ()
    known = knowledge.outlets_by_id.get(outlet.authority_id or "")
    names = (outlet.name, printed or "", outlet.domain or "", *(known.names if known else ()))
    return tuple(dict.fromkeys(name for name in names if name))


def read_authors(stated: str | None) -> tuple[str, ...]:
    """The people that the metadata name as authors; addresses, desks and companies are none."""
    names = (name.strip() for name in _SEPARATORS.split(_ADDRESS.sub("", stated or "")))
    people = (name for name in names if len(name) > 2 and not _NO_AUTHOR.search(name))
    return tuple(dict.fromkeys(people))[:_MAX_AUTHORS]


def _find_by_name(name: str | None, knowledge: Knowledge) -> KnownOutlet | None:
    """The one outlet of that name or domain, or None."""
    if not name:
        return None
    found = knowledge.outlets.get(name_key(name), ())
    if len(found) == 1:
        return found[0]
    return find_by_host(name.lower(), knowledge.outlets) if "." in name else None


def _read_domain(name: str) -> str | None:
    return name.lower() if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", name) else None
