"""Content hashes: the ids of everything that is ingested.

An id depends on what it identifies and on nothing else: not on run order, clock or machine. The
warehouse computes the same ids in SQL as `substr(sha256(concat_ws(chr(31), …)), 1, 16)`.
"""

from hashlib import sha256

SEPARATOR = "\x1f"
"""Parts two fields of an id: a control character that no name, URL or path holds."""
LENGTH = 16
"""Hexadecimal digits kept: 64 bits; ten million ids collide with a chance of 1 in 370,000."""


def hash_id(*parts: str | int | None) -> str:
    """The first 16 hex digits of the SHA-256 over the parts.

    None is left out, as `concat_ws` does; pass "" where the position of a part matters. Lone
    surrogates, which no UTF-8 text can hold, count as question marks.

    >>> hash_id("a", "b") == hash_id("a", None, "b") != hash_id("a", "", "b")
    True
    """
    joined = SEPARATOR.join(str(part) for part in parts if part is not None)
    return sha256(joined.encode("utf-8", "replace")).hexdigest()[:LENGTH]
