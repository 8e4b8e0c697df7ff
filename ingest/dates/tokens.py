"""Tokens of a sentence: words, numbers, numeric dates, clock times, signs.

A numeric date, a clock time or a number with separators is one token, so that its digits are never
taken for a day or a year. Everything is ASCII-digit and bounded; the pattern runs in linear time.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

DASHES = "-‐‑‒–—−~"
_CLOCK = r"(?:[01]?[0-9]|2[0-4])"
_UNTIL = rf"\s?(?:[{DASHES}]|to|and|until)\s?{_CLOCK}(?:[:.][0-5][0-9])?\s?"
_MERIDIEM = r"(?i:[ap]\.?m\b\.?|[ap]\.\s?m\.)"

_PARTS: Final = {
    "junk": r"[0-9]+(?:(?:\.[0-9]+){3,}|(?:/[0-9]+){3,}|(?:-[0-9]+){3,})",
    "iso_date": (
        r"(?<![/\w])[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![0-9]|/[^0-9])"
        r"(?:T[0-9:.]{2,12}(?:Z|[+-][0-9:]{2,5})?)?"
    ),
    "numeric_date": (
        r"[0-9]{1,2}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.)(?:[0-9]{4}|[0-9]{2})(?![0-9]|[.,/-][0-9])"
        r"|[0-9]{1,2}(?:-[0-9]{1,2}-|\.[ \xa0\u202f][0-9]{1,2}\.[ \xa0\u202f])[0-9]{4}(?![0-9])"
    ),
    "time": (
        rf"{_CLOCK}(?:[:.h][0-5][0-9])?\s?{_MERIDIEM}"
        rf"|{_CLOCK}(?::[0-5][0-9])?(?={_UNTIL}{_MERIDIEM})"
        rf"|{_CLOCK}(?:[:.][0-5][0-9])?\s?(?:Uhr|hrs?|heures?|horas?|o['’]clock)\b"
        r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?h\b)?"
        rf"|{_CLOCK}\s?h(?:[0-5][0-9])?\b"
    ),
    "day_month": r"[0-9]{1,2}\.\s?[0-9]{1,2}\.(?![0-9])",
    "year_pair": rf"(?:19|20)[0-9]{{2}}[{DASHES}/][0-9]{{2}}(?![0-9]|[.,/-][0-9])",
    "amount": (
        r"[0-9]{1,3}(?:[.,'’\xa0\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
        r"|(?![0-9]{1,2},(?:19|20)[0-9]{2}(?![0-9]))[0-9]+[.,][0-9]+"
    ),
    "ordinal_sign": r"[0-9]{1,2}\.?[º°ª](?!\w)",
    "word": r"[^\W_]+",
    "sign": r"[^\w\s]",
}

_NUMBERS = "|".join(f"(?:{pattern})" for name, pattern in _PARTS.items() if name != "sign")
TOKEN: Final = re.compile(rf"[^\W\d_][^\W_]*|(?=[0-9])(?:{_NUMBERS})|{_PARTS['sign']}|[^\W_]+")
_KINDS: Final = re.compile("|".join(f"(?P<{k}>{pattern})" for k, pattern in _PARTS.items()))
_ORDINAL = re.compile(r"(?i:[0-9]{1,2}(?:st|nd|rd|th|er|re|ère|ro|ero|do|to|mo|vo|no|º|ª))")
_YEARS = range(1900, 2100)


def folded(token: str) -> str:
    """The token as the lexicon spells it: casefolded, straight apostrophe, plain hyphen."""
    if token in DASHES:
        return "-"
    return token.casefold().replace("’", "'").replace("‘", "'")


def token_spans(text: str, tokens: Iterable[str]) -> list[tuple[int, int]]:
    """Where the tokens of a text stand; between them is only space."""
    spans: list[tuple[int, int]] = []
    end = 0
    for token in tokens:
        start = text.index(token, end)
        end = start + len(token)
        spans.append((start, end))
    return spans


@lru_cache(maxsize=65536)
def number_roles(token: str) -> frozenset[str]:
    """What a token that is no known word can stand for in a date; empty for none."""
    match = _KINDS.fullmatch(token)
    if match is None or not any(map(str.isdigit, token)):
        return frozenset()
    if match.lastgroup in _READERS:
        return frozenset({_READERS[match.lastgroup](token)})
    if match.lastgroup not in ("word", "ordinal_sign"):
        return frozenset({str(match.lastgroup)})
    if token.isascii() and token.isdigit():
        return _integer_roles(token)
    is_ordinal = match.lastgroup == "ordinal_sign" or _ORDINAL.fullmatch(token)
    is_day = is_ordinal and 1 <= ordinal_value(token) <= 31
    return frozenset({"ordinal_number"}) if is_day else frozenset()


def ordinal_value(token: str) -> int:
    """The number before an ordinal ending: 5 for "5th"."""
    digits = re.match(r"[0-9]+", token)
    return int(digits[0]) if digits else 0


def _numeric_role(token: str) -> str:
    """A date, a date only beside date words ("1.4.15" may be a version), or no date at all."""
    numbers = re.findall("[0-9]+", token)
    first, second = int(numbers[0]), int(numbers[1])
    is_day = 1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12
    if not is_day or (len(numbers[2]) == 4 and int(numbers[2]) not in _YEARS):
        return "junk"
    is_loose = "." in token and len(numbers[2]) == 2 and min(map(len, numbers)) == 1
    return "loose_date" if is_loose else "numeric_date"


def _pair_role(token: str) -> str:
    """Two years in a row ("2023/24"), more ("2010-12", only beside date words), or neither."""
    step = int(token[5:]) - int(token[2:4])
    if step in (1, -99):
        return "year_pair"
    return "year_span" if step > 1 else "junk"


_READERS: Final[dict[str | None, Callable[[str], str]]] = {
    "numeric_date": _numeric_role,
    "year_pair": _pair_role,
}


def _integer_roles(token: str) -> frozenset[str]:
    value, roles = int(token[:9]), {"integer"}
    if len(token) <= 2 and 1 <= value <= 31:
        roles.add("day_number")
    if len(token) == 2:
        roles.add("two_digits")
    if len(token) == 4:
        roles |= {"year"} if value in _YEARS else set()
        roles |= {"round_year"} if value in _YEARS and value % 100 == 0 else set()
        roles |= {"old_year"} if 1000 <= value < 1900 and value % 10 else set()
    return frozenset(roles)
