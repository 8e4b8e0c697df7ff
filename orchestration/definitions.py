"""Everything Dagster knows of Citydesk; load it with `-m orchestration.definitions`."""

import sys
from pathlib import Path

import dagster as dg
from dagster_dbt import DbtCliResource

from orchestration.assets.audit import audit_claims, audit_marts
from orchestration.assets.lake import lake
from orchestration.assets.marts import PROJECT, marts
from orchestration.assets.release import quarantine, release
from orchestration.automation import build_warehouse, every_night, inbox
from orchestration.resources import AuditorProcess, Writer


@dg.definitions
def defs() -> dg.Definitions:
    """Assets, checks, the job, its schedule and its sensor; one process per run."""
    return dg.Definitions(
        assets=[lake, quarantine, marts, release],
        asset_checks=[audit_claims, audit_marts],
        jobs=[build_warehouse],
        schedules=[every_night],
        sensors=[inbox],
        executor=dg.in_process_executor,
        resources={
            "writer": Writer(),
            "auditor": AuditorProcess(),
            "dbt": DbtCliResource(
                project_dir=PROJECT,
                dbt_executable=str(Path(sys.executable).with_name("dbt")),
                global_config_flags=["--no-send-anonymous-usage-stats", "--no-use-colors"],
            ),
        },
    )
