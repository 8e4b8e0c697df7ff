"""What holds for every text, whatever it says."""

from datetime import date, timedelta
from itertools import pairwise

import polars as pl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.dates import (
    ResolvedDate,
    Unresolved,
    candidate_pattern,
    find_dates,
    find_durations,
    resolve,
)
from ingest.dates.model import Tense
from tests.ingest.dates.date_texts import ANCHORS, LANGUAGE_AND_TEXT, LANGUAGES, TENSES

PATTERN = candidate_pattern(LANGUAGES)


@given(LANGUAGE_AND_TEXT)
@settings(max_examples=500, deadline=None)
def test_mentions_are_verbatim_ordered_and_apart(case: tuple[str, str]) -> None:
    language, text = case
    for mentions in (find_dates(text, language), find_durations(text, language)):
        assert all(text[m.start : m.end] == m.text != "" for m in mentions)
        assert all(a.end <= b.start for a, b in pairwise(mentions))


@given(
    LANGUAGE_AND_TEXT, st.one_of(st.none(), ANCHORS), TENSES, st.sampled_from([None, 1, 2024, 9999])
)
@example(("en", "Tuesday"), date.min, "past", None)
@example(("en", "30 December to 2 January"), date.max, "future", None)
@example(("en", "999 years ago"), date.min, None, None)
@settings(max_examples=500, deadline=None)
def test_resolve_gives_ordered_days_or_a_reason(
    case: tuple[str, str], anchor: date | None, tense: Tense | None, hint: int | None
) -> None:
    for mention in find_dates(case[1], case[0]):
        resolved = resolve(mention.surface, anchor=anchor, tense=tense, year_hint=hint)
        if isinstance(resolved, Unresolved):
            continue
        assert resolved.start <= resolved.end
        if resolved.earliest and resolved.latest:
            assert resolved.earliest <= resolved.latest
        assert all(
            resolved.start <= first <= last <= resolved.end for first, last in resolved.items
        )


def _answer(resolved: ResolvedDate | Unresolved) -> tuple[object, ...] | None:
    if isinstance(resolved, Unresolved):
        return None
    return (resolved.start, resolved.end, resolved.earliest, resolved.latest, resolved.items)


@given(LANGUAGE_AND_TEXT, ANCHORS, TENSES, st.integers(0, 400))
@settings(max_examples=400, deadline=None)
def test_the_anchor_may_move_exactly_within_its_limits(
    case: tuple[str, str], anchor: date, tense: Tense | None, step: int
) -> None:
    for mention in find_dates(case[1], case[0]):
        resolved = resolve(mention.surface, anchor=anchor, tense=tense)
        if isinstance(resolved, Unresolved) or not (
            resolved.anchor_earliest and resolved.anchor_latest
        ):
            continue
        low, high = resolved.anchor_earliest, resolved.anchor_latest
        assert low <= anchor <= high
        inside = low + timedelta(days=step % ((high - low).days + 1))
        assert _answer(resolve(mention.surface, anchor=inside, tense=tense)) == _answer(resolved)
        for outside in (low - timedelta(days=1), high + timedelta(days=1)):
            assert _answer(resolve(mention.surface, anchor=outside, tense=tense)) != _answer(
                resolved
            )


@given(LANGUAGE_AND_TEXT)
@settings(max_examples=500, deadline=None)
def test_the_candidate_pattern_misses_no_text_with_a_date(case: tuple[str, str]) -> None:
    language, text = case
    if find_dates(text, language):
        assert pl.Series([text]).str.contains(PATTERN).item()


def test_the_candidate_pattern_stays_on_the_fast_path() -> None:
    assert not any(
        escape in PATTERN.replace(r"(?-u:\b)", "") for escape in (r"\b", r"\w", r"\d", r"\s")
    )


@given(LANGUAGE_AND_TEXT, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_a_skipped_span_holds_no_date(case: tuple[str, str], start: int, length: int) -> None:
    language, text = case
    skip = (start, start + length)
    for mention in find_dates(text, language, skip=[skip]):
        assert length == 0 or mention.end <= skip[0] or skip[1] <= mention.start
