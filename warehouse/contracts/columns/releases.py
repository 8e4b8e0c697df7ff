"""Columns of the audit and of the release."""

from warehouse.contracts import vocabulary
from warehouse.contracts.model import Column as C

COLUMNS = (
    C("release_version", "VARCHAR", "Id of the release; the name of its folder."),
    C("former_event_id", "VARCHAR", "Id under which an earlier release published the event."),
    C("former_event_name", "VARCHAR", "Name of the event in the claim, when it was published under the former id."),
    C("change_kind", "VARCHAR", "What became of the event of the former id: merged with another one, split into several, renamed (the same claims under a new id), or withdrawn: no article tells of it any more.", allowed=("merged", "split", "renamed", "withdrawn")),
    C("changed_date", "DATE", "Last day of arrivals in the release that made the change."),
    C("input_digest", "VARCHAR", "Hash of all that was received: ids of articles and rejections, each with its first day."),
    C("code_version", "VARCHAR", "Version of Citydesk that built it."),
    C("rule_version", "VARCHAR", "Hash of extraction rules and language packs."),
    C("model_version", "VARCHAR", "Hash of the dbt project and the contracts."),
    C("document_count", "BIGINT", "Article versions that went in.", minimum=0),
    C("rejected_document_count", "BIGINT", "Inputs that could not be read.", minimum=0),
    C("row_counts", "VARCHAR", "Rows of each mart as JSON."),
    C("audit_result", "VARCHAR", "passed, or passed_with_warnings.", allowed=("passed", "passed_with_warnings")),
    C("audit_check_count", "BIGINT", "Checks that ran.", minimum=0),
    C("audit_warning_count", "BIGINT", "Checks with severity warn that were unmet.", minimum=0),
    C("quarantined_row_count", "BIGINT", "Rows that left with a reason.", minimum=0),
    C("check_name", "VARCHAR", "Name of the rule, without its bound."),
    C("table_name", "VARCHAR", "Table the rule is about, with its schema."),
    C("severity", "VARCHAR", "What an unmet check does.", allowed=vocabulary.SEVERITIES),
    C("check_outcome", "VARCHAR", "met, unmet, or raised where the check itself failed.", allowed=("met", "unmet", "raised")),
    C("row_count", "BIGINT", "Rows looked at.", minimum=0),
    C("failing_row_count", "BIGINT", "Rows that break the rule.", minimum=0),
    C("detail", "VARCHAR", "Sample of failing rows as JSON, or the exception."),
    C("row_id", "VARCHAR", "Key of the quarantined row."),
    C("row_json", "VARCHAR", "The quarantined row as JSON."),
)  # fmt: skip
