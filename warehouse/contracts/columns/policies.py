"""Columns of counting policies: published choices, replaceable without re-extraction."""

from warehouse.contracts.model import Column as C

COLUMNS = (
    C("policy_id", "VARCHAR", "Counting policy under which the estimate holds."),
)  # fmt: skip
