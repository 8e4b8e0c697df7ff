"""Shape of the lake: each raw table is what its contract says.

The marts have no rules of shape here: dbt enforces their contracts and tests their keys,
references and vocabularies while it builds them.
"""

from expectations.rules import QUARANTINE, STOP, Rule
from warehouse.contracts.model import Column, Table
from warehouse.contracts.tables.raw import RAW

REPEATING = frozenset({"places", "rejected_documents"})
"""Tables that repeat a row for each ingest day that came across it; staging keeps one."""


def shape_rules() -> tuple[Rule, ...]:
    """Rules of shape for every raw table: columns, nulls, vocabularies, minima, key, references."""
    builders = (_columns, _required, _allowed, _minimum, _key, _references)
    return tuple(rule for table in RAW for build in builders if (rule := build(table)))


def _qualified(table: Table) -> str:
    return ".".join(table.asset_key)


def _columns(table: Table) -> Rule:
    wanted = ", ".join(f"('{column.name}', '{column.type}')" for column in table.columns)
    return Rule(
        name="columns__match_contract",
        table=_qualified(table),
        severity=STOP,
        reason="The models downstream read these columns with these types.",
        relation=f"""(
            select contract.*, coalesce(found.data_type, 'missing') as found_type
            from (values {wanted}) as contract (column_name, column_type)
            left join duckdb_columns() as found
                on found.column_name = contract.column_name
                and found.database_name = current_database()
                and found.schema_name = '{table.schema}' and found.table_name = '{table.name}')""",
        broken="this.found_type <> this.column_type",
        key=("column_name",),
        shows=("this.column_type", "this.found_type"),
    )


def _required(table: Table) -> Rule | None:
    return _of_columns(
        table,
        {c: f"this.{c.name} is null" for c in table.columns if table.is_required(c)},
        name="required_columns__not_null",
        severity=STOP,
        reason="The contract requires a value in these columns.",
    )


def _allowed(table: Table) -> Rule | None:
    sets = {c: ", ".join(f"'{value}'" for value in c.allowed) for c in table.columns if c.allowed}
    return _of_columns(
        table,
        {column: f"this.{column.name} not in ({values})" for column, values in sets.items()},
        name="enumerated_columns__in_vocabulary",
        severity=STOP,
        reason="These columns take the codebook's values alone.",
    )


def _minimum(table: Table) -> Rule | None:
    bounded = [c for c in table.columns if c.minimum is not None and c.name != "confidence"]
    return _of_columns(
        table,
        {column: f"this.{column.name} < {column.minimum}" for column in bounded},
        name="numbers__not_below_minimum",
        severity=QUARANTINE,
        reason="No text can mean a smaller number in these columns.",
    )


def _key(table: Table) -> Rule | None:
    if table.name in REPEATING:
        return None
    key = ", ".join(table.key)
    return Rule(
        name="key__unique",
        table=_qualified(table),
        severity=STOP,
        reason="A key that repeats would count the same thing twice.",
        relation=f"""(select {key}, count(*) as row_count from {_qualified(table)}
            group by {key} having count(*) > 1)""",
        broken="true",
        shows=("this.row_count",),
    )


def _references(table: Table) -> Rule | None:
    """References but those to sentences, which are evidence and belong to `provenance`."""
    missing = {
        column: f"""this.{column.name} is not null and not exists (
            select 1 from {table.schema}.{target} as there
            where there.{key} = this.{column.name})"""
        for column in table.columns
        if column.name != "sentence_id" and column.name in table.references
        for target, key in [table.references[column.name].split(".")]
    }
    return _of_columns(
        table,
        missing,
        name="references__exist",
        severity=STOP,
        reason="A row that points to nothing would vanish in the first join.",
    )


def _of_columns(
    table: Table, broken: dict[Column, str], *, name: str, severity: str, reason: str
) -> Rule | None:
    """One rule about several columns, None where the table has none of the kind."""
    if not broken:
        return None
    found = ", ".join(
        f"case when {condition} then '{c.name} ' || coalesce(this.{c.name}::varchar, 'NULL') end"
        for c, condition in broken.items()
    )
    return Rule(
        name=name,
        table=_qualified(table),
        severity=severity,
        reason=reason,
        broken=" or ".join(f"({condition})" for condition in broken.values()),
        shows=(f"concat_ws(', ', {found}) as found",),
        is_of_one_article=table.name not in REPEATING,
    )
