"""The warehouse: contracts, settings, lake, connection, releases, read-only SQL.

The leaf of the import graph: it knows neither Dagster, dbt and Great Expectations nor text. Its
neighbours are `ingest` (writes the lake), `dbt_project` (builds the marts), `expectations` (audits)
and `orchestration` (draws the graph). Tests live in tests/warehouse.
"""
