"""A small sketch of an article's words and numbers, by which copies are found among many articles.

Every run of five words is hashed and the 64 smallest hashes are kept (a bottom-k sketch, Cohen and
Kaplan 2007). Texts that share most of their runs share most of their smallest hashes, whatever
title or page chrome they carry. What only follows a template shares its runs too, but not its
numbers; so these are kept as well. Both depend on nothing but the words of the body.
"""

import re
from collections.abc import Mapping
from typing import cast
from zlib import crc32

import numpy as np

from ingest.claims.collector import Row

RUN = 5
"""Words of a run: shorter ones are shared by chance, longer ones break at every edit."""
SIZE = 64
"""Hashes kept: enough to see a text again in another one ten times as long."""
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[0-9](?:[.,]?[0-9])*")
_SEPARATOR = re.compile(r"[.,]")
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93,
     0xA0761D6478BD642F],
    dtype=np.uint64,
)  # fmt: skip
"""Odd 64-bit constants without a pattern, one per word of a run."""
_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
"""Multipliers of MurmurHash3's finaliser, which spreads every bit over the whole hash."""
_HALF = np.uint64(33)
_DROPPED_BITS = np.uint64(16)


def add_signature(rows: Mapping[str, list[Row]], text: str) -> None:
    """Fills `run_hashes` and `body_numbers` of the row of raw.articles.

    Args:
        rows: rows of one article by table; its title and the lines that were dropped are no body.
        text: the document.
    """
    body = _body(text, rows.get("dropped_lines", []), rows["articles"][0].get("title"))
    numbers = {_SEPARATOR.sub("", number) for number in _NUMBER.findall(body)}
    rows["articles"][0] |= {
        "run_hashes": run_hashes(body),
        "body_numbers": " ".join(sorted(numbers)) or None,
    }


def run_hashes(body: str) -> str | None:
    """The smallest hashes of 12 hex digits, in order, between blanks; None for no run of words."""
    found = _WORD.findall(body.lower())
    count = len(found) - RUN + 1
    if count < 1:
        return None
    encoded = " ".join(found).encode("utf-8", "replace").split(b" ")
    words = np.fromiter(map(crc32, encoded), np.uint64, len(encoded))
    runs = np.zeros(count, np.uint64)
    for at, factor in enumerate(_FACTORS):
        runs += words[at : at + count] * factor
    ordered = np.sort(_mixed(runs))
    smallest = ordered[np.append(ordered[1:] != ordered[:-1], [True])][:SIZE]
    return " ".join(f"{one:012x}" for one in smallest.tolist())


def _body(text: str, dropped: list[Row], title: object) -> str:
    """The text without the dropped lines, and without the title, which copies change first."""
    spans = [(cast("int", row["span_start"]), cast("int", row["span_end"])) for row in dropped]
    parts: list[str] = []
    position = 0
    for start, end in sorted(spans):
        parts.append(text[position:start])
        position = max(position, end)
    body = " ".join([*parts, text[position:]])
    return body.replace(str(title), " ") if title else body


def _mixed(hashes: np.ndarray) -> np.ndarray:
    """Hashes in which similar runs lie far apart, 48 bits each."""
    for factor in _MIX:
        hashes = (hashes ^ (hashes >> _HALF)) * factor
    return (hashes ^ (hashes >> _HALF)) >> _DROPPED_BITS
