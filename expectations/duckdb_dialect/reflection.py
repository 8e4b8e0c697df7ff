"""What a DuckDB file holds, in SQLAlchemy's terms: schemas, tables, views, columns.

DuckDB's imitation of pg_catalog is incomplete, so this asks duckdb_tables() and its siblings.
Schema None means the schema of the connection.
"""

from sqlalchemy import Connection, types
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.exc import NoSuchTableError

TYPES: dict[str, type[types.TypeEngine]] = {
    "BOOLEAN": types.BOOLEAN,
    "INTEGER": types.INTEGER,
    "BIGINT": types.BIGINT,
    "DOUBLE": types.DOUBLE,
    "VARCHAR": types.VARCHAR,
    "DATE": types.DATE,
    "TIMESTAMP": types.TIMESTAMP,
}
"""The portable types of the contracts; anything else reflects as the null type."""

_SCHEMAS = "select schema_name from duckdb_schemas() where not internal"
_TABLES = "select table_name from duckdb_tables()"
_VIEWS = "select view_name from duckdb_views()"
_COLUMNS = "select column_name, data_type, is_nullable, comment from duckdb_columns()"
_IN_DATABASE = "database_name = current_database()"
_IN_SCHEMA = f"{_IN_DATABASE} and schema_name = coalesce($1, current_schema())"


class Reflection(DefaultDialect):
    """The part of the dialect that SQLAlchemy's inspector asks."""

    def has_table(
        self, connection: Connection, table_name: str, schema: str | None = None, **_: object
    ) -> bool:
        """Whether a table or view of that name exists."""
        names = self.get_table_names(connection, schema) + self.get_view_names(connection, schema)
        return table_name in names

    def get_schema_names(self, connection: Connection, **_: object) -> list[str]:
        """Schemas of the file."""
        rows = connection.exec_driver_sql(f"{_SCHEMAS} and {_IN_DATABASE} order by 1")
        return [row[0] for row in rows]

    def get_table_names(
        self, connection: Connection, schema: str | None = None, **_: object
    ) -> list[str]:
        """Tables of one schema."""
        rows = connection.exec_driver_sql(f"{_TABLES} where {_IN_SCHEMA} order by 1", (schema,))
        return [row[0] for row in rows]

    def get_view_names(
        self, connection: Connection, schema: str | None = None, **_: object
    ) -> list[str]:
        """Views of one schema; the lake is views over Parquet."""
        rows = connection.exec_driver_sql(f"{_VIEWS} where {_IN_SCHEMA} order by 1", (schema,))
        return [row[0] for row in rows]

    def get_columns(
        self, connection: Connection, table_name: str, schema: str | None = None, **_: object
    ) -> list[ReflectedColumn]:
        """Columns in their order.

        Raises:
            NoSuchTableError: neither a table nor a view has that name.
        """
        sql = f"{_COLUMNS} where {_IN_SCHEMA} and table_name = $2 order by column_index"
        rows = connection.exec_driver_sql(sql, (schema, table_name)).fetchall()
        if not rows:
            raise NoSuchTableError(table_name)
        return [
            {
                "name": name,
                "type": TYPES.get(kind, types.NullType)(),
                "nullable": bool(nullable),
                "default": None,
                "comment": comment,
            }
            for name, kind, nullable, comment in rows
        ]
