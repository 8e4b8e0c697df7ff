"""Parquet: a row is an article; tables of any size, a thousand rows at a time.

pyarrow and not Polars, because it reads a row group in pieces: a quarter of a million articles in
one row group take 0.27 GB with it and 1.25 GB with Polars' streaming engine.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ingest.sources.fields import ALIASES, FIELDS, Place, folded, read_record
from ingest.sources.received import InputFile, Received, Rejection

if TYPE_CHECKING:
    from pyarrow import Array, Schema
    from pyarrow.parquet import ParquetFile

BATCH_ROWS = 1_000
BUFFER_BYTES = 1_048_576
"""Read-ahead per column; without it a whole column of a row group is held in memory."""


def read_table(file: InputFile) -> Iterator[Received]:
    """The articles of a Parquet file, row by row.

    Raises:
        OSError: the file cannot be read.
    """
    # Imported here: it takes a fifth of a second, and most inputs are no tables.
    from pyarrow import ArrowException, parquet  # noqa: PLC0415

    number = 0
    try:
        with parquet.ParquetFile(file.path, buffer_size=BUFFER_BYTES, pre_buffer=False) as table:
            if (rejection := _refuse(table, file)) is not None:
                yield rejection
                return
            for record in _records(table):
                number += 1
                yield read_record(record, _place(file, f"row={number}"))
    except (ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        what = str(error).splitlines()[0].rstrip(".")
        detail = f"is a damaged Parquet file (read to row {number}: {what}); write it again"
        yield _place(file, "").reject("unreadable", detail)


def _place(file: InputFile, position: str) -> Place:
    """Where a row stands; Parquet text is UTF-8."""
    return Place(file.uri, str(file.path), position, "parquet", "utf-8")


def _refuse(table: "ParquetFile", file: InputFile) -> Rejection | None:
    """Why no row of a table can be an article, if that is so."""
    schema = table.schema_arrow
    if not any(
        _is_text(schema, name) for name in _columns(schema) if folded(name) in ALIASES["text"]
    ):
        named = ", ".join(f"«{field.name}» ({field.type})" for field in list(schema)[:8])
        wanted = ", ".join(f"«{name}»" for name in ALIASES["text"][:3])
        detail = f"has no text column (its columns: {named or 'none'}); name one {wanted}"
        return _place(file, "").reject("no_text_column", detail)
    if table.metadata.num_rows == 0:
        return _place(file, "").reject("empty", "is a table without rows; remove it or fill it")
    return None


def _records(table: "ParquetFile") -> Iterator[dict[str, object]]:
    """The rows of a table, with the columns that are fields of an article."""
    columns = _columns(table.schema_arrow)
    for batch in table.iter_batches(batch_size=BATCH_ROWS, columns=columns):
        names = batch.schema.names
        for values in zip(*(_values(column) for column in batch.columns), strict=True):
            yield dict(zip(names, values, strict=True))


def _values(column: "Array") -> list[object]:
    """A column as Python values: times as text, broken strings as bytes.

    Python knows neither nanoseconds nor the year 0, and refuses strings that are no UTF-8.
    """
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_temporal(column.type):
        column = column.cast(pa.string())
    try:
        return column.to_pylist()
    except UnicodeDecodeError:
        return column.cast(pa.large_binary()).to_pylist()


def _columns(schema: "Schema") -> list[str]:
    """Names of the columns that may fill a field."""
    return [name for name in schema.names if folded(name) in FIELDS]


def _is_text(schema: "Schema", name: str) -> bool:
    """Whether a column holds strings or bytes, plain or as a dictionary."""
    from pyarrow import types  # noqa: PLC0415

    kind = schema.field(name).type
    kind = kind.value_type if types.is_dictionary(kind) else kind
    return any(is_kind(kind) for is_kind in (
        types.is_string, types.is_large_string, types.is_string_view,
        types.is_binary, types.is_large_binary, types.is_binary_view,
    ))  # fmt: skip
