"""The worker process: it answers, dies with its parent, and never leaves its parent waiting."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from expectations import Auditor, AuditorError, auditor, start_auditor

ROOT = Path(__file__).resolve().parents[2]


def is_running(pid: int) -> bool:
    """Whether the process exists and is no zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def wait_for_end(pid: int, seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not is_running(pid):
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def worker_code(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Replaces what the worker runs, and shortens what its parent waits for."""
    monkeypatch.setattr(auditor, "START_SECONDS", 10)
    return monkeypatch


def test_starting_it_imports_nothing_heavy_and_takes_no_time() -> None:
    code = (
        "import sys, time; import expectations; start = time.monotonic()\n"
        "with expectations.start_auditor() as worker: seconds = time.monotonic() - start\n"
        "print(seconds < 2, *({'great_expectations', 'pandas', 'sqlalchemy'} & set(sys.modules)))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (printed.stdout.strip(), printed.stderr) == ("True", "")


def test_a_worker_that_dies_while_it_starts_is_an_error_with_its_last_words(
    worker_code: pytest.MonkeyPatch,
) -> None:
    worker_code.setattr(auditor, "_CODE", "raise SystemExit('no room left')")
    with (
        start_auditor() as worker,
        pytest.raises(AuditorError, match=r"(?s)exit code 1.*no room left"),
    ):
        worker.audit("claims", Path("build.duckdb"), Path("docs"))


def test_a_worker_that_is_killed_is_an_error_at_once_and_every_time(
    worker_code: pytest.MonkeyPatch,
) -> None:
    code = "import sys, time; print('{}', flush=True); sys.stdin.readline(); time.sleep(60)"
    worker_code.setattr(auditor, "_CODE", code)
    with start_auditor() as worker:
        os.kill(worker._process.pid, signal.SIGKILL)
        for _ in range(2):
            with pytest.raises(AuditorError, match="exit code -9"):
                worker.audit("claims", Path("build.duckdb"), Path("docs"))


def test_a_worker_that_never_starts_is_ended(worker_code: pytest.MonkeyPatch) -> None:
    worker_code.setattr(auditor, "START_SECONDS", 0.2)
    worker_code.setattr(auditor, "_CODE", "import time; time.sleep(60)")
    with start_auditor() as worker:
        with pytest.raises(AuditorError, match="starting Great Expectations"):
            worker.audit("claims", Path("build.duckdb"), Path("docs"))
        assert not is_running(worker._process.pid)


def test_a_worker_that_hangs_in_an_audit_is_ended(worker_code: pytest.MonkeyPatch) -> None:
    worker_code.setattr(auditor, "_CODE", "import time; print('{}', flush=True); time.sleep(60)")
    with start_auditor() as worker, pytest.raises(AuditorError, match="auditing the marts"):
        worker.audit("marts", Path("build.duckdb"), Path("docs"), seconds=0.2)


def test_close_ends_a_worker_whatever_it_does(worker_code: pytest.MonkeyPatch) -> None:
    worker_code.setattr(auditor, "_CODE", "import time; time.sleep(60)")
    worker = start_auditor()
    worker.close()
    worker.close()
    assert not is_running(worker._process.pid)


def test_a_closed_worker_says_so(worker_code: pytest.MonkeyPatch) -> None:
    worker_code.setattr(auditor, "_CODE", "print('{}', flush=True); import sys; sys.stdin.read()")
    worker = start_auditor()
    worker.close()
    with pytest.raises(AuditorError, match="start_auditor"):
        worker.audit("claims", Path("build.duckdb"), Path("docs"))


@pytest.mark.slow
def test_it_ends_soon_after_its_parent_even_if_nobody_closes_its_input() -> None:
    """A fork of the parent keeps the pipe open, so that its end alone would not tell."""
    code = (
        "import os, time; from expectations import start_auditor; worker = start_auditor()\n"
        "if os.fork() == 0: os.close(1); os.close(2); time.sleep(20); os._exit(0)\n"
        "print(worker._process.pid, flush=True); time.sleep(2); os._exit(0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert wait_for_end(int(ended.stdout))


@pytest.mark.slow
@pytest.mark.xdist_group("great_expectations")
class TestRunningWorker:
    """The real worker."""

    def test_a_database_that_is_not_there_is_an_error_and_the_worker_goes_on(
        self, auditor: Auditor, article_file: Path, tmp_path: Path
    ) -> None:
        with pytest.raises(AuditorError, match="there is no database"):
            auditor.audit("claims", tmp_path / "nowhere.duckdb", tmp_path)
        assert auditor.audit("marts", article_file, tmp_path).passed

    def test_a_file_that_is_no_database_is_an_error(self, auditor: Auditor, tmp_path: Path) -> None:
        broken = tmp_path / "broken.duckdb"
        broken.write_bytes(b"x" * 20_000)
        with pytest.raises(AuditorError, match=r"broken\.duckdb"):
            auditor.audit("claims", broken, tmp_path)

    def test_a_schema_that_is_not_there_is_an_error(
        self, auditor: Auditor, article_file: Path, tmp_path: Path
    ) -> None:
        import duckdb

        with duckdb.connect(str(article_file)) as connection:
            connection.execute("drop schema marts cascade")
        with pytest.raises(AuditorError, match="marts"):
            auditor.audit("marts", article_file, tmp_path)
