"""Contracts as Polars schemas, and frames made to fit them.

A frame fits when every value survives: columns are ordered, absent nullable columns are added as
NULL and types are widened, but nothing is rounded, truncated, parsed or dropped.
"""

import polars as pl

from warehouse.contracts.model import Table
from warehouse.errors import ContractError

_DTYPES: dict[str, pl.DataType] = {
    "VARCHAR": pl.String(),
    "INTEGER": pl.Int32(),
    "BIGINT": pl.Int64(),
    "DOUBLE": pl.Float64(),
    "BOOLEAN": pl.Boolean(),
    "DATE": pl.Date(),
    "TIMESTAMP": pl.Datetime("us"),
}


def polars_schema(table: Table) -> pl.Schema:
    """Column name to Polars type, in published order."""
    return pl.Schema({column.name: _DTYPES[column.type] for column in table.columns})


def empty(table: Table) -> pl.DataFrame:
    """A frame without rows that fits the contract."""
    return pl.DataFrame(schema=polars_schema(table))


def conform(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The frame with exactly the contract's columns, order and types.

    Raises:
        ContractError: an unknown column, a missing required column, a NULL in a required column,
            or a type whose values would not survive the cast.
    """
    if not frame.width:
        return empty(table)
    schema = polars_schema(table)
    _refuse_unknown_columns(frame, table)
    _refuse_lossy_types(frame, table, schema)
    present = [
        pl.col(name) if name in frame.columns else pl.lit(None).alias(name) for name in schema
    ]
    try:
        fitted = frame.select(present).cast(dict(schema))
    except pl.exceptions.PolarsError as error:
        raise ContractError(f"{_name(table)}: a value does not fit its type: {error}") from error
    _refuse_missing_values(fitted, table)
    return fitted


def _name(table: Table) -> str:
    return ".".join(table.asset_key)


def _refuse_unknown_columns(frame: pl.DataFrame, table: Table) -> None:
    unknown = sorted(set(frame.columns) - set(table.column_names()))
    if unknown:
        raise ContractError(
            f"{_name(table)} has no column {', '.join(unknown)}; "
            "define it in warehouse/contracts or leave it out"
        )


def _refuse_lossy_types(frame: pl.DataFrame, table: Table, schema: pl.Schema) -> None:
    for name, given in frame.schema.items():
        if not _is_lossless(given, schema[name]):
            raise ContractError(f"{_name(table)}.{name} is {schema[name]}, the frame has {given}")


def _is_lossless(given: pl.DataType, wanted: pl.DataType) -> bool:
    """Whether a cast keeps every value or fails loudly (an integer out of range does)."""
    if given in (wanted, pl.Null):
        return True
    if wanted == pl.String:
        return given in (pl.Categorical, pl.Enum)
    if wanted.is_integer():
        return given.is_integer()
    if wanted == pl.Float64:
        return given == pl.Float32 or given.is_integer()
    return False


def _refuse_missing_values(frame: pl.DataFrame, table: Table) -> None:
    required = [column.name for column in table.columns if table.is_required(column)]
    if frame.is_empty() or not required:
        return
    nulls = frame.select(pl.col(required).null_count()).row(0, named=True)
    broken = [f"{name} ({count})" for name, count in nulls.items() if count]
    if broken:
        raise ContractError(f"{_name(table)}: NULL in required columns {', '.join(broken)}")
