"""Opens input files: plain or gzip, told by their first bytes, never by their name."""

import gzip
from typing import BinaryIO, cast

from ingest.sources.received import InputFile

HEAD_BYTES = 65_536
"""What is looked at before the kind of a file is decided."""
_GZIP = b"\x1f\x8b"


def open_bytes(file: InputFile) -> BinaryIO:
    """The bytes of a file, decompressed where it is gzip; the caller closes it.

    Raises:
        OSError: the file vanished, may not be read, or its disk fails.
    """
    stream = file.path.open("rb")
    if stream.peek(2)[:2] != _GZIP:
        return stream
    stream.close()
    return cast("BinaryIO", gzip.open(file.path, "rb"))


def head_of(file: InputFile) -> bytes:
    """The first bytes of a file, decompressed."""
    with open_bytes(file) as stream:
        return stream.read(HEAD_BYTES)


def read_up_to(file: InputFile, limit: int) -> bytes | None:
    """All bytes of a file; None where there are more than `limit`, which are then not read."""
    with open_bytes(file) as stream:
        raw = stream.read(limit + 1)
    return None if len(raw) > limit else raw
