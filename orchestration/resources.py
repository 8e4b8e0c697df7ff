"""What a Dagster run holds from its first step to its last: the writer lock and the auditor.

One run is one process (the in-process executor), so the lock covers all of its steps, and Great
Expectations is imported once, in the auditor's own process, while the first steps run.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

import dagster as dg
from pydantic import PrivateAttr

from orchestration.lock import writer_lock
from warehouse.settings import load_settings

if TYPE_CHECKING:
    from expectations import Auditor


class Writer(dg.ConfigurableResource):
    """The right to change lake, build and releases; every asset that writes asks for it."""

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Generator[Self]:
        """Hold the writer lock for as long as the run lasts."""
        del context
        with writer_lock(load_settings().build):
            yield self


class AuditorProcess(dg.ConfigurableResource):
    """A started auditor."""

    _auditor: "Auditor" = PrivateAttr()

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Generator[Self]:
        """Start the auditor with the run and end it with the run."""
        del context
        from expectations import start_auditor

        self._auditor = start_auditor()
        try:
            yield self
        finally:
            self._auditor.close()

    @property
    def auditor(self) -> "Auditor":
        """The auditor of this run."""
        return self._auditor
