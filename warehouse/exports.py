"""Query results for the terminal and for files: table, CSV, JSON, Parquet.

A table is for eyes: it is cut to the width of the terminal and to a number of rows, and says so.
The other formats hold every row and every character. NULL is NULL in each of them: CSV leaves the
field empty and quotes an empty text, JSON writes null, a table writes NULL.
"""

import io
import json
import math
import sys
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO, TextIO

from warehouse.errors import QueryError
from warehouse.query import QueryResult

FORMATS = ("table", "csv", "json", "parquet")
ROW_LIMIT = 50
"""Rows of a table unless the caller asks for another number."""

_CSV_SPECIAL = set(',"\r\n')


def write_result(
    result: QueryResult, form: str, output: Path | None = None, row_limit: int = ROW_LIMIT
) -> None:
    """Writes a result to a file, or to standard output.

    Args:
        result: rows, not yet read.
        form: one of `FORMATS`.
        output: file to write, replaced as a whole; standard output when None.
        row_limit: rows of a table; the other formats have no limit.

    Raises:
        QueryError: an unknown format, a file that cannot be written, Parquet into a terminal, or a
            value that cannot be computed.
    """
    if form not in FORMATS:
        raise QueryError(f"there is no format {form!r}; use one of {', '.join(FORMATS)}")
    if output is None:
        _to_standard_output(result, form, row_limit)
        return
    partial = output.with_name(f".{output.name}.part")
    try:
        with partial.open("wb") as sink:
            _to_file(result, form, sink, row_limit)
        partial.replace(output)
    except OSError as error:
        raise QueryError(f"{output} cannot be written: {error.strerror}") from error
    finally:
        partial.unlink(missing_ok=True)


def write_csv(result: QueryResult, sink: TextIO) -> None:
    """Header and rows as RFC 4180, lines ending in LF; NULL is empty, an empty text is `""`."""
    sink.write(",".join(map(_csv_field, result.columns)) + "\n")
    for rows in result.batches():
        sink.writelines(",".join(map(_csv_field, row)) + "\n" for row in rows)


def write_json(result: QueryResult, sink: TextIO) -> None:
    """An array of objects, one per line; dates as ISO text, numbers that are not finite as null."""
    separator = "[\n"
    for rows in result.batches():
        for row in rows:
            record = dict(zip(result.columns, map(_json_value, row), strict=True))
            sink.write(separator + json.dumps(record, ensure_ascii=False, default=str))
            separator = ",\n"
    sink.write("\n]\n" if separator == ",\n" else "[]\n")


def write_parquet(result: QueryResult, sink: BinaryIO) -> None:
    """Rows with their types, streamed."""
    import pyarrow as pa  # noqa: PLC0415 (only this format needs it; it takes a third of a second)
    import pyarrow.parquet as pq  # noqa: PLC0415

    reader = result.connection.to_arrow_reader(100_000)
    schema = pa.schema([f.with_name(n) for f, n in zip(reader.schema, result.columns, strict=True)])
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        for batch in reader:
            writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=schema))


def _to_standard_output(result: QueryResult, form: str, row_limit: int) -> None:
    if form == "parquet":
        if sys.stdout.isatty():
            raise QueryError("Parquet is no text; name a file, or redirect the output")
        write_parquet(result, sys.stdout.buffer)
    else:
        _write_text(result, form, sys.stdout, row_limit)
    sys.stdout.flush()


def _to_file(result: QueryResult, form: str, sink: BinaryIO, row_limit: int) -> None:
    if form == "parquet":
        write_parquet(result, sink)
        return
    text = io.TextIOWrapper(sink, encoding="utf-8", newline="\n")
    _write_text(result, form, text, row_limit)
    text.flush()
    text.detach()


def _write_text(result: QueryResult, form: str, sink: TextIO, row_limit: int) -> None:
    if form == "csv":
        write_csv(result, sink)
    elif form == "json":
        write_json(result, sink)
    else:
        from warehouse.terminal_table import write_table  # noqa: PLC0415 (only this needs rich)

        write_table(result, sink, row_limit)


def _csv_field(value: object) -> str:
    if value is None:
        return ""
    text = plain_text(value)
    if not text or not _CSV_SPECIAL.isdisjoint(text):
        return '"' + text.replace('"', '""') + '"'
    return text


def plain_text(value: object) -> str:
    """A value as SQL would print it: true and false, ISO dates, nested values as JSON."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, list | tuple | dict):
        return json.dumps(_json_value(value), ensure_ascii=False, default=str)
    return str(value)


def _json_value(value: object) -> object:
    """A value that JSON can hold without losing what it says."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _json_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_json_value(item) for item in value]
    return value
