"""`citydesk evaluate`: how right extraction and resolution are on labelled articles.

Extraction needs neither a home nor a release; resolution is built in a home of its own.
"""

import shutil
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from orchestration.errors import WrongUsageError

_PIPED_WIDTH = 120
_WIDEST = 160
EPILOG = (
    "Example: citydesk evaluate --articles gold/articles --gold gold/labels --only events,counts. "
    "An article and its label have the same file name; what a label holds is said in "
    "docs/evaluation.md, and what a rule does in docs/codebook.md."
)


def evaluate(  # noqa: PLR0913 - the options of a command
    *,
    articles: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of articles, one file each.", show_default=False),
    ] = None,
    gold: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of labels, JSON.", show_default=False),
    ] = None,
    clusters: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Score instead how the events of labelled articles are joined; builds them apart.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", "-f", help="For eyes, or for tools.")
    ] = "table",
    given: Annotated[
        Literal["json", "text"],
        typer.Option("--as", help="Give record fields, or a plain text: title, date, text."),
    ] = "json",
    only: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS", help="Only these kinds, e.g. events,counts.", show_default=False
        ),
    ] = None,
    half: Annotated[
        Literal["even", "odd"] | None,
        typer.Option(
            help="Only articles with such a number, to keep the others unseen.", show_default=False
        ),
    ] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Scores without the lists.")] = False,
) -> None:
    """Score the extraction against labels: precision, recall, F1, and every mistake with its rule.

    Prints misses, false facts and wrong attributes with the sentence and the rule behind them.
    """
    if clusters:
        _evaluate_clusters(clusters)
        return
    if not articles or not gold:
        raise WrongUsageError("give --articles and --gold, or --clusters")
    from ingest.evaluation.labels import LabelsError, read_labelled
    from ingest.evaluation.measuring import half_of, measure
    from ingest.evaluation.report import json_report, text_report

    kinds = _kinds(only)
    try:
        found = read_labelled(articles, gold)
        labelled = half_of(found.labelled, half) if half else found.labelled
        scores = measure(labelled, given, _progress)
    except LabelsError as error:
        raise WrongUsageError(str(error)) from error
    if not labelled:
        raise WrongUsageError(f"no label in {gold} has an {half} number; leave out --half")
    chosen = {kind: scores[kind] for kind in kinds}
    if form == "json":
        typer.echo(json_report(chosen, with_findings=not summary), nl=False)
        return
    typer.echo(f"{len(labelled)} articles with labels, given as {given}\n")
    typer.echo(text_report(chosen, _width(), with_findings=not summary), nl=False)
    if found.unlabelled:
        shown = ", ".join(found.unlabelled[:5]) + (" …" if len(found.unlabelled) > 5 else "")
        typer.echo(f"left out, for they have no label: {len(found.unlabelled)} ({shown})", err=True)


def _evaluate_clusters(path: Path) -> None:
    """Pairwise and B-cubed scores of events joined across articles, and every mistake."""
    from ingest.evaluation.resolution import resolution_report
    from orchestration.evaluate_clusters import evaluate_clusters
    from orchestration.terminal import report_step
    from warehouse.settings import load_settings

    joined = evaluate_clusters(load_settings(), path, report_step)
    typer.echo(resolution_report(joined), nl=False)


def _kinds(only: str | None) -> list[str]:
    """The kinds that were asked for, in the order of the report."""
    from ingest.evaluation.scores import KINDS

    asked = [kind.strip().lower() for kind in only.split(",")] if only else list(KINDS)
    if unknown := [kind for kind in asked if kind not in KINDS]:
        raise WrongUsageError(f"there is no kind {unknown[0]!r}; --only takes {', '.join(KINDS)}")
    return [kind for kind in KINDS if kind in asked]


def _progress(done: int, total: int) -> None:
    """A running number on a terminal, which the report replaces."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K" if done == total else f"\r{done} of {total} articles")
        sys.stderr.flush()


def _width() -> int:
    """Columns of the terminal, within reason."""
    is_terminal = sys.stdout.isatty()
    return min(shutil.get_terminal_size().columns, _WIDEST) if is_terminal else _PIPED_WIDTH
