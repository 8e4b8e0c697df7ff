"""Compares values of a fact and pairs expected facts with claims, best match first."""

import re
import unicodedata
from collections.abc import Callable, Sequence

Row = dict[str, object]
NAMES = {"event_name", "series_name", "venue_name", "organiser_name", "organisation_name", "theme"}
"""Columns in which the claim may have up to three more words, such as «the» or a legal form."""
QUOTES = {"date_text", "quantity_text", "published_date_text"}
"""Columns in which one of the two texts may be the longer one."""
_MORE_WORDS = 3


def words(text: object) -> list[str]:
    """Words without case, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", str(text)).casefold().replace("ß", "ss")
    return re.findall(r"[^\W_]+", re.sub(r"[\u0300-\u036f]", "", letters))


def agrees(column: str, expected: object, actual: object) -> bool:
    """Whether a claim's value is the expected one; a list gives alternatives."""
    if isinstance(expected, list):
        return any(agrees(column, alternative, actual) for alternative in expected)
    if expected is None or actual is None:
        return expected is actual
    if column.endswith("_date") or column.startswith(("opened_date", "closed_date")):
        return str(actual).startswith(str(expected))
    if isinstance(expected, str):
        return _says(column, words(expected), words(actual))
    return expected == actual


def _says(column: str, expected: list[str], actual: list[str]) -> bool:
    """Whether a text is the expected one, as loosely as its column is compared."""
    if column in NAMES:
        return _is_name(expected, actual)
    if column in QUOTES:
        return _contains(expected, actual) or _contains(actual, expected)
    return expected == actual


def differences(expected: Row, claim: Row) -> list[str]:
    """Columns in which a claim is not as expected; columns that nobody expects do not count."""
    return [
        f"{column}: expected {_shown(value)}, found {_shown(claim[column])}"
        for column, value in expected.items()
        if column in claim and not agrees(column, value, claim[column])
    ]


def pair(
    expected: Sequence[Row], claims: Sequence[Row], score: Callable[[Row, Row], float]
) -> dict[int, int]:
    """Index of an expected fact to index of its claim; each at most once, best score first.

    Args:
        expected: facts of the golden file.
        claims: facts that were extracted.
        score: how well two fit; nothing below one half is paired.
    """
    scored = sorted(
        (-score(fact, claim), i, j)
        for i, fact in enumerate(expected)
        for j, claim in enumerate(claims)
    )
    paired: dict[int, int] = {}
    for negative, i, j in scored:
        if -negative >= 0.5 and i not in paired and j not in paired.values():
            paired[i] = j
    return paired


def overlap(expected: object, claim: Row, columns: Sequence[str]) -> float:
    """Share of the words of an expected name (its best alternative) that a claim has."""
    found = {word for column in columns for word in words(claim.get(column) or "")}
    alternatives = expected if isinstance(expected, list) else [expected]
    wanted = [set(words(name)) for name in alternatives if name is not None]
    return max((len(name & found) / len(name) for name in wanted if name), default=0.0)


def _is_name(expected: list[str], actual: list[str]) -> bool:
    """Whether all words are there, and few others."""
    return set(expected) <= set(actual) and len(actual) <= len(expected) + _MORE_WORDS


def _contains(inner: list[str], outer: list[str]) -> bool:
    """Whether one text stands in the other, word for word."""
    return f" {' '.join(inner)} " in f" {' '.join(outer)} "


def _shown(value: object) -> str:
    """A value for a message."""
    if isinstance(value, list):
        return " or ".join(_shown(alternative) for alternative in value)
    return "NULL" if value is None else f"«{value}»"
