"""What each class of counted noun means: measure, role, unit, and how far to trust it alone."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "noun_classes.toml"


class NounClass(NamedTuple):
    """The meaning of a class of nouns.

    Args:
        measure: `participant`, or what else is counted.
        role, unit: as in the vocabulary.
        strength: strong, weak, verb_only or never: what it takes to count as attendance.
        mode: in person, online or unknown, where the noun says so.
        basis: registered or invited, where the noun says so.
    """

    measure: str
    role: str
    unit: str
    strength: str
    mode: str = "unknown"
    basis: str | None = None


@cache
def noun_classes() -> dict[str, NounClass]:
    """All noun classes by name."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: NounClass(**values) for name, values in table.items()}


REPORTED = frozenset(
    {
        "participant", "membership", "population", "offices", "offices_announced", "employees",
        "users", "page_views", "exhibition_area", "share", "relative_change",
    }
)  # fmt: skip
"""Measures that become mentions; other numbers only get a reason in the ledger."""

OF_ATTENDANCE = frozenset({"attendee", "participant", "visitor", "delegate", "exhibitor", "guest"})
"""Classes of figures that a text may say were «not disclosed»."""
