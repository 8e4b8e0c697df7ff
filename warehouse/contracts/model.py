"""What a contract is made of: columns and tables, as frozen values.

A column has one definition for the whole warehouse, so the same name means the same thing in
every table. A table only says which columns it has, which of them may not be null and what they
refer to. Nothing here knows a tool; the projections beside this module do.
"""

from dataclasses import dataclass, field

TYPES = ("VARCHAR", "INTEGER", "BIGINT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP")
"""The portable types: every BI driver that was tried reads them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column, wherever it appears.

    Args:
        name: snake_case; `_id`, `_date`, `_text`, `_code`, `_count`, `is_`, `has_` mean one thing.
        type: one of `TYPES`.
        description: one sentence for an analyst; units included.
        allowed: the closed set of values, empty when the column is open.
        minimum: smallest plausible value of a number, inclusive.
    """

    name: str
    type: str
    description: str
    allowed: tuple[str, ...] = ()
    minimum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of the lake, the marts, the audit or the release.

    Args:
        schema: `raw` (lake), `marts`, `audit` or `release`.
        name: asset key, SQL file and table name at once.
        grain: ends the sentence "one row per …".
        key: the columns that identify a row.
        columns: in the order they are published.
        required: columns that are never null, beside the key.
        references: column name to the `table.column` it points to, in the same schema.
        note: what an analyst must know before the first query.
    """

    schema: str
    name: str
    grain: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    required: frozenset[str] = frozenset()
    references: dict[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def asset_key(self) -> tuple[str, str]:
        """Schema and name: the Dagster asset key and the qualified SQL name."""
        return (self.schema, self.name)

    @property
    def description(self) -> str:
        """The table comment: what it is for, ending in its grain."""
        return f"{self.note} One row per {self.grain}.".strip()

    def is_required(self, column: Column) -> bool:
        """Whether the column is never null in this table."""
        return column.name in self.key or column.name in self.required

    def column_names(self) -> tuple[str, ...]:
        """Column names in published order."""
        return tuple(column.name for column in self.columns)
