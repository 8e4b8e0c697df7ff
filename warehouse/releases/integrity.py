"""Whether a release is still what was published: checksums, sizes, strangers, row counts."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import duckdb

from warehouse.connection import connect
from warehouse.errors import WarehouseError
from warehouse.releases.manifest import DATABASE, MANIFEST, FileEntry, Manifest, read_manifest
from warehouse.settings import Settings


def verify(settings: Settings, version: str) -> list[str]:
    """What is wrong with a release; empty when it is intact. Reads every file once."""
    return problems_of(settings.releases / version)


def problems_of(folder: Path) -> list[str]:
    """What is wrong with a release folder, wherever it lies."""
    try:
        manifest = read_manifest(folder)
    except WarehouseError as error:
        return [str(error)]
    problems = list(_file_problems(folder, manifest["files"]))
    return problems or list(_database_problems(folder / DATABASE, manifest))


def checksums(folder: Path) -> dict[str, FileEntry]:
    """Size and SHA-256 of every file below a folder, by relative path; manifest left out."""
    return {
        name: FileEntry(bytes=(folder / name).stat().st_size, sha256=_sha256(folder / name))
        for name in _names(folder)
    }


def _names(folder: Path) -> list[str]:
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in names if name != MANIFEST)


def _file_problems(folder: Path, expected: dict[str, FileEntry]) -> Iterator[str]:
    present = set(_names(folder))
    yield from (f"{name} is missing" for name in sorted(set(expected) - present))
    yield from (f"{name} does not belong there" for name in sorted(present - set(expected)))
    for name, entry in expected.items():
        path = folder / name
        if name in present and path.stat().st_size != entry["bytes"]:
            yield f"{name} has {path.stat().st_size} bytes instead of {entry['bytes']}"
        elif name in present and _sha256(path) != entry["sha256"]:
            yield f"{name} has other contents than published"


def _database_problems(path: Path, manifest: Manifest) -> Iterator[str]:
    """Opens the file as a reader would: counts rows, and calls a macro."""
    try:
        with connect(path, read_only=True) as connection:
            for table, expected in manifest["row_counts"].items():
                found = connection.execute(f"select count(*) from {table}").fetchall()[0][0]
                if found != expected:
                    yield f"{table} has {found} rows instead of {expected}"
            connection.execute("select count(*) from evidence('')")
    except (duckdb.Error, WarehouseError) as error:
        yield f"{path.name} cannot be read: {error}"


def _sha256(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()
