"""The rules of counts, as data: every example is found as it says, every counter-example is not."""

from typing import Any

import pytest

from ingest.codebook.rules import Rule, dataset
from ingest.counts import CountMention, basis, classify_tokens, find_counts

_FIELDS = {
    "value": "value", "lower": "lower_bound", "upper": "upper_bound", "qualifier": "qualifier",
    "hedge": "qualifier_text", "estimate": "is_estimate", "round": "is_round_number",
    "record": "is_record_claim", "announced": "is_announced", "role": "role", "unit": "unit",
    "measure": "measure", "scope": "scope", "mode": "mode", "source": "claim_source_kind",
    "said": "attribution_text", "polarity": "polarity", "year": "about_year_text",
    "attendance": "is_attendance",
}  # fmt: skip
_RULES = dataset("counts").rules
_WITHOUT_TOKENS = [rule for rule in _RULES if rule.kind.name != "token"]
_OF_TOKENS = [rule for rule in _RULES if rule.kind.name == "token"]


def _name(value: object) -> str:
    if isinstance(value, Rule):
        return value.rule_id
    return f"{value['language']}: {value['text'][:40]}" if isinstance(value, dict) else ""


def _cases(chosen: list[Rule], kind: str) -> list[tuple[Rule, dict[str, Any]]]:
    return [(rule, dict(example)) for rule in chosen for example in getattr(rule, kind)]


def _found(example: dict[str, Any]) -> CountMention:
    mentions = {m.text: m for m in find_counts(example["text"], example["language"])}
    assert example["found"] in mentions, f"found only {sorted(mentions)}"
    return mentions[example["found"]]


def _check(example: dict[str, Any], mention: CountMention) -> None:
    expected = {key: value for key, value in example.items() if key in _FIELDS}
    actual = {key: getattr(mention, _FIELDS[key]) for key in expected}
    assert actual == {key: None if v == "none" else v for key, v in expected.items()}
    if "basis" in example:
        assert basis(example["text"], mention, example["language"]) == example["basis"]


@pytest.mark.parametrize(("rule", "example"), _cases(_WITHOUT_TOKENS, "examples"), ids=_name)
def test_an_example_is_found_as_the_rule_says(rule: Rule, example: dict[str, Any]) -> None:
    mention = _found(example)
    _check(example, mention)
    if rule.kind.name == "link":
        assert mention.rule_id == rule.rule_id


@pytest.mark.parametrize(("rule", "example"), _cases(_OF_TOKENS, "examples"), ids=_name)
def test_a_token_has_the_reason_of_the_rule(rule: Rule, example: dict[str, Any]) -> None:
    tokens = {t.text: t.reason for t in classify_tokens(example["text"], example["language"])}
    assert tokens.get(example["token"]) == example.get("reason", rule.rule_id), tokens


@pytest.mark.parametrize(("rule", "example"), _cases(list(_RULES), "counter_examples"), ids=_name)
def test_a_counter_example_does_not_use_the_rule(rule: Rule, example: dict[str, Any]) -> None:
    if "found" in example:
        _check(example, _found(example))
        return
    mentions = find_counts(example["text"], example["language"])
    assert [mention.text for mention in mentions if mention.is_attendance] == []


@pytest.mark.parametrize("rule", [r for r in _RULES if r.kind.name == "expression"], ids=_name)
def test_every_expression_has_examples_in_english_and_another_language(rule: Rule) -> None:
    languages = {example["language"] for example in rule.examples}
    assert "en" in languages
    assert len(languages) > 1
