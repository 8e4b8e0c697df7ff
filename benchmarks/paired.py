"""Ratios that hold on a noisy machine: what is measured stands between two reference runs."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]
ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds of one run, of the wall clock and of the processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the paired ratios, and how far the middle half of them spreads.

    Args:
        wall, cpu: speed of ours over speed of the reference, both per megabyte.
        spread: distance of the quartiles, as a share of the median.
        megabytes_per_second: of ours, by the processor; of this machine on this day.
    """

    wall: float
    cpu: float
    spread: float
    megabytes_per_second: float


def timed(work: Work) -> Speed:
    """The seconds that some work takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Speed(time.perf_counter() - wall, time.process_time() - cpu)


def paired(reference: Work, ours: Work, sizes: tuple[float, float], rounds: int = ROUNDS) -> Ratio:
    """Runs reference, ours, reference, several times.

    Args:
        reference: the frozen scan.
        ours: what is measured.
        sizes: megabytes that each of them reads.
        rounds: pairs of ratios to take the median of.
    """
    reference(), ours()
    wall, cpu, speeds = [], [], []
    before = timed(reference)
    for _ in range(rounds):
        own, after = timed(ours), timed(reference)
        scale = sizes[1] / sizes[0]
        wall.append(scale * (before.wall + after.wall) / 2 / own.wall)
        cpu.append(scale * (before.cpu + after.cpu) / 2 / own.cpu)
        speeds.append(sizes[1] / own.cpu)
        before = after
    low, middle, high = statistics.quantiles(cpu, n=4)
    return Ratio(
        statistics.median(wall), statistics.median(cpu), (high - low) / middle,
        statistics.median(speeds),
    )  # fmt: skip
