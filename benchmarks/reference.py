"""The scan that everything is measured against: counts of attendance or dates, in one pass.

The patterns are frozen, however the rules develop: a ratio of today and one of next year then mean
the same. They say little of what the extraction finds; they are the most that one pass over the
text with one pattern can do.
"""

import polars as pl

_B = r"(?-u:\b)"
_PEOPLE = (
    "participants|attendees|delegates|visitors|people|representatives|speakers|exhibitors|members|"
    "guests|experts|mayors|teams|companies|cities|countries"
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_PATTERN = (
    rf"{_B}[0-9]{{1,3}}(?:[,.]?[0-9]{{3}})*\+? (?:[a-z]+ )?(?:{_PEOPLE}){_B}"
    rf"|{_B}(?:{_MONTHS})\.? [0-9]{{1,2}}(?:, (?:19|20)[0-9]{{2}})?{_B}"
    rf"|{_B}[0-9]{{1,2}}\.? (?:{_MONTHS})(?: (?:19|20)[0-9]{{2}})?{_B}"
    rf"|{_B}(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}{_B}|{_B}(?:{_DAYS}){_B}"
)
CHECK = "On Monday, 3 May 2024, some 1,200 delegates met; by June 5 it was 300 people, or 20 June."
MATCHES = 6
"""Matches in the check: another number means that this is not the frozen scan any more."""


def scan(texts: pl.Series) -> int:
    """Matches of the reference pattern in all texts."""
    return int(texts.str.count_matches(_PATTERN).sum())


def assert_frozen() -> None:
    """Refuses to measure against anything but the frozen scan.

    Raises:
        ValueError: the pattern finds something else than it did.
    """
    if (found := scan(pl.Series([CHECK]))) != MATCHES:
        raise ValueError(f"the reference finds {found} in its check instead of {MATCHES}")
