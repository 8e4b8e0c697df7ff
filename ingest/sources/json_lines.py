"""JSON lines: a record per line, files of any size, a broken line spoils only itself."""

import codecs
import io
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

from ingest.sources.decoding import Undecodable, decode, looks_binary
from ingest.sources.fields import Place, read_record, too_large
from ingest.sources.json_documents import explain, parse
from ingest.sources.opening import HEAD_BYTES, head_of, open_bytes
from ingest.sources.received import MAX_TEXT_CHARACTERS, InputFile, Received

MAX_LINE_BYTES = 6 * MAX_TEXT_CHARACTERS + 1_000_000
"""JSON writes a character with at most six bytes (a backslash, u, four digits); the other fields
need some room."""
_UTF16_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def read_json_lines(file: InputFile) -> Iterator[Received]:
    """The articles of a JSON lines file, one at a time; blank lines are passed over.

    Raises:
        OSError: the file cannot be read.
    """
    if looks_binary(head := head_of(file)):
        yield _place(file, "", "").reject("binary", "holds control characters, so it is no JSON")
        return
    codec = _UTF16_MARKS.get(head[:2])
    is_empty = True
    with _line_reader(file, codec) as readline:
        for number, line in _filled_lines(readline):
            is_empty = False
            yield _read_line(line, file, f"line={number}", codec)
    if is_empty:
        yield _place(file, "", "").reject("empty", "holds no records; remove it or fill it")


def first_line_is_record(file: InputFile) -> bool:
    """Whether the first line that is not blank is a whole JSON object and more lines follow.

    Raises:
        OSError: the file cannot be read.
    """
    codec = _UTF16_MARKS.get(head_of(file)[:2])
    with _line_reader(file, codec) as readline:
        lines = _filled_lines(readline)
        _, first = next(lines, (0, None))
        if first is None or next(lines, None) is None:
            return False
    found = decode(first)
    try:
        return not isinstance(found, Undecodable) and isinstance(parse(found.text), dict)
    except ValueError:
        return False


def _place(file: InputFile, position: str, encoding: str) -> Place:
    """Where a line stands."""
    return Place(file.uri, str(file.path), position, "jsonl", encoding)


def _read_line(line: bytes | None, file: InputFile, position: str, codec: str | None) -> Received:
    """The article of a line, or why it holds none; None is a line that is too long."""
    place = _place(file, position, codec or "")
    if line is None:
        return place.reject("too_large", too_large(f"more than {MAX_LINE_BYTES:,} bytes"))
    found = decode(line.rstrip(b"\r\n"))
    if isinstance(found, Undecodable):
        return place.reject(found.reason, found.detail)
    try:
        record = parse(found.text)
    except ValueError as error:
        where = explain(error).replace("in line 1, column", "in column")
        return place.reject("broken_json", f"is no JSON: {where}; mend or remove the line")
    return read_record(record, _place(file, position, codec or found.encoding))


def _filled_lines(readline: Callable[[int], bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Line number from 1 and line; None for a line that is too long, read past in pieces."""
    number = 0
    while line := readline(MAX_LINE_BYTES):
        number += 1
        if len(line) < MAX_LINE_BYTES or line.endswith(b"\n"):
            if line.strip():
                yield number, line
            continue
        while (rest := readline(HEAD_BYTES)) and not rest.endswith(b"\n"):
            pass
        yield number, None


@contextmanager
def _line_reader(file: InputFile, codec: str | None) -> Generator[Callable[[int], bytes]]:
    """A readline over the file; in UTF-8 where it is UTF-16, whose line ends take two bytes."""
    with open_bytes(file) as stream:
        if codec is None:
            yield stream.readline
            return
        with io.TextIOWrapper(stream, "utf-16", errors="replace", newline="\n") as text:
            yield lambda size: text.readline(size).encode()
