"""A process of its own for the audit, started early, so that its imports cost the build nothing.

The parent writes one JSON line per request to the worker's standard input and reads one JSON line
per answer from its standard output; the worker's standard error goes to a file, whose end is shown
when the worker dies. Great Expectations is never imported here.
"""

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO, Self

from expectations.report import AuditReport, Stage

START_SECONDS = 180.0
"""For the imports of the worker; they take 4 to 20 seconds."""
AUDIT_SECONDS = 3600.0
LAST_WORDS = 1500

_ROOT = str(Path(__file__).resolve().parents[1])
_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from expectations.worker import main; main()"


class AuditorError(Exception):
    """The audit could not be run: its process died, hung or failed. No check says so."""


def start_auditor() -> "Auditor":
    """Starts the worker and returns at once; it imports beside whatever comes next."""
    return Auditor()


class Auditor:
    """The worker as its parent sees it; leaving its context ends the worker."""

    def __init__(self) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-c", _CODE, _ROOT],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
        )  # fmt: skip
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._is_ready = False
        self._is_closed = False

    def audit(
        self, stage: Stage, database: Path, docs_dir: Path, seconds: float = AUDIT_SECONDS
    ) -> AuditReport:
        """Runs one stage in the worker.

        Args:
            stage: `claims` looks at schema raw before dbt runs, `marts` at what dbt built.
            database: opened read-only by the worker and closed again; must not be open here.
            docs_dir: where the Data Docs go; `index.html` leads to both stages.
            seconds: how long the stage may take once the worker has started.

        Raises:
            AuditorError: the worker died, hung, or could not read the database.
        """
        if self._is_closed:
            raise AuditorError("the audit process was closed; start another with start_auditor()")
        if not self._is_ready:
            self._answer("starting Great Expectations", START_SECONDS)
            self._is_ready = True
        self._send({
            "stage": stage,
            "database": str(database.absolute()),
            "docs_dir": str(docs_dir.absolute()),
        })  # fmt: skip
        answer = self._answer(f"auditing the {stage}", seconds)
        if "error" in answer:
            raise AuditorError(f"the {stage} could not be audited: {answer['error']}")
        return AuditReport.from_json(answer["report"])

    def close(self) -> None:
        """Ends the worker at once, whatever it does: it only reads. Twice does no harm."""
        self._is_closed = True
        self._kill()
        self._listener.join()
        if self._process.stdin:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
        if self._process.stdout:
            self._process.stdout.close()
        self._errors.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _listen(self) -> None:
        """Hands over every line of the worker; an empty one when it has gone."""
        for line in self._process.stdout or ():
            self._answers.put(line)
        self._answers.put(b"")

    def _send(self, request: dict[str, str]) -> None:
        line = json.dumps(request).encode() + b"\n"
        try:
            if self._process.stdin:
                self._process.stdin.write(line)
                self._process.stdin.flush()
        except BrokenPipeError:
            raise self._died("taking a request") from None

    def _answer(self, doing: str, seconds: float) -> dict[str, str]:
        try:
            line = self._answers.get(timeout=seconds)
        except queue.Empty:
            self._kill()
            raise AuditorError(
                f"the audit process took more than {seconds:.0f} s for {doing} and was ended; "
                "run the build again, or look for another program that takes all of the machine"
            ) from None
        if not line:
            raise self._died(doing)
        return json.loads(line)

    def _kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def _died(self, doing: str) -> AuditorError:
        """What to raise for a worker that has gone, with the end of what it wrote."""
        self._answers.put(b"")
        code = self._process.wait()
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - LAST_WORDS))
        words = self._errors.read().decode(errors="replace").strip()
        return AuditorError(
            f"the audit process ended (exit code {code}) while {doing}; run the build again"
            + (f". Its last words:\n{words}" if words else "")
        )
