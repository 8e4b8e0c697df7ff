"""Who may import whom, and that the packages are the ones of this repository."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("package", ["warehouse", "ingest", "expectations", "orchestration"])
def test_generic_package_names_resolve_to_this_repository(package: str, repository: Path) -> None:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    assert Path(spec.origin).resolve().is_relative_to(repository)


@pytest.mark.parametrize("package", ["warehouse", "ingest", "expectations", "orchestration"])
def test_they_do_so_from_any_folder_too(package: str, repository: Path, tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", f"import {package}; print({package}.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(found.stdout.strip()).resolve().is_relative_to(repository)


def test_the_import_contracts_hold(repository: Path) -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    outcome = subprocess.run(
        [lint, "--no-cache"], cwd=repository, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout


def test_light_commands_import_nothing_heavy() -> None:
    code = "import sys, orchestration.cli; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {"dagster", "dbt", "great_expectations", "pandas", "polars", "pyarrow", "duckdb"}
    assert heavy & set(loaded) == set()
