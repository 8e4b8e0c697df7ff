"""`staging/*` to `marts/*`: the dbt project; dagster-dbt's own keys are `schema/table` already."""

from collections.abc import Iterator
from typing import Any

import dagster as dg
from dagster_dbt import DbtCliResource, dbt_assets

from orchestration.manifest import prepared_project
from orchestration.resources import Writer
from orchestration.transform import EVERYTHING_BUT_UNIT_TESTS
from warehouse.settings import load_settings

PROJECT = prepared_project(load_settings())


@dbt_assets(manifest=PROJECT.manifest_path, project=PROJECT, name="marts")
def marts(context: dg.AssetExecutionContext, dbt: DbtCliResource, writer: Writer) -> Iterator[Any]:
    """Run dbt on the build database; its tests arrive as asset checks."""
    yield from dbt.cli(list(EVERYTHING_BUT_UNIT_TESTS), context=context).stream()
