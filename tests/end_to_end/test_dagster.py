"""`citydesk serve`, as someone uses it: open the page, launch the job, stop; and what it built."""

import json
import signal
import socket
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.home import FIRST_DAY, Home
from warehouse.contracts.tables import MARTS

LAUNCH = """mutation ($job: ExecutionParams!) { launchRun(executionParams: $job) {
    __typename ... on LaunchRunSuccess { run { runId } } } }"""
STATUS = """query ($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }"""
JOB = {
    "selector": {
        "repositoryLocationName": "orchestration.definitions",
        "repositoryName": "__repository__",
        "jobName": "build_warehouse",
    },
    "runConfigData": {},
    "executionMetadata": {"tags": [{"key": "dagster/partition", "value": FIRST_DAY}]},
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url: str) -> str:
    """The page, once the server answers."""
    deadline = time.monotonic() + 180
    while True:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            assert time.monotonic() < deadline, "Dagster does not answer"
            time.sleep(0.5)


def ask(url: str, query: str, **variables: object) -> Any:  # noqa: ANN401
    """The data of a GraphQL answer."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(f"{url}/graphql", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read())["data"]


def run_job(url: str) -> str:
    """Launch the job and wait for its end."""
    launched = ask(url, LAUNCH, job=JOB)["launchRun"]
    assert launched["__typename"] == "LaunchRunSuccess", launched
    deadline = time.monotonic() + 280
    while time.monotonic() < deadline:
        status = ask(url, STATUS, id=launched["run"]["runId"])["runOrError"]["status"]
        if status in ("SUCCESS", "FAILURE", "CANCELED"):
            return status
        time.sleep(1)
    return "TIMEOUT"


def processes_of(home: Home) -> list[str]:
    """Command lines of processes that live in a home, by their environment."""
    wanted = f"CITYDESK_HOME={home.path}".encode()
    found: list[str] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [line for line in found if line]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, articles: Path) -> tuple[Home, str, int]:
    """A home built by Dagster alone, what its job said, and the exit code of `serve`."""
    home = Home(tmp_path_factory.mktemp("dagster"))
    (home.path / "inbox").symlink_to(articles)
    port = free_port()
    server = home.serve(port)
    try:
        url = f"http://127.0.0.1:{port}"
        assert "Dagster" in get(url)
        status = run_job(url)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=60)
    return home, status, server.returncode


@pytest.mark.timeout(600)
def test_the_job_of_the_ui_succeeds(served: tuple[Home, str, int]) -> None:
    assert served[1] == "SUCCESS"


def test_serve_ends_with_all_that_it_started(served: tuple[Home, str, int]) -> None:
    assert served[2] == 0
    assert processes_of(served[0]) == []


def test_dagster_and_the_command_line_give_the_same_release(
    served: tuple[Home, str, int], base: Home
) -> None:
    home = served[0]
    assert home.version == base.version
    assert "nothing changed" in home.build()
    for table in MARTS:
        names = [name for name in table.column_names() if name != "source_uri"]
        query = f"select {', '.join(names)} from marts.{table.name} order by all"
        assert home.rows(query) == base.rows(query), table.name


def test_a_taken_port_is_a_clear_message(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        outcome = Home(tmp_path).run("serve", "--port", str(taken.getsockname()[1]))
    assert outcome.returncode == 3
    assert "is taken" in outcome.stderr
