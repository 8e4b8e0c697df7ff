"""The `citydesk` command line: thin, and quick to start because heavy imports wait inside commands.

Results go to standard output, progress and errors to standard error. Exit codes: 0 all is well,
1 the audit stopped the build, 2 wrong usage or nothing readable, 3 the build failed otherwise,
130 interrupted.
"""

import signal
from typing import Annotated

import typer

from orchestration import evaluate_command, release_commands
from orchestration.readable_errors import Commands
from warehouse.settings import load_settings

app = typer.Typer(
    cls=Commands,
    name="citydesk",
    help="News articles in; events, offices and attendance out.",
    epilog="Everything lives in CITYDESK_HOME, ./data unless that variable says otherwise.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.command()
def build(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files, folders and patterns; CITYDESK_HOME/inbox when none is given.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Take in articles, update the warehouse, audit it and publish a release.

    Exit codes: 0 published or nothing changed, 1 the audit stopped it, 2 nothing readable,
    3 another failure, 130 interrupted. Whatever happens, readers keep an audited release.
    """
    from orchestration.build import run_build
    from orchestration.summary import summary
    from orchestration.terminal import report_step

    typer.echo(summary(run_build(load_settings(), paths or [], report_step)))


@app.command()
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on this machine.")] = 3000,
) -> None:
    """Open Dagster on this machine: the build as a graph, with schedule, sensor and history."""
    from orchestration.serve import serve as serve_dagster

    raise typer.Exit(serve_dagster(load_settings(), port))


@app.command()
def status() -> None:
    """Say what is published, what waits to be built, and whether a build is running."""
    from orchestration.status import status_lines

    typer.echo("\n".join(status_lines(load_settings())))


app.command(epilog=evaluate_command.EPILOG)(evaluate_command.evaluate)
# A query may begin with a comment, which is no option.
app.command(context_settings={"ignore_unknown_options": True})(release_commands.sql)
for _command in (
    release_commands.evidence,
    release_commands.why,
    release_commands.releases,
    release_commands.rollback,
    release_commands.diff,
):
    app.command()(_command)


def main() -> None:
    """Run the command line."""
    signal.signal(signal.SIGTERM, _terminate)
    app()


def _terminate(_signal: int, _frame: object) -> None:
    """End on SIGTERM as on Ctrl-C, so that workers are ended and files closed."""
    raise KeyboardInterrupt
