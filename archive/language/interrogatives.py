"""Words that ask: who, what, when, where, why, how. A question holds them, the text that answers it does not.

The question words of the Tata Bahasa Baku Bahasa Indonesia (Moeliono et al., 4th edition, 2017), each with the particle
-kah too.
"""

_WORDS = ("apa", "siapa", "mana", "dimana", "kapan", "bilamana", "mengapa", "kenapa", "bagaimana", "berapa")
INTERROGATIVES = frozenset(_WORDS) | {f"{word}kah" for word in _WORDS}


def is_interrogative(word: str) -> bool:
    """Whether the word asks, in any case of letters."""
    return word.lower() in INTERROGATIVES
