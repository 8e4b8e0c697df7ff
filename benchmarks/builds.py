"""One build in a process of its own: seconds of its steps and models, and peak memory."""

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from orchestration.build import run_build
from warehouse.connection import connect
from warehouse.settings import Settings

_RAN = re.compile(r"\d+ of \d+ (?:OK|PASS|WARN) .*?(\S+) \.* ?\[[^\]]* in ([\d.]+)s\]")


@dataclass(frozen=True, slots=True)
class Build:
    """What a build took.

    Args:
        steps: seconds of each step.
        nodes: seconds of each model, seed and test of dbt.
        rows: rows of each model that is a table.
        megabytes: peak memory of the largest of its processes.
        wall: seconds of the whole build, also where nothing had changed.
        processor: seconds of processor of all its processes.
    """

    steps: dict[str, float]
    nodes: dict[str, float]
    rows: dict[str, int]
    megabytes: float
    wall: float
    processor: float


def build(settings: Settings, paths: list[Path]) -> Build:
    """Builds and publishes a home in a fresh process.

    Args:
        settings: the home and the day.
        paths: what arrives.
    """
    orders = [str(settings.home), settings.today.isoformat(), *map(str, paths)]
    command = [sys.executable, "-m", "benchmarks.builds", *orders]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Build(**json.loads(told))


def main() -> None:
    """Builds the home in the arguments and prints what it took."""
    home, day, *paths = sys.argv[1:]
    settings = Settings(Path(home), date.fromisoformat(day))
    log = settings.build / "logs" / "dbt.log"
    log.unlink(missing_ok=True)
    began = time.perf_counter()
    result = run_build(settings, paths)
    wall = time.perf_counter() - began
    steps = {step.name: round(step.seconds or 0, 2) for step in result.steps}
    nodes = dict(_ran(log.read_text(encoding="utf-8"))) if log.is_file() else {}
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    megabytes = max(one.ru_maxrss for one in used) / 1024
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    print(json.dumps(asdict(Build(steps, nodes, _rows(settings), megabytes, wall, processor))))


def _ran(log: str) -> Iterator[tuple[str, float]]:
    """Names without their schema, with seconds."""
    for name, seconds in _RAN.findall(log):
        yield name.rpartition(".")[2], float(seconds)


def _rows(settings: Settings) -> dict[str, int]:
    with connect(settings.build_database, read_only=True) as database:
        tables = database.execute("select table_name, estimated_size from duckdb_tables()")
        return dict(tables.fetchall())


if __name__ == "__main__":
    main()
