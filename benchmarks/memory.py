"""Peak memory of fresh processes at two sizes: it must not grow with the number of articles."""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import polars as pl

from benchmarks.articles import documents
from ingest import extract

CHUNK = 200
"""Documents per task, as in a build."""


def peak(articles: int) -> float:
    """Peak memory in megabytes of a process of its own that extracts so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "documents.parquet"
        documents(articles).write_parquet(path, row_group_size=CHUNK)
        command = [sys.executable, "-m", "benchmarks.memory", str(path)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Extracts chunk by chunk as a build does, and prints the peak."""
    table = pl.scan_parquet(sys.argv[1])
    height = table.select(pl.len()).collect().item()
    for start in range(0, height, CHUNK):
        extract(table.slice(start, CHUNK).collect())
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
