"""How a rule and its outcome read in the Data Docs.

Great Expectations asks an expectation for four pieces: the rule, what became of it, what went
wrong, and the failing rows. It emits cells of tables as they are, so text from articles is escaped
here.
"""

from html import escape
from typing import Any

from great_expectations.core import ExpectationValidationResult
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
from great_expectations.render import (
    LegacyDiagnosticRendererType,
    LegacyRendererType,
    RenderedStringTemplateContent,
    RenderedTableContent,
)
from great_expectations.render.renderer.renderer import renderer


class RuleRenderers:
    """The renderers of `ExpectNoRowToBreakRule`."""

    @classmethod
    @renderer(renderer_type=LegacyRendererType.PRESCRIPTIVE)
    def _prescriptive_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,
        result: ExpectationValidationResult | None = None,  # noqa: ARG003
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG003
        **_: object,
    ) -> list[RenderedStringTemplateContent]:
        kwargs = configuration.kwargs if configuration else {}
        shown = {name: kwargs.get(name, "") for name in ("rule_name", "rule_severity", "reason")}
        classes = {"rule_severity": {"classes": ["severity", shown["rule_severity"]]}}
        return [
            _template(
                "$rule_name $rule_severity\n$reason",
                shown,
                {"rule_name": {"tag": "code"}, "reason": {"classes": ["reason"]}, **classes},
            )
        ]

    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.OBSERVED_VALUE)
    def _diagnostic_observed_value_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,  # noqa: ARG003
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG003
    ) -> str:
        if result is None or exception_message(result):
            return "–"
        return f"{(result.result or {}).get('observed_value', 0):,}"

    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.UNEXPECTED_STATEMENT)
    def _diagnostic_unexpected_statement_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,  # noqa: ARG003
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG003
    ) -> list[RenderedStringTemplateContent]:
        message = exception_message(result) if result else ""
        if not message:
            return []
        return [_template("The check failed itself: $message", {"message": message}, {})]

    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.UNEXPECTED_TABLE)
    def _diagnostic_unexpected_table_renderer(
        cls,
        configuration: ExpectationConfiguration | None = None,  # noqa: ARG003
        result: ExpectationValidationResult | None = None,
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG003
    ) -> list[RenderedTableContent] | None:
        rows = failing_rows(result) if result else []
        if not rows:
            return None
        return [
            RenderedTableContent(
                content_block_type="table",
                header_row=[escape(name) for name in rows[0]],
                table=[[_cell(value) for value in row.values()] for row in rows],
                styling={"body": {"classes": ["rows"]}},
            )
        ]


def failing_rows(result: ExpectationValidationResult) -> list[dict[str, Any]]:
    """The failing rows that a result holds; none where the rule is met or its check raised."""
    return ((result.result or {}).get("details") or {}).get("rows", [])


def exception_message(result: ExpectationValidationResult) -> str:
    """What a check raised, on one line; empty where it did not.

    Great Expectations gives either one entry, or one per metric that raised. SQLAlchemy appends the
    whole statement, which the name of the rule stands for.
    """
    found = result.exception_info or {}
    entries = [found] if "raised_exception" in found else list(found.values())
    messages = [entry["exception_message"] for entry in entries if entry["raised_exception"]]
    if not messages:
        return ""
    return " ".join(messages[0].split("[SQL:")[0].split()) or "unknown error"


def _template(
    template: str, params: dict[str, str], styling: dict[str, Any]
) -> RenderedStringTemplateContent:
    """Text whose params Great Expectations escapes."""
    return RenderedStringTemplateContent(
        content_block_type="string_template",
        string_template={"template": template, "params": params, "styling": {"params": styling}},
    )


def _cell(value: object) -> str:
    return "" if value is None else escape(str(value))
