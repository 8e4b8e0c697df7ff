"""Digits with separators: which of them group and which mark decimals."""

import re
from functools import lru_cache

from ingest.counts.tokens import SPACES

_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\1[0-9]{3})*")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_DECIMAL = re.compile(r"([0-9]+|[0-9]{1,3}(?:[.,' ][0-9]{3})+)([.,])([0-9]+)")
_SIGNS = re.compile("[.,' ]")
_TO_PLAIN = str.maketrans(dict.fromkeys(SPACES, " ") | {"’": "'"})


@lru_cache(maxsize=65536)
def parse_digits(surface: str, decimal: str, *, is_scaled: bool = False) -> float | None:
    """The number that digits and separators stand for; None where they make no number.

    A single group of three digits is a thousand in any language: nobody counts thousandths of
    persons. Only before a scale word does the decimal sign of the language decide.

    Args:
        surface: digits with separators, as in the text.
        decimal: the decimal sign of the language.
        is_scaled: a scale word follows, so that «1.250» may be a fraction.
    """
    plain = surface.translate(_TO_PLAIN)
    if plain.isdigit():
        return int(plain) if len(plain) == 1 or plain[0] != "0" else None
    grouped = _GROUPED.fullmatch(plain)
    if grouped and plain[0] != "0" and not (is_scaled and plain.count(decimal) == 1):
        return int(plain.replace(grouped[1], ""))
    if _INDIAN.fullmatch(plain):
        return int(plain.replace(",", ""))
    parts = _DECIMAL.fullmatch(plain)
    if parts is None or (len(parts[3]) == 3 and not is_scaled and plain[0] != "0"):
        return None
    return float(f"{_SIGNS.sub('', parts[1])}.{parts[3]}")
