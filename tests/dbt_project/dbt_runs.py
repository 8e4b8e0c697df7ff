"""dbt as the build runs it: a process that parses once, artifacts outside the source tree.

Started as a script it takes jobs as JSON on standard input and leaves the status of every node in
`statuses.json`.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"
MODELS_ONLY = ("build", "--resource-type", "model", "--resource-type", "seed")
Statuses = dict[str, str]


@dataclass(frozen=True)
class Job:
    """One dbt command on one build database.

    Args:
        database: a file named citydesk.duckdb; relations carry that name.
        command: the command and its selection.
    """

    database: Path
    command: tuple[str, ...] = ("build",)


def run_dbt(folder: Path, *jobs: Job) -> list[Statuses]:
    """Runs the jobs in order; for each the status (`pass`, `success`, `fail` …) by node name."""
    orders = {"folder": str(folder), "jobs": [[str(job.database), *job.command] for job in jobs]}
    outcome = subprocess.run(
        [sys.executable, __file__], input=json.dumps(orders), cwd=folder, capture_output=True,
        text=True, check=False, timeout=280,
    )  # fmt: skip
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return json.loads((folder / "statuses.json").read_text(encoding="utf-8"))


def _main() -> None:
    from dbt.cli.main import dbtRunner

    orders = json.load(sys.stdin)
    folder = Path(orders["folder"])
    arguments = [
        "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT), "--quiet",
        "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
    ]  # fmt: skip
    os.environ["CITYDESK_BUILD_DATABASE"] = orders["jobs"][0][0]
    parsed = dbtRunner().invoke(["parse", *arguments])
    if not parsed.success:
        sys.exit(str(parsed.exception))
    statuses: list[Statuses] = []
    for database, *command in orders["jobs"]:
        os.environ["CITYDESK_BUILD_DATABASE"] = database
        outcome = dbtRunner(manifest=cast("Manifest", parsed.result)).invoke([*command, *arguments])
        results = getattr(outcome.result, "results", None)
        if results is None:
            sys.exit(str(outcome.exception))
        statuses.append({result.node.name: str(result.status) for result in results})
    (folder / "statuses.json").write_text(json.dumps(statuses), encoding="utf-8")


if __name__ == "__main__":
    _main()
