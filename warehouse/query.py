"""Read-only SQL on the current release, for people and scripts.

The release is attached read-only to an empty database in memory, its tables are found without their
schema, and then the door is shut: no files, no network, no extensions, no change of settings. A
query can read the release and nothing else.

Starts fast on purpose: this module imports DuckDB and nothing heavier.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import duckdb

from warehouse.added_up import double_counts
from warehouse.connection import attach, connect_memory
from warehouse.errors import QueryError
from warehouse.releases.pointer import current_release
from warehouse.settings import Settings

CATALOG = "citydesk"
"""Name of the attached release: what DuckDB calls the file when it is opened directly."""

_SEARCH_PATH = ",".join(f"{CATALOG}.{s}" for s in ("marts", "main", "policies", "release", "audit"))
_LOCK = (
    f"set search_path = '{_SEARCH_PATH}'",
    "set python_enable_replacements = false",
    "set enable_external_access = false",
    "set lock_configuration = true",
)
_QUERIES = {"SELECT", "EXPLAIN", "PRAGMA", "CALL", "MULTI"}
"""Kinds of statements that answer. MULTI is a PIVOT, which DuckDB takes apart."""


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Rows of one query, read as they are asked for. A context manager; close it when done.

    Args:
        connection: holds the pending result.
        columns: names, made distinct by a suffix where the query repeats one.
        types: DuckDB type of each column.
        warnings: where the query counts people twice, a sentence each.
    """

    connection: duckdb.DuckDBPyConnection
    columns: tuple[str, ...]
    types: tuple[str, ...]
    warnings: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def fetch(self, limit: int) -> list[tuple[object, ...]]:
        """The next rows, at most `limit`; none at the end.

        Raises:
            QueryError: a value cannot be computed, in DuckDB's words.
        """
        try:
            return self.connection.fetchmany(limit)
        except duckdb.Error as error:
            raise QueryError(str(error)) from error

    def batches(self, size: int = 10_000) -> Iterator[list[tuple[object, ...]]]:
        """All rows that are left, in batches."""
        while rows := self.fetch(size):
            yield rows

    def close(self) -> None:
        """Gives up the rows that are left and closes the release."""
        self.connection.close()


def run_sql(settings: Settings, sql: str) -> QueryResult:
    """Runs one query on the current release.

    Tables are found with or without their schema (`from fct_events`), and so are the macros
    `evidence(id)`, `why(id)` and `attendance(policy)`.

    Raises:
        NoReleaseError: nothing is published yet.
        QueryError: no or several statements, one that is no query, or one that DuckDB refuses; the
            message is DuckDB's own.
    """
    connection = open_release(settings)
    try:
        _check(connection, sql)
        warnings = double_counts(connection, sql)
        connection.execute(sql)
        description = connection.description or []
    except duckdb.Error as error:
        connection.close()
        raise QueryError(str(error)) from error
    except QueryError:
        connection.close()
        raise
    return QueryResult(
        connection,
        columns=_distinct([str(column[0]) for column in description]),
        types=tuple(str(column[1]) for column in description),
        warnings=warnings,
    )


def open_release(settings: Settings) -> duckdb.DuckDBPyConnection:
    """A connection that can read the current release and nothing else.

    Raises:
        NoReleaseError: nothing is published yet.
        DatabaseError: the release cannot be opened.
    """
    release = current_release(settings)
    connection = connect_memory()
    attach(connection, release.database, CATALOG)
    for statement in _LOCK:
        connection.execute(statement)
    return connection


def _check(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Refuses what is no single query, before anything runs."""
    statements = connection.extract_statements(sql)
    if not statements:
        raise QueryError("there is no SQL to run; give a query such as: from fct_events")
    # Statements that DuckDB derives itself (from a PIVOT) carry no text of their own.
    written = [statement for statement in statements if statement.query.strip()]
    if len(written) > 1:
        raise QueryError(f"{len(written)} statements are given; run them one at a time")
    for statement in written:
        kind = statement.type.name
        if kind not in _QUERIES:
            raise QueryError(f"{kind} is no query; a release can only be read")
        if statement.named_parameters:
            raise QueryError("the query has parameters ($1 or ?); write the values into it")


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Names with `_2`, `_3` … where one comes again."""
    distinct: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in distinct:
            number += 1
            candidate = f"{name}_{number}"
        distinct.append(candidate)
    return tuple(distinct)
