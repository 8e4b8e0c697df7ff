"""Warns of queries that count people twice: sums over roles, modes, claims, or joined rows.

DuckDB's own parser reads the query (`json_serialize_sql`); what it cannot write as JSON, such as a
PIVOT, is not judged. A warning is for the eyes: the query runs all the same.
"""

from dataclasses import dataclass, field, replace

import duckdb

from warehouse.counted_tables import AVERAGES, ONE_CLAIM, SUMS, Number, numbers_of, warning
from warehouse.parsed_sql import (
    Node,
    chosen_item,
    columns,
    equal_column,
    fixed_columns,
    inner_queries,
    parsed,
    parts,
)


@dataclass(frozen=True, slots=True)
class _Relation:
    """What stands behind FROM: numbers by name, and all tables."""

    numbers: dict[str, Number] = field(default_factory=dict)
    tables: frozenset[str] = frozenset()


def double_counts(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[str, ...]:
    """A sentence for each sum or average that counts people twice; none for sound queries.

    What the parser writes in a shape that is not known here is not judged.
    """
    found: list[str] = []
    try:
        for query in parsed(connection, sql):
            _analyse(query, {}, found)
    except (LookupError, TypeError, AttributeError):
        return ()
    return tuple(dict.fromkeys(found))


def _analyse(node: Node, named: dict[str, _Relation], found: list[str]) -> _Relation:
    """What a query gives, with the warnings about it and all queries inside it."""
    for one in node.get("cte_map", {}).get("map", ()):
        named = named | {one["key"].lower(): _analyse(one["value"]["query"]["node"], named, found)}
    if node["type"] != "SELECT_NODE":
        sides = [_analyse(side, named, found) for side in _sides(node)]
        return sides[0] if sides else _Relation()
    source = _source(node["from_table"], named, found)
    for part in (*node["select_list"], node["where_clause"], node["having"], node["qualify"]):
        for inner in inner_queries(part):
            _analyse(inner, named, found)
    return _given(node, source, found)


def _sides(node: Node) -> list[Node]:
    """The queries that a UNION or the like puts together."""
    return [node[side] for side in ("left", "right") if isinstance(node.get(side), dict)]


def _source(table: Node, named: dict[str, _Relation], found: list[str]) -> _Relation:
    """The numbers and tables of one item behind FROM."""
    match table["type"]:
        case "BASE_TABLE":
            name = table["table_name"].lower()
            return named.get(name) or _watched(name)
        case "TABLE_FUNCTION":
            return _watched(table["function"]["function_name"].lower())
        case "SUBQUERY":
            return _analyse(table["subquery"]["node"], named, found)
        case "JOIN":
            left = _source(table["left"], named, found)
            right = _source(table["right"], named, found)
            return _Relation(right.numbers | left.numbers, left.tables | right.tables)
    return _Relation()


def _watched(name: str) -> _Relation:
    """A table or macro, with its numbers where people are counted in it."""
    return _Relation(numbers_of(name), frozenset({name}))


def _given(node: Node, source: _Relation, found: list[str]) -> _Relation:
    """The columns that a SELECT gives; looks at its sums on the way."""
    fixed = _held(node["where_clause"]) | _joined(node["from_table"])
    groups = _groups(node)
    numbers: dict[str, Number] = {}
    for item in node["select_list"]:
        if item["class"] == "STAR":
            numbers |= source.numbers
        used = [source.numbers[name] for name in columns(item) if name in source.numbers]
        calls = _calls(item)
        for call in calls:
            _judge(call, source, fixed | groups, found)
        if used:
            left = used[0].open & groups if calls else used[0].open - fixed
            numbers[(item["alias"] or columns(item)[0]).lower()] = replace(used[0], open=left)
    for part in (node["having"], node["qualify"]):
        for call in _calls(part):
            _judge(call, source, fixed | groups, found)
    kept = {name: replace(number, open=number.open - fixed) for name, number in numbers.items()}
    return replace(source, numbers=kept) if not groups else _Relation(kept)


def _held(condition: Node | None) -> set[str]:
    """Columns that a condition holds to one value; a basis is chosen by any word about it."""
    chosen = {"basis", "is_told_afterwards"} & set(columns(condition))
    return fixed_columns(condition) | ({"basis"} if chosen else set())


def _judge(call: Node, source: _Relation, fixed: set[str], found: list[str]) -> None:
    """Warns where a sum or an average goes over roles, modes, claims or joined rows."""
    name = call["function_name"].lower()
    inside = [part for child in call["children"] for part in parts(child)]
    fixed = fixed | _held(call.get("filter")) | _held(call.get("filter_expr"))
    fixed |= {one for part in inside for one in equal_column(part)}
    fixed |= {one for part in call.get("partitions", ()) for one in columns(part)}
    named = (one for child in call["children"] for one in columns(child))
    column = next((one for one in named if one in source.numbers), None)
    if column is not None:
        told = warning(name, source.numbers[column], source.tables, fixed)
        found += [f"{name}({column}) {told}"] if told else []


def _groups(node: Node) -> set[str]:
    """Columns of GROUP BY, by name, alias or position; with ALL what is no aggregate."""
    items = node["select_list"]
    expressions = list(node["group_expressions"])
    if node["aggregate_handling"] == "FORCE_AGGREGATES":
        expressions += [item for item in items if not _calls(item)]
    groups: set[str] = set()
    for one in expressions:
        chosen = chosen_item(one, items)
        if chosen["class"] == "COLUMN_REF":
            groups |= {chosen["column_names"][-1].lower(), (chosen["alias"] or "").lower()}
    return groups - {""}


def _joined(table: Node) -> set[str]:
    """Claim columns that a join compares: it keeps one claim per event and role."""
    if table["type"] != "JOIN":
        return set()
    named = {name.lower() for name in table["using_columns"]} | set(columns(table["condition"]))
    inner = _joined(table["left"]) | _joined(table["right"])
    return (named & ONE_CLAIM) | inner | (fixed_columns(table["condition"]) & {"role"})


def _calls(expression: Node | None) -> list[Node]:
    """Sums and averages inside an expression, plain or over a window."""
    known = SUMS | AVERAGES
    return [p for p in parts(expression) if str(p.get("function_name", "")).lower() in known]
