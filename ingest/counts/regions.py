"""Parts of a line whose numbers mean nothing alone: addresses of the web, phones, dates, times.

One pattern, linear in practice: every branch starts with a literal or a digit and is bounded.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

_URL = r"(?:https?://|www\.)[^\s<>\"]{1,500}|[a-zA-Z0-9-]{1,60}\.(?:com|org|net|de|fr|es|eu|gov|edu|info|io)/[^\s<>\"]{0,300}"
_EMAIL = r"[a-zA-Z0-9._%+-]{1,64}@[a-zA-Z0-9.-]{1,100}"
_PHONE = (
    r"\+[0-9]{1,3}[ .\-/(]{0,2}[0-9(][0-9 ().\-/]{5,18}[0-9]"
    r"|\([0-9]{2,5}\)[ \-/]?[0-9]{2,4}[ \-][0-9]{2,4}(?:[ \-][0-9]{2,4})?"
    r"|(?<![0-9])[0-9]{3}[-.][0-9]{3}[-.][0-9]{4}(?![0-9])"
    r"|(?<![0-9])1-[0-9]{3}-[0-9]{3}-[0-9]{4}"
    r"|(?<![0-9])0[0-9]{1,4}[ /\-][0-9]{2,4}(?:[ /\-][0-9]{2,4}){1,3}(?![0-9])"
)
_DATE = (
    r"(?<![0-9.])[0-3]?[0-9]\.[01]?[0-9]\.(?:[0-9]{4}|[0-9]{2})?(?![0-9])"
    r"|(?<![0-9])[0-9]{4}-[01][0-9]-[0-3][0-9](?![0-9])"
    r"|(?<![0-9/])[0-3]?[0-9]/[0-3]?[0-9]/(?:[0-9]{4}|[0-9]{2})(?![0-9])"
)
_TIME = r"(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
_HASHTAG = r"#[A-Za-z0-9_]{1,60}"
_PLAIN = f"(?P<phone>{_PHONE})|(?P<date>{_DATE})|(?P<time>{_TIME})|(?P<hashtag>{_HASHTAG})"
_PATTERN = re.compile(_PLAIN)
_WITH_ADDRESSES = re.compile(f"(?P<url>{_URL})|(?P<email>{_EMAIL})|{_PLAIN}")
_ADDRESS_SIGNS = ("/", "@", "www.")
"""Every address has one of them; to look for an address at each letter is slow."""
_ALONE = re.compile(r"(?<![^\s\"“„«])(?:[1-9][0-9,]*|[a-z]+)(?![^\s,;.!?\"“”»])", re.IGNORECASE)
"""A number or word that no sign joins to others: no part of a region without an address."""
_NAMES = {"date": "date", "time": "time_of_day", "email": "url", "hashtag": "identifier"}

Region = tuple[int, int, str]


def regions(text: str, tokens: Iterable[re.Match[str]]) -> list[Region]:
    """Start, end and reason of each region of a text, in order, without overlaps.

    Args:
        text: a line.
        tokens: its number tokens; none is looked for where these stand alone.
    """
    has_address = any(sign in text for sign in _ADDRESS_SIGNS)
    if not has_address and all(_stands_alone(text, token) for token in tokens):
        return []
    pattern = _WITH_ADDRESSES if has_address else _PATTERN
    return [
        (match.start(), match.end(), _NAMES.get(match.lastgroup or "", match.lastgroup or ""))
        for match in pattern.finditer(text)
    ]


def _stands_alone(text: str, token: re.Match[str]) -> bool:
    alone = _ALONE.match(text, token.start())
    return alone is not None and alone.end() == token.end()


def region_of(found: list[Region], place: int) -> str | None:
    """The reason of the region that holds a character; None outside all regions."""
    index = bisect_right(found, place, key=lambda region: region[0]) - 1
    if index < 0 or place >= found[index][1]:
        return None
    return found[index][2]
