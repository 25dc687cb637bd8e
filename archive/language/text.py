"""Clean-up of text from outside: Unicode, invisible characters, white space, damaged encodings."""

import re
import unicodedata

# Line ends of every system, and Unicode's own.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Soft hyphens, zero-width characters, direction marks, byte-order marks: they split words unseen.
_INVISIBLE = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
# Control characters, lone surrogates, private use (icon fonts) and non-characters: nothing that can be read or stored.
_UNREADABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
_SPACES = re.compile(r"[^\S\n]+")
_SPACES_AT_LINE_END = re.compile(r" ?\n ?")

# UTF-8 that someone read as windows-1252: a lead byte's character, then those of continuation bytes.
_CONTINUATION = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
_MOJIBAKE = re.compile(f"[ÂÃ][{_CONTINUATION}]|[âï][{_CONTINUATION}]{{2}}|ð[{_CONTINUATION}]{{3}}")
_BYTES_OF_1252 = {chr(code): code for code in range(256)} | {
    bytes([code]).decode("cp1252"): code for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def clean(text: str) -> str:
    """The text in NFC, without invisible and unreadable characters; single spaces, stripped lines parted by "\\n"."""
    text = _LINE_ENDS.sub("\n", _repair(text))
    text = unicodedata.normalize("NFC", text)
    return _SPACES_AT_LINE_END.sub("\n", _SPACES.sub(" ", text)).strip()


def clean_line(text: str) -> str:
    """As `clean`, on one line."""
    return clean(text).replace("\n", " ")


def count_letters(text: str, limit: int) -> int:
    """How many letters the text has, counted up to `limit`."""
    count = 0
    for character in text:
        count += character.isalpha()
        if count >= limit:
            break
    return count


def _repair(text: str) -> str:
    """The text without mojibake and what cannot be read; again where what was left out had parted a mojibake."""
    while (repaired := _UNREADABLE.sub("", _INVISIBLE.sub("", _MOJIBAKE.sub(_repair_mojibake, text)))) != text:
        text = repaired
    return text


def _repair_mojibake(match: re.Match[str]) -> str:
    """The character that the bytes mean in UTF-8, or the match itself if they mean none."""
    try:
        return bytes(_BYTES_OF_1252[character] for character in match.group()).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
