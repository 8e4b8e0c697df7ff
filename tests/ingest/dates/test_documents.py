"""What several dates of one document settle, and what stands beside a date."""

from datetime import date

from ingest.dates import ResolvedDate, find_dates, infer_day_first, parse_date_line, resolve


def _inferred(*texts: str) -> bool | None:
    return infer_day_first(mention for text in texts for mention in find_dates(text, "en"))


def test_one_clear_numeric_date_settles_the_order_of_the_document() -> None:
    assert _inferred("Sent 05/06/2024", "Paid 13/06/2024") is True
    assert _inferred("Sent 05/06/2024", "Paid 06/13/2024") is False


def test_a_weekday_beside_a_numeric_date_settles_the_order() -> None:
    assert _inferred("Wednesday, 05/06/2024") is True


def test_dates_that_contradict_each_other_or_tell_nothing_settle_nothing() -> None:
    assert _inferred("13/06/2024", "06/13/2024") is None
    assert _inferred("05/06/2024") is None
    assert _inferred("5 June 2024") is None


def test_a_year_inside_a_protected_name_is_no_date() -> None:
    text = "In Harbour Forum of 2024 and in 2025 it rained."
    assert [mention.text for mention in find_dates(text, "en", skip=[(3, 24)])] == ["2025"]


def test_a_clock_time_is_no_part_of_a_date() -> None:
    for text in ("June 5 at 9 a.m.", "June 5, 9:30", "June 5, 9 to 11 a.m.", "9 a.m. on June 5"):
        assert [mention.text for mention in find_dates(text, "en")] == ["June 5"]


def test_a_weekday_that_disagrees_is_reported_and_changes_nothing() -> None:
    (mention,) = find_dates("Donnerstag, 19.04.2024", "de")
    resolved = resolve(mention.surface)
    check = mention.surface.weekday_agreement(None)
    assert isinstance(resolved, ResolvedDate)
    assert (resolved.start, resolved.weekday_agrees) == (date(2024, 4, 19), False)
    assert check is not None
    assert (check.stated, check.actual, check.agrees) == ("Thursday", "Friday", False)


def test_a_date_line_gives_its_dates_in_order() -> None:
    assert [m.text for m in parse_date_line("SEOUL, Feb. 17, 2024 | updated 2024-02-18", "en")] == [
        "Feb. 17, 2024",
        "2024-02-18",
    ]


def test_the_gaps_of_a_list_are_kept() -> None:
    (mention,) = find_dates("May 3, 4 and 7, 2024", "en")
    resolved = resolve(mention.surface)
    assert isinstance(resolved, ResolvedDate)
    assert [first.day for first, _ in resolved.items] == [3, 4, 7]
