"""Plain text: a file is an article, exactly as it stands."""

from collections.abc import Iterator

from ingest.sources.decoding import Undecodable, decode
from ingest.sources.fields import Place, text_fault, too_large
from ingest.sources.opening import read_up_to
from ingest.sources.received import MAX_TEXT_CHARACTERS, Article, InputFile, Received

MAX_FILE_BYTES = 4 * MAX_TEXT_CHARACTERS
"""No encoding takes more than four bytes for a character."""


def read_text(file: InputFile) -> Iterator[Received]:
    """The one article of a text file, without its byte order mark and otherwise untouched.

    Raises:
        OSError: the file cannot be read.
    """
    place = Place(file.uri, str(file.path), "", "text", "")
    raw = read_up_to(file, MAX_FILE_BYTES)
    if raw is None:
        yield place.reject("too_large", too_large(f"more than {MAX_FILE_BYTES:,} bytes"))
        return
    found = decode(raw)
    if isinstance(found, Undecodable):
        yield place.reject(found.reason, found.detail)
    elif (fault := text_fault(found.text)) is not None:
        yield place.reject(*fault)
    else:
        yield Article(
            source_uri=file.uri,
            location=str(file.path),
            received_format="text",
            encoding=found.encoding,
            text=found.text,
        )
