"""What every model looks like, so that each can be read, found and replaced alone."""

import re
from pathlib import Path

import pytest
import yaml

from tests.dbt_project.dbt_runs import PROJECT

MODELS = sorted((PROJECT / "models").rglob("*.sql"))
YAML = sorted((PROJECT / "models").rglob("*.yml"))
MOST_LINES = 100
GRAIN = re.compile(r"One row per [^.]+\.")


def name(path: Path) -> str:
    return path.name.removesuffix(path.suffix)


def entries(kind: str) -> list[dict[str, object]]:
    """Every entry of a kind (`models`, `unit_tests` …) in the YAML of the project."""
    found: list[dict[str, object]] = []
    for path in YAML:
        listed = yaml.safe_load(path.read_text(encoding="utf-8")).get(kind)
        found += listed if isinstance(listed, list) else []
    return found


@pytest.mark.parametrize("path", MODELS, ids=name)
def test_a_model_is_short_and_ends_in_its_last_step(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert text.startswith("with\n\n")
    steps = re.findall(r"(?m)^(\w+) as \($", text)
    assert text.endswith(f"\n)\n\nselect * from {steps[-1]}\n")


def test_only_staging_reads_sources() -> None:
    readers = [path.name for path in MODELS if "source(" in path.read_text(encoding="utf-8")]
    assert all(reader.startswith("stg_lake__") for reader in readers)


def test_every_model_is_described_with_its_grain() -> None:
    described = {str(entry["name"]): str(entry["description"]) for entry in entries("models")}
    assert sorted(described) == sorted(map(name, MODELS))
    assert [model for model, text in described.items() if not GRAIN.search(text)] == []


def test_unit_tests_stand_beside_their_model_and_carry_its_name() -> None:
    for path in YAML:
        if path.name.endswith(".unit_tests.yml"):
            model = path.name.removesuffix(".unit_tests.yml")
            assert path.with_name(f"{model}.sql") in MODELS
            for test in yaml.safe_load(path.read_text(encoding="utf-8"))["unit_tests"]:
                assert test["model"] == model
                assert test["name"].startswith(f"{model}__")


def test_every_singular_test_says_what_a_row_means() -> None:
    for path in (PROJECT / "tests").glob("*.sql"):
        assert path.name.startswith("assert_")
        assert "A returned row " in path.read_text(encoding="utf-8").splitlines()[0]
