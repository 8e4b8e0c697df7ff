"""Releases: immutable, versioned, read-only, and one pointer to the one that readers are given.

`publish` copies an audited build into `releases/<version>/` (DuckDB file, Parquet per table,
manifest) and then moves `current`. A release is made in a hidden folder and renamed when it is
complete, so that a crash at any point leaves `current` as it was; the next publish clears up.
Nothing here deletes a release.

One process at a time may publish or roll back: the build's lock sees to that. Readers need no lock.
They open `current/citydesk.duckdb` and keep what they opened until they close it.

Modules: `manifest` (what a release says about itself), `contents`, `database`, `inputs` and
`parquet_export` (what is in it), `publication`, `integrity` (checksums), `pointer` (list, current,
rollback), `difference` (two releases compared by key). Tests: tests/warehouse/releases.
"""

from warehouse.releases.difference import TableDifference, diff
from warehouse.releases.integrity import verify
from warehouse.releases.manifest import Release, Versions
from warehouse.releases.pointer import current_release, find_release, list_releases, rollback
from warehouse.releases.publication import publish, release_version

__all__ = [
    "Release",
    "TableDifference",
    "Versions",
    "current_release",
    "diff",
    "find_release",
    "list_releases",
    "publish",
    "release_version",
    "rollback",
    "verify",
]
