"""No text is slow: repeated near-matches take time in proportion to their length."""

import time

import pytest

from ingest.counts import classify_tokens, find_counts

TRAPS = (
    "1", "1,", "1.000 ", "1 000 ", "between 1 and ", "more than ", "1-", "+1 (", "a@", "http://",
    "twenty-", "hundert", "einundzwanzig", "hundreds of ", "of the ", "and 5 ", "5 and 6, ",
    "12:3", "01/", "www.", "participants 5 ", "#", "dozens ", "a ", "l'", "der 8. ", "x" * 50 + "1",
)  # fmt: skip
SECONDS = 2.0


def _seconds(text: str, language: str) -> float:
    started = time.process_time()
    find_counts(text, language)
    classify_tokens(text, language)
    return time.process_time() - started


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("trap", TRAPS)
def test_a_long_run_of_near_matches_is_read_in_time(trap: str, language: str) -> None:
    assert _seconds(trap * (4000 // len(trap)), language) < SECONDS
