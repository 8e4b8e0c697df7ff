"""Runs dbt in a process of its own, started early, and turns its failures into readable ones.

The worker imports dbt and parses the project (together some ten seconds of one core) while articles
are read and extracted. Its end closes the DuckDB file, which dbt would otherwise keep open.
"""

import contextlib
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from orchestration.dbt_failures import describe
from orchestration.errors import AuditStoppedError, BuildError, TransformationFailedError
from warehouse.connection import connect
from warehouse.settings import Settings

PROJECT = Path(__file__).resolve().parents[1] / "dbt_project"
DATABASE_VARIABLE = "CITYDESK_BUILD_DATABASE"
SHOWN_FAILURES = 5
EVERYTHING_BUT_UNIT_TESTS = ("build", "--exclude-resource-type", "unit_test")


@dataclass(frozen=True, slots=True)
class Transformed:
    """What dbt did: nodes it ran (seeds, models, tests) and tests with severity warn unmet."""

    node_count: int
    warning_count: int


def dbt_arguments(project: Path, target: Path, logs: Path) -> list[str]:
    """Flags that keep dbt inside CITYDESK_HOME, quiet and off the network."""
    return [
        "--project-dir", str(project),
        "--profiles-dir", str(project),
        "--target-path", str(target),
        "--log-path", str(logs),
        "--no-send-anonymous-usage-stats",
        "--no-version-check",
        "--no-use-colors",
        "--log-level-file", "info",
        "--quiet",
    ]  # fmt: skip


class DbtWorker:
    """A dbt process that parses ahead and then runs at most one command; use it in a `with` block.

    Args:
        settings: where the build database is, and where dbt may write.
        target: folder for dbt's artifacts, by default that of the build.
        project: the dbt project.
    """

    def __init__(
        self, settings: Settings, target: Path | None = None, project: Path = PROJECT
    ) -> None:
        self._database = settings.build_database
        self._logs = settings.build / "logs"
        self._logs.mkdir(parents=True, exist_ok=True)
        orders = {
            "arguments": dbt_arguments(project, target or settings.dbt_target, self._logs),
            "database": str(self._database),
            "database_variable": DATABASE_VARIABLE,
        }
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "orchestration.dbt_worker", json.dumps(orders)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """Process id of the worker."""
        return self._process.pid

    @property
    def _log(self) -> Path:
        """What dbt and its libraries print."""
        return self._logs / "dbt_worker.log"

    def parse(self) -> None:
        """Only parse the project and leave the manifest in the target folder.

        Raises:
            TransformationFailedError: the project does not parse.
        """
        self._outcome(())

    def run(self, command: Sequence[str] = EVERYTHING_BUT_UNIT_TESTS) -> Transformed:
        """Run one dbt command on the build database and wait until dbt has closed it.

        Raises:
            TransformationFailedError: the project does not parse, or a model or seed failed.
            AuditStoppedError: models were built, and tests on them are unmet.
        """
        outcome = self._outcome(command)
        if outcome["failures"]:
            raise self._failed(outcome["failures"])
        return Transformed(outcome["node_count"], outcome["warning_count"])

    def _outcome(self, command: Sequence[str]) -> dict[str, Any]:
        """The worker's answer, once dbt could run at all."""
        outcome: dict[str, Any] = json.loads(self._ask(command))
        if outcome["problem"]:
            raise TransformationFailedError("dbt could not run", outcome["problem"].splitlines())
        return outcome

    def _ask(self, command: Sequence[str]) -> str:
        """The worker's one answer; its standard input stays open, whose end would end it."""
        words, answers = self._process.stdin, self._process.stdout
        if words is None or answers is None:
            raise TransformationFailedError("dbt has no pipes to talk through")
        with contextlib.suppress(BrokenPipeError):
            words.write(json.dumps(list(command)) + "\n")
            words.flush()
        answer = answers.readline()
        self._process.wait()
        if not answer:
            raise TransformationFailedError(f"dbt ended without an answer; its words: {self._log}")
        return answer

    def _failed(self, failures: list[dict[str, Any]]) -> BuildError:
        """The failures as one error: broken models first, unmet tests only where there are none."""
        broken = [failure for failure in failures if failure["kind"] in ("model", "seed")]
        shown = broken or failures
        with connect(self._database, read_only=True) as database:
            details = [
                line for failure in shown[:SHOWN_FAILURES] for line in describe(failure, database)
            ]
        if len(shown) > SHOWN_FAILURES:
            details.append(f"… and {len(shown) - SHOWN_FAILURES} more")
        details.append(f"dbt's log: {self._logs / 'dbt.log'}")
        if broken:
            return TransformationFailedError(f"dbt could not build {len(shown)} models", details)
        return AuditStoppedError(f"dbt tests are unmet: {len(shown)}", details)

    def close(self) -> None:
        """End the worker if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()

    def __enter__(self) -> Self:
        """The worker, parsing."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End the worker, whatever happened."""
        self.close()
