"""Writes every file that is derived from the contracts, or checks that they are current.

`python -m warehouse.contracts.generate` writes, `--check` compares and names what differs. Adding a
projection that ends in a file means adding a line to `render`.
"""

import argparse
import sys
from pathlib import Path

from warehouse.contracts.data_dictionary import data_dictionary
from warehouse.contracts.dbt_yaml import models_yaml, sources_yaml
from warehouse.contracts.evidence_macro import evidence_macro
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.contracts.tables.raw import RAW

REPOSITORY = Path(__file__).resolve().parents[2]


def render() -> dict[str, str]:
    """Content of every generated file by its path inside the repository."""
    sources = (*RAW, TABLES["audit.quarantined_rows"])
    return {
        "dbt_project/models/marts/_marts__models.yml": models_yaml(MARTS),
        "dbt_project/models/staging/_raw__sources.yml": sources_yaml(sources),
        "docs/data_dictionary.md": data_dictionary(TABLES.values()),
        "warehouse/macros/evidence.sql": evidence_macro(MARTS),
    }


def write(root: Path) -> list[Path]:
    """Writes the generated files below `root`; returns those that changed."""
    changed = stale(root)
    contents = render()
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(contents[path.relative_to(root).as_posix()], encoding="utf-8")
    return changed


def stale(root: Path) -> list[Path]:
    """Generated files below `root` that are missing or differ from the contracts."""
    return [root / name for name, text in render().items() if _read(root / name) != text]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main() -> int:
    """Command line; exit code 1 where `--check` finds a stale file."""
    parser = argparse.ArgumentParser(prog="python -m warehouse.contracts.generate")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    paths = stale(REPOSITORY) if check else write(REPOSITORY)
    verb = "is stale, run `make generate`" if check else "written"
    for path in paths:
        sys.stdout.write(f"{path.relative_to(REPOSITORY)} {verb}\n")
    return 1 if check and paths else 0


if __name__ == "__main__":
    sys.exit(main())
