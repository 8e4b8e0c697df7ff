"""Every column of the warehouse, defined once, by name.

A module per theme; `COLUMNS` is their union. A name defined twice is an error at import, so that
"same name, same meaning" holds by construction.
"""

from warehouse.contracts.columns import (
    articles,
    attendance,
    corrections,
    dates,
    documents,
    editions,
    events,
    evidence,
    ledger,
    memberships,
    offices,
    organisations,
    places,
    policies,
    releases,
)
from warehouse.contracts.model import Column

_THEMES = (
    documents, articles, evidence, events, editions, dates, places, attendance, offices, organisations, memberships,
    ledger, policies, releases, corrections,
)  # fmt: skip


def _union() -> dict[str, Column]:
    """Column by name; raises ValueError where two themes define the same name."""
    union: dict[str, Column] = {}
    for theme in _THEMES:
        for column in theme.COLUMNS:
            if column.name in union:
                raise ValueError(f"column {column.name} is defined twice; keep one definition")
            union[column.name] = column
    return union


COLUMNS = _union()
"""Column by name."""
