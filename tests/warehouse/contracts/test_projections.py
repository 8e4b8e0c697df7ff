"""Contracts survive every projection: Polars, DuckDB, dbt, the dictionary, the macro."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import polars as pl
import pytest
import yaml

from warehouse.contracts.data_dictionary import data_dictionary
from warehouse.contracts.dbt_yaml import HEADER, models_yaml, sources_yaml
from warehouse.contracts.duckdb_ddl import comments, create_table, qualified
from warehouse.contracts.generate import REPOSITORY, render, stale, write
from warehouse.contracts.model import Column, Table
from warehouse.contracts.polars_schema import empty, polars_schema
from warehouse.contracts.tables import MARTS, TABLES


@pytest.fixture(params=TABLES.values(), ids=list(TABLES))
def table(request: pytest.FixtureRequest) -> Table:
    return request.param


@pytest.fixture(scope="module")
def schemas() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for schema in ("raw", "marts", "audit", "release"):
        connection.execute(f"create schema {schema}")
    return connection


@pytest.fixture
def database(schemas: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Empty schemas, which forget afterwards what was created in them."""
    schemas.execute("begin")
    yield schemas
    schemas.execute("rollback")


def test_ddl_gives_back_names_types_and_null_rules(
    table: Table, database: duckdb.DuckDBPyConnection
) -> None:
    database.execute(create_table(table))
    described = database.execute(f"describe {qualified(table)}").fetchall()
    assert [(name, kind, null) for name, kind, null, *_ in described] == [
        (column.name, column.type, "NO" if table.is_required(column) else "YES")
        for column in table.columns
    ]


def test_comments_reach_the_database_word_for_word(
    table: Table, database: duckdb.DuckDBPyConnection
) -> None:
    database.execute(create_table(table))
    for statement in comments(table):
        database.execute(statement)
    told = database.execute("select comment from duckdb_tables()").fetchall()
    columns = database.execute(
        "select column_name, comment from duckdb_columns() where not internal"
    ).fetchall()
    assert told == [(table.description,)]
    assert [name for name, comment in columns if not comment] == []


def test_the_polars_schema_is_what_duckdb_hands_back(
    table: Table, database: duckdb.DuckDBPyConnection
) -> None:
    database.execute(create_table(table))
    assert database.sql(f"from {qualified(table)}").pl().schema == polars_schema(table)


def test_an_empty_frame_goes_into_the_table(
    table: Table, database: duckdb.DuckDBPyConnection
) -> None:
    database.execute(create_table(table))
    database.register("incoming", empty(table).to_arrow())
    database.execute(f"insert into {qualified(table)} select * from incoming")
    assert database.sql("select * from incoming").types == database.table(qualified(table)).types


def test_generated_files_are_current() -> None:
    assert stale(REPOSITORY) == [], "run `make generate`"


def test_generating_writes_what_differs_and_only_that(tmp_path: Path) -> None:
    assert set(write(tmp_path)) == {tmp_path / name for name in render()}
    assert write(tmp_path) == []
    spoilt = tmp_path / "docs/data_dictionary.md"
    spoilt.write_text("edited by hand", encoding="utf-8")
    assert stale(tmp_path) == [spoilt]


def test_the_model_yaml_enforces_a_contract_for_every_mart() -> None:
    models = _models()
    assert [model["name"] for model in models] == [table.name for table in MARTS]
    for model, table in zip(models, MARTS, strict=True):
        assert model["config"] == {"contract": {"enforced": True}}
        assert model["description"] == table.description
        assert [(c["name"], c["data_type"]) for c in model["columns"]] == [
            (column.name, column.type) for column in table.columns
        ]


def test_every_data_test_has_a_name_of_its_own_and_stops_the_build() -> None:
    tests = [body for model in _models() for _, body in _data_tests(model)]
    names = [body["name"] for body in tests]
    assert len(names) == len(set(names))
    assert {body["config"]["severity"] for body in tests} == {"error"}


def test_keys_references_and_closed_sets_become_data_tests() -> None:
    kinds = {(body["name"], kind) for model in _models() for kind, body in _data_tests(model)}
    for table in MARTS:
        for column in table.columns:
            assert _expected_tests(table, column) <= kinds


@cache
def _models() -> list[dict]:
    return yaml.load(models_yaml(MARTS), yaml.CSafeLoader)["models"]


def _data_tests(model: dict) -> list[tuple[str, dict]]:
    holders = [model, *model["columns"]]
    return [
        pair for holder in holders for test in holder.get("data_tests", []) for pair in test.items()
    ]


def _expected_tests(table: Table, column: Column) -> set[tuple[str, str]]:
    prefix = f"{table.name}__{column.name}"
    expected: set[tuple[str, str]] = set()
    if column.name in table.key:
        expected.add((f"{prefix}__not_null", "not_null"))
        is_single = len(table.key) == 1
        name = f"{prefix}__unique" if is_single else f"{table.name}__key_unique"
        expected.add((name, "unique" if is_single else "unique_combination"))
    if column.allowed:
        expected.add((f"{prefix}__accepted_values", "accepted_values"))
    if column.name in table.references:
        model = table.references[column.name].split(".")[0]
        expected.add((f"{prefix}__refers_to_{model}", "relationships"))
    return expected


def test_the_source_yaml_groups_tables_by_schema() -> None:
    tables = (TABLES["raw.documents"], TABLES["raw.articles"], TABLES["audit.quarantined_rows"])
    sources = yaml.safe_load(sources_yaml(tables))["sources"]
    assert {s["name"]: [t["name"] for t in s["tables"]] for s in sources} == {
        "raw": ["documents", "articles"],
        "audit": ["quarantined_rows"],
    }


def test_generated_files_say_that_they_are_generated() -> None:
    assert all("Generated by `make generate`" in text for text in render().values())
    assert all(text.startswith(HEADER) for name, text in render().items() if name.endswith(".yml"))


def test_the_dictionary_names_every_table_and_column() -> None:
    text = data_dictionary(TABLES.values())
    for table in TABLES.values():
        section = text.split(f"### `{qualified(table)}`")[1].split("\n### ")[0]
        assert table.grain in section
        assert [c.name for c in table.columns if f"| `{c.name}` |" not in section] == []


def test_a_cell_of_the_dictionary_cannot_break_its_table() -> None:
    column = Column("x", "VARCHAR", "Either a | or b.")
    table = Table(schema="marts", name="t", grain="x", key=("x",), columns=(column,))
    assert "Either a &#124; or b." in data_dictionary([table])


def test_types_of_polars_are_the_portable_ones() -> None:
    used = {dtype for table in TABLES.values() for dtype in polars_schema(table).values()}
    assert used <= {
        pl.String,
        pl.Int32,
        pl.Int64,
        pl.Float64,
        pl.Boolean,
        pl.Date,
        pl.Datetime("us"),
    }
