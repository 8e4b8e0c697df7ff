"""Why a build ends without a release, each with the exit code of the command line.

Every message says what happened, where, and what to do; the command line prints it and nothing
else, so a traceback always means a defect.
"""

from collections.abc import Sequence

AUDIT_STOPPED = 1
WRONG_USAGE = NOTHING_READABLE = 2
BUILD_FAILED = 3
INTERRUPTED = 130


class BuildError(Exception):
    """A build that published nothing; the release before it stays current.

    Args:
        message: one line.
        details: more lines, such as failing rows.
    """

    exit_code = BUILD_FAILED

    def __init__(self, message: str, details: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.details = tuple(details)


class AnotherBuildRunningError(BuildError):
    """The writer lock is held by another process."""


class WrongUsageError(BuildError):
    """Options or folders that a command cannot work with."""

    exit_code = WRONG_USAGE


class NothingReadableError(BuildError):
    """No input could be read as an article, and none is known from before."""

    exit_code = NOTHING_READABLE


class WorkerDiedError(BuildError):
    """A worker process ended while it read articles, which its memory or somebody else decided."""


class TransformationFailedError(BuildError):
    """Dbt could not parse the project or build a model."""


class AuditStoppedError(BuildError):
    """A check with severity stop is unmet, in Great Expectations or in dbt."""

    exit_code = AUDIT_STOPPED
