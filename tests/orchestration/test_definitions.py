"""The graph that Dagster shows: keys are table names, checks belong to assets, lineage is ours."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.definitions.assets.graph.asset_graph import AssetGraph

from warehouse.contracts.tables import TABLES

pytestmark = pytest.mark.slow

SNAPSHOT = Path(__file__).with_name("asset_graph.txt")
INNER = ("staging", "intermediate")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the manifest is parsed to, once."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        patch.setenv("CITYDESK_HOME", str(folder))
        yield folder


@pytest.fixture(scope="module")
def graph(home: Path) -> AssetGraph:
    from orchestration.definitions import defs

    return defs().resolve_asset_graph()


def name(key: dg.AssetKey) -> str:
    return ".".join(key.path)


def published_parents(graph: AssetGraph, key: dg.AssetKey) -> set[str]:
    """The nearest ancestors that are no staging or intermediate models."""
    found: set[str] = set()
    for parent in graph.get(key).parent_keys:
        inner = parent.path[0] in INNER
        found |= published_parents(graph, parent) if inner else {name(parent)}
    return found


def abbreviated(parents: set[str]) -> str:
    """`schema: table table`, or `schema: all` where none of its tables is missing."""
    words: list[str] = []
    for schema in sorted({parent.split(".")[0] for parent in parents}):
        tables = {parent for parent in parents if parent.startswith(f"{schema}.")}
        every = {table for table in TABLES if table.startswith(f"{schema}.")}
        shown = ["all"] if tables == every else sorted(t.split(".")[1] for t in tables)
        words += [f"{schema}:", *shown]
    return " ".join(words)


def lineage(graph: AssetGraph) -> list[str]:
    """`key ← deps`, one line per published table."""
    keys = sorted((k for k in graph.get_all_asset_keys() if k.path[0] not in INNER), key=name)
    return [f"{name(key)} ← {abbreviated(published_parents(graph, key))}".strip() for key in keys]


def test_lineage_is_what_was_reviewed(graph: AssetGraph) -> None:
    lines = lineage(graph)
    accept = "\n".join([f"If this is meant, write into {SNAPSHOT.name}:", *lines])
    assert len(lines) <= 70
    assert lines == SNAPSHOT.read_text(encoding="utf-8").splitlines(), accept


def test_asset_keys_are_the_tables_of_the_contracts(graph: AssetGraph) -> None:
    schemas = {table.schema for table in TABLES.values()}
    keys = {name(key) for key in graph.get_all_asset_keys() if key.path[0] in schemas}
    assert keys == set(TABLES)


def test_a_staging_model_reads_the_one_table_it_is_named_after(graph: AssetGraph) -> None:
    for key in graph.get_all_asset_keys():
        if key.path[0] == "staging":
            table = key.path[1].removeprefix("stg_lake__")
            assert f"raw.{table}" in {name(parent) for parent in graph.get(key).parent_keys}


def test_every_check_belongs_to_an_asset(graph: AssetGraph) -> None:
    assets = graph.get_all_asset_keys()
    assert [check for check in graph.asset_check_keys if check.asset_key not in assets] == []


def test_checks_come_from_dbt_and_from_great_expectations(graph: AssetGraph) -> None:
    names = {(name(check.asset_key), check.name) for check in graph.asset_check_keys}
    assert ("raw.event_claims", "key__unique") in names
    assert ("marts.fct_events", "fct_events__event_id__unique") in names


def test_only_the_lake_is_partitioned(graph: AssetGraph) -> None:
    partitioned = {
        key.path[0] for key in graph.get_all_asset_keys() if graph.get(key).is_partitioned
    }
    assert partitioned == {"raw"}


def test_the_definitions_load_without_a_warning(home: Path) -> None:
    command = [
        sys.executable, "-W", "ignore::dagster.SupersessionWarning", "-m", "dagster",
        "definitions", "validate", "-m", "orchestration.definitions",
    ]  # fmt: skip
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, cwd=home)
    assert outcome.returncode == 0, outcome.stderr
    assert "WARNING" not in outcome.stderr + outcome.stdout
