"""Extracts claims from what the lake holds, on all cores where that pays.

An article is extracted without a look at any other one, so chunks of them go to worker processes
in any order; what is written is the same as from one process.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

import polars as pl

import ingest
from orchestration.errors import WorkerDiedError
from warehouse.contracts.tables import TABLES
from warehouse.lake import Batch, Lake
from warehouse.settings import Settings

CHUNK = 200
"""Documents per task: some seconds of one core, so that an interrupted build ends soon."""
WORTH_WORKERS = 200
"""Fewer documents take less time than the start of the workers."""
BATCHES_AHEAD = 4
"""Batches whose documents are in memory at once."""

Frames = dict[str, pl.DataFrame]
Progress = Callable[[int, int], None]


def extract_stale(settings: Settings, progress: Progress = lambda _done, _total: None) -> int:
    """Extract claims from every batch that has none, or has them from other rules.

    Args:
        settings: whose lake.
        progress: called with the documents done and to do, after each batch.

    Returns:
        The number of documents that were read.

    Raises:
        WorkerDiedError: a worker process ended; the batches before it are written.
    """
    lake = Lake(settings.lake)
    version = ingest.rules_version()
    heights = {batch: _height(lake, batch) for batch in lake.stale_batches(version)}
    total, done = sum(heights.values()), 0
    try:
        with _executor(total) as executor:
            for batch, found in _extracted(lake, list(heights), executor):
                for table, frame in found.items():
                    lake.write(table, batch.ingest_date, batch.batch_id, frame, version)
                done += heights[batch]
                progress(done, total)
    except BrokenProcessPool as error:
        raise WorkerDiedError(
            f"a worker process ended after {done} of {total} articles, most often for want of "
            "memory; what is done is kept, run it again to go on"
        ) from error
    return done


def _extracted(
    lake: Lake, batches: list[Batch], executor: Executor
) -> Iterator[tuple[Batch, Frames]]:
    """Each batch with its claims, in order, while the next ones are being worked on."""
    pending: deque[tuple[Batch, list[Future[Frames]]]] = deque()
    for batch in batches:
        documents = lake.read("documents", batch).iter_slices(CHUNK)
        pending.append((batch, [executor.submit(ingest.extract, chunk) for chunk in documents]))
        if len(pending) > BATCHES_AHEAD:
            yield _finished(*pending.popleft())
    while pending:
        yield _finished(*pending.popleft())


def _finished(batch: Batch, tasks: list[Future[Frames]]) -> tuple[Batch, Frames]:
    """The chunks of a batch as one frame per table; a place that two chunks name is one row."""
    chunks = [task.result() for task in tasks]
    return batch, {
        name: pl.concat([chunk[name] for chunk in chunks]).unique(
            TABLES[f"raw.{name}"].key, keep="first", maintain_order=True
        )
        for name in chunks[0]
    }


def _height(lake: Lake, batch: Batch) -> int:
    """Documents of a batch, from the footer of its file."""
    return pl.scan_parquet(lake.path("documents", batch)).select(pl.len()).collect().item()


@contextmanager
def _executor(documents: int) -> Generator[Executor]:
    """Worker processes, or this process where the work is small."""
    cores = os.cpu_count() or 1
    if documents < WORTH_WORKERS or cores == 1:
        yield _ThisProcess()
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(cores, context, initializer=_as_worker, initargs=(os.getpid(),))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


class _ThisProcess(Executor):
    """Does each task at once, where it is handed in."""

    def submit(
        self, fn: Callable[..., Frames], /, *args: object, **kwargs: object
    ) -> "Future[Frames]":
        """The finished task."""
        task: Future[Frames] = Future()
        task.set_result(fn(*args, **kwargs))
        return task


def _as_worker(parent: int) -> None:
    """Leave Ctrl-C to the parent, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
