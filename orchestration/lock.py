"""One writer: whoever holds the lock on `build/.lock` may change lake, build and releases.

The kernel drops the lock when its process ends, however it ends, so a killed build never blocks
the next one.
"""

import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from orchestration.errors import AnotherBuildRunningError


@contextmanager
def writer_lock(build_folder: Path) -> Generator[None]:
    """Hold the writer lock of a Citydesk home, without waiting.

    Raises:
        AnotherBuildRunningError: another process holds it; the message names its pid.
    """
    build_folder.mkdir(parents=True, exist_ok=True)
    with (build_folder / ".lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            message = f"another build is running (pid {holder}); wait for it to end, then try again"
            raise AnotherBuildRunningError(message) from None
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
