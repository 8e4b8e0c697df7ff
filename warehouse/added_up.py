"""Warns of queries that count people twice: sums over roles, over claims, or over joined rows.

DuckDB's own parser reads the query (`json_serialize_sql`); what it cannot write as JSON, such as a
PIVOT, is not judged. A warning is for the eyes: the query runs all the same.
"""

from dataclasses import dataclass, field, replace

import duckdb

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

_AVERAGES = {"avg", "mean", "median"}
_SUMS = {"sum", "fsum", "kahan_sum", "sumkahan"}
_BOUNDS = ("lower_bound", "estimate", "upper_bound")
_CLAIM_NUMBERS = ("value", "estimate_low", "estimate_mid", "estimate_high", *_BOUNDS)
_OF_ROLES = {
    "fct_event_attendance": _BOUNDS,
    "event_attendance_by_policy": _BOUNDS,
    "attendance": _BOUNDS,
    "fct_edition_growth": (*_BOUNDS, *(f"previous_{bound}" for bound in _BOUNDS)),
    "fct_event_forecasts": tuple(f"{side}_{b}" for side in ("expected", "actual") for b in _BOUNDS),
    "fct_participant_counts": _CLAIM_NUMBERS,
    "fct_event_timeline": _CLAIM_NUMBERS,
}
"""Tables and macros with a row per role, and their numbers."""
_OF_CLAIMS = {"fct_participant_counts", "fct_event_timeline"}
_PER_CLAIM = {
    "fct_event_claims", "fct_event_countries", "fct_event_organisations", "fct_event_audiences",
    "fct_event_topics", *_OF_CLAIMS,
}  # fmt: skip
"""Tables that may have several rows per event."""
_ONE_CLAIM = {"count_claim_id", "preferred_count_claim_id"}


@dataclass(frozen=True, slots=True)
class _Relation:
    """What stands behind FROM: number to its table, and all tables by alias."""

    numbers: dict[str, str] = field(default_factory=dict)
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
    numbers = dict.fromkeys(_OF_ROLES.get(name, ()), name)
    return _Relation(numbers, frozenset({name}))


def _given(node: Node, source: _Relation, found: list[str]) -> _Relation:
    """The columns that a SELECT gives; looks at its sums on the way."""
    fixed = fixed_columns(node["where_clause"]) | _joined(node["from_table"])
    groups = _groups(node)
    numbers: dict[str, str] = {}
    for item in node["select_list"]:
        if item["class"] == "STAR":
            numbers |= source.numbers
        for call in _calls(item):
            _judge(call, source, fixed | groups, found)
        used = {source.numbers[name] for name in columns(item) if name in source.numbers}
        if used and ("role" in groups or not _calls(item)):
            numbers[(item["alias"] or columns(item)[0]).lower()] = min(used)
    for part in (node["having"], node["qualify"]):
        for call in _calls(part):
            _judge(call, source, fixed | groups, found)
    kept = numbers if "role" not in fixed else {
        name: table for name, table in numbers.items() if table in _OF_CLAIMS
    }  # fmt: skip
    return replace(source, numbers=kept) if not groups else _Relation(kept)


def _judge(call: Node, source: _Relation, fixed: set[str], found: list[str]) -> None:
    """Warns where a sum or an average goes over roles, claims or joined rows."""
    name = call["function_name"].lower()
    inside = [part for child in call["children"] for part in parts(child)]
    fixed = fixed | fixed_columns(call.get("filter")) | fixed_columns(call.get("filter_expr"))
    fixed |= {one for part in inside for one in equal_column(part)}
    fixed |= {one for part in call.get("partitions", ()) for one in columns(part)}
    named = (one for child in call["children"] for one in columns(child))
    column = next((one for one in named if one in source.numbers), None)
    if column is not None:
        warning = _warning(name, source.numbers[column], source.tables, fixed)
        found += [f"{name}({column}) {warning}"] if warning else []


def _warning(name: str, table: str, tables: frozenset[str], fixed: set[str]) -> str | None:
    """What an aggregate of a number counts twice, and what to do instead; None for sound ones."""
    if name in _SUMS and table in _OF_CLAIMS and not fixed & _ONE_CLAIM:
        return (
            "adds up claims: a figure counts once for each article that states it; "
            "fct_event_attendance has one per event and role"
        )
    if "role" not in fixed:
        return (
            f"takes all roles of {table} together (participants, speakers, countries …); "
            "add where role = '…' or group by role, or use attendance_total(role)"
        )
    others = sorted((_PER_CLAIM & tables) - {table})
    if others and table not in _OF_CLAIMS and not fixed & _ONE_CLAIM:
        rows = ", ".join(others)
        return f"counts an event once for each of its rows in {rows}; aggregate before joining"
    return None


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
    return (named & _ONE_CLAIM) | inner | (fixed_columns(table["condition"]) & {"role"})


def _calls(expression: Node | None) -> list[Node]:
    """Sums and averages inside an expression, plain or over a window."""
    known = _SUMS | _AVERAGES
    return [p for p in parts(expression) if str(p.get("function_name", "")).lower() in known]
