"""What every contract keeps to, whatever table it is."""

import re

import pytest

from warehouse.contracts.columns import COLUMNS
from warehouse.contracts.model import TYPES, Table
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.contracts.tables.build import table as make_table

SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


@pytest.fixture(params=TABLES.values(), ids=list(TABLES))
def table(request: pytest.FixtureRequest) -> Table:
    return request.param


def test_a_table_says_its_grain_and_ends_its_description_with_it(table: Table) -> None:
    assert table.grain
    assert table.description.endswith(f"One row per {table.grain}.")


def test_keys_and_required_columns_exist(table: Table) -> None:
    names = set(table.column_names())
    assert table.key
    assert set(table.key) <= names
    assert table.required <= names


def test_a_table_names_no_column_twice(table: Table) -> None:
    assert len(set(table.column_names())) == len(table.columns)


def test_a_reference_points_to_a_key_of_the_same_type_in_the_same_schema(table: Table) -> None:
    types = {column.name: column.type for column in table.columns}
    for name, target in table.references.items():
        other, field = target.split(".")
        contract = TABLES[f"{table.schema}.{other}"]
        assert contract.key == (field,)
        assert types[name] == COLUMNS[field].type


def test_evidence_comes_with_its_span_and_its_article(table: Table) -> None:
    names = set(table.column_names())
    if "evidence_text" in names:
        assert {"span_start", "span_end", "article_id"} <= names
        assert {"evidence_text", "span_start", "span_end", "article_id"} <= table.required


def test_a_column_is_described_in_a_sentence_on_one_line() -> None:
    broken = [
        name
        for name, column in COLUMNS.items()
        if not column.description.endswith(".") or "\n" in column.description
    ]
    assert broken == []


def test_a_column_has_a_portable_type_and_a_plain_name() -> None:
    assert {column.type for column in COLUMNS.values()} <= set(TYPES)
    assert [name for name in COLUMNS if not SNAKE.fullmatch(name)] == []


@pytest.mark.parametrize(
    ("beginning", "end", "type_"),
    [("is_", "", "BOOLEAN"), ("has_", "", "BOOLEAN"), ("", "_date", "DATE"), ("", "_id", "VARCHAR"),
     ("", "_text", "VARCHAR"), ("", "_code", "VARCHAR"), ("", "_count", ("BIGINT", "INTEGER"))],
)  # fmt: skip
def test_beginnings_and_ends_of_names_have_one_type(
    beginning: str, end: str, type_: str | tuple[str, ...]
) -> None:
    named = [c for c in COLUMNS.values() if c.name.startswith(beginning) and c.name.endswith(end)]
    assert named
    assert {c.name: c.type for c in named if c.type not in type_} == {}


def test_closed_sets_are_lower_case_texts_without_repeats() -> None:
    closed = [column for column in COLUMNS.values() if column.allowed]
    assert {column.type for column in closed} == {"VARCHAR"}
    assert [c.name for c in closed if len(set(c.allowed)) < len(c.allowed)] == []
    assert [v for column in closed for v in column.allowed if not SNAKE.fullmatch(v)] == []


def test_every_column_is_used_by_a_table() -> None:
    used = {column.name for table in TABLES.values() for column in table.columns}
    assert set(COLUMNS) - used == set()


def test_no_two_tables_of_a_release_share_a_name() -> None:
    """Their Parquet files lie in one folder, and SQL finds them without a schema."""
    names = [table.name for table in TABLES.values() if table.schema != "raw"]
    assert len(names) == len(set(names))


def test_counts_and_bounds_are_big_integers() -> None:
    bounds = {
        "value",
        "lower_bound",
        "upper_bound",
        "estimate_low",
        "estimate_mid",
        "estimate_high",
    }
    assert {COLUMNS[name].type for name in bounds} == {"BIGINT"}


def test_a_table_refuses_a_column_that_no_theme_defines() -> None:
    with pytest.raises(KeyError, match="no_such_column"):
        make_table("marts", "t", "thing", "no_such_column", key="no_such_column")


def test_every_mart_is_reachable_from_the_table_of_all_tables() -> None:
    assert {f"marts.{table.name}" for table in MARTS} <= set(TABLES)
