"""The rules of dates as data: every example resolves as it says, no counter-example does."""

from typing import Any

import pytest

from ingest.codebook.rules import Rule, dataset
from ingest.dates import DateMention, ResolvedDate, Unresolved, find_dates, resolve

_RULES = dataset("dates").rules
_ASKED = ("anchor", "tense", "year_hint", "day_first", "prefer")
_ANSWERED = (
    "start", "end", "precision", "earliest", "latest", "anchor_earliest", "anchor_latest",
    "weekday_agrees",
)  # fmt: skip


def _name(value: object) -> str:
    if isinstance(value, Rule):
        return value.rule_id
    return str(value["text"])[:40] if isinstance(value, dict) else ""


def _found(example: dict[str, Any]) -> DateMention:
    mentions = {
        mention.text: mention for mention in find_dates(example["text"], example["language"])
    }
    assert example["found"] in mentions, f"found only {sorted(mentions)}"
    return mentions[example["found"]]


def _resolved(example: dict[str, Any]) -> ResolvedDate | Unresolved:
    asked = {key: example[key] for key in _ASKED if key in example}
    return resolve(_found(example).surface, **asked)


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r in _RULES for e in r.examples], ids=_name
)
def test_an_example_resolves_as_the_rule_says(rule: Rule, example: dict[str, Any]) -> None:
    resolved = _resolved(example)
    if "reason" in example:
        assert resolved == Unresolved(example["reason"])
        return
    assert isinstance(resolved, ResolvedDate), resolved
    assert rule.rule_id in resolved.rule.split("+")
    expected = {
        key: None if example[key] == "open" else example[key] for key in _ANSWERED if key in example
    }
    assert {key: getattr(resolved, key) for key in expected} == expected
    assert len(resolved.items) == example.get("items", len(resolved.items))


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r in _RULES for e in r.counter_examples], ids=_name
)
def test_a_counter_example_does_not_use_the_rule(rule: Rule, example: dict[str, Any]) -> None:
    if "found" not in example:
        assert [mention.text for mention in find_dates(example["text"], example["language"])] == []
    elif "reason" in example:
        assert _resolved(example) == Unresolved(example["reason"])
    else:
        resolved = _resolved(example)
        used = resolved.rule.split("+") if isinstance(resolved, ResolvedDate) else []
        assert rule.rule_id not in used


@pytest.mark.parametrize("rule", _RULES, ids=_name)
def test_every_rule_has_an_example_that_resolves(rule: Rule) -> None:
    assert [example for example in rule.examples if "reason" not in example]
