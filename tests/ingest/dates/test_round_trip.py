"""Any day that CLDR writes in a language is read back as that day."""

from datetime import date

from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates import DateMention, ResolvedDate, find_dates, resolve

LANGUAGES = st.sampled_from(["en", "de", "fr", "es"])
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
FRAMES = st.sampled_from(["{}", "({})", "– {}: ", "„{}“", "Ω {}."])


def _only(text: str, language: str) -> DateMention:
    mentions = find_dates(text, language)
    assert len(mentions) == 1, (text, [mention.text for mention in mentions])
    return mentions[0]


@given(DAYS, LANGUAGES, st.sampled_from(["full", "long", "medium"]), FRAMES)
@settings(max_examples=300, deadline=None)
def test_a_day_in_words_is_read_back(day: date, language: str, style: str, frame: str) -> None:
    written = format_date(day, style, language)
    text = frame.format(written)
    mention = _only(text, language)
    resolved = resolve(mention.surface, anchor=None, tense=None, year_hint=None)
    assert isinstance(resolved, ResolvedDate)
    assert (resolved.start, resolved.end, resolved.precision) == (day, day, "day")
    assert resolved.weekday_agrees is (True if style == "full" else None)
    assert mention.text == text[mention.start : mention.end] == written


@given(DAYS, LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_a_numeric_day_is_read_back_with_the_order_of_its_locale(day: date, language: str) -> None:
    mention = _only(format_date(day, "short", language), language)
    resolved = resolve(mention.surface, day_first=language != "en")
    assert isinstance(resolved, ResolvedDate)
    assert resolved.start == day


@given(DAYS, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_an_iso_day_is_read_back_in_every_language(day: date, language: str) -> None:
    resolved = resolve(_only(f"{day:%Y-%m-%d}", language).surface)
    assert isinstance(resolved, ResolvedDate)
    assert resolved.start == day


@given(DAYS, LANGUAGES, st.sampled_from(["MMMM y", "LLLL y"]))
@settings(max_examples=100, deadline=None)
def test_a_month_and_year_is_read_back(day: date, language: str, pattern: str) -> None:
    resolved = resolve(_only(format_date(day, pattern, language), language).surface)
    assert isinstance(resolved, ResolvedDate)
    assert resolved.precision == "month"
    assert (resolved.start.year, resolved.start.month, resolved.start.day) == (
        day.year,
        day.month,
        1,
    )


@given(DAYS, LANGUAGES, st.sampled_from(["MMMM d", "d MMMM", "EEEE d MMMM", "EEEE, MMMM d"]))
@settings(max_examples=200, deadline=None)
def test_a_day_without_a_year_takes_the_hint(day: date, language: str, pattern: str) -> None:
    if language != "en" and "MMMM d" in pattern:
        return
    resolved = resolve(
        _only(format_date(day, pattern, language), language).surface, year_hint=day.year
    )
    assert isinstance(resolved, ResolvedDate)
    assert resolved.start == day
    assert resolved.rule.endswith("year_from_hint")


@given(DAYS, st.integers(1, 40), LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_a_range_between_two_written_days_is_read_back(
    day: date, length: int, language: str
) -> None:
    last = date.fromordinal(day.toordinal() + length)
    first_text, last_text = format_date(day, "long", language), format_date(last, "long", language)
    resolved = resolve(_only(f"{first_text} – {last_text}", language).surface)
    assert isinstance(resolved, ResolvedDate)
    assert (resolved.start, resolved.end, resolved.duration_days) == (day, last, length + 1)
