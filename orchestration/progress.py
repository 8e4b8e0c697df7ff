"""Steps of a build, timed, with one line of report each.

The callback decides what a step looks like: a line on the terminal, a log entry, nothing.
"""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Step:
    """One step of a build.

    Args:
        name: what is done, in a word or two.
        seconds: wall time, None while it runs.
        detail: what came of it, in a few words.
    """

    name: str
    seconds: float | None = None
    detail: str = ""


Report = Callable[[Step], None]


def silent(_step: Step) -> None:
    """Report nothing."""


class Stopwatch:
    """Runs steps one after the other and remembers their times."""

    def __init__(self, report: Report = silent) -> None:
        self._report = report
        self.steps: list[Step] = []

    def show(self, step: Step, done: int, total: int) -> None:
        """Report how far a running step is."""
        step.detail = f"{done:,} of {total:,}"
        self._report(step)

    @contextmanager
    def step(self, name: str) -> Generator[Step]:
        """Time a step; reported when it begins and, unless it raises, when it ends."""
        step = Step(name)
        self._report(step)
        began = time.perf_counter()
        yield step
        step.seconds = time.perf_counter() - began
        self.steps.append(step)
        self._report(step)
