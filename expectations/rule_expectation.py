"""One Great Expectations expectation, with its metric: no row of a table breaks a rule.

An expectation of one's own, because the built-in ones take several queries where this takes one,
name no failing row by its key, and cannot look at a second table. How it reads in the Data Docs is
in `rendering`. Importing this module imports Great Expectations, which takes seconds.
"""

from typing import Any, ClassVar

import sqlalchemy as sa
from great_expectations.execution_engine import ExecutionEngine, SqlAlchemyExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metadata_types import FailureSeverity
from great_expectations.expectations.metrics.metric_provider import MetricProvider, metric_value

from expectations.rendering import RuleRenderers
from expectations.report import MOST_ROWS, Scalar
from expectations.rules import QUARANTINE, STOP, WARN, Rule

METRIC = "citydesk.failing_rows"
SEVERITIES = {
    STOP: FailureSeverity.CRITICAL,
    QUARANTINE: FailureSeverity.WARNING,
    WARN: FailureSeverity.INFO,
}
LONGEST_TEXT = 300


class FailingRows(MetricProvider):
    """Failing rows of one rule: how many there are, and the first of them."""

    metric_name = METRIC
    domain_keys = ("batch_id",)
    value_keys = ("failing_rows_query",)

    @metric_value(engine=SqlAlchemyExecutionEngine)
    def _sqlalchemy(
        cls,  # noqa: N805
        execution_engine: SqlAlchemyExecutionEngine,
        metric_domain_kwargs: dict[str, Any],  # noqa: ARG002
        metric_value_kwargs: dict[str, str],
        metrics: dict[str, Any],  # noqa: ARG002
        runtime_configuration: dict[str, Any],  # noqa: ARG002
    ) -> dict[str, Any]:
        # A bare colon would start a bind parameter.
        query = metric_value_kwargs["failing_rows_query"].replace(":", r"\:")
        rows = [dict(row) for row in execution_engine.execute_query(sa.text(query)).mappings()]
        counts = [row.pop("failing_row_count") for row in rows]
        plain = [{name: _plain(value) for name, value in row.items()} for row in rows]
        return {"count": counts[0] if counts else 0, "rows": plain}


class ExpectNoRowToBreakRule(RuleRenderers, BatchExpectation):
    """No row of the table breaks the rule."""

    rule_name: str
    rule_severity: str
    reason: str
    failing_rows_query: str

    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("failing_rows_query",)

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG002
        execution_engine: ExecutionEngine | None = None,  # noqa: ARG002
    ) -> dict[str, Any]:
        failing = metrics[METRIC]
        return {
            "success": failing["count"] == 0,
            "result": {"observed_value": failing["count"], "details": {"rows": failing["rows"]}},
        }


def expectation(rule: Rule, *, arrivals: bool = False) -> ExpectNoRowToBreakRule:
    """The expectation that holds a rule; of arrivals only, where they are known and enough."""
    return ExpectNoRowToBreakRule(
        rule_name=rule.name,
        rule_severity=rule.severity,
        reason=rule.reason,
        failing_rows_query=rule.failing_rows(MOST_ROWS, arrivals=arrivals),
        severity=SEVERITIES[rule.severity],
    )


def _plain(value: object) -> Scalar:
    """The value as JSON can hold it; long text is cut, dates are ISO text."""
    if value is None or isinstance(value, bool | int | float):
        return value
    text = str(value)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
