"""What a number expression is, before any hedge is looked at."""

from typing import NamedTuple

LARGEST = 10**15
"""Beyond this no number counts anything here, and BIGINT ends not much later."""


class Numeral(NamedTuple):
    """A number expression: token range, value or smallest value, and how it is written.

    kind is digits, words, idiom («a dozen») or vague («hundreds», value None, lower set).
    """

    first: int
    last: int
    value: int | None
    lower: int | None
    kind: str
