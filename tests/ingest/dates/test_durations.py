"""Durations: what they count, that dates are none of them, and what they check."""

from datetime import date

import pytest

from ingest.dates import (
    ResolvedDate,
    duration_agrees,
    find_dates,
    find_durations,
    other_end,
    resolve,
)

STATED = [
    ("en", "For two days the hall was full.", "two days", 2),
    ("en", "A three-day summit opened.", "three-day", 3),
    ("en", "It lasted five consecutive days.", "five consecutive days", 5),
    ("en", "a weeklong fair", "weeklong", 7),
    ("en", "a 48-hour vote", "48-hour", None),
    ("de", "Der zweitägige Kongress endete.", "zweitägige", 2),
    ("de", "eine 3-tägige Messe", "3-tägige", 3),
    ("de", "drei Tage lang", "drei Tage", 3),
    ("fr", "pendant trois jours", "trois jours", 3),
    ("fr", "une conférence de deux jours", "deux jours", 2),
    ("es", "durante dos días", "dos días", 2),
    ("es", "un congreso de dos semanas", "dos semanas", 14),
]


@pytest.mark.parametrize(("language", "text", "found", "days"), STATED)
def test_a_stated_duration_is_found_with_its_days(
    language: str, text: str, found: str, days: int | None
) -> None:
    (duration,) = find_durations(text, language)
    assert (duration.text, duration.days) == (found, days)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "two weeks ago"),
        ("de", "vor zwei Tagen"),
        ("fr", "il y a deux ans"),
        ("es", "hace tres días"),
        ("en", "500 a day"),
    ],
)
def test_a_date_relative_to_the_anchor_is_no_duration(language: str, text: str) -> None:
    assert find_durations(text, language) == ()


def test_a_duration_and_one_end_give_the_other_end() -> None:
    assert other_end(date(2024, 6, 5), 2, "start") == date(2024, 6, 6)
    assert other_end(date(2005, 11, 24), 4, "end") == date(2005, 11, 21)
    with pytest.raises(ValueError, match="at least one day"):
        other_end(date(2024, 6, 5), 0, "start")


@pytest.mark.parametrize(
    ("length", "agrees"), [("two-day", True), ("three-day", False), ("two-hour", None)]
)
def test_a_duration_is_checked_against_the_range(length: str, *, agrees: bool | None) -> None:
    (mention,) = find_dates("June 5 and 6, 2024", "en")
    resolved = resolve(mention.surface)
    (duration,) = find_durations(f"a {length} meeting", "en")
    assert isinstance(resolved, ResolvedDate)
    assert duration_agrees(resolved, duration) is agrees
