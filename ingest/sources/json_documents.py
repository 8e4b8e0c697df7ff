"""JSON: a file is one object, or an array of objects."""

import json
from collections.abc import Iterator

from ingest.sources.decoding import Text, Undecodable, decode
from ingest.sources.fields import Place, read_record
from ingest.sources.opening import read_up_to
from ingest.sources.received import InputFile, Received, Rejection

MAX_FILE_BYTES = 256 * 1024 * 1024
"""An array can only be read as a whole, at about five times its size in memory; JSON lines have no
such limit."""


def read_json(file: InputFile) -> Iterator[Received]:
    """The articles of a JSON file; nothing of it where its JSON is broken.

    Raises:
        OSError: the file cannot be read.
    """
    whole = Place(file.uri, str(file.path), "", "json", "")
    found = _text(file, whole)
    if isinstance(found, Rejection):
        yield found
        return
    try:
        value = parse(found.text)
    except ValueError as error:
        detail = f"is no JSON: {explain(error)}; mend or remove it"
        yield whole.reject("broken_json", detail)
        return
    records = value if isinstance(value, list) else [value]
    if not records:
        yield whole.reject("empty", "is an empty array; remove it or fill it")
    for number, record in enumerate(records, start=1):
        position = f"record={number}" if isinstance(value, list) else ""
        yield read_record(record, Place(file.uri, str(file.path), position, "json", found.encoding))


def parse(text: str) -> object:
    """The value that a JSON text holds.

    Raises:
        ValueError: it is no JSON, or nested too deeply to be read.
    """
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def explain(error: ValueError) -> str:
    """Where the JSON is broken and how, for the middle of a sentence."""
    if isinstance(error, json.JSONDecodeError):
        what = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        return f"{what} in line {error.lineno}, column {error.colno}"
    return str(error).split(";")[0]


def _text(file: InputFile, place: Place) -> Text | Rejection:
    """The decoded file, or why it cannot be parsed."""
    raw = read_up_to(file, MAX_FILE_BYTES)
    if raw is None:
        limit = MAX_FILE_BYTES // 1024**2
        detail = f"has more than {limit} MB; write it as JSON lines (.jsonl)"
        return place.reject("too_large", detail)
    if not raw.strip():
        reason = "whitespace_only" if raw else "empty"
        return place.reject(reason, "holds nothing; remove it or fill it")
    found = decode(raw)
    if isinstance(found, Undecodable):
        return place.reject(found.reason, found.detail)
    return found
