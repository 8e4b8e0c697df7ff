"""The writer lock: one at a time, gone with its process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from orchestration.errors import AnotherBuildRunningError
from orchestration.lock import writer_lock

HOLD = """
import sys, time
from pathlib import Path
from orchestration.lock import writer_lock
with writer_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_is_told_who_holds_the_lock(
    tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    message = rf"another build is running \(pid {holder.pid}\)"
    with pytest.raises(AnotherBuildRunningError, match=message), writer_lock(tmp_path):
        pass
    holder.kill()
    holder.communicate()


def test_a_killed_writer_leaves_no_lock_behind(
    tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    with writer_lock(tmp_path):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"


def test_the_lock_can_be_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        with writer_lock(tmp_path):
            pass
