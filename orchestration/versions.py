"""Which code makes a release, as hashes of its sources: equal sources give equal rows.

Sources instead of a version number alone, so that an edit can never hide behind "nothing changed".
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import ingest
from warehouse.releases import Versions

ROOT = Path(__file__).resolve().parents[1]
_MADE_BY_TOOLS = {"__pycache__", "target", "logs", "dbt_packages"}


@cache
def present_versions() -> Versions:
    """The versions that a build of now puts into its release."""
    return Versions(
        code_version=f"{version('citydesk')}+{source_hash('warehouse', 'expectations')}",
        rule_version=ingest.rules_version(),
        model_version=source_hash("dbt_project", "warehouse/contracts"),
    )


def source_hash(*folders: str) -> str:
    """Ten hex digits over names and bytes of all source files below some folders of the project."""
    digest = hashlib.sha256()
    for path in sorted(_sources(folders)):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    return digest.hexdigest()[:10]


def _sources(folders: Iterable[str]) -> Iterable[Path]:
    """Files that people write; what tools leave beside them is none."""
    for folder in folders:
        for path in (ROOT / folder).rglob("*"):
            parts = path.relative_to(ROOT).parts
            if path.is_file() and not (_MADE_BY_TOOLS & set(parts)) and parts[-1][0] != ".":
                yield path
