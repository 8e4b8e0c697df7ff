"""A query result as a table for a terminal, or one record below the other where it is too wide."""

import shutil
from collections.abc import Sequence
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from warehouse.exports import plain_text
from warehouse.query import QueryResult

_WHOLE = 16
"""Characters of a value that are never cut: an id has as many, and half an id finds nothing."""
_HEADING = 12
"""Characters of a heading that are never cut."""
_PIPED_WIDTH = 160
"""Width where no terminal says how wide it is."""
_WIDEST = 400
"""Characters of one value in a record; more belongs into a file."""
_GAP = 3
"""Characters between two columns: padding, divider, padding."""
_NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL")

Rows = Sequence[tuple[object, ...]]


def write_table(result: QueryResult, sink: TextIO, row_limit: int) -> None:
    """Writes at most `row_limit` rows and, below them, whether there are more."""
    rows = result.fetch(row_limit + 1)
    shown = rows[:row_limit]
    if "explain_value" in result.columns:
        sink.write("\n".join(str(row[-1]) for row in shown))
        return
    width = shutil.get_terminal_size((_PIPED_WIDTH, 50)).columns if sink.isatty() else _PIPED_WIDTH
    console = Console(file=sink, width=width, highlight=False)
    widths = _widths(result.columns, shown, width)
    if widths:
        console.print(_grid(result, shown, widths))
    else:
        _print_records(console, result, shown)
    console.print(Text(_note(len(rows), len(shown)), style="dim"))


def _widths(columns: Sequence[str], rows: Rows, available: int) -> list[int]:
    """Width of each column, or none where even the least widths do not fit.

    What is left over the least widths goes to the columns that still cut something, a character
    each in turn.
    """
    values = [
        max([0, *(cell_len(_line(row[index])) for row in rows)]) for index in range(len(columns))
    ]
    wanted = [max(value, cell_len(name)) for value, name in zip(values, columns, strict=True)]
    widths = [
        max(min(value, _WHOLE), min(cell_len(name), _HEADING))
        for value, name in zip(values, columns, strict=True)
    ]
    left = available - sum(widths) - _GAP * len(widths)
    if left < 0:
        return []
    while left and widths != wanted:
        for index, width in enumerate(widths):
            if left and width < wanted[index]:
                widths[index] += 1
                left -= 1
    return widths


def _grid(result: QueryResult, rows: Rows, widths: list[int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    for name, kind, width in zip(result.columns, result.types, widths, strict=True):
        justify = "right" if any(number in kind for number in _NUMBERS) else "left"
        table.add_column(
            Text(name), justify=justify, overflow="ellipsis", no_wrap=True, width=width
        )
    for row in rows:
        table.add_row(*(_cell(value) for value in row))
    return table


def _print_records(console: Console, result: QueryResult, rows: Rows) -> None:
    name_width = max(cell_len(name) for name in result.columns)
    for number, row in enumerate(rows, start=1):
        console.print(Text(f"── row {number} ──", style="dim"))
        record = Table(box=None, show_header=False, pad_edge=False)
        record.add_column(width=name_width, no_wrap=True)
        record.add_column(overflow="fold")
        for name, value in zip(result.columns, row, strict=True):
            record.add_row(Text(name, style="bold"), _cell(value, _WIDEST))
        console.print(record)


def _cell(value: object, widest: int | None = None) -> Text:
    if value is None:
        return Text("NULL", style="dim italic")
    line = _line(value)
    return Text(line if widest is None or len(line) <= widest else line[: widest - 1] + "…")


def _line(value: object) -> str:
    """A value on one line; line breaks and control characters are shown, not obeyed."""
    if value is None:
        return "NULL"
    text = plain_text(value).replace("\r\n", "⏎").replace("\n", "⏎").replace("\t", " ")
    return "".join(character if character.isprintable() else "�" for character in text)


def _note(fetched: int, shown: int) -> str:
    if fetched > shown:
        return f"first {shown} rows; there are more (--format csv, json or parquet gives them all)"
    return "1 row" if shown == 1 else f"{shown} rows"
