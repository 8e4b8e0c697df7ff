"""A small SQLAlchemy dialect through which Great Expectations reads one DuckDB file.

`database` opens the file read-only and yields the URL to hand over. Leaving the block closes every
connection that was made through the URL, whoever still holds it, so that dbt can write the same
file next. Neighbours: `cursor` (buffered rows), `reflection` (what there is), `dialect` (the glue).
"""

from expectations.duckdb_dialect.dialect import DuckDBDialect, database

__all__ = ["DuckDBDialect", "database"]
