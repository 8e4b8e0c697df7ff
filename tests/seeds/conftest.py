"""One release built from the two seed documents, through the command line, for all seed tests."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
Ask = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture(scope="session")
def seed_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Path of the published database; skips where the seed documents are not at hand."""
    documents = sorted(SEEDS.glob("*.txt"))
    if not documents:
        pytest.skip(f"the seed documents are not in {SEEDS}")
    home = tmp_path_factory.mktemp("seeds") / "home"
    command = [str(Path(sys.executable).with_name("citydesk")), "build", *map(str, documents)]
    done = subprocess.run(
        command, env=_environment(home), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "current" / "citydesk.duckdb"


def _environment(home: Path) -> dict[str, str]:
    import os

    return {**os.environ, "CITYDESK_HOME": str(home), "CITYDESK_TODAY": "2026-01-15"}


@pytest.fixture(scope="session")
def ask(seed_release: Path) -> Iterator[Ask]:
    """Runs SQL on the release; dates come back as ISO text."""
    con = duckdb.connect(str(seed_release), read_only=True)

    def _ask(sql: str) -> list[tuple[object, ...]]:
        rows = con.execute(sql).fetchall()
        return [tuple(str(v) if hasattr(v, "isoformat") else v for v in row) for row in rows]

    yield _ask
    con.close()
