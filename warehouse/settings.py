"""Where a warehouse lives and which day it is; the only reader of the environment.

`CITYDESK_HOME` is the folder that holds everything (default `./data`). `CITYDESK_TODAY`
(YYYY-MM-DD) replaces the current UTC day, so that a run can be repeated to the byte.
"""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from warehouse.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """Places of one warehouse.

    Args:
        home: absolute folder; everything below is derived from it.
        today: UTC day on which articles received now are ingested.
    """

    home: Path
    today: date

    def as_of(self, day: date) -> "Settings":
        """Settings of the warehouse as it was at the end of an earlier day."""
        return Settings(home=self.home / "as_of" / day.isoformat(), today=day)

    @property
    def inbox(self) -> Path:
        """Folder whose articles a build takes in when it is given no path."""
        return self.home / "inbox"

    @property
    def lake(self) -> Path:
        """Root of the Parquet lake."""
        return self.home / "lake"

    @property
    def build(self) -> Path:
        """Private folder of the build; nobody reads it while a build runs."""
        return self.home / "build"

    @property
    def build_database(self) -> Path:
        """The private DuckDB file that dbt fills and the audit reads."""
        return self.build / "citydesk.duckdb"

    @property
    def dbt_target(self) -> Path:
        """Folder for dbt's compiled artifacts and logs."""
        return self.build / "dbt"

    @property
    def releases(self) -> Path:
        """Folder of all published releases, one folder per version."""
        return self.home / "releases"

    @property
    def current(self) -> Path:
        """Symbolic link to the release that readers are given."""
        return self.home / "current"


def load_settings() -> Settings:
    """Settings from the environment.

    Raises:
        SettingsError: CITYDESK_TODAY is no ISO date, or CITYDESK_HOME holds a question mark.
    """
    home = Path(os.environ.get("CITYDESK_HOME") or "data").expanduser().absolute()
    if "?" in str(home):
        # DuckDB takes what follows for options and puts its log beside another name.
        raise SettingsError(f"CITYDESK_HOME is {home}; DuckDB needs a path without «?»")
    return Settings(home=home, today=_today(os.environ.get("CITYDESK_TODAY", "")))


def _today(text: str) -> date:
    if not text:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SettingsError(f"CITYDESK_TODAY is {text!r}; give a date as YYYY-MM-DD") from None
