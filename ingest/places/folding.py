"""Folding: one spelling for names that differ by accents, case, hyphens or apostrophes.

`fold` keeps punctuation and serves any name; `place_key` goes further and is what the gazetteer is
indexed by. Transliterations that change letters («Koeln») are aliases in the data, not folding.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({
    "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ə": "e",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'",
    "–": "-", "‐": "-", "‑": "-", "—": "-",
})  # fmt: skip
"""Letters that Unicode does not decompose, and typographic variants of apostrophe and hyphen."""

_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Case, accents, ligatures and runs of white space removed; letters of one shape made equal.

    >>> fold("Sacré-Cœur  de  Łódź")
    'sacre-coeur de lodz'
    >>> fold("Beyoğlu, Straße")
    'beyoglu, strasse'
    """
    folded = text.casefold()
    if not folded.isascii():
        # Decomposed before and after: some letters have a case only once they are taken apart.
        folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        folded = "".join(char for char in folded if not unicodedata.combining(char))
        folded = folded.translate(_LETTERS)
    return " ".join(folded.split())


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word as the gazetteer spells it: folded, «St» and its like written out.

    >>> fold_word("Ste")
    'sainte'
    """
    folded = fold(word)
    return _ABBREVIATIONS.get(folded, folded)


def place_key(name: str) -> str:
    """The folded words of a name, parted by single spaces: the key of the gazetteer.

    >>> place_key("Frankfurt (Oder)"), place_key("St. Gallen"), place_key("Ho-Chi-Minh-Stadt")
    ('frankfurt oder', 'saint gallen', 'ho chi minh stadt')
    """
    return " ".join(fold_word(word) for word in _WORD.findall(fold(name)))
