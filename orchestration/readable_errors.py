"""Errors of the command line: a message and an exit code, never a traceback."""

import sys
import traceback
from typing import NoReturn

import typer
from typer.core import TyperGroup

from orchestration.errors import BUILD_FAILED, INTERRUPTED, WRONG_USAGE, BuildError
from warehouse.errors import (
    NoReleaseError,
    QueryError,
    SettingsError,
    UnknownIdError,
    WarehouseError,
)
from warehouse.settings import load_settings

_USAGE = (NoReleaseError, QueryError, SettingsError, UnknownIdError)


class Commands(TyperGroup):
    """Turns every expected failure of a command into a message and an exit code."""

    def invoke(self, ctx: typer.Context) -> object:  # ty: ignore[incompatible-method-override]
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _fail("interrupted; the current release is intact, run it again to go on", INTERRUPTED)
        except BuildError as error:
            _fail(str(error), error.exit_code, error.details)
        except WarehouseError as error:
            _fail(str(error), WRONG_USAGE if isinstance(error, _USAGE) else BUILD_FAILED)
        except OSError as error:
            _fail(_of_the_machine(error), BUILD_FAILED)
        except Exception as error:
            if type(error).__module__.startswith("typer"):
                raise  # wrong usage or a normal exit: typer shows and ends it
            _fail(*_defect(error))


def _fail(message: str, exit_code: int, details: tuple[str, ...] = ()) -> NoReturn:
    """Say what went wrong, on standard error, and leave."""
    running_step = "\r\033[K" if sys.stderr.isatty() else ""
    lines = [f"{running_step}citydesk: {message}", *(f"  {line}" for line in details)]
    typer.echo("\n".join(lines), err=True)
    sys.exit(exit_code)


def _of_the_machine(error: OSError) -> str:
    """The message for a full disk, a folder that cannot be written, and the like."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}; is CITYDESK_HOME a folder one may write to?"


def _defect(error: Exception) -> tuple[str, int]:
    """The message for an error that nobody foresaw; its traceback is kept."""
    log = load_settings().build / "logs" / "defect.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    kind = type(error).__name__
    return (
        f"a defect of Citydesk, not of your input: {kind}: {error}\n  traceback: {log}",
        BUILD_FAILED,
    )
