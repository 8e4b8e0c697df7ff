"""Orchestration: the `citydesk` command line and the same build as a Dagster graph.

`build.run_build` is the whole flow; `definitions` draws it as assets that call the same functions.
Neighbours: `ingest` reads and extracts, `expectations` audits, `warehouse` stores and publishes,
`dbt_project` holds the SQL. No SQL, no patterns and no rules about articles belong here. Tests live
in tests/orchestration and tests/end_to_end.
"""
