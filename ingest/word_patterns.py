"""Patterns of listed words: anywhere, right before something, right behind it.

Each is read without regard to case and matches nothing for an empty list, for a pack may lack words
that another language needs.
"""

import re
from collections.abc import Collection

from ingest.alternatives import alternatives

NOTHING = re.compile(r"(?!)")
"""Matches nowhere."""


def words_pattern(words: Collection[str]) -> re.Pattern[str]:
    """Whole words or phrases, longest first; a phrase may go over a line break."""
    if not words:
        return NOTHING
    one = alternatives(words, ignore_case=True).replace(r"\ ", r"\s+")
    return re.compile(rf"(?<![\w-])(?:{one})(?:(?!\w)|(?<=['’]))", re.IGNORECASE)


def leading(words: Collection[str], gap: str = "") -> re.Pattern[str]:
    """Words at the end of what stands before something, with a gap between them."""
    return between(r"(?<!\w)", words, rf"\s+{gap}$")


def following(words: Collection[str], gap: str = r"\s+") -> re.Pattern[str]:
    """Whole words behind a gap, for `match` at the end of something."""
    return between(gap, words, r"(?!\w)")


def between(before: str, words: Collection[str], behind: str) -> re.Pattern[str]:
    """One of the words between two patterns."""
    if not words:
        return NOTHING
    return re.compile(rf"{before}(?:{alternatives(words)}){behind}", re.IGNORECASE)
