"""The golden files themselves: quotations are verbatim, values are those of the contracts."""

from collections.abc import Iterator

import pytest

from tests.golden.comparison import _occurrences
from tests.golden.gold import SAMPLES, Case, Facts, across, sample_cases, snippet_cases
from warehouse.contracts.tables import TABLES

CASES = {case.slug: case for case in (*sample_cases(), *snippet_cases())}
TABLE_OF = {
    "events": "raw.event_claims",
    "counts": "raw.participant_counts",
    "offices": "raw.office_claims",
    "quantities": "raw.quantities",
}
OWN_WORDS = {"key", "optional", "event"}
QUOTED = ("count_text", "quantity_text", "date_text", "quote", "published_date_text")


def facts(case: Case) -> Iterator[tuple[str, Facts]]:
    """Kind and fact, one by one."""
    for kind, listed in case.facts.items():
        for fact in listed:
            yield kind, fact


@pytest.mark.parametrize("slug", CASES)
def test_quotations_are_verbatim(slug: str) -> None:
    case = CASES[slug]
    quoted = [f for _, fact in facts(case) for name, f in fact.items() if name in QUOTED and f]
    quoted += [case.article[name] for name in QUOTED if case.article.get(name)]
    assert [text for text in quoted if not _occurrences(case.text, str(text))] == []


@pytest.mark.parametrize("slug", CASES)
def test_columns_and_values_are_those_of_the_contracts(slug: str) -> None:
    case, strange = CASES[slug], []
    listed = [("article", "raw.articles", case.article)]
    listed += [(k, TABLE_OF[k], fact) for k, fact in facts(case) if k in TABLE_OF]
    for kind, table, fact in listed:
        columns = {column.name: column for column in TABLES[table].columns}
        for name, value in fact.items():
            if name not in columns:
                strange += [] if name in OWN_WORDS else [f"{kind}: no column {name}"]
                continue
            values = value if isinstance(value, list) else [value]
            allowed = columns[name].allowed
            strange += [v for v in values if allowed and v is not None and v not in allowed]
    assert strange == []


@pytest.mark.parametrize("slug", CASES)
def test_values_and_bounds_agree(slug: str) -> None:
    for kind, fact in facts(CASES[slug]):
        value, qualifier = fact.get("value"), fact.get("qualifier")
        if kind in ("counts", "quantities") and isinstance(value, int):
            lower, upper = fact.get("lower_bound"), fact.get("upper_bound")
            bounds = {"nearly": (None, value - 1), "more_than": (value + 1, None),
                      "at_least": (value, None), "at_most": (None, value),
                      "approx": (None, None)}.get(str(qualifier))  # fmt: skip
            is_inclusive = "+" in str(fact.get("count_text"))
            if bounds is not None and not is_inclusive:
                assert lower in (None, bounds[0]), fact
                assert upper in (None, bounds[1]), fact


@pytest.mark.parametrize("slug", CASES)
def test_counts_refer_to_events_of_the_file(slug: str) -> None:
    case = CASES[slug]
    keys = {fact.get("key") for fact in case.facts.get("events", [])}
    named = [fact["event"] for kind, fact in facts(case) if kind != "traps" and "event" in fact]
    flat = [name for names in named for name in (names if isinstance(names, list) else [names])]
    assert set(flat) <= keys


def test_every_sample_has_its_golden_file() -> None:
    read = {str(case.document["source_uri"][0]).split("#")[0] for case in sample_cases()}
    assert read == {str(path) for path in SAMPLES.iterdir()}


def test_what_is_said_across_files_refers_to_their_events() -> None:
    known = {
        f"{case.slug}.{fact['key']}" for case in sample_cases() for fact in case.facts["events"]
    }
    said = across()
    pairs = [*said["same_event"], *said["different_events"]]
    named = {name for pair in pairs if isinstance(pair, list) for name in pair}
    named |= {row["event"] for row in said["attendance"] if isinstance(row, dict)}
    assert named <= known
