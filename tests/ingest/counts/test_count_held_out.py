"""Sentences written after the rules, to see what the rules miss."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest.counts import CountMention, basis, find_counts

CASES = tomllib.loads(Path(__file__).with_name("held_out.toml").read_text(encoding="utf-8"))["case"]
_QUANTITIES = ("membership", "population", "offices")
_FIELDS = {
    "value": "value", "lower": "lower_bound", "upper": "upper_bound", "qualifier": "qualifier",
    "record": "is_record_claim", "role": "role", "unit": "unit", "measure": "measure",
    "scope": "scope", "mode": "mode", "source": "claim_source_kind", "year": "about_year_text",
}  # fmt: skip


def _counts(case: dict[str, Any]) -> list[CountMention]:
    return [
        mention
        for mention in find_counts(case["text"], case["language"])
        if mention.is_attendance or mention.measure in _QUANTITIES
    ]


def _seen(case: dict[str, Any], mention: CountMention, fields: set[str]) -> dict[str, object]:
    seen: dict[str, object] = {
        key: getattr(mention, name) for key, name in _FIELDS.items() if key in fields
    }
    if "basis" in fields:
        seen["basis"] = basis(case["text"], mention, case["language"])
    return seen | {"found": mention.text}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['text'][:40]}")
def test_a_sentence_gives_its_counts_and_no_others(case: dict[str, Any]) -> None:
    expected = case.get("count", [])
    mentions = _counts(case)
    assert [mention.text for mention in mentions] == [count["found"] for count in expected]
    seen = [
        _seen(case, mention, set(count)) for mention, count in zip(mentions, expected, strict=True)
    ]
    assert seen == expected
