"""Tells what a file is, by its name where that says it, else by its first bytes."""

import re
from collections.abc import Callable
from pathlib import PurePath

EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}

_FOREIGN = {
    "a table; save it as Parquet or JSONL": ".csv .tsv .xls .xlsx .ods",
    "XML; save its articles as JSONL": ".xml .rss .atom",
    "a document; save its text": ".doc .docx .odt .rtf .pdf .epub",
    "an archive; unpack it": ".zip .tar .tgz .bz2 .xz .zst .7z",
    "an archive; save its pages as HTML or text": ".warc .eml .mbox",
}
FOREIGN_EXTENSIONS = {
    extension: advice for advice, extensions in _FOREIGN.items() for extension in extensions.split()
}
"""Kinds that people do hand over, and what to do instead."""

SIGNATURES = {
    b"%PDF-": "a PDF document; save its text",
    b"PK\x03\x04": "a ZIP archive or an office document; unpack it or save its text",
    b"\xd0\xcf\x11\xe0": "an office document; save its text",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"SQLite format 3": "a database; export its articles as Parquet or JSONL",
    b"ARROW1": "an Arrow file; save it as Parquet",
}

_BLANK = b"\xef\xbb\xbf \t\r\n"
_JSON = re.compile(rb'\{\s*["}]|\[\s*[{\]]')
_ARRAY = re.compile(rb"\[\s*\{")
_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)


def name_of_format(path: PurePath) -> str | None:
    """text, html, json, jsonl or parquet by the extension; None where it says nothing."""
    return EXTENSIONS.get(_extension(path))


def foreign_by_name(path: PurePath) -> str | None:
    """What a file of a known foreign kind is and what to do with it; None for all others."""
    return FOREIGN_EXTENSIONS.get(_extension(path))


def foreign_by_bytes(head: bytes) -> str | None:
    """What the first bytes show a file to be where it is no article; None for all others."""
    return next((kind for mark, kind in SIGNATURES.items() if head.startswith(mark)), None)


def sniff(head: bytes, first_line_is_record: Callable[[], bool]) -> str:
    """The format of a file whose name does not tell it.

    Args:
        head: the first bytes of the file.
        first_line_is_record: asked only where the file looks like JSON.
    """
    start = head.lstrip(_BLANK)
    if head.startswith(b"PAR1"):
        return "parquet"
    if _JSON.match(start):
        return "jsonl" if first_line_is_record() else "json"
    return "html" if _HTML.match(start) else "text"


def is_array(head: bytes) -> bool:
    """Whether a file begins like a JSON array of objects, whatever its name promises."""
    return _ARRAY.match(head.lstrip(_BLANK)) is not None


def _extension(path: PurePath) -> str:
    """The extension in lower case, without a final .gz."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
        return suffixes[-1] if suffixes else ""
    return suffixes[-1] if suffixes else ""
