"""Dagster's web server and daemon on this machine, in one process group that ends as one.

They listen on the loopback address only, keep their history in CITYDESK_HOME/dagster and send
nothing anywhere.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from orchestration.errors import BuildError
from warehouse.settings import Settings

HOST = "127.0.0.1"
SECONDS_TO_END = 10.0
WELCOME = """\
Dagster starts at {url} (a few seconds); Ctrl-C ends it.
  build now     Jobs > build_warehouse > Materialize all > today
  by itself     Automation: switch on `every_night` or `inbox`
  what it does  Lineage
"""
INSTANCE = """\
# Written by `citydesk serve`.
telemetry:
  enabled: false
nux:
  enabled: false
# One writer: further runs wait in the queue.
concurrency:
  runs:
    max_concurrent_runs: 1
"""


def prepare_instance(settings: Settings) -> Path:
    """Write Dagster's instance configuration and return its folder, which becomes DAGSTER_HOME."""
    folder = settings.home / "dagster"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dagster.yaml").write_text(INSTANCE, encoding="utf-8")
    return folder


def require_free(port: int) -> None:
    """Raise a BuildError that says what to do if something listens on the port already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            message = f"port {port} is taken; choose another one: citydesk serve --port {port + 1}"
            raise BuildError(message) from None


def serve(settings: Settings, port: int) -> int:
    """Run the web server and the daemon until interrupted.

    Returns:
        0 after an interruption, else the exit code with which Dagster ended by itself.
    """
    require_free(port)
    os.environ["DAGSTER_HOME"] = str(prepare_instance(settings))
    # `dagster dev` says at every start that `dg dev` is newer; -W keeps that to itself.
    command = [
        sys.executable, "-W", "ignore", "-m", "dagster", "dev",
        "--module-name", "orchestration.definitions",
        "--host", HOST, "--port", str(port), "--log-level", "warning",
    ]  # fmt: skip
    sys.stderr.write(WELCOME.format(url=f"http://{HOST}:{port}"))
    server = subprocess.Popen(command, start_new_session=True)
    try:
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        end_group(server)


def end_group(leader: "subprocess.Popen[bytes]") -> None:
    """End a process and all it started: its children outlive a signal to the leader alone."""
    if leader.poll() is None:
        leader.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            leader.wait(SECONDS_TO_END)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader.pid, signal.SIGKILL)
    leader.wait()
