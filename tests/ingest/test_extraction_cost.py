"""Twice the text costs about twice the time, on texts made to cost more."""

import time
from collections.abc import Callable

import pytest

from ingest.extraction import Document, extract_article

# Repetitions that send careless patterns and loops over pairs into quadratic time.
BOMBS: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "(" * n,
    "words": lambda n: "a " * n,
    "initials": lambda n: "By A. " * (n // 3),
    "names": lambda n: "Aa Bb, " * (n // 2),
    "one word": lambda n: "a" * n,
    "one number": lambda n: "1" * (n // 4),
    "numbers": lambda n: "1 " * (n // 2),
    "dots": lambda n: "." * n,
    "blanks": lambda n: "a" + " " * n + "b",
    "combining marks": lambda n: "e" + "\u0301" * n,
    "marks of direction": lambda n: "\u200f\u202eab " * (n // 2),
    "short lines": lambda n: "a\n" * (n // 2),
    "date lines": lambda n: "12 May 2024\n" * (n // 10),
    "sentences": lambda n: "About 300 people met in Bern on 5 May. " * (n // 100),
}
FLOOR = 1.0
"""Seconds under which a measure says more of the machine than of the code."""


def seconds(text: str) -> float:
    """Processor time, the better of two measures: others may keep the machine busy."""
    measured = []
    for _ in range(2):
        begin = time.process_time()
        extract_article(Document("a", "d", text, {}))
        measured.append(time.process_time() - begin)
    return min(measured)


@pytest.mark.parametrize("bomb", BOMBS)
def test_time_grows_with_the_text(bomb: str) -> None:
    extract_article(Document("a", "d", "The forum was held in Bern on 5 May 2024.", {}))
    small, large = seconds(BOMBS[bomb](4000)), seconds(BOMBS[bomb](16000))
    assert large < max(FLOOR, 8 * small), f"{small:.2f} s became {large:.2f} s"
