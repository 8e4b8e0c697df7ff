"""Failing rows as text: what a reader needs to find the row, not a table of fifty columns."""

from collections.abc import Iterable, Mapping

LONGEST_VALUE = 80


def as_lines(rows: Iterable[Mapping[str, object]], indent: str = "    ") -> list[str]:
    """One line per row, `column=value` pairs without NULLs, long values cut.

    >>> as_lines([{"count_claim_id": "ab", "value": 3, "unit": None}], indent="")
    ["count_claim_id='ab', value=3"]
    """
    return [indent + ", ".join(_pairs(row)) for row in rows]


def _pairs(row: Mapping[str, object]) -> list[str]:
    """`column=value` of a row; NULLs only where there is nothing else."""
    stated = {name: value for name, value in row.items() if value is not None} or row
    return [f"{name}={_short(value)}" for name, value in stated.items()]


def _short(value: object) -> str:
    """The value as Python writes it, on one line and of bounded length."""
    text = repr(value) if isinstance(value, str | int | float | bool) else str(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
