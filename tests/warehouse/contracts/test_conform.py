"""A frame is made to fit, and nothing is lost, rounded or invented on the way."""

import random
from collections.abc import Callable
from datetime import date, datetime
from functools import partial

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from warehouse.contracts.duckdb_ddl import create_table, qualified
from warehouse.contracts.model import Column, Table
from warehouse.contracts.polars_schema import conform, empty, polars_schema
from warehouse.contracts.tables import TABLES
from warehouse.errors import ContractError

_text = partial(st.text, st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES: dict[str, Callable[[], st.SearchStrategy]] = {
    "VARCHAR": _text,
    "INTEGER": partial(st.integers, -(2**31), 2**31 - 1),
    "BIGINT": partial(st.integers, -(2**63), 2**63 - 1),
    "DOUBLE": partial(st.floats, allow_nan=False),
    "BOOLEAN": st.booleans,
    "DATE": partial(st.dates, date(1, 1, 1), date(9999, 12, 31)),
    "TIMESTAMP": partial(st.datetimes, datetime(1, 1, 1), datetime(9999, 12, 31)),  # noqa: DTZ001
}

quickly = settings(max_examples=15, deadline=None, database=None)
tables = st.sampled_from(sorted(TABLES))


def _value(table: Table, column: Column) -> st.SearchStrategy:
    values = VALUES[column.type]()
    return values if table.is_required(column) else st.none() | values


@st.composite
def frames(draw: st.DrawFn) -> tuple[Table, pl.DataFrame]:
    """A contract and a frame that fits it."""
    table = TABLES[draw(tables)]
    rows = draw(st.lists(st.tuples(*(_value(table, c) for c in table.columns)), max_size=3))
    return table, pl.DataFrame(rows, schema=polars_schema(table), orient="row")


@quickly
@given(frames(), st.randoms())
def test_any_order_of_columns_gives_the_contracts_order(
    fitting: tuple[Table, pl.DataFrame], order: random.Random
) -> None:
    table, frame = fitting
    names = list(frame.columns)
    order.shuffle(names)
    assert_frame_equal(conform(frame.select(names), table), frame)


@quickly
@given(frames())
def test_absent_nullable_columns_come_as_null(fitting: tuple[Table, pl.DataFrame]) -> None:
    table, frame = fitting
    required = [column.name for column in table.columns if table.is_required(column)]
    conformed = conform(frame.select(required), table)
    assert conformed.schema == polars_schema(table)
    assert_frame_equal(conformed.select(required), frame.select(required))


@quickly
@given(frames())
def test_rows_survive_duckdb_and_come_back_the_same(fitting: tuple[Table, pl.DataFrame]) -> None:
    table, frame = fitting
    with duckdb.connect() as connection:
        connection.execute(f"create schema {table.schema}")
        connection.execute(create_table(table))
        connection.register("incoming", frame.to_arrow())
        connection.execute(f"insert into {qualified(table)} select * from incoming")
        assert_frame_equal(connection.sql(f"from {qualified(table)}").pl(), frame)


DATES = TABLES["marts.dim_dates"]
DAY = {
    "date_day": date(2024, 3, 1), "year_number": 2024, "quarter_number": 1, "month_number": 3,
    "month_name": "March", "day_of_week": 5, "weekday_name": "Friday", "is_weekend": False,
}  # fmt: skip


def test_wider_integers_are_narrowed_where_every_value_fits() -> None:
    frame = conform(pl.DataFrame([DAY]), DATES)
    assert frame.schema == polars_schema(DATES)
    assert frame.row(0, named=True) == DAY


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"year_number": 2**40}, "does not fit its type"),
        ({"year_number": 2024.5}, "dim_dates.year_number is Int32, the frame has Float64"),
        ({"date_day": "2024-03-01"}, "dim_dates.date_day is Date, the frame has String"),
        ({"is_weekend": 0}, "dim_dates.is_weekend is Boolean, the frame has Int64"),
        ({"month_name": None}, "NULL in required columns month_name"),
        ({"moon_phase": "full"}, "marts.dim_dates has no column moon_phase"),
    ],
)
def test_what_would_be_lost_or_is_missing_is_an_error(
    change: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ContractError, match=complaint):
        conform(pl.DataFrame([DAY | change]), DATES)


def test_a_missing_required_column_is_an_error() -> None:
    with pytest.raises(ContractError, match="NULL in required columns is_weekend"):
        conform(pl.DataFrame([DAY]).drop("is_weekend"), DATES)


def test_categories_become_text() -> None:
    frame = pl.DataFrame([DAY]).cast({"month_name": pl.Categorical})
    assert conform(frame, DATES)["month_name"].to_list() == ["March"]


def test_a_frame_without_columns_is_an_empty_table() -> None:
    assert_frame_equal(conform(pl.DataFrame(), DATES), empty(DATES))
