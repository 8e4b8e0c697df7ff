"""Errors of the warehouse: one base, one class per kind of failure.

Each message names the culprit (file, table, release, id) and what to do. The command line prints
the message of a `WarehouseError` alone; anything else is a fault of the program.
"""


class WarehouseError(Exception):
    """Base of every error that the warehouse raises on purpose."""


class SettingsError(WarehouseError):
    """An environment variable cannot be read."""


class ContractError(WarehouseError):
    """A frame or table does not fit its contract."""


class LakeError(WarehouseError):
    """A file of the lake is missing, truncated or corrupt."""


class DatabaseError(WarehouseError):
    """A DuckDB file cannot be opened: missing, locked by another process, or corrupt."""


class ReleaseError(WarehouseError):
    """A release cannot be published, found or trusted."""


class NoReleaseError(ReleaseError):
    """Nothing is published yet."""


class QueryError(WarehouseError):
    """A user's SQL cannot be run."""


class UnknownIdError(WarehouseError):
    """No fact, event or office has the id that was asked for."""
