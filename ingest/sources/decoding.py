"""Bytes to text: one decision per input, recorded with it.

A byte order mark decides, then strict UTF-8, then what an HTML page declares. Text that is UTF-8
but for a few broken bytes keeps everything else, each broken sequence as U+FFFD. What is left is
read as Windows-1252, of which Latin-1 text is a part, if it looks like a western language: a page
of Cyrillic or Japanese in an older encoding would come out as rubbish and is rejected instead.
"""

import codecs
import re
from dataclasses import dataclass

MAX_BROKEN_SHARE = 0.02
"""Largest share of bytes (or characters) that may be unreadable: one in fifty."""
MAX_HIGH_SHARE = 0.25
"""Largest share of bytes above 127 in western text; French and Spanish stay below a tenth, while
Cyrillic, Greek or Japanese in an eight-bit encoding exceed a half."""
MAX_CONTROL_SHARE = 0.005
"""Largest share of control characters in text: a stray one is dirt, one in two hundred is data."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
"""Mark, codec for the rest, name that is recorded. UTF-32 first: its mark begins like UTF-16's."""
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\x0b\x0c\r")
_CONTROL = re.compile("[" + re.escape(_CONTROLS.decode()) + "]")
_DECLARABLE = re.compile(r"(?:iso-8859|windows-125|shift_jis|euc-|gb|big5|koi8)[a-z0-9_-]*")
_PROBE = 65_536


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes are no text.

    Args:
        reason: `binary` or `undecodable`.
        detail: half a sentence: what was found, and what to do.
    """

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text and the encoding that was found, with a note on what was broken."""

    text: str
    encoding: str


def decode(raw: bytes, declared: str | None = None) -> Text | Undecodable:
    """The text that the bytes hold, without its byte order mark; line ends stay as they are.

    Args:
        raw: a whole file, or a whole line of one.
        declared: encoding that the document itself names, e.g. in an HTML meta element.
    """
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return _checked(_mended(raw[len(mark) :], codec, name))
    if (codec := _unmarked_utf16(raw[:_PROBE])) is not None:
        return _checked(_mended(raw, codec, codec))
    if _control_share(raw) > MAX_CONTROL_SHARE:
        return Undecodable("binary", "holds control characters, so it is data, not text; remove it")
    return _eight_bit(raw, declared)


def looks_binary(head: bytes) -> bool:
    """Whether the first bytes of a file are data rather than text in any encoding."""
    return isinstance(found := decode(head[: len(head) & ~3]), Undecodable) and (
        found.reason == "binary"
    )


def without_surrogates(text: str) -> tuple[str, int]:
    """The text with each lone surrogate as U+FFFD, and how many there were.

    JSON can write half of a surrogate pair; no UTF-8 file, and so no lake, can hold one.
    """
    try:
        # Encoding is the cheapest way to look for one; ASCII needs no look.
        _ = text.isascii() or text.encode()
    except UnicodeEncodeError:
        mended = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return mended, mended.count("\ufffd") - text.count("\ufffd")
    return text, 0


def note(encoding: str, replaced: int, what: str) -> str:
    """The encoding, with how much of the input could not be read in it."""
    return f"{encoding} ({replaced} {what} replaced)" if replaced else encoding


def _eight_bit(raw: bytes, declared: str | None) -> Text | Undecodable:
    """UTF-8, the declared encoding, broken UTF-8 or Windows-1252, whichever fits first."""
    try:
        return Text(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and (found := _declared(raw, declared)) is not None:
        return found
    readable = raw.decode("utf-8", "ignore")
    broken_count = len(raw) - len(readable.encode())
    sequence_count = sum(1 for _ in re.finditer(r"[^\x00-\x7f]+", readable))
    if sequence_count < broken_count and (found := _western(raw)) is not None:
        return found
    return _mended(raw, "utf-8", "utf-8")


def _western(raw: bytes) -> Text | None:
    """Windows-1252 text; None where a byte has no meaning in it or too many are above 127."""
    high_count = len(raw) - len(raw.translate(None, bytes(range(128, 256))))
    if high_count > MAX_HIGH_SHARE * len(raw):
        return None
    try:
        return Text(raw.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return None


def _declared(raw: bytes, declared: str) -> Text | None:
    """The text in the encoding that the document names; None where it is wrong or unknown."""
    name = declared.strip().lower()
    if not _DECLARABLE.fullmatch(name):
        return None
    # Browsers read Latin-1 as Windows-1252, because that is what pages so labelled hold.
    codec = "cp1252" if name in ("iso-8859-1", "windows-1252") else name
    try:
        return Text(raw.decode(codec), codec)
    except (LookupError, ValueError):
        return None


def _mended(raw: bytes, codec: str, name: str) -> Text | Undecodable:
    """Text with U+FFFD for each broken sequence, unless too much is broken."""
    text = raw.decode(codec, "replace")
    kept = raw.decode(codec, "ignore")
    broken_count = len(raw) - len(kept.encode(codec))
    if broken_count > MAX_BROKEN_SHARE * len(raw):
        detail = f"is text in an unknown encoding ({broken_count:,} bytes are no {codec.upper()})"
        return Undecodable("undecodable", f"{detail}; save it as UTF-8")
    return Text(text, note(name, broken_count, "bytes"))


def _checked(found: Text | Undecodable) -> Text | Undecodable:
    """The text, unless what a byte order mark announced is full of control characters."""
    if isinstance(found, Text):
        controls = sum(1 for _ in _CONTROL.finditer(found.text))
        if controls > MAX_CONTROL_SHARE * len(found.text):
            return Undecodable("binary", "holds control characters, so it is no text; remove it")
    return found


def _unmarked_utf16(head: bytes) -> str | None:
    """The byte order of UTF-16 text without a mark: every other byte of western text is zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _control_share(raw: bytes) -> float:
    """Control characters per byte, white space apart."""
    return (len(raw) - len(raw.translate(None, _CONTROLS))) / max(len(raw), 1)
