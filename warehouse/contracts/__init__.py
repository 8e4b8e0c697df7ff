"""Table contracts: the single source of truth for every column of the warehouse.

`columns/` says what a column is, `tables/` which table has it, `vocabulary` which values it may
take. The projections turn a `Table` into a Polars schema (`polars_schema`), DuckDB DDL with
comments (`duckdb_ddl`), dbt YAML (`dbt_yaml`), the data dictionary (`data_dictionary`) and the
evidence macro (`evidence_macro`); expectations and ingest read the same values. To add a column:
define it in its theme, name it in its tables, run `make generate`, and select it in the model.
"""
