"""The process that audits on behalf of an `Auditor`; see `auditor` for what goes over the pipes.

It ends when its standard input does, and when its parent has gone without closing it.
"""

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import TextIO

from expectations.loading import load
from warehouse.errors import WarehouseError

SECONDS_BETWEEN_LOOKS = 0.5


def main() -> None:
    """Imports, says so, then audits one stage per line until there are no more."""
    # Ctrl-C reaches the whole group of processes; the parent decides what becomes of this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _claim_stdout()
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    audit = load()
    _write(answers, {"ready": "yes"})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            report = audit(request["stage"], Path(request["database"]), Path(request["docs_dir"]))
        except (WarehouseError, OSError) as error:
            _write(answers, {"error": str(error)})
        else:
            _write(answers, {"report": report.to_json()})


def _claim_stdout() -> TextIO:
    """The real standard output, for answers alone; what libraries print goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _end_with_parent(parent: int) -> None:
    """Ends this process soon after its parent: an orphan has nobody to answer."""
    while os.getppid() == parent:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os._exit(1)


def _write(answers: TextIO, answer: dict[str, str]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
