"""Finds the files behind what the user hands over: files, folders, patterns.

A file counts once, by its real path, however often and through whatever link it is given. Nothing
is opened here, so that a named pipe or a device can never make the build wait.
"""

import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.sources.received import InputFile, Rejection

_WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
_PATTERN = re.compile(r"[*?\[]")


def find_files(paths: Sequence[str | Path]) -> list[InputFile | Rejection]:
    """Every file behind the paths, once, sorted by real path; then what is no file, sorted.

    The order of the arguments makes no difference: where a file is given in several ways, the
    alphabetically first one becomes its uri.
    """
    files: dict[Path, str] = {}
    rejections: set[Rejection] = set()
    # A string is a sequence of paths, too, of one character each; «/» would be one of them.
    for path in [paths] if isinstance(paths, str) else paths:
        for found in _behind(os.fspath(path)):
            if isinstance(found, Rejection):
                rejections.add(found)
            else:
                files[found.path] = min(found.uri, files.get(found.path, found.uri))
    found_files = [InputFile(path, uri) for path, uri in sorted(files.items())]
    return [*found_files, *sorted(rejections, key=lambda row: (row.source_uri, row.reason))]


def _behind(given: str) -> Iterator[InputFile | Rejection]:
    """Files and rejections behind one argument."""
    if not given:
        # Path("") is the current folder; an empty argument is a slip, not a wish to read it.
        yield Rejection("", "vanished", "An empty path was given; name a file or a folder.")
    elif _WEB_ADDRESS.match(given):
        yield Rejection(
            printable(given),
            "unsupported_format",
            f"«{printable(given)}» is a web address and nothing is downloaded; "
            "save the page and give the file.",
        )
    elif not _exists(given) and _PATTERN.search(given):
        matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 (takes absolute patterns)
        for match in matches:
            yield from _entry(match)
        if not matches:
            detail = f"The pattern «{printable(given)}» matches no file; check it, and quote it."
            yield Rejection(printable(given), "vanished", detail)
    else:
        yield from _entry(given)


def _exists(given: str) -> bool:
    """Whether there is a directory entry of that name, be it a broken link."""
    try:
        return os.path.lexists(given)
    except ValueError:
        return False


def _entry(given: str) -> Iterator[InputFile | Rejection]:
    """What a path leads to: a file, all files of a folder, or a rejection."""
    path = Path(given)
    found = _look_at(path)
    if found is not None:
        yield found
        return
    is_empty = True
    for below in _walk(path):
        is_empty = False
        yield below
    if is_empty:
        uri = _uri(path)
        yield Rejection(
            uri, "empty", f"The folder «{uri}» holds no files; give one that holds articles."
        )


def _walk(folder: Path) -> Iterator[InputFile | Rejection]:
    """Files below a folder; hidden entries are passed over, a folder is entered once."""
    pending, entered = [folder], set[Path]()
    while pending:
        current = pending.pop()
        real = current.resolve()
        if real in entered:
            continue
        entered.add(real)
        try:
            below = sorted(path for path in current.iterdir() if not path.name.startswith("."))
        except OSError as error:
            yield refusal(_uri(current), error)
            continue
        for path in below:
            found = _look_at(path)
            if found is None:
                pending.append(path)
            else:
                yield found


def _look_at(path: Path) -> InputFile | Rejection | None:
    """The file or the reason against it; None for a folder."""
    uri = _uri(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return None
        if stat.S_ISREG(mode):
            return InputFile(path.resolve(), uri)
    except (OSError, ValueError) as error:
        return refusal(uri, error)
    kind = "a named pipe" if stat.S_ISFIFO(mode) else "a device or a socket"
    return Rejection(
        uri,
        "unsupported_format",
        f"«{uri}» is {kind}, not a file; write what it gives into a file and give that.",
    )


def refusal(uri: str, error: OSError | ValueError) -> Rejection:
    """The rejection for an input that the operating system does not let us read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        detail = f"«{uri}» is not there (any more), or is a link to nothing; check the path."
        return Rejection(uri, "vanished", detail)
    if isinstance(error, PermissionError):
        detail = f"«{uri}» may not be read by this user; allow it, for example with chmod."
        return Rejection(uri, "no_permission", detail)
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Rejection(uri, "unreadable", f"«{uri}» cannot be read: {why}; restore or remove it.")


def _uri(path: Path) -> str:
    """The path without detours, as the user gave it: relative stays relative."""
    return printable(os.path.normpath(path))


def printable(path: str) -> str:
    """The path in valid UTF-8: a byte that is none appears as a backslash, x and its number."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
