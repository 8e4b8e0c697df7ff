"""What a release says about itself: `manifest.json`, and the `Release` value read from it.

The manifest stays small however many documents went in: it names the first of them and the file
that lists them all.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from warehouse.errors import ReleaseError

MANIFEST = "manifest.json"
DATABASE = "citydesk.duckdb"
INPUTS = "inputs.parquet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What beside the documents decides the rows: code, extraction rules, dbt project."""

    code_version: str
    rule_version: str
    model_version: str


class FileEntry(TypedDict):
    """Size and SHA-256 of one file of a release."""

    bytes: int
    sha256: str


class InputDay(TypedDict):
    """Documents of one ingest day: how many, and a hash of their sorted ids."""

    ingest_date: str
    document_count: int
    article_ids_sha256: str


class InputDocument(TypedDict):
    """One document that went in."""

    article_id: str
    source_uri: str
    ingest_date: str


class Inputs(TypedDict):
    """What went in; `documents` holds the first ones, `documents_file` all of them."""

    input_digest: str
    document_count: int
    rejected_document_count: int
    days: list[InputDay]
    documents: list[InputDocument]
    documents_file: str


class Audit(TypedDict):
    """Outcome of the audit; every check is in audit.checks."""

    result: str
    check_count: int
    warning_count: int
    quarantined_row_count: int


class Manifest(TypedDict):
    """The whole of manifest.json. `content_sha256` is over rows alone, so rebuilds can compare."""

    release_version: str
    created_at: str
    versions: dict[str, str]
    inputs: Inputs
    audit: Audit
    row_counts: dict[str, int]
    content_sha256: str
    files: dict[str, FileEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One published release.

    Args:
        version: its id and the name of its folder.
        path: its folder.
        created_at: when it was published (UTC).
        document_count: article versions that went in.
        row_counts: rows by `schema.table`.
        audit_result: `passed` or `passed_with_warnings`.
        is_current: whether readers are given this one.
    """

    version: str
    path: Path
    created_at: datetime
    document_count: int
    row_counts: Mapping[str, int]
    audit_result: str
    is_current: bool

    @property
    def database(self) -> Path:
        """Its DuckDB file."""
        return self.path / DATABASE


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Writes `manifest.json` into a release folder."""
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a release folder.

    Raises:
        ReleaseError: it is absent or no manifest.
    """
    path = folder / MANIFEST
    try:
        manifest: Manifest = json.loads(path.read_text(encoding="utf-8"))
        datetime.fromisoformat(manifest["created_at"])
        _ = manifest["files"], manifest["inputs"]["document_count"], manifest["row_counts"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(f"{path} cannot be read ({error}); publish the release again") from error
    return manifest


def read_release(folder: Path, *, is_current: bool) -> Release:
    """The release in a folder.

    Raises:
        ReleaseError: its manifest cannot be read.
    """
    manifest = read_manifest(folder)
    return Release(
        version=folder.name,
        path=folder,
        created_at=datetime.fromisoformat(manifest["created_at"]),
        document_count=manifest["inputs"]["document_count"],
        row_counts=manifest["row_counts"],
        audit_result=manifest["audit"]["result"],
        is_current=is_current,
    )
