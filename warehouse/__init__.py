"""The warehouse: contracts, settings, lake, build database, releases, read-only SQL.

The leaf of the import graph: it knows neither Dagster, dbt and Great Expectations nor text.

Entry points, in the order in which a build meets them:

- `settings.load_settings` says where a warehouse lives; nothing else reads the environment.
- `contracts` says what every table and column is; `python -m warehouse.contracts.generate` writes
  the dbt YAML, the data dictionary and the `evidence` macro from it.
- `lake.Lake` keeps what ingest made, as Parquet, and knows which batches are stale.
- `build_database` makes the private DuckDB file of one build and records the audit in it.
- `releases.publish` turns an audited build into a release; `rollback`, `diff`, `verify`,
  `list_releases` look after what is published.
- `query.run_sql`, `exports.write_result` and `evidence.evidence` are what readers use. They import
  DuckDB and nothing heavier, so that a question is answered at once.
- `errors.WarehouseError` is the base of every error that is raised on purpose.

Neighbours: `ingest` writes the lake, `dbt_project` fills the build database, `expectations` audits
it, `orchestration` calls all of them. `macros/` holds SQL that every release carries.

Test with `pytest tests/warehouse`; `-m "not slow"` leaves out those that kill publishers and let
readers race.
"""
