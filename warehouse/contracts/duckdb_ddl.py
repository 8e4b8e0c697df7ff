"""Contracts as DuckDB DDL: tables with null rules, and comments for people who browse.

No primary keys: they halve the load speed, and uniqueness is tested before anything is published.
"""

from warehouse.contracts.model import Column, Table


def create_table(table: Table) -> str:
    """`create table schema.name (…)` in the default database."""
    columns = ",\n    ".join(_column(table, column) for column in table.columns)
    return f"create table {qualified(table)} (\n    {columns}\n)"


def comments(table: Table, *, kind: str = "table") -> list[str]:
    """`comment on …` statements for the table (or `kind="view"`) and each of its columns."""
    name = qualified(table)
    return [
        f"comment on {kind} {name} is {literal(table.description)}",
        *(
            f"comment on column {name}.{column.name} is {literal(describe(column))}"
            for column in table.columns
        ),
    ]


def describe(column: Column) -> str:
    """A column's description with its closed set of values, where it has one."""
    if not column.allowed:
        return column.description
    return f"{column.description} One of: {', '.join(column.allowed)}."


def qualified(table: Table) -> str:
    """`schema.name`."""
    return f"{table.schema}.{table.name}"


def literal(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def _column(table: Table, column: Column) -> str:
    null_rule = " not null" if table.is_required(column) else ""
    return f"{column.name} {column.type.lower()}{null_rule}"
