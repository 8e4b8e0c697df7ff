"""Sentences written after the rules, to see what the rules miss."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest.dates import ResolvedDate, find_dates, resolve

CASES = tomllib.loads(Path(__file__).with_name("held_out.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['text'][:40]}")
def test_a_sentence_gives_its_dates_and_the_days_of_the_first(case: dict[str, Any]) -> None:
    mentions = find_dates(case["text"], case["language"])
    assert [mention.text for mention in mentions] == case["found"]
    if "start" in case:
        resolved = resolve(mentions[0].surface, anchor=case.get("anchor"), tense=case.get("tense"))
        assert isinstance(resolved, ResolvedDate), resolved
        assert (resolved.start, resolved.end) == (case["start"], case["end"])
