"""dbt as the build runs it: a process that parses and runs, artifacts outside the source tree.

Started as a script it takes its orders as JSON on standard input and leaves the status of every node in
`statuses.json`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"
MODELS_ONLY = ("build", "--resource-type", "model", "--resource-type", "seed")
Statuses = dict[str, str]


def run_dbt(folder: Path, database: Path, command: tuple[str, ...] = ("build",)) -> Statuses:
    """Runs one command; the status (`pass`, `success`, `fail` …) by node name.

    Args:
        folder: for artifacts, whose parse a later run takes up.
        database: a build database named citydesk.duckdb; relations carry that name.
        command: the command and its selection.
    """
    orders = {"folder": str(folder), "database": str(database), "command": command}
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
        "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT), "--quiet", "--no-write-json",
        "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
    ]  # fmt: skip
    os.environ["CITYDESK_BUILD_DATABASE"] = Path(orders["database"]).name
    parsed = dbtRunner().invoke(["parse", *arguments])
    if not parsed.success:
        sys.exit(str(parsed.exception))
    os.environ["CITYDESK_BUILD_DATABASE"] = orders["database"]
    runner = dbtRunner(manifest=cast("Manifest", parsed.result))
    outcome = runner.invoke([*orders["command"], *arguments])
    results = getattr(outcome.result, "results", None)
    if results is None:
        sys.exit(str(outcome.exception))
    statuses = {result.node.name: str(result.status) for result in results}
    (folder / "statuses.json").write_text(json.dumps(statuses), encoding="utf-8")


if __name__ == "__main__":
    _main()
