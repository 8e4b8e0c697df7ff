"""Reads one file with the reader for its format; what goes wrong becomes a rejection."""

import zlib
from collections.abc import Callable, Iterator

from ingest.sources import formats
from ingest.sources.json_documents import read_json
from ingest.sources.json_lines import first_line_is_record, read_json_lines
from ingest.sources.locate import refusal
from ingest.sources.opening import head_of
from ingest.sources.parquet_tables import read_table
from ingest.sources.plain_text import read_text
from ingest.sources.received import InputFile, Received, Rejection
from ingest.sources.web_pages import read_web_page

READERS: dict[str, Callable[[InputFile], Iterator[Received]]] = {
    "text": read_text,
    "html": read_web_page,
    "json": read_json,
    "jsonl": read_json_lines,
    "parquet": read_table,
}


def read_file(file: InputFile) -> Iterator[Received]:
    """Everything that a file holds, in its order: articles and rejections; raises nothing.

    What a file gave before it became unreadable is kept.
    """
    try:
        chosen = _choose(file)
        if isinstance(chosen, Rejection):
            yield chosen
        else:
            yield from READERS[chosen](file)
    except (OSError, EOFError, zlib.error) as error:
        fault = error if isinstance(error, OSError) else OSError(f"broken gzip data ({error})")
        yield refusal(file.uri, fault)


def _choose(file: InputFile) -> str | Rejection:
    """The format of a file, or why there is no reader for it."""
    named = formats.name_of_format(file.path)
    if named in ("text", "html", "parquet"):
        return named
    head = head_of(file)
    foreign = (
        None if named else formats.foreign_by_name(file.path) or formats.foreign_by_bytes(head)
    )
    if foreign is not None:
        return Rejection(file.uri, "unsupported_format", f"«{file.uri}» is {foreign}.")
    if named == "jsonl":
        return "json" if formats.is_array(head) else "jsonl"
    if named == "json":
        return "jsonl" if first_line_is_record(file) else "json"
    return formats.sniff(head, lambda: first_line_is_record(file))
