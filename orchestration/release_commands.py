"""Commands on what is published: read it, explain it, compare it, go back.

Registered by `orchestration.cli`. None of them needs the build's libraries, so they start in a
fraction of a second.
"""

import sys
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from orchestration.wording import counted
from warehouse.settings import Settings, load_settings

AsOf = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help="Ask what had been received by the end of this day (UTC) instead, whatever was "
        "published when; built when first asked for.",
        show_default=False,
    ),
]


def _settings(as_of: datetime | None) -> Settings:
    """The warehouse, or the state of it at the end of a day."""
    settings = load_settings()
    if as_of is None:
        return settings
    from orchestration.build import run_as_of
    from orchestration.terminal import report_step

    return run_as_of(settings, as_of.date(), report_step)


def sql(
    query: Annotated[str, typer.Argument(metavar="SQL", help="One query, or - to read it.")],
    form: Annotated[
        Literal["table", "csv", "json", "parquet"],
        typer.Option("--format", "-f", help="A table for eyes, or all rows for tools."),
    ] = "table",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write.", show_default=False)
    ] = None,
    rows: Annotated[int, typer.Option(min=1, help="Rows of a table.")] = 50,
    as_of: AsOf = None,
) -> None:
    """Query the current release, read-only; marts need no schema: from fct_events."""
    from warehouse.exports import write_result
    from warehouse.query import run_sql

    text = sys.stdin.read() if query == "-" else query
    with run_sql(_settings(as_of), text) as result:
        for warning in result.warnings:
            typer.echo(f"warning: {warning}", err=True)
        write_result(result, form, output, rows)


def evidence(
    fact_id: Annotated[str, typer.Argument(metavar="ID", help="Any id of the marts.")],
    as_of: AsOf = None,
) -> None:
    """Show the sentences behind a count, a claim, an event, an office, a membership …."""
    from warehouse.evidence import evidence as find_evidence
    from warehouse.evidence import show_evidence

    typer.echo(show_evidence(find_evidence(_settings(as_of), fact_id)), nl=False)


def why(
    event_id: Annotated[
        str, typer.Argument(metavar="EVENT_ID", help="Id of an event, or how it begins.")
    ],
    as_of: AsOf = None,
) -> None:
    """Show why claims are held to be one event, and which events were kept apart."""
    from warehouse.why import show_why
    from warehouse.why import why as find_relations

    typer.echo(show_why(find_relations(_settings(as_of), event_id)), nl=False)


def releases() -> None:
    """List all releases, newest first; * marks the one that readers are given."""
    from warehouse.releases import list_releases

    listed = list_releases(load_settings())
    for release in listed:
        mark = "*" if release.is_current else " "
        events = release.row_counts.get("marts.fct_events", 0)
        typer.echo(
            f"{mark} {release.version}  {release.created_at:%Y-%m-%d %H:%M} UTC  "
            f"{counted(release.document_count, 'article')}, {counted(events, 'event')}, "
            f"audit {release.audit_result.replace('_', ' ')}"
        )
    if not listed:
        typer.echo("no release yet: citydesk build", err=True)


def rollback(
    version: Annotated[
        str | None,
        typer.Argument(help="Release to go to; the one before by default.", show_default=False),
    ] = None,
) -> None:
    """Give readers an earlier release again; nothing is deleted."""
    from orchestration.lock import writer_lock
    from warehouse.releases import list_releases
    from warehouse.releases import rollback as point_back

    settings = load_settings()
    with writer_lock(settings.build) if list_releases(settings) else nullcontext():
        release = point_back(settings, version)
    typer.echo(f"current is {release.version} now; the next build publishes the newest state again")


def diff(
    older: Annotated[str, typer.Argument(help="Release to compare from: version or its start.")],
    newer: Annotated[str, typer.Argument(help="Release to compare to.")] = "current",
) -> None:
    """Compare two releases: rows that came, went or changed, mart by mart."""
    from warehouse.releases import diff as compare

    differences = [d for d in compare(load_settings(), older, newer) if not d.is_empty]
    for found in differences:
        typer.echo(f"{found.table}: +{found.added} -{found.removed} ~{found.changed}")
        for sign, keys in (
            ("+", found.added_keys), ("-", found.removed_keys), ("~", found.changed_keys)
        ):  # fmt: skip
            for key in keys:
                typer.echo(f"    {sign} {key}")
        for sign, names in (("+", found.new_columns), ("-", found.lost_columns)):
            for name in names:
                typer.echo(f"    {sign} column {name}")
    if not differences:
        typer.echo("the two releases have the same rows")
