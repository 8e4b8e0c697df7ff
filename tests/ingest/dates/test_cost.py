"""No text makes the finder slow: cost grows with its length and no faster."""

import time

import pytest

from ingest.dates import find_dates, find_durations

HOSTILE = (
    "5, ", "5 and ", "5 and 6, ", "May ", "the ", "the 5th and ", "Monday, ", "Monday and ",
    "1.1.", "1.1. ", "2024-", "2024 and ", "from ", "1", "1,", "1/1/", "9 a", "early ", "last ",
    "in ", "in three ", "June 5, ", "June 5 to ", "5 to ", "Monday (", "two days and ",
    "this week and ", "since ", "'", "' 2", "of the ",
)  # fmt: skip


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        find_dates(text, "en")
        find_durations(text, "en")
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("piece", HOSTILE)
def test_cost_is_linear_in_the_length_of_a_hostile_text(piece: str) -> None:
    short, long = piece * 100, piece * 400
    assert _seconds(long) < 0.02 + 8 * _seconds(short)
