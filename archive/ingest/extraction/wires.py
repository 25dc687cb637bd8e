"""The media whose reports an article says that it uses."""

import re
from functools import cache

from archive.language.names import name_key
from archive.language.tables import read_rows

# Before the medium: "Dilansir dari Reuters", "dikutip kantor berita AFP", "menurut laporan media Israel, Haaretz".
_LEAD = re.compile(
    r"(?:[Dd]ilansir|[Dd]ikutip|[Mm]engutip|[Mm]elansir|[Dd]iberitakan|[Dd]ilaporkan|[Dd]iwartakan|[Mm]enukil|[Dd]inukil|"
    r"\bkutip|[Dd]ipublikasikan|[Dd]iterbitkan|[Dd]ikumpulkan|"
    r"[Mm]enurut|[Ll]aporan|[Ss]umber\s?:|[Kk]epada|[Dd]isadur|[Dd]ihimpun|[Kk]antor berita|[Mm]edia|[Ss]urat kabar|"
    r"[Hh]arian|[Ss]tasiun (?:TV|televisi)|[Pp]enyiar)[^.!?\"“”;\n]{0,48}$"
)
_LEAD_REACH = 64
# What follows it: "TASS melaporkan", "laporan TASS juga menyebutkan", "(Reuters)" at the end of a text.
_REPORTS = re.compile(
    r"\s(?:juga |sebelumnya |pada \w+ |\(\w+\) |, ?)?(?:melaporkan|memberitakan|mewartakan|menyebut|menyebutkan|"
    r"menulis|mengabarkan|mengungkap|mengungkapkan|menyiarkan|mengutip)\b"
)
_REPORTS_REACH = 48

# A medium that no table knows, before the day of its report: "Melansir Statista, Jumat (20/6/2025)".
_UNKNOWN = re.compile(
    r"(?:[Dd]ilansir|[Dd]ikutip|[Mm]elansir|[Mm]engutip)\s(?:dari\s)?(?:laman\s|situs\s|media\s)?"
    r"(?P<name>[A-Z][\w.&'’-]{1,20}(?:\s[A-Z][\w.&'’-]{1,20}){0,3}),\s(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b"
)


def read(text: str, notes: str, outlet_names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the media, in the order in which they first are a source; known ones as the table spells them.

    `notes` is what stands around the text (credits, signature), where a medium is a source by being named. The
    publishing outlet itself is none.
    """
    own = {name_key(name) for name in outlet_names}
    known = [(match.start(), _name(match.group())) for match in _pattern().finditer(text) if _is_source(text, match)]
    others = [(match.start("name"), match["name"]) for match in _UNKNOWN.finditer(text)]
    spelled = [(start, name) for start, name in others if not _pattern().match(name)]
    found = [name for _, name in sorted([*known, *spelled])]
    found += [_name(match.group()) for match in _pattern().finditer(notes)]
    return tuple(dict.fromkeys(name for name in found if name_key(name) not in own))


def _is_source(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _REPORTS.match(text[end : end + _REPORTS_REACH]):
        return True
    return _LEAD.search(text[max(0, start - _LEAD_REACH) : start]) is not None


@cache
def _names() -> dict[str, str]:
    return {spelling.strip(): row[0] for row in read_rows("agencies.txt") for spelling in row[3].split(";")}


def _name(spelling: str) -> str:
    return _names()[spelling]


@cache
def _pattern() -> re.Pattern[str]:
    """Every spelling, the longer ones first; a capital may be glued to a small letter before it ("dilansirAFP").

    Spellings are grouped by their first character, so that at most places in a text few are tried.
    """
    groups: dict[str, list[str]] = {}
    for spelling in sorted(_names(), key=len, reverse=True):
        groups.setdefault(spelling[0], []).append(re.escape(spelling[1:]))
    branches = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())
    return re.compile(rf"(?<![A-Z0-9_-])(?:{'|'.join(branches)})(?![\w-])")
