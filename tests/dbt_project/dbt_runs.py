"""dbt as its users run it: a process of its own, artifacts outside the source tree."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"
MODELS_ONLY = ("build", "--resource-type", "model", "--resource-type", "seed")


@dataclass(frozen=True)
class Dbt:
    """The dbt project on one build database.

    Args:
        folder: where the database, dbt's artifacts and its logs are.
    """

    folder: Path

    @property
    def database(self) -> Path:
        """The build database."""
        return self.folder / "citydesk.duckdb"

    def run(self, *command: str) -> dict[str, str]:
        """One dbt command; status by node name (`pass`, `success`, `fail`, `error`, `skipped`)."""
        results = self.folder / "target" / "run_results.json"
        results.unlink(missing_ok=True)
        outcome = subprocess.run(
            [Path(sys.executable).with_name("dbt"), *command,
             "--project-dir", PROJECT, "--profiles-dir", PROJECT, "--quiet",
             "--target-path", self.folder / "target", "--log-path", self.folder / "logs"],
            env=os.environ | {"CITYDESK_BUILD_DATABASE": str(self.database)},
            cwd=self.folder, capture_output=True, text=True, check=False, timeout=240,
        )  # fmt: skip
        assert results.is_file(), outcome.stdout + outcome.stderr
        nodes = json.loads(results.read_text(encoding="utf-8"))["results"]
        return {node["unique_id"].split(".")[2]: node["status"] for node in nodes}
