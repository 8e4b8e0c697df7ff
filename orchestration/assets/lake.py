"""`raw/*`: the tables of the lake, partitioned by the day on which articles were received."""

from collections.abc import Iterator
from datetime import date

import dagster as dg

from orchestration.extraction import extract_stale
from orchestration.intake import inbox_paths, row_count, take_in
from orchestration.partitions import DAYS
from orchestration.resources import Writer
from warehouse.contracts.model import Table
from warehouse.contracts.tables.raw import RAW
from warehouse.settings import load_settings

_RECEIVED = ("documents", "rejected_documents")


def _spec(table: Table) -> dg.AssetSpec:
    """The asset of one table; what is derived depends on the documents."""
    deps = [] if table.name in _RECEIVED else [dg.AssetKey(["raw", "documents"])]
    return dg.AssetSpec(
        dg.AssetKey(table.asset_key), deps=deps, description=table.description, group_name="lake"
    )


@dg.multi_asset(specs=[_spec(table) for table in RAW], partitions_def=DAYS, name="lake")
def lake(context: dg.AssetExecutionContext, writer: Writer) -> Iterator[dg.MaterializeResult]:
    """Take in the inbox and extract what is missing or was made by other rules.

    Only the partition of today takes in: what a past day received cannot change. Stale batches of
    all days are extracted, so that a release never mixes two versions of the rules.
    """
    settings = load_settings()
    day = date.fromisoformat(context.partition_key)
    if day == settings.today:
        context.log.info("taken in: %s", take_in(settings, inbox_paths(settings)))
    context.log.info("extracted from %d articles", extract_stale(settings))
    for table in RAW:
        rows = {"dagster/partition_row_count": row_count(settings, table.name, day)}
        yield dg.MaterializeResult(asset_key=dg.AssetKey(table.asset_key), metadata=rows)
