"""Every check of the audit, by stage and table.

Stage `claims` looks at the lake (schema raw) before dbt runs, stage `marts` at what dbt built. Only
rows of the lake can be quarantined: a mart row that left would leave the tables beside it behind.
"""

from functools import cache

from expectations import (
    attendance,
    dates,
    estimates,
    ledger,
    offices,
    places,
    provenance,
    publication,
)
from expectations.report import Stage
from expectations.rules import Rule
from expectations.shape import shape_rules

SCHEMAS: dict[Stage, str] = {"claims": "raw", "marts": "marts"}
"""Schema that a stage looks at; in the order in which the stages run."""


@cache
def rules(stage: Stage) -> tuple[Rule, ...]:
    """Every rule of a stage, ordered by table as the contracts order them."""
    found = _claim_rules() if stage == "claims" else _mart_rules()
    return tuple(sorted(found, key=lambda rule: rule.table))


def rules_by_table(stage: Stage) -> dict[str, tuple[Rule, ...]]:
    """The rules of a stage under the qualified name of their table."""
    tables = dict.fromkeys(rule.table for rule in rules(stage))
    return {table: tuple(r for r in rules(stage) if r.table == table) for table in tables}


def _claim_rules() -> tuple[Rule, ...]:
    return (
        *shape_rules(),
        *provenance.claim_rules(),
        *ledger.CLAIM_RULES,
        *dates.CLAIM_RULES,
        *publication.CLAIM_RULES,
        *attendance.CLAIM_RULES,
        *places.claim_rules(),
        *offices.CLAIM_RULES,
    )


def _mart_rules() -> tuple[Rule, ...]:
    return (*dates.MART_RULES, *estimates.MART_RULES, *offices.MART_RULES)
