"""Two worker processes against one, each started and warm before the clock runs."""

import multiprocessing
import statistics
import time
from concurrent.futures import ProcessPoolExecutor

import polars as pl

from ingest import extract

CHUNK = 100
ROUNDS = 3


def gain(documents: pl.DataFrame) -> float:
    """How many times as fast two workers are, by the wall clock; the median of paired runs."""
    chunks = list(documents.iter_slices(CHUNK))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context) as one, ProcessPoolExecutor(2, context) as two:
        _seconds(one, chunks[:2]), _seconds(two, chunks[:4])
        return statistics.median(
            _seconds(one, chunks) / _seconds(two, chunks) for _ in range(ROUNDS)
        )


def _seconds(pool: ProcessPoolExecutor, chunks: list[pl.DataFrame]) -> float:
    begin = time.perf_counter()
    for task in [pool.submit(extract, chunk) for chunk in chunks]:
        task.result()
    return time.perf_counter() - begin
