"""A failed dbt node as text: its name, dbt's words and, for a test, the rows that break it."""

from typing import Any

import duckdb

from orchestration.failing_rows import as_lines

SHOWN_ROWS = 5


def describe(failure: dict[str, Any], database: duckdb.DuckDBPyConnection) -> list[str]:
    """Lines about one failure as `orchestration.dbt_worker` reports it."""
    title = f"{failure['kind']} {failure['name']} ({failure['file']})"
    if failure["kind"] != "test":
        return [title, *(f"    {line}" for line in failure["message"].splitlines() if line.strip())]
    rows = _failing_rows(failure["sql"], database)
    count = f"{title}: {failure['failing_row_count']} rows"
    return [count, *as_lines(rows), f"    its query: {failure['query_file']}"]


def _failing_rows(sql: str, database: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The first rows of a test's own query; none where the query itself cannot run."""
    try:
        found = database.sql(sql).limit(SHOWN_ROWS)
        return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    except duckdb.Error:
        return []
