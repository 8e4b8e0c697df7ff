"""What the audit says, the row that names a release, and what became of ids published before."""

from functools import partial

from warehouse.contracts.tables.build import table

_audit = partial(table, "audit")

AUDIT = (
    _audit("checks", "check that ran",
        "check_name table_name severity check_outcome row_count failing_row_count detail",
        key="table_name check_name", required="severity check_outcome", note="Expectations and their outcome; unmet and raised are told apart."),
    _audit("quarantined_rows", "row and broken rule",
        "row_id table_name check_name row_json ingest_date", key="row_id table_name check_name", required="row_json", note="Rows that left the lake on the way to the marts, with the rule they break."),
    _audit("rejected_documents", "input that could not be read",
        "rejection_id source_uri ingest_date rejection_reason rejection_detail",
        key="rejection_id", required="source_uri ingest_date rejection_reason rejection_detail", note="Inputs that never became articles, with the reason."),
)  # fmt: skip

RELEASE = (
    table("release", "releases", "release: always exactly one",
        "release_version input_digest code_version rule_version model_version document_count rejected_document_count row_counts audit_result audit_check_count audit_warning_count quarantined_row_count",
        key="release_version", required="input_digest code_version rule_version model_version document_count rejected_document_count row_counts audit_result audit_check_count audit_warning_count quarantined_row_count",
        note="Which release this database is."),
    table("release", "event_id_changes", "former event_id and claim that was published under it",
        "former_event_id event_claim_id article_id former_event_name event_id event_name change_kind release_version changed_date match_score evidence_for evidence_against decision_id",
        key="former_event_id event_claim_id", required="article_id former_event_name change_kind release_version changed_date",
        note="Where the events of earlier releases went: ids that were published and what carries their claims now. History of what was published, "
        "handed on from release to release; the marts do not depend on it. Empty in a first release."),
)  # fmt: skip
