"""A query as DuckDB's own parser reads it, and what stands in its expressions."""

import json
from collections.abc import Iterator
from typing import Any

import duckdb

from warehouse.contracts.duckdb_ddl import literal

Node = dict[str, Any]
"""A part of the parsed query, as `json_serialize_sql` names it."""


def parsed(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Node]:
    """The queries of a text; none where DuckDB cannot write them down, as for a PIVOT."""
    # Written out rather than bound: DuckDB imports pandas for the first parameter it is given.
    (row,) = connection.execute(f"select json_serialize_sql({literal(sql)})").fetchall()
    return [statement["node"] for statement in json.loads(row[0]).get("statements", ())]


def parts(value: object) -> Iterator[Node]:
    """All parts of an expression, outermost first; a query inside is one part."""
    if isinstance(value, list):
        for one in value:
            yield from parts(one)
    elif isinstance(value, dict):
        if "class" in value:
            yield value
        for key, one in value.items():
            if key != "subquery":
                yield from parts(one)


def columns(expression: Node | None) -> list[str]:
    """Names of the columns inside an expression, without their tables."""
    found = (part for part in parts(expression) if part.get("class") == "COLUMN_REF")
    return [part["column_names"][-1].lower() for part in found]


def inner_queries(expression: Node | None) -> list[Node]:
    """Queries inside an expression."""
    inner = (part.get("subquery") for part in parts(expression))
    return [query["node"] for query in inner if isinstance(query, dict)]


def fixed_columns(condition: Node | None) -> set[str]:
    """Columns that a condition holds to one value."""
    if condition is None:
        return set()
    if condition["type"] == "CONJUNCTION_AND":
        return set[str]().union(*(fixed_columns(child) for child in condition["children"]))
    return set(equal_column(condition))


def equal_column(part: Node) -> list[str]:
    """The column that a comparison sets equal to one value."""
    sides: list[Node] = []
    if part.get("type") == "COMPARE_EQUAL":
        sides = [part["left"], part["right"]]
    elif part.get("type") == "COMPARE_IN" and len(part["children"]) == 2:
        sides = part["children"]
    named = [side for side in sides if side["class"] == "COLUMN_REF"]
    return [named[0]["column_names"][-1].lower()] if len(named) == 1 else []


def chosen_item(expression: Node, items: list[Node]) -> Node:
    """The item of SELECT that GROUP BY means by position or alias, else its own expression."""
    if expression["class"] == "CONSTANT":
        position = expression["value"]["value"]
        is_item = isinstance(position, int) and 0 < position <= len(items)
        return items[position - 1] if is_item else expression
    names = columns(expression)
    return next((item for item in items if [(item["alias"] or "").lower()] == names), expression)
