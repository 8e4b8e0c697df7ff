"""How steps look while a build runs: one line each, with its time, on standard error."""

import sys

from orchestration.progress import Step


def report_step(step: Step) -> None:
    """Print a finished step; on a terminal also name the running one until it ends."""
    is_terminal = sys.stderr.isatty()
    if step.seconds is not None:
        start = "\r\033[K" if is_terminal else ""
        sys.stderr.write(f"{start}{step.seconds:6.1f} s  {step.name}: {step.detail}\n")
    elif is_terminal:
        sys.stderr.write(f"\r\033[K     … s  {step.name} {step.detail}")
    sys.stderr.flush()
