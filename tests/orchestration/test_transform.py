"""Dbt in its own process, on a project of two models: failures are readable, orphans end."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from orchestration.errors import AuditStoppedError, TransformationFailedError
from orchestration.transform import DbtWorker
from warehouse.connection import connect
from warehouse.settings import Settings

pytestmark = pytest.mark.slow

FILES = {
    "dbt_project.yml": """
        name: bakery
        version: "1.0.0"
        profile: bakery
        flags: {send_anonymous_usage_stats: false}
        """,
    "profiles.yml": """
        bakery:
          target: build
          outputs:
            build:
              type: duckdb
              path: "{{ env_var('CITYDESK_BUILD_DATABASE') }}"
        """,
    "models/loaves.sql": "select 1 as loaf_id, 'rye' as flour union all select 2, null",
    "models/loaves.yml": """
        models:
          - name: loaves
            columns:
              - name: flour
                data_tests:
                  - not_null: {name: loaves__flour__not_null}
        """,
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    return tmp_path / "project"


def test_models_are_built_and_the_file_is_free_afterwards(
    settings: Settings, project: Path
) -> None:
    with DbtWorker(settings, project=project) as worker:
        built = worker.run(["build", "--exclude-resource-type", "test"])
    assert built.node_count == 1
    with connect(settings.build_database, read_only=False) as database:
        assert database.sql("select count(*) from loaves").fetchall() == [(2,)]


def test_an_unmet_test_stops_the_build_and_shows_its_rows(
    settings: Settings, project: Path
) -> None:
    with (
        DbtWorker(settings, project=project) as worker,
        pytest.raises(AuditStoppedError) as stopped,
    ):
        worker.run()
    text = "\n".join(stopped.value.details)
    assert "loaves__flour__not_null" in text
    assert "1 rows" in text
    assert "flour=None" in text
    assert "dbt.log" in text


def test_a_broken_model_is_named_with_the_words_of_the_database(
    settings: Settings, project: Path
) -> None:
    (project / "models" / "loaves.sql").write_text("select crust from nowhere")
    expected = pytest.raises(TransformationFailedError)
    with DbtWorker(settings, project=project) as worker, expected as failed:
        worker.run()
    text = "\n".join(failed.value.details)
    assert "model loaves (models/loaves.sql)" in text
    assert "nowhere" in text


def test_a_project_that_does_not_parse_says_why(settings: Settings, project: Path) -> None:
    (project / "models" / "loaves.sql").write_text("select * from {{ ref('crusts') }}")
    expected = pytest.raises(TransformationFailedError)
    with DbtWorker(settings, project=project) as worker, expected as failed:
        worker.run()
    assert "crusts" in "\n".join(failed.value.details)


START_AND_WAIT = """
import sys, time
from datetime import date
from pathlib import Path
from orchestration.transform import DbtWorker
from warehouse.settings import Settings
worker = DbtWorker(Settings(Path(sys.argv[1]), date(2024, 7, 1)), project=Path(sys.argv[2]))
print(worker.pid, flush=True)
time.sleep(60)
"""


def test_a_worker_ends_with_its_killed_parent(settings: Settings, project: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", START_AND_WAIT, settings.home, project],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    os.kill(parent.pid, signal.SIGKILL)
    parent.communicate()
    for _ in range(100):
        if not Path(f"/proc/{worker}").exists():
            return
        time.sleep(0.1)
    pytest.fail(f"worker {worker} outlives its parent")
