"""Imports Great Expectations, once per process, quietly and with its analytics turned off."""

import os
import warnings
from collections.abc import Callable
from pathlib import Path

from expectations.report import AuditReport, Stage


def load() -> Callable[[Stage, Path, Path], AuditReport]:
    """The function that runs one stage; takes seconds when first called.

    Great Expectations reads its settings while it is imported, so analytics go off before.
    """
    os.environ["GX_ANALYTICS_ENABLED"] = "False"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from expectations.stage_audit import audit_stage
    return audit_stage
