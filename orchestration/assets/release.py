"""`audit/*` and `release/releases`: what the audits left behind, and the release they allowed."""

import dagster as dg

from orchestration.publishing import publish_build
from orchestration.resources import Writer
from warehouse.contracts.model import Table
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.contracts.tables.raw import RAW
from warehouse.lake import Lake
from warehouse.settings import load_settings


def _keys(*tables: Table) -> list[dg.AssetKey]:
    """Asset keys of tables."""
    return [dg.AssetKey(table.asset_key) for table in tables]


QUARANTINE = TABLES["audit.quarantined_rows"]
REJECTED = TABLES["audit.rejected_documents"]
CHECKS = TABLES["audit.checks"]
RELEASE = TABLES["release.releases"]
EVENT_ID_CHANGES = TABLES["release.event_id_changes"]
COMPARED = ("dim_articles", "fct_events", "fct_event_claims", "fct_event_matches")
"""Marts that are compared with those of the release before."""


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            dg.AssetKey(table.asset_key),
            deps=_keys(*sources),
            description=table.description,
            group_name="audit",
        )
        for table, sources in (
            (QUARANTINE, [table for table in RAW if table.name != "rejected_documents"]),
            (REJECTED, [TABLES["raw.rejected_documents"]]),
        )
    ],
    name="quarantine",
)
def quarantine() -> tuple[dg.MaterializeResult, ...]:
    """What the audit of the claims took out; it is in the build database once the checks ran."""
    return tuple(dg.MaterializeResult(asset_key=key) for key in _keys(QUARANTINE, REJECTED))


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            dg.AssetKey(CHECKS.asset_key),
            deps=_keys(*RAW, *MARTS),
            description=CHECKS.description,
            group_name="audit",
        ),
        dg.AssetSpec(
            dg.AssetKey(RELEASE.asset_key),
            deps=_keys(*MARTS, CHECKS, QUARANTINE, REJECTED),
            description=RELEASE.description,
            group_name="release",
        ),
        dg.AssetSpec(
            dg.AssetKey(EVENT_ID_CHANGES.asset_key),
            deps=_keys(*(TABLES[f"marts.{name}"] for name in COMPARED)),
            description=EVENT_ID_CHANGES.description,
            group_name="release",
        ),
    ],
    name="release",
)
def release(
    writer: Writer,
) -> tuple[dg.MaterializeResult, dg.MaterializeResult, dg.MaterializeResult]:
    """Publish the audited build and give it to readers."""
    settings = load_settings()
    published = publish_build(settings, Lake(settings.lake))
    facts = {
        "version": published.version,
        "database": dg.MetadataValue.path(published.database),
        "articles": published.document_count,
        "events": published.row_counts["marts.fct_events"],
        "audit": published.audit_result,
    }
    return (
        dg.MaterializeResult(asset_key=dg.AssetKey(CHECKS.asset_key)),
        dg.MaterializeResult(asset_key=dg.AssetKey(RELEASE.asset_key), metadata=facts),
        dg.MaterializeResult(asset_key=dg.AssetKey(EVENT_ID_CHANGES.asset_key)),
    )
